import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { wordChanges } from "../../src/cli/word-changes.ts";
import { words } from "../../src/cli/words.ts";
import { COUNCIL } from "../fixtures/council.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

const council = relative(".", COUNCIL);
const git = (...args: string[]) => spawnSync("git", args, { encoding: "utf8" });
/** Without git, or in a checkout whose last version has no such command, there is nothing to compare with. */
const isKept = git("cat-file", "-e", "HEAD:src/cli/words.ts").status === 0;

describe("words", { timeout: 60_000 }, () => {
  it("prints place after place, and nothing as changed since an earlier printing of the same", async () => {
    const { code, stdout, stderr } = await runCommand(words, "--data", council);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^wards\/2005\/dunnock\/\n {2}Life expectancy at birth, Dunnock, 2010 to 2014: women \d/m,
    );
    const folder = temporaryFolder();
    const before = join(folder, "before.txt");
    writeFiles(folder, { "before.txt": stdout });
    expect((await runCommand(words, "--data", council, "--since", before)).stdout).toBe(
      "Not a word has changed.\n",
    );
    writeFiles(folder, { "before.txt": stdout.replace("at birth, Dunnock, ", "at birth of Dunnock, ") });
    expect((await runCommand(words, "--data", council, "--since", before)).stdout).toMatch(
      /^wards\/2005\/dunnock\/\n- Life expectancy at birth of Dunnock, .*\n\+ Life expectancy at birth, Dunnock, .*\n$/,
    );
  });

  it.skipIf(!isKept)("compares with a version that git knows, and leaves nothing of it behind", async () => {
    const before = git("worktree", "list").stdout;
    const { stderr, stdout } = await runCommand(words, "--data", council, "--since", "HEAD");
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    expect(git("worktree", "list").stdout).toBe(before);
  });

  it("says what it expects where there is neither a file nor a version of a name", async () => {
    const { code, stderr } = await runCommand(words, "--data", council, "--since", "no-such-version");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^There is no file no-such-version, and git knows no version of that name\. Expected: /,
    );
  });
});

describe("changes of words", () => {
  it("are the lines that are gone or came, by place, new places and those that are gone included", async () => {
    const before = "a/b\n  Same.\n  Was 3.\n\nc/d\n  Old.\n";
    const after = "a/b\n  Same.\n  Is 4.\n\ne/f\n  New.\n";
    expect(wordChanges(before, after)).toBe(
      "a/b\n- Was 3.\n+ Is 4.\n\nc/d (gone)\n- Old.\n\ne/f (new)\n+ New.\n",
    );
    expect(wordChanges(after, after)).toBe("");
  });
});
