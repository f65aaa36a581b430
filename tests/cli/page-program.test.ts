import { existsSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keptProgram, putProgram } from "../../src/cli/page-program.ts";
import { temporaryFolder, writeFiles } from "./run.ts";

const parts = { "modules/entry.mjs": "export const app = 1;\n", "assets/a.js": "" };

/** Keeps a program as if it had last been used so many minutes ago. */
function put(folder: string, word: string, minutes: number): void {
  const made = join(folder, `made-${word}`);
  writeFiles(made, parts);
  putProgram(folder, word, made);
  const then = Date.now() / 1000 - minutes * 60;
  utimesSync(join(folder, word), then, then);
}

describe("programs of pages", () => {
  it("are found under their word, and only there", () => {
    const folder = temporaryFolder();
    put(folder, "a", 0);
    expect(existsSync(keptProgram(folder, "a")?.entry ?? "")).toBe(true);
    expect(keptProgram(folder, "b")).toBeUndefined();
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("are the four that were used last", () => {
    const folder = temporaryFolder();
    for (const [index, word] of ["a", "b", "c", "d"].entries()) put(folder, word, 10 - index);
    keptProgram(folder, "a");
    put(folder, "e", 0);
    expect(readdirSync(folder).sort()).toEqual(["a", "c", "d", "e"]);
  });

  it("are kept once where two builds make the same at a time", () => {
    const folder = temporaryFolder();
    put(folder, "a", 0);
    put(folder, "a", 0);
    expect(readdirSync(folder)).toEqual(["a"]);
  });
});
