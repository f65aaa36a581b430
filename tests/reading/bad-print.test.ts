import { describe, expect, it } from "vitest";
import { problemOf } from "./small-site.ts";

describe("where it is printed", () => {
  it("suggests a source", () => {
    expect(problemOf({ source: "2015-cabinett" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:14  Unknown source "2015-cabinett"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2015-cabinett"
          remedy: Did you mean "2015-cabinet"?
    `);
  });

  it("needs a source", () => {
    expect(problemOf({ source: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:14  The source is missing
          expected: the id of a pack: a file name in data/sources without .json
          found: an empty cell
          remedy: Fill the column source.
    `);
  });

  it("names an unknown source once, however many lines cite it", () => {
    expect(problemOf({ source: "2019", also: "13 14" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:14  Unknown source "2019"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2019"
          remedy: Correct it, or add the pack to data/sources.
    `);
  });

  it("names a line past the end", () => {
    expect(problemOf({ line: "41" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  The line is past the end of the pack
          expected: a line of 2015-cabinet, 1 to 40
          found: "41"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("names a line in no agenda item", () => {
    expect(problemOf({ line: "32" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  The line belongs to no agenda item
          expected: a line within an item of data/sources/2015-cabinet.json
          found: 32
          remedy: Correct the line, or the range of the item.
    `);
  });

  it("names a line that is no number", () => {
    expect(problemOf({ line: "12-13" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  This is not a line number
          expected: a line of 2015-cabinet, 1 to 40
          found: "12-13"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("knows no line 0", () => {
    expect(problemOf({ line: "0" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  This is not a line number
          expected: a line of 2015-cabinet, 1 to 40
          found: "0"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("needs a line", () => {
    expect(problemOf({ line: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:15  The line is missing
          expected: a line of 2015-cabinet, 1 to 40
          found: an empty cell
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("names a further line past the end", () => {
    expect(problemOf({ also: "13 99" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:16  The line is past the end of the pack
          expected: a line of 2015-cabinet, 1 to 40
          found: "99"
          remedy: Look the figure up in the pack's text and write the line on which it stands.
    `);
  });

  it("names a further line of an unknown pack", () => {
    expect(problemOf({ also: "2016-cabinet:13" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:16  Unknown source "2016-cabinet"
          expected: the id of a pack: a file name in data/sources without .json
          found: "2016-cabinet"
          remedy: Did you mean "2015-cabinet"?
    `);
  });
});
