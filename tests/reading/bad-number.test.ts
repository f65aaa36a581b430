import { describe, expect, it } from "vitest";
import { chartWith, figuresWith, problemOf, readWith } from "./small-site.ts";

describe("a number that is not written as the data writes it", () => {
  it("names a decimal comma", () => {
    expect(problemOf({ value: "12,3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "12,3"
          remedy: Write 12.3 if the comma stands for the decimal point.
    `);
  });

  it("names a letter in place of a digit", () => {
    expect(problemOf({ value: "1O.5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number holds a letter that looks like a digit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1O.5"
          remedy: Write 10.5 if that is what is printed.
    `);
  });

  it("names an error of a spreadsheet", () => {
    expect(problemOf({ value: "#REF!" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  This is an error of a spreadsheet, not a number
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "#REF!"
          remedy: Mend the formula in the spreadsheet, or type the value as printed.
    `);
  });

  it("names commas between thousands", () => {
    expect(problemOf({ value: "1,106.9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has commas between thousands
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1,106.9"
          remedy: Write 1106.9.
    `);
  });

  it("names a comma that can be read in two ways", () => {
    expect(problemOf({ value: "1,106" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1,106"
          remedy: Write 1106 if the comma stands between thousands, 1.106 if it is the decimal point.
    `);
  });

  it("names points between thousands", () => {
    expect(problemOf({ value: "1.106,9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has points between thousands and a decimal comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1.106,9"
          remedy: Write 1106.9.
    `);
  });

  it("names a unit", () => {
    expect(problemOf({ value: "78%" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "78%"
          remedy: Write 78; the unit stands in the JSON.
    `);
  });

  it("names a unit after a decimal comma", () => {
    expect(problemOf({ value: "78,3 %" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "78,3 %"
          remedy: Write 78.3; the unit stands in the JSON.
    `);
  });

  it("names a currency", () => {
    expect(problemOf({ value: "£2.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number carries its unit
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "£2.3"
          remedy: Write 2.3; the unit stands in the JSON.
    `);
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

  it("names a missing digit before the point", () => {
    expect(problemOf({ value: ".5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has its point at the edge
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: ".5"
          remedy: Write 0.5.
    `);
  });

  it("names a missing digit after the point", () => {
    expect(problemOf({ value: "-5." })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has its point at the edge
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "-5."
          remedy: Write -5.
    `);
  });

  it("names an exponent", () => {
    expect(problemOf({ value: "1e3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number is written with an exponent
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1e3"
          remedy: Write it out as printed; as it stands it is 1000, and a spreadsheet may have dropped digits.
    `);
  });

  it("names digits of another script", () => {
    expect(problemOf({ value: "１２.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number is written with other digits than 0 to 9
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "１２.3"
          remedy: Write 12.3.
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

  it("names a dash in place of a minus sign", () => {
    expect(problemOf({ value: "−0.5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A minus sign is written as a dash
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "−0.5"
          remedy: Write -0.5.
    `);
  });

  it("names a plus sign", () => {
    expect(problemOf({ value: "+12.3" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  A number has a plus sign
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "+12.3"
          remedy: Write 12.3.
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
