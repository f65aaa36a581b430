import { describe, expect, it } from "vitest";
import { figuresWith, problemsWith, siteWith, sound } from "./small-site.ts";

describe("many problems at once", () => {
  it("lists all of them, in order of file, line and column, and repeats none", () => {
    const broken = {
      "areas/areas.csv": sound["areas/areas.csv"]?.replace(
        "2026-05-06,E08990014,,",
        "6 May 2026,E08990014,,",
      ),
      "health/smoking.csv": figuresWith({
        indicator: "smoke",
        period: "13/03/2015",
        value: "12,3",
        lower: "10,1",
        upper: "14,5",
        status: "q",
        source: "2015",
      }).replace("9.8", "9,8"),
      "sources/2018-board.json": '{ "committee": "Board" "council": "Pellmouth" }',
      "site.json": siteWith({ licence: undefined }),
    };
    expect(problemsWith(broken)).toMatchInlineSnapshot(`
      data/areas/areas.csv:4:5  This is neither a year nor a day
          expected: 2004 or 2022-06-30, or nothing
          found: "6 May 2026"
          remedy: Write it in one of these forms.

      data/health/smoking.csv:2:1  Unknown indicator "smoke"
          expected: a key of indicators in the JSON
          found: "smoke"
          remedy: Did you mean "smokes"?

      data/health/smoking.csv:2:4  A spreadsheet has turned a cell into days of its own, such as 26/03/2015
          expected: days as 2015-03-26
          found: "13/03/2015", which was likely "2015-03-13"
          remedy: Run "npm run mend -- data/health/smoking.csv": it shows what it would write, and writes it with --write. Or take the file back as it was.

      data/health/smoking.csv:2:8  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "12,3"
          remedy: Write 12.3 if the comma stands for the decimal point.

      data/health/smoking.csv:2:9  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "10,1"
          remedy: Write 10.1 if the comma stands for the decimal point.

      data/health/smoking.csv:2:10  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "14,5"
          remedy: Write 14.5 if the comma stands for the decimal point.

      data/health/smoking.csv:2:13  Unknown status "q"
          expected: x, c or z instead of a value; u, p, e or d beside one; or nothing
          found: "q"
          remedy: Look the letters up in data/README.md.

      data/health/smoking.csv:2:14  Unknown source "2015"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2015"
          remedy: Correct it, or add the pack to data/sources.

      data/health/smoking.csv:3  The row has 18 cells where the header has 17
          expected: 17 cells
          found: 18 cells
          remedy: Look for a missing comma, or a comma in a cell that is not in quotation marks.

      data/site.json:1:1  "licence" is missing
          expected: an object in curly brackets
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "date" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "title" is missing
          expected: a text in quotation marks
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "lines" is missing
          expected: a number without quotation marks
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:1  "items" is missing
          expected: a list in square brackets
          found: nothing
          remedy: Add it.

      data/sources/2018-board.json:1:24  The JSON does not parse
          expected: valid JSON
          found: a text where it cannot be
          remedy: Look for a missing comma, quotation mark or bracket, or one too many, just before this place.

      15 problems found. Nothing was changed.
    `);
  });

  it("gives one clear problem a cell where every number has a decimal comma", () => {
    const csv = figuresWith().replaceAll(/(?<=,)(\d+)\.(\d)(?=,)/g, '"$1,$2"');
    const found = problemsWith({ "health/smoking.csv": csv });
    expect(found.match(/^\S+ {2}.*$/gm)).toEqual([
      "data/health/smoking.csv:2:8  A number has a comma",
      "data/health/smoking.csv:2:9  A number has a comma",
      "data/health/smoking.csv:2:10  A number has a comma",
      "data/health/smoking.csv:3:8  A number has a comma",
    ]);
    expect(found).toContain("remedy: Write 9.8 if the comma stands for the decimal point.");
    expect(found).toMatch(/\n4 problems found\. Nothing was changed\.$/);
  });

  it("does not hold a register that cannot be read against every figure", () => {
    const broken = { "areas/areas.csv": "", "sources/2015-cabinet.json": "{", "units.json": "{" };
    expect(problemsWith(broken).match(/^\S+ {2}.*$/gm)).toEqual([
      "data/areas/areas.csv  The file is empty",
      "data/sources/2015-cabinet.json:1:1  The JSON does not parse",
      "data/units.json:1:1  The JSON does not parse",
    ]);
  });

  it("still checks figures beside a register that cannot be read", () => {
    const broken = { "areas/areas.csv": "", "health/smoking.csv": figuresWith({ value: "12,3" }) };
    expect(problemsWith(broken).match(/^\S+ {2}.*$/gm)).toEqual([
      "data/areas/areas.csv  The file is empty",
      "data/health/smoking.csv:2:8  A number has a comma",
    ]);
  });
});
