import { describe, expect, it } from "vitest";
import { chartWith, figuresWith, problemOf, readWith } from "./small-site.ts";

describe("a number that is not written as the data writes it", () => {
  it.each([
    [
      "a decimal comma",
      "12,3",
      "A number has a comma",
      "Write 12.3 if the comma stands for the decimal point.",
    ],
    [
      "a letter in place of a digit",
      "1O.5",
      "A number holds a letter that looks like a digit",
      "Write 10.5 if that is what is printed.",
    ],
    [
      "an error of a spreadsheet",
      "#REF!",
      "This is an error of a spreadsheet, not a number",
      "Mend the formula in the spreadsheet, or type the value as printed.",
    ],
    ["commas between thousands", "1,106.9", "A number has commas between thousands", "Write 1106.9."],
    [
      "a comma that can be read in two ways",
      "1,106",
      "A number has a comma",
      "Write 1106 if the comma stands between thousands, 1.106 if it is the decimal point.",
    ],
    [
      "points between thousands",
      "1.106,9",
      "A number has points between thousands and a decimal comma",
      "Write 1106.9.",
    ],
    ["a unit", "78%", "A number carries its unit", "Write 78; the unit stands in the JSON."],
    [
      "a unit after a decimal comma",
      "78,3 %",
      "A number carries its unit",
      "Write 78.3; the unit stands in the JSON.",
    ],
    ["a currency", "£2.3", "A number carries its unit", "Write 2.3; the unit stands in the JSON."],
    ["a missing digit before the point", ".5", "A number has its point at the edge", "Write 0.5."],
    ["a missing digit after the point", "-5.", "A number has its point at the edge", "Write -5."],
    [
      "an exponent",
      "1e3",
      "A number is written with an exponent",
      "Write it out as printed; as it stands it is 1000, and a spreadsheet may have dropped digits.",
    ],
    [
      "digits of another script",
      "１２.3",
      "A number is written with other digits than 0 to 9",
      "Write 12.3.",
    ],
    ["a dash in place of a minus sign", "−0.5", "A minus sign is written as a dash", "Write -0.5."],
    ["a plus sign", "+12.3", "A number has a plus sign", "Write 12.3."],
  ])("names %s", (_, value, problem, remedy) => {
    expect(problemOf({ value })).toBe(
      [
        `data/health/smoking.csv:2:8  ${problem}`,
        "    expected: a number such as 1106.9, with a point for decimals and nothing else",
        `    found: "${value}"`,
        `    remedy: ${remedy}`,
      ].join("\n"),
    );
  });

  it("names a clock time, and gives its seconds", () => {
    expect(
      problemOf({ indicator: "wait", value: "00:10:25", lower: "", upper: "", sex: "" }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A time is not in seconds
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "00:10:25"
          remedy: Write 625, and 00:10:25 in the column note.
    `);
  });

  it("names a clock time of two parts, which can be read in two ways", () => {
    expect(
      problemOf({ indicator: "wait", value: "10:25", lower: "", upper: "", sex: "" }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A time is not in seconds
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "10:25"
          remedy: Write the seconds, and 10:25 in the column note.
    `);
  });

  it("names spaces between thousands, and shows those that do not break", () => {
    expect(problemOf({ value: "1\u00a0106,9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has spaces between thousands
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1\\u00a0106,9"
          remedy: Write 1106.9.
    `);
  });

  it("names a character that cannot be seen", () => {
    expect(problemOf({ value: "12\u200b.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number holds a character that cannot be seen
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "12\\u200b.3"
          remedy: Type it anew: 12.3.
    `);
  });

  it("names a limit that withholds a number, and never asks to write the limit", () => {
    expect(problemOf({ value: "<5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A value is printed as a limit, which withholds the number
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "<5"
          remedy: Write no number: leave the value empty, with the status c. Any number here would be false.
    `);
    for (const value of ["≤ 1.0", "<=4", ">95", "≥10"])
      expect(problemOf({ value })).toContain("leave the value empty, with the status c");
  });

  it("takes a withheld value as the remedy says to write it", () => {
    const { datasets } = readWith({
      "health/smoking.csv": figuresWith({
        value: "",
        lower: "",
        upper: "",
        numerator: "",
        denominator: "",
        status: "c",
      }),
      "health/smoking.json": chartWith({ restsOn: [] }),
    });
    expect(datasets[0]?.figures[0]?.measurement).toEqual({ kind: "missing", status: "c" });
  });

  it("says so of anything else", () => {
    expect(problemOf({ value: "n/a" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  This is not a number
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "n/a"
          remedy: Write the number as printed, or leave the cell empty and give a status.
    `);
  });
});
