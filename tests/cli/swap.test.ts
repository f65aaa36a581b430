import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { whyIncomplete } from "../../src/cli/pages-made.ts";
import { clearUp, foreignTo, placesOf, putInPlace, realDisk, workFolder } from "../../src/cli/swap.ts";
import { temporaryFolder, writeFiles } from "./run.ts";

let out: string;
let work: string;
beforeEach(() => {
  out = join(temporaryFolder(), "dist");
  work = workFolder(out);
});

const first = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");

describe("a new site", () => {
  it("stands in the place of the old one, of which nothing stays", () => {
    const places = placesOf(work, 7);
    writeFiles(out, { "index.html": "old", "gone/index.html": "old" });
    writeFiles(places.site, { "index.html": "new" });
    putInPlace(places, out);
    expect(first(out)).toBe("new");
    expect(readdirSync(out)).toEqual(["index.html"]);
    clearUp(work, out);
    expect(readdirSync(work)).toEqual([]);
    expect(first(out)).toBe("new");
  });

  it("stands where there was none", () => {
    const places = placesOf(work, 7);
    writeFiles(places.site, { "index.html": "new" });
    putInPlace(places, out);
    expect(first(out)).toBe("new");
  });

  it("leaves the old one where it was when it cannot take its place", () => {
    const places = placesOf(work, 7);
    writeFiles(out, { "index.html": "old" });
    writeFiles(places.site, { "index.html": "new" });
    const failing = (from: string, to: string) => {
      if (from === places.site) throw new Error("EBUSY: the disk says no");
      renameSync(from, to);
    };
    expect(() => putInPlace(places, out, { ...realDisk, move: failing })).toThrow("EBUSY: the disk says no");
    expect(first(out)).toBe("old");
  });
});

describe("clearing up", () => {
  it("brings back the site of a build that was killed while the sites changed places", () => {
    const places = placesOf(work, 7);
    writeFiles(places.old, { "index.html": "old" });
    writeFiles(places.site, { "index.html": "new" });
    clearUp(work, out);
    expect(first(out)).toBe("old");
    expect(existsSync(places.folder)).toBe(false);
  });

  it("takes away what other builds left, and nothing else", () => {
    writeFiles(out, { "index.html": "good" });
    writeFiles(work, {
      lock: "9",
      "lock-7": "6",
      "build-7/old/index.html": "older",
      "build-8/site/index.html": "half",
      "notes/build-8": "mine",
    });
    expect(foreignTo(work)).toEqual(["notes"]);
    clearUp(work, out);
    expect(readdirSync(work).sort()).toEqual(["lock", "notes"]);
    expect(first(out)).toBe("good");
  });
});

describe("a site is complete", () => {
  const made = (...pages: string[]) => writeFileSync(placesOf(work, 7).pages, JSON.stringify(pages));

  it("when it holds each page that was made, and no page is empty", () => {
    const { site, pages } = placesOf(work, 7);
    const files = { "index.html": "<p>", "404.html": "<p>", "wards/index.html": "<p>" };
    writeFiles(site, files);
    made("", "404/", "wards/");
    expect(whyIncomplete(site, pages)).toBeUndefined();
    made("", "404/", "wards/", "wards/a/", "wards/b/");
    expect(whyIncomplete(site, pages)).toBe(
      "2 of its 5 pages are not there, the first is wards/a/index.html",
    );
    made("", "404/", "wards/");
    writeFiles(site, { "wards/index.html": "" });
    expect(whyIncomplete(site, pages)).toBe("1 of its 3 pages is not there: wards/index.html");
  });

  it("only when it has a first page, and says what it made", () => {
    const { site, pages } = placesOf(work, 7);
    writeFiles(site, { "wards/index.html": "<p>" });
    expect(whyIncomplete(site, pages)).toBe("it does not say which pages it made");
    made("wards/");
    expect(whyIncomplete(site, pages)).toBe("it has no index.html");
    writeFileSync(pages, '["war');
    expect(whyIncomplete(site, pages)).toBe("it does not say which pages it made");
  });
});
