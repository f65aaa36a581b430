import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { build } from "../../src/cli/build.ts";
import { MARK, whyNotInto } from "../../src/cli/output-folder.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { buildTo, documentsOf, filesOf } from "../site/built.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

const figures = "lives/ward-life-expectancy.csv";
const script = "<script>alert(1)</script>";
const marked = { [MARK.file]: MARK.text };
/** A file that depends on nothing that tests change. */
const unchanged = "data/areas/E92000001.csv";
/** A whole build while other tests run. */
const minutes = { timeout: 600_000 };

describe("build", () => {
  it("stops at broken data, lists every problem and leaves the last good site as it was", async () => {
    const folder = temporaryFolder();
    const data = copyOfData(folder, {
      [figures]: (text) => text.replace("E05990005", "E05990050").replace(",80.5,", ",eighty,"),
      "site.json": (text) => text.replace('"ward-life-expectancy/ranked"', '"ward-life-expectancy/rankd"'),
    });
    const out = join(folder, "dist");
    writeFiles(out, { ...marked, "index.html": "the last good site", "data/figures.csv": "its figures" });
    const before = hashes(out);

    const { code, stderr } = await runCommand(build, "--data", data, "--out", out);

    expect(code).toBe(1);
    expect(stderr).toContain(`data/${figures}:2:2  Unknown area "E05990050"`);
    expect(stderr).toMatch(new RegExp(`data/${figures}:4:\\d+  `));
    expect(stderr).toMatch(/\d+ problems found\. Nothing was changed\.\n\nThe site was not built\.\n$/);
    expect(hashes(out)).toEqual(before);
    expect(filesOf(folder).filter((path) => !path.startsWith("data/") && !path.startsWith("dist/"))).toEqual(
      [],
    );
  });

  it("stops at a folder without data and leaves the last good site as it was", async () => {
    const folder = temporaryFolder();
    const out = join(folder, "dist");
    writeFiles(out, { ...marked, "index.html": "the last good site" });
    const { code, stderr } = await runCommand(build, "--data", join(folder, "nothing"), "--out", out);
    expect(code).toBe(1);
    expect(stderr).toContain("data/site.json  The file is missing");
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("the last good site");
  });

  it(
    "writes the same bytes with what is kept and without, whatever else the environment holds",
    minutes,
    () => {
      // Vitest sets names that Astro defines, such as BASE_URL.
      expect(process.env["BASE_URL"]).toBeDefined();
      const { folder: shared, address, data } = inject("built");
      expect(readFileSync(join(shared, MARK.file), "utf8")).toBe(MARK.text);
      const folder = temporaryFolder();
      const out = join(folder, "out");
      cpSync(shared, out, { recursive: true });
      // A site that the next build may replace.
      expect(whyNotInto(out, { project: process.cwd(), data })).toBeUndefined();
      writeFiles(out, { "left-over.html": "of the site before" });

      const nothing = { SITE_KEPT: join(temporaryFolder(), "kept") };
      expect(hashes(buildTo(out, address, data, nothing).folder)).toEqual(hashes(shared));
      // The new site took the place of the old one, of which nothing stays, here or beside it.
      expect(filesOf(folder).filter((path) => !path.startsWith("out/"))).toEqual([]);
    },
  );

  it.each([
    [
      "a figure",
      "lives/early-deaths.csv",
      (text: string) => text.replace(",128.1,", ",129.1,"),
      "datasets/early-deaths/index.html",
    ],
    [
      "the name of a ward",
      "areas/areas.csv",
      (text: string) => text.replace(",Dunnock,", ",Dunnock Hill,"),
      "wards/index.html",
    ],
  ])(
    "writes the same bytes as a whole build where %s has changed and the rest is kept",
    minutes,
    (_, path, change, page) => {
      const folder = temporaryFolder();
      const data = copyOfData(folder, { [path]: change });
      // A published figure may not change without a word; here none is published.
      rmSync(join(data, "releases"), { recursive: true });
      const { address, folder: before } = inject("built");
      const out = join(folder, "warm");
      buildTo(out, address, COUNCIL);
      const inode = () => statSync(join(out, unchanged)).ino;
      const was = inode();
      writeFiles(out, { "about/index.html": "Somebody wrote here." });
      const warm = hashes(buildTo(out, address, data).folder);
      expect(inode()).toBe(was);
      const whole = buildTo(join(folder, "whole"), address, data, { SITE_KEPT: join(folder, "kept") });
      expect(warm).toEqual(hashes(whole.folder));
      expect(warm[page]).not.toBe(hashes(before)[page]);
    },
  );

  it("shows markup in the data as text, on pages and in drawings", minutes, () => {
    const folder = temporaryFolder();
    const data = copyOfData(folder, {
      "areas/areas.csv": (text) => text.replace(/^E05990005,St Aldern,/m, `E05990005,${script},`),
      "hospitals/ambulance-response.csv": (text) => text.replace('"00:10:25, as printed"', script),
    });
    const pages = documentsOf(buildTo(join(folder, "out"), inject("built").address, data));

    const wardPage = [...pages].find(([path]) => /^wards\/.*script.*\/index\.html$/.test(path));
    const datasetPage = pages.get("datasets/ward-life-expectancy/index.html") as Document;
    expect(wardPage?.[1].querySelector("h1")?.textContent).toContain(script);
    expect(wardPage?.[1].title).toContain(script);
    expect(textOf(datasetPage, "svg text")).toContain(script);
    const noted = pages.get("datasets/ambulance-response/index.html") as Document;
    expect(textOf(noted, "td")).toContain(script);
    const inline = [...pages].flatMap(([path, page]) =>
      [...page.querySelectorAll("script")].filter(({ src }) => src === "").map((each) => ({ path, each })),
    );
    // A block of data is not run; it must hold data and nothing else.
    const run = inline.filter(({ each }) => each.type !== "application/ld+json");
    expect(run.map(({ path }) => path)).toEqual([]);
    for (const { each } of inline) expect(() => JSON.parse(each.textContent)).not.toThrow();
  });
});

/** Copies the data of the invented council into a folder, with some files changed; fails where a change changes nothing. */
function copyOfData(folder: string, changes: Record<string, (text: string) => string>): string {
  const data = join(folder, "data");
  cpSync(COUNCIL, data, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const text = readFileSync(join(data, path), "utf8");
    expect(change(text), `${path} is changed`).not.toBe(text);
    writeFileSync(join(data, path), change(text));
  }
  return data;
}

/** A hash of each file of a folder, by its path. */
function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((path) => [path, createHash("sha256").update(read(folder, path)).digest("hex")]),
  );
}

function read(folder: string, path: string): Buffer {
  return readFileSync(join(folder, path));
}

function textOf(page: Document, elements: string): string {
  return [...page.querySelectorAll(elements)].map(({ textContent }) => textContent).join("\n");
}
