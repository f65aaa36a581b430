import { describe, expect, it } from "vitest";
import { figuresWith, problemWith } from "./small-site.ts";

/** Text in an encoding that is not UTF-8, as Excel writes it. */
function bytes(text: string, encoding: "windows-1252" | "utf-16le" | "utf-16be"): Uint8Array {
  if (encoding === "windows-1252") return Buffer.from(text.replaceAll("’", "\x92"), "latin1");
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16le" ? little : little.swap16();
}

const header = figuresWith().split("\n", 1)[0] as string;

describe("the form of the file", () => {
  it("names Windows-1252, with the line", () => {
    expect(
      problemWith({ "health/smoking.csv": bytes(figuresWith({ note: "Fuller’s" }), "windows-1252") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2  The file is not in the encoding UTF-8
          expected: UTF-8
          found: Windows-1252, which Excel writes as plain "CSV"
          remedy: Save it again as "CSV UTF-8" (Excel) or with the encoding UTF-8 (any editor), or run "npm run mend -- data/health/smoking.csv".
    `);
  });

  it("names UTF-16 that starts with its low byte", () => {
    expect(problemWith({ "health/smoking.csv": bytes(figuresWith(), "utf-16le") })).toMatchInlineSnapshot(`
      data/health/smoking.csv  The file is not in the encoding UTF-8
          expected: UTF-8
          found: UTF-16, which Excel calls "Unicode text"
          remedy: Save it again as "CSV UTF-8" (Excel) or with the encoding UTF-8 (any editor), or run "npm run mend -- data/health/smoking.csv".
    `);
  });

  it("names UTF-16 that starts with its high byte", () => {
    expect(problemWith({ "health/smoking.csv": bytes(figuresWith(), "utf-16be") })).toMatchInlineSnapshot(`
      data/health/smoking.csv  The file is not in the encoding UTF-8
          expected: UTF-8
          found: UTF-16, which Excel calls "Unicode text"
          remedy: Save it again as "CSV UTF-8" (Excel) or with the encoding UTF-8 (any editor), or run "npm run mend -- data/health/smoking.csv".
    `);
  });

  it("names UTF-16 without a mark at its start", () => {
    expect(
      problemWith({ "health/smoking.csv": bytes(figuresWith(), "utf-16le").subarray(2) }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv  The file is not in the encoding UTF-8
          expected: UTF-8
          found: UTF-16 or a file that is not text
          remedy: Save it again as "CSV UTF-8" (Excel) or with the encoding UTF-8 (any editor), or run "npm run mend -- data/health/smoking.csv".
    `);
  });

  it("names semicolons", () => {
    expect(problemWith({ "health/smoking.csv": figuresWith().replaceAll(",", ";") })).toMatchInlineSnapshot(`
      data/health/smoking.csv:1  The cells are separated by semicolons
          expected: commas
          found: semicolons
          remedy: Save it again as "CSV UTF-8 (comma delimited)", or run "npm run mend -- data/health/smoking.csv".
    `);
  });

  it("names tabs", () => {
    expect(problemWith({ "health/smoking.csv": figuresWith().replaceAll(",", "\t") })).toMatchInlineSnapshot(`
      data/health/smoking.csv:1  The cells are separated by tabs
          expected: commas
          found: tabs
          remedy: Save it again as "CSV UTF-8 (comma delimited)", or run "npm run mend -- data/health/smoking.csv".
    `);
  });

  it("names an empty file", () => {
    expect(problemWith({ "health/smoking.csv": "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv  The file is empty
          expected: a header row with indicator, period, value, source, line
          found: nothing
          remedy: Write the header row and at least one figure, or delete the file.
    `);
  });

  it("names a file of nothing but spaces", () => {
    expect(problemWith({ "health/smoking.csv": " \n\n" })).toMatchInlineSnapshot(`
      data/health/smoking.csv  The file is empty
          expected: a header row with indicator, period, value, source, line
          found: nothing
          remedy: Write the header row and at least one figure, or delete the file.
    `);
  });

  it("names a file with a header only", () => {
    expect(problemWith({ "health/smoking.csv": `${header}\n\n,,,\n` })).toMatchInlineSnapshot(`
      data/health/smoking.csv  The file has a header and no rows
          expected: at least one row
          found: none
          remedy: Write a row, or delete the file.
    `);
  });

  it("names an empty first row", () => {
    expect(problemWith({ "health/smoking.csv": `\n${figuresWith()}` })).toMatchInlineSnapshot(`
      data/health/smoking.csv:1  The first row is empty
          expected: a header row with indicator, period, value, source, line
          found: no name of a column
          remedy: Delete what stands above the header row.
    `);
  });

  it("names a row with too few cells", () => {
    expect(
      problemWith({ "health/smoking.csv": figuresWith().replace("12,13,\n", "12,13\n") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:3  The row has 16 cells where the header has 17
          expected: 17 cells
          found: 16 cells
          remedy: Look for a missing comma, or a comma in a cell that is not in quotation marks.
    `);
  });

  it("names a row with too many cells", () => {
    expect(
      problemWith({ "health/smoking.csv": figuresWith().replace("12,13,\n", "12,13,a, b\n") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:3  The row has 18 cells where the header has 17
          expected: 17 cells
          found: 18 cells
          remedy: Look for a missing comma, or a comma in a cell that is not in quotation marks.
    `);
  });

  it("names a quotation mark that is not closed, once, on the row where it opens", () => {
    expect(
      problemWith({ "health/smoking.csv": figuresWith().replace("12,13,\n", '12,13,"late\n') }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:3  A quotation mark is not closed, or stands in the middle of a cell
          expected: a cell with quotation marks around it, and those inside it doubled: "the ""old"" way"
          found: "late\\nsmokes,E05990938,,2013,,,male,,,,,,c,2015-cabinet,15,,\\nsmokes,E0899001…"
          remedy: Close it, or double it inside the cell; rows that run together here are not checked until then.
    `);
  });

  it("names a quotation mark in the middle of a cell in quotation marks", () => {
    expect(
      problemWith({ "health/smoking.csv": figuresWith().replace("12,13,\n", '12,13,"a "good" one"\n') }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:3  A quotation mark is not closed, or stands in the middle of a cell
          expected: a cell with quotation marks around it, and those inside it doubled: "the ""old"" way"
          found: "a \\"good\\" one"
          remedy: Close it, or double it inside the cell; rows that run together here are not checked until then.
    `);
  });
});
