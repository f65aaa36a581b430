import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { changesBetween, contactSheet } from "../../src/cli/contact-sheet.ts";

describe("the changes between two sets of drawings", () => {
  it("are those that are new, gone or other than before, by name", () => {
    const before = new Map([
      ["same", "<svg/>"],
      ["other", "<svg>1</svg>"],
      ["gone", "<svg/>"],
    ]);
    const after = new Map([
      ["same", "<svg/>"],
      ["other", "<svg>2</svg>"],
      ["added", "<svg/>"],
    ]);
    expect(changesBetween(before, after)).toEqual([
      { name: "added", after: "<svg/>" },
      { name: "gone", before: "<svg/>" },
      { name: "other", before: "<svg>1</svg>", after: "<svg>2</svg>" },
    ]);
  });
});

describe("the page of changes", () => {
  const svg = (colour: string) =>
    `<svg id="a" fill="var(--${colour})"><pattern id="a-hatch"/><rect fill="url(#a-hatch)"/></svg>`;
  const themes = {
    light: { paper: "#fff", ink: "#000", sea: "#17527a", rust: "#a33a12" },
    dark: { paper: "#000", ink: "#fff", sea: "#7ab8e0", rust: "#f4966c" },
  };
  const page = contactSheet(
    [{ name: "a <b>", before: svg("sea"), after: svg("rust") }],
    themes,
    "font.woff2",
  );

  it("shows before and after in the colours of each theme", () => {
    for (const colour of ["#17527a", "#a33a12", "#7ab8e0", "#f4966c"])
      expect(page.match(new RegExp(`<svg [^>]*fill="${colour}"`, "g"))).toHaveLength(1);
    expect(page).toContain("a &#60;b&#62;");
  });

  it("has every id once, and refers to what stands in the same drawing", () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(8);
    for (const [, id] of page.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it("says where there is none", () => {
    const added = contactSheet([{ name: "a", after: svg("sea") }], themes, "font.woff2");
    expect(added.match(/There is none\./g)).toHaveLength(2);
  });
});

describe("npm run drawings", () => {
  const folder = mkdtempSync(join(tmpdir(), "drawings-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const build = (name: string, colour: string): string => {
    const page = join(folder, name, "embed/lives/ranked/index.html");
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(
      page,
      `<svg class="icon"></svg><svg id="lives-ranked-wide" class="drawing wide" fill="var(--${colour})"></svg>
       <svg id="lives-ranked-narrow" class="drawing narrow" fill="var(--ink)"></svg>`,
    );
    return join(folder, name);
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["src/cli/drawings.ts", ...args], { encoding: "utf8" });

  it("compares every chart of two builds, and prints where the page is", () => {
    const page = join(folder, "page.html");
    const [before, after] = [build("before", "sea"), build("after", "rust")];
    const { stdout, status } = run("--before", before, "--after", after, "--page", page);
    expect([stdout, status]).toEqual([`1 changed: ${page}\n`, 0]);
    expect(readFileSync(page, "utf8")).toContain("<h2>lives-ranked-wide</h2>");
    expect(readFileSync(page, "utf8")).not.toContain("lives-ranked-narrow");
    expect(run("--before", before, "--after", before).stdout).toBe("No drawing has changed.\n");
  });

  it("names a folder that is no build", () => {
    const { stderr, status } = run("--before", folder);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `${folder} is no build of the site: it has no charts in embed/. Build it: npm run build\n`,
    );
  });
});
