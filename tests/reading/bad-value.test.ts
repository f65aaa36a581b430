import { describe, expect, it } from "vitest";
import { problemOf } from "./small-site.ts";

describe("a value that cannot be", () => {
  it("is below what its unit allows", () => {
    expect(problemOf({ value: "-0.5", lower: "", upper: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  The value cannot be, with the unit "per cent"
          expected: at least 0, at most 100
          found: -0.5
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("is above what its unit allows", () => {
    expect(problemOf({ value: "123", lower: "", upper: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  The value cannot be, with the unit "per cent"
          expected: at least 0, at most 100
          found: 123
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("is not whole where its unit is", () => {
    expect(
      problemOf({ indicator: "wait", value: "10.5", lower: "", upper: "", sex: "" }),
    ).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  The value cannot be, with the unit "hours, minutes and seconds"
          expected: at least 0, a whole number
          found: 10.5
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("lies below its interval", () => {
    expect(problemOf({ value: "9.9" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  The value lies outside its interval
          expected: lower ≤ value ≤ upper
          found: 10.1 ≤ 9.9 ≤ 14.5
          remedy: Look the three numbers up on their line; two may be swapped.
    `);
  });

  it("lies above its interval", () => {
    expect(problemOf({ value: "14.6" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  The value lies outside its interval
          expected: lower ≤ value ≤ upper
          found: 10.1 ≤ 14.6 ≤ 14.5
          remedy: Look the three numbers up on their line; two may be swapped.
    `);
  });

  it("has an interval that is upside down", () => {
    expect(problemOf({ lower: "14.5", upper: "10.1" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  The lower end of the interval is above the upper end
          expected: lower ≤ value ≤ upper
          found: 14.5 ≤ 12.3 ≤ 10.1
          remedy: Look the three numbers up on their line; two may be swapped.
    `);
  });

  it("has an interval with one end", () => {
    expect(problemOf({ upper: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:10  The interval has one end only
          expected: both ends, or neither
          found: an empty cell
          remedy: Write both ends as printed, or delete the other one.
    `);
  });

  it("has an interval that its unit does not allow", () => {
    expect(problemOf({ upper: "145" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:10  The upper end of the interval cannot be, with the unit "per cent"
          expected: at least 0, at most 100
          found: 145
          remedy: Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.
    `);
  });

  it("has an end that is no number", () => {
    expect(problemOf({ lower: "10,1" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:9  A number has a comma
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "10,1"
          remedy: Write 10.1 if the comma stands for the decimal point.
    `);
  });

  it("has a count that is not whole", () => {
    expect(problemOf({ numerator: "61.5" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:11  The numerator is not a count
          expected: a whole number, 0 or more
          found: "61.5"
          remedy: Write the count as printed.
    `);
  });

  it("has a count that is no number", () => {
    expect(problemOf({ denominator: "1 106" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:12  A number has spaces between thousands
          expected: a number such as 1106.9, with a point for decimals and nothing else
          found: "1 106"
          remedy: Write 1106.
    `);
  });

  it("has more people with an attribute than people", () => {
    expect(problemOf({ numerator: "496", denominator: "61" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:11  The numerator of a percentage is above its denominator
          expected: at most 61
          found: 496
          remedy: Look the two counts up on their line; they may be swapped.
    `);
  });
});

describe("value and status", () => {
  it("are both there", () => {
    expect(problemOf({ status: "c" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:13  There is both a value and a reason why there is none
          expected: one of the two
          found: "12.3" and c (suppressed)
          remedy: Delete the value, or the status.
    `);
  });

  it("are both missing", () => {
    expect(problemOf({ value: "" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  There is neither a value nor the reason why there is none
          expected: a number, or a status x, c or z
          found: two empty cells
          remedy: Write the value as printed, or x (not available), c (suppressed) or z (not applicable).
    `);
  });

  it("have a status that needs a value", () => {
    expect(problemOf({ value: "", status: "p" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:8  There is neither a value nor the reason why there is none
          expected: a number, or a status x, c or z
          found: the status p, which stands beside a value
          remedy: Write the value as printed, or x (not available), c (suppressed) or z (not applicable).
    `);
  });

  it("have an unknown status", () => {
    expect(problemOf({ status: "s" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:13  Unknown status "s"
          expected: x, c or z instead of a value; u, p, e or d beside one; or nothing
          found: "s"
          remedy: Look the letters up in data/README.md.
    `);
  });

  it("have a status that is a word of the programming language", () => {
    expect(problemOf({ status: "constructor" })).toMatchInlineSnapshot(`
      data/health/smoking.csv:2:13  Unknown status "constructor"
          expected: x, c or z instead of a value; u, p, e or d beside one; or nothing
          found: "constructor"
          remedy: Look the letters up in data/README.md.
    `);
  });
});
