import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { plain } from "../importing/cover/sheets.ts";
import { workbook } from "../importing/small-files.ts";
import { runCommand, temporaryFolder, writeFiles } from "./run.ts";

const POSTCODES = [
  '"L99 1AA",10,338693,397913,"E92000001","","","","E08000099","E05990946"',
  '"L99 1AB",10,338694,397914,"E92000001","","","","E08000099","E05990947"',
  '"L99 1AC",90,0,0,"E92000001","","","","E08000099","E05990947"',
].join("\n");
const METADATA = "PRODUCT: OS CODE-POINT\nCOPYRIGHT DATE: 20991020\n";

/** Runs the command on a folder with these files. */
async function run(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const { stdout, stderr, code } = await runCommand(
    importCommand,
    "--data",
    "tests/fixtures/council",
    ...(args.length > 0
      ? args.map((path) => (path.startsWith("--") || path.includes("=") ? path : join(folder, path)))
      : [folder]),
  );
  return { code, stdout: stdout.replaceAll(folder, "in"), stderr: stderr.replaceAll(folder, "in") };
}

describe("import", { timeout: 60_000 }, () => {
  it("knows files by what is in them, says what they hold and changes nothing", async () => {
    const { code, stdout, stderr } = await run({ "one.txt": POSTCODES, "two.csv": METADATA });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      Code-Point Open, postcodes with their wards, Ordnance Survey (code-point)
        files           1 in in: one.txt
        reads           postcodes as of 2099-10-20
        reads           the ward of each, and how good its position is
        edition         October 2099
        published       20 October 2099
        status          final
        links           2 of one code to another
        left out        1: has no position; the first is cell A3

      Read with the files beside it (code-point)
        files           1 in in: two.csv

      2 files looked at. Nothing new.
    `);
  });

  it("looks into folders below, and passes over what a system hides", async () => {
    const { code, stdout } = await run({
      "2099/one.csv": POSTCODES,
      "2099/two.txt": METADATA,
      "read me": "# Of these files\n",
      ".DS_Store": "\u0000",
    });
    expect(code).toBe(0);
    expect(stdout).toContain("1 in in/2099: one.csv");
    expect(stdout).toContain("A text for people: known, not published here");
    expect(stdout).toContain("3 files looked at.");
  });

  it("lists what is damaged or not known, tells the rest all the same, and exits with 1", async () => {
    const whole = workbook("Quays", [["quay"], ["Fuller's"]]);
    const { code, stdout, stderr } = await run({
      "cut-off.xlsx": whole.subarray(0, whole.length / 2),
      "empty.csv": "",
      "foreign.csv": "apples,pears\n1,2\n",
      "huge.csv": `quay\n"${"Fuller's\n".repeat(5_000)}`,
      "notes.md": "# Of these files\n",
      "one.csv": POSTCODES,
    });
    expect(code).toBe(1);
    expect(stdout).toContain("A text for people");
    expect(stderr).toMatchInlineSnapshot(`
      in/cut-off.xlsx  The file cannot be opened
          expected: a workbook (.xls, .xlsx or .ods), a CSV or a JSON file, as downloaded
          found: a workbook that is damaged or cut off, or an archive of another kind
          remedy: Download it again from its publisher; do not open and save it in between.

      in/empty.csv  The file cannot be opened
          expected: a workbook (.xls, .xlsx or .ods), a CSV or a JSON file, as downloaded
          found: an empty file
          remedy: Download it again from its publisher; do not open and save it in between.

      in/foreign.csv  No layout is known that this file is anything like
          expected: a file with a layout in src/importing/layouts, or a mapping in data/imports
          found: text that begins with “apples”, “pears”
          remedy: Give the file as its publisher offers it for download. Where it is a plain table of figures, write a mapping of it: --draft data/imports/<name>.json.

      in/huge.csv  The file cannot be opened
          expected: a workbook (.xls, .xlsx or .ods), a CSV or a JSON file, as downloaded
          found: 45,000 characters in cell A2, perhaps because a quotation mark is never closed
          remedy: Download it again from its publisher; do not open and save it in between.

      in/one.csv  No layout fits this file; nearest is “Code-Point Open, postcodes with their wards, Ordnance Survey” (code-point)
          expected: metadata.txt of the same download beside it, with a line “COPYRIGHT DATE: 20991020”
          found: none, so that nobody can say of when these postcodes are
          remedy: If it is that file, give it as it was downloaded, not opened and saved in between, with all that came with it; if its publisher has changed it, teach src/importing/layouts/code-point to read it.

      5 problems found. Nothing was changed.
    `);
  });

  it("asks what a file does not print, and takes the answer", async () => {
    const files = { "sheet.csv": Papa.unparse(plain(600)) };
    const asking = await run(files, "sheet.csv");
    expect(asking.code).toBe(0);
    expect(asking.stdout).toContain(
      "question        Of which quarter of the financial year is this sheet? Give --answer edition=2017/18-Q1",
    );
    const { code, stdout } = await run(files, "sheet.csv", "--answer", "edition=2017/18-Q2");
    expect(code).toBe(0);
    expect(stdout).toContain("quarter 2017/18-Q2, as a person said");
    expect((await run(files, ".", "--answer", "edition=2017/18-Q2")).stderr).toContain(
      "name them, not their folder",
    );
  });

  it("says how it is called where nothing is given, where a path is lost, and where an answer is none", async () => {
    expect(await run({}, "lost.csv")).toMatchObject({ code: 1, stdout: "" });
    expect((await run({}, "lost.csv")).stderr).toContain("There is no file or folder in/lost.csv.");
    expect(await runCommand(importCommand)).toMatchObject({ code: 1, stdout: "" });
    expect(await runCommand(importCommand, "--help")).toMatchObject({ code: 0, stderr: "" });
    expect((await run({ "a.csv": "x" }, "a.csv", "--answer", "edition=")).stderr).toContain(
      "An answer is written",
    );
  });
});
