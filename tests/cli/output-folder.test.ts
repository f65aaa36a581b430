import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join, parse } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { lies, MARK, whyNotInto } from "../../src/cli/output-folder.ts";
import { temporaryFolder, writeFiles } from "./run.ts";

const marked = { [MARK.file]: MARK.text };
let top: string;
let project: string;

beforeEach(() => {
  top = temporaryFolder();
  project = join(top, "project");
  writeFiles(project, {
    "package.json": "{}",
    "data/site.json": "{}",
    "src/a.ts": "",
    "public/_headers": "",
  });
});

const why = (out: string, data = join(project, "data")) => whyNotInto(out, { project, data });

describe("a site may be built into", () => {
  it("a folder that is not there, also deep in others that are not", () => {
    expect(why(join(project, "dist"))).toBeUndefined();
    expect(why(join(top, "a/b/c"))).toBeUndefined();
    expect(existsSync(join(top, "a"))).toBe(false);
  });

  it("an empty folder", () => {
    mkdirSync(join(top, "empty"));
    expect(why(join(top, "empty"))).toBeUndefined();
  });

  it("a folder that a build made, whatever its site holds", () => {
    writeFiles(join(project, "dist"), { ...marked, "index.html": "", "data/figures.csv": "" });
    expect(why(join(project, "dist"))).toBeUndefined();
  });

  it("a folder of a build from before there was a mark", () => {
    const files = ["index.html", "404.html", "_headers", "embed.js", "sitemap.xml"];
    writeFiles(join(top, "dist"), Object.fromEntries(files.map((file) => [file, ""])));
    expect(why(join(top, "dist"))).toBeUndefined();
  });
});

describe("a site is not built into", () => {
  it("the project, or a folder that it lies in", () => {
    for (const out of [project, top, parse(top).root]) expect(why(out)).toBe("the project itself lies in it");
  });

  it("the data, or a folder that it lies in, wherever they are", () => {
    const data = join(top, "elsewhere/data");
    writeFiles(data, { "site.json": "{}" });
    expect(why(data, data)).toBe("the data that the build reads lies in it");
    expect(why(join(top, "elsewhere"), data)).toBe("the data that the build reads lies in it");
    expect(why(join(data, "site"), data)).toBe("it lies in data/, which a build reads");
  });

  it("a folder that a build reads, or one in it", () => {
    const elsewhere = join(top, "data");
    mkdirSync(elsewhere);
    expect(why(join(project, "data"), elsewhere)).toBe("it lies in data/, which a build reads");
    expect(why(join(project, "src"))).toBe("it lies in src/, which a build reads");
    expect(why(join(project, "src/pages/site"))).toBe("it lies in src/, which a build reads");
    expect(why(join(project, "public/site"))).toBe("it lies in public/, which a build reads");
  });

  it("another project, or a folder with a history, even where a build left its mark", () => {
    writeFiles(join(top, "other"), { ...marked, "src/a.ts": "" });
    expect(why(join(top, "other"))).toBe("it holds src, which no build makes");
    writeFiles(join(top, "council"), { ...marked, "data/site.json": "{}" });
    expect(why(join(top, "council"))).toBe("it holds data/site.json, which no build makes");
    writeFiles(join(top, "pages"), { ...marked, ".git/HEAD": "", "index.html": "" });
    expect(why(join(top, "pages"))).toBe("it holds .git, which no build makes");
  });

  it("a folder with something else in it, which it names", () => {
    writeFiles(join(top, "letters"), { "b.txt": "", "a.txt": "" });
    expect(why(join(top, "letters"))).toBe("no build made it, and it holds a.txt, b.txt");
    writeFiles(join(top, "letters"), { "c.txt": "", "d.txt": "", "e/f.txt": "" });
    expect(why(join(top, "letters"))).toBe("no build made it, and it holds a.txt, b.txt, c.txt and 2 more");
  });

  it("a file, or a link, even to a folder that a build made", () => {
    writeFiles(top, { "notes.txt": "", ...Object.fromEntries([[`made/${MARK.file}`, MARK.text]]) });
    expect(why(join(top, "notes.txt"))).toBe("it is a file");
    symlinkSync(join(top, "made"), join(top, "link"));
    symlinkSync(join(top, "nowhere"), join(top, "broken"));
    for (const link of ["link", "broken"])
      expect(why(join(top, link))).toBe("it is a link, and a build would put a folder in its place");
  });

  it("a folder of the project that is reached by a link", () => {
    symlinkSync(project, join(top, "link"));
    expect(why(join(top, "link/src/site"))).toBe("it lies in src/, which a build reads");
    expect(why(join(top, "link/dist"))).toBeUndefined();
  });
});

it("a path lies in a folder by its names, not by their letters", () => {
  expect(lies("/a/b", "/a")).toBe(true);
  expect(lies("/a", "/a")).toBe(true);
  expect(lies("/a/..b", "/a")).toBe(true);
  expect(lies("/ab", "/a")).toBe(false);
  expect(lies("/", "/a")).toBe(false);
});
