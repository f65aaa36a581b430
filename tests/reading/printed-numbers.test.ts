import { describe, expect, it } from "vitest";
import { printedNumbers } from "../../src/reading/printed-numbers.ts";

/** Numbers of a line as text: digits with their printed decimals; "~" before those that have none of their own. */
function numbers(line: string): string[] {
  return printedNumbers(line).map(({ value, decimals }) =>
    decimals === undefined ? `~${Number(value.toFixed(2))}` : value.toFixed(decimals),
  );
}

describe("digits", () => {
  it.each([
    ["78.30%", ["78.30"]],
    ["1,106.9", ["1106.9"]],
    ["1,000,000", ["1000000"]],
    ["61/767", ["61", "767"]],
    ["(29.0)", ["29.0"]],
    ["<1.0", ["1.0"]],
    [".5", ["0.5"]],
    ["0.05", ["0.05"]],
    ["2013/14", ["2013", "14"]],
    ["36.8% for 2 year olds", ["36.8", "2"]],
    ["Dunnock\t78.3\t82.70\t\t-", ["78.3", "82.70"]],
    ["10-19", ["10", "19"]],
    ["aged 14, 15 and 16.", ["14", "15", "16"]],
    ["no number", []],
    ["", []],
  ])("of %j", (line, found) => {
    expect(numbers(line)).toEqual(found);
  });

  it.each([
    ["-1.3", ["1.3", "-1.3"]],
    ["−0.48", ["0.48", "-0.48"]],
    ["by – 3", ["3", "-3"]],
  ])("of %j, whose dash may be a minus sign", (line, found) => {
    expect(numbers(line)).toEqual(found);
  });

  it("take no sign from the cell before", () => {
    expect(numbers("-\t12")).toEqual(["12"]);
  });
});

describe("money", () => {
  it.each([
    ["£2.3m", ["2.3", "~2300000"]],
    ["£1.2bn", ["1.2", "~1200000000"]],
    ["£450 million", ["450", "~450000000"]],
    ["£15k", ["15", "~15000"]],
    ["-£2.3m", ["2.3", "~2300000", "-2.3", "~-2300000"]],
    ["£450", ["450"]],
    ["5 minimum", ["5"]],
  ])("of %j", (line, found) => {
    expect(numbers(line)).toEqual(found);
  });
});

describe("times", () => {
  it.each([
    ["00:10:25", ["~625"]],
    ["13:21:24", ["~48084"]],
    ["07:30", ["~450"]],
    ["Category 1\t00:07:00\t00:10:25", ["1", "~420", "~625"]],
    ["<=7 Minutes", ["7", "~420"]],
    ["18-minute", ["18", "~1080"]],
    ["2 hours", ["2", "~7200"]],
  ])("of %j, in seconds", (line, found) => {
    expect(numbers(line)).toEqual(found);
  });
});

describe("words", () => {
  it.each([
    ["fifteen", ["~15"]],
    ["twenty-one", ["~21"]],
    ["Ninety nine", ["~99"]],
    ["forty", ["~40"]],
    ["zero", ["~0"]],
    ["someone, tentative", []],
    ["a hundred", ["~100"]],
    ["one in two hundred", ["~1", "~2", "~200", "~0.5"]],
    ["two hundred and six", ["~2", "~6", "~206"]],
    ["three thousand", ["~3", "~3000"]],
  ])("of %j", (line, found) => {
    expect(numbers(line)).toEqual(found);
  });
});

describe("multiples in words", () => {
  it.each([
    ["twice as many", ["~2"]],
    ["has more than doubled", ["~2"]],
    ["it tripled", ["~3"]],
    ["it has halved", ["~0.5"]],
    ["half as many", ["~0.5", "~50"]],
    ["a tenfold rise", ["~10"]],
    ["two-fold", ["~2", "~2"]],
    ["doubtful", []],
  ])("of %j", (line, found) => {
    expect(numbers(line)).toEqual(found);
  });
});

describe("shares in words, as percentages", () => {
  it.each([
    ["two thirds", "~66.67"],
    ["two-thirds", "~66.67"],
    ["a third", "~33.33"],
    ["three quarters", "~75"],
    ["almost half", "~50"],
    ["one fifth", "~20"],
    ["1 in 6", "~16.67"],
    ["one in seven", "~14.29"],
    ["one in every ten", "~10"],
    ["nine out of ten", "~90"],
    ["3 out of 4", "~75"],
  ])("of %j", (line, share) => {
    expect(numbers(line)).toContain(share);
  });

  it("are never above everybody", () => {
    expect(numbers("2018 in 2")).toEqual(["2018", "2"]);
    expect(numbers("1 in 0")).toEqual(["1", "0"]);
  });
});

describe("what is not on a line", () => {
  it.each([
    ["18", "8"],
    ["8.5", "8"],
    ["8.5", "5"],
    ["2012", "12"],
    ["1106.9", "1106"],
    ["1,106.9", "106.9"],
    ["1,106", "106"],
    ["12,3", "12"],
    ["1.2.3", "1.2"],
    ["00:10:25", "10"],
    ["78.30", "78.3"],
    ["78.3", "78.30"],
    ["seventeen", "~7"],
  ])("%s does not print %s", (line, number) => {
    expect(numbers(line)).not.toContain(number);
  });
});
