import { describe, expect, it } from "vitest";
import { meaningWith, problemsWith, problemWith } from "./small-site.ts";

describe("a JSON file that does not parse", () => {
  it("names a missing comma", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith().replace('"Who smokes?",', '"Who smokes?"') }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:4:3  The JSON does not parse
          expected: valid JSON
          found: a text where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names a comma too many", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith().replace(/\n}$/, ",\n}") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:61:1  The JSON does not parse
          expected: valid JSON
          found: a closing curly bracket where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names each comma that is missing or too many, and what else is wrong in the file", () => {
    const text = meaningWith({ order: "1" })
      .replace('"Who smokes?",', '"Who smokes?"')
      .replace('"updated": "2026-11-22",', '"updated": "2026-11-22",,')
      .replace('"First published."', '"First published.",')
      .replace("revisions", "revision");
    expect(problemsWith({ "health/smoking.json": text }).match(/^data.*$/gm)).toEqual([
      "data/health/smoking.json:4:3  The JSON does not parse",
      'data/health/smoking.json:5:3  "order" has the wrong form',
      "data/health/smoking.json:6:27  The JSON does not parse",
      'data/health/smoking.json:55:3  Unknown key "revision" in the file',
      "data/health/smoking.json:59:5  The JSON does not parse",
    ]);
  });

  it("names a bracket that is not closed", () => {
    expect(problemWith({ "health/smoking.json": meaningWith().replace(/\n}$/, "") })).toMatchInlineSnapshot(`
      data/health/smoking.json:60:4  The JSON does not parse
          expected: valid JSON
          found: the end of the file
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names a line break inside a text", () => {
    expect(
      problemWith({
        "health/smoking.json": meaningWith().replace("Made up for tests.", "Made up\nfor tests."),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:4:22  The JSON does not parse
          expected: valid JSON
          found: a line break or tab inside a text
          remedy: Write \\n for a line break, or close the quotation mark.
    `);
  });

  it("names an empty file", () => {
    expect(problemWith({ "health/smoking.json": "" })).toMatchInlineSnapshot(`
      data/health/smoking.json  The file is empty
          expected: valid JSON
          found: nothing
          remedy: Write it, or delete the file.
    `);
  });

  it("names curly quotation marks", () => {
    expect(
      problemWith({ "health/smoking.json": meaningWith().replace('"title"', "“title”") }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:2:3  The JSON does not parse
          expected: valid JSON
          found: the character “ where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.
    `);
  });

  it("names Windows-1252", () => {
    expect(
      problemWith({
        "health/smoking.json": Buffer.from(
          meaningWith({ question: "Who’s smoking?" }).replace("’", "\x92"),
          "latin1",
        ),
      }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.json:3  The file is not in the encoding UTF-8
          expected: UTF-8
          found: Windows-1252, which Excel writes as plain "CSV"
          remedy: Save it again as "CSV UTF-8" (Excel) or with the encoding UTF-8 (any editor).
    `);
  });
});
