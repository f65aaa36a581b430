import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mend } from "../../src/cli/mend.ts";
import { sound } from "../reading/small-site.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

const whole = sound["health/smoking.csv"] as string;
const harmed = whole.replace("2023-10", "Oct-23").replaceAll("\n", "\r\n");

function data(): { folder: string; file: string } {
  const folder = temporaryFolder();
  writeFiles(folder, { ...sound, "health/smoking.csv": harmed });
  return { folder, file: join(folder, "health", "smoking.csv") };
}

describe("mend", () => {
  it("shows what it would write, and changes nothing", async () => {
    const { folder, file } = data();
    const { code, stdout } = await runCommand(mend, file, "--data", folder);
    expect(code).toBe(0);
    expect(stdout.replaceAll(file, "smoking.csv")).toMatchInlineSnapshot(`
      smoking.csv:
        A spreadsheet has turned a cell into dates of its own, such as Oct-23.
          line 6, cell 4: "Oct-23" becomes "2023-10"
        Nothing was changed. Look it over, and write it with --write.
    `);
    expect(readFileSync(file, "utf8")).toBe(harmed);
  });

  it("writes it when it is told to, once", async () => {
    const { folder, file } = data();
    await runCommand(mend, file, "--data", folder, "--write");
    expect(readFileSync(file, "utf8")).toBe(whole);
    const again = await runCommand(mend, file, "--data", folder, "--write");
    expect(again.stdout).toContain("nothing to mend");
  });

  it("names a file that is not there, and how it is called", async () => {
    const { code, stderr } = await runCommand(mend, "no.csv");
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      There is no file no.csv. Nothing was changed.
      Usage: npm run mend -- data/<topic>/<dataset>.csv [more files] [--write] [--data <folder>]
    `);
  });
});
