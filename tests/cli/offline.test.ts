import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Original, offlinePage } from "../../src/cli/offline/page.ts";
import { offline } from "../../src/cli/offline.ts";
import { hashOf } from "../../src/layouts/prune.ts";
import { runCommand } from "./run.ts";

const original: Original = {
  address: "https://example.org/health/",
  base: "/health/",
  has: (path) =>
    ["index.html", "wards/index.html", "data/a.csv", "favicon.svg", "assets/a.js"].includes(path),
};
const page = (html: string) => offlinePage(html, "topics/lives/index.html", original);

describe("a page of a copy", () => {
  it.each([
    ['<a href="/health/wards/">', '<a href="../../wards/index.html">'],
    ['<a href="/health/">', '<a href="../../index.html">'],
    ['<a class="b" href="/health/wards/?a=1#b">', '<a class="b" href="../../wards/index.html?a=1#b">'],
    ['<a href="/health/data/a.csv" download="a.csv">', '<a href="../../data/a.csv" download="a.csv">'],
    ['<form action="/health/wards/">', '<form action="../../wards/index.html">'],
    ['<link rel="icon" href="/health/favicon.svg">', '<link rel="icon" href="../../favicon.svg">'],
    ['<a href="https://example.org/health/wards/">', '<a href="../../wards/index.html">'],
  ])("leads to what is in the copy by a path that ends in a file: %s", (before, after) => {
    expect(page(before)).toBe(after);
  });

  it.each([
    ['<a href="/health/charts/a.docx">', '<a href="https://example.org/health/charts/a.docx">'],
    [
      '<a href="/health/embed/builder/?chart=a/b">',
      '<a href="https://example.org/health/embed/builder/?chart=a/b">',
    ],
    [
      '<link rel="alternate" href="/health/data/a.csv">',
      '<link rel="alternate" href="https://example.org/health/data/a.csv">',
    ],
    [
      '<link rel="canonical" href="https://example.org/health/wards/">',
      '<link rel="canonical" href="https://example.org/health/wards/">',
    ],
  ])("leads to the site for what is not, and for what programs ask: %s", (before, after) => {
    expect(page(before)).toBe(after);
  });

  it.each(['<a href="#lives">', '<a href="https://other.example/health/">', '<a href="//health/">'])(
    "leaves what is of the page or of others: %s",
    (tag) => {
      expect(page(tag)).toBe(tag);
    },
  );

  it("has scripts that are no modules, after the one that lets them ask for files", () => {
    const html = page('<head></head><script type="module" src="/health/assets/a.js"></script>');
    expect(html).toBe(
      '<head><script src="../../offline.js" data-base="/health/"></script></head><script defer src="../../assets/a.js"></script>',
    );
  });

  it("names in its policy the styles that it has, with their files", () => {
    const styles = '@font-face{src:url("/health/assets/a.woff2")}';
    const local = '@font-face{src:url("../../assets/a.woff2")}';
    expect(page(`<meta content="style-src '${hashOf(styles)}'"><style>${styles}</style>`)).toBe(
      `<meta content="style-src '${hashOf(local)}'"><style>${local}</style>`,
    );
  });
});

describe("npm run offline", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "offline-"));
    mkdirSync(join(folder, "site"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("says what it needs, and writes nothing without it", async () => {
    const from = join(folder, "site");
    expect((await runCommand(offline, "--from", from)).stderr).toBe(
      "Say where the copy is to be: --out <a new or empty folder>.\nNothing was written.\n",
    );
    const out = join(folder, "out");
    expect((await runCommand(offline, "--from", from, "--out", out)).stderr).toBe(
      `There is no built site in ${from}/. Run npm run build first.\nNothing was written.\n`,
    );
    writeFileSync(join(from, "index.html"), "");
    mkdirSync(out);
    writeFileSync(join(out, "mine.txt"), "");
    const { code, stderr } = await runCommand(offline, "--from", from, "--out", out);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${out}/ is not empty: it holds mine.txt. Name a new or empty folder with --out.\nNothing was written.\n`,
    );
    expect(readdirSync(out)).toEqual(["mine.txt"]);
  });
});
