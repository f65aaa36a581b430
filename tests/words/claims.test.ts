import { expect, it } from "vitest";
import { claimsOf } from "../../src/words/claims.ts";

/** What a text claims, in short: the words of each kind of claim. */
function claimed(text: string): Record<string, string[]> {
  const claims = Object.entries(claimsOf(text)).map(([kind, all]) => [
    kind,
    all.map(({ words }: { words: string }) => words.trim()),
  ]);
  return Object.fromEntries(claims.filter(([, words]) => words.length > 0));
}

it.each([
  ["72.6% in October 2023", { months: ["October 2023"], numbers: ["72.6%"] }],
  ["On 31 July 2023, 5 of 12", { months: ["31 July 2023"], counted: ["5 of 12"] }],
  ["April to June 2022", { spans: ["April to June 2022"], months: ["April", "June 2022"] }],
  ["2013/14 and 2021", { years: ["2013/14", "2021"] }],
  ["2007/08 to 2021/22", { spans: ["2007/08 to 2021/22"], years: ["2007/08", "2021/22"] }],
  ["One woman in 17 smokes", { shares: ["One woman in 17"] }],
  ["Seven in ten adults", { shares: ["Seven in ten"] }],
  ["They fell from 214 to 21 in ten weeks", { lengths: ["ten weeks"], numbers: ["214", "21"] }],
  ["In 12 of 22 wards", { counted: ["12 of 22"] }],
  ["£1.8 million and £101,000", { numbers: ["£1.8 million", "£101,000"] }],
  ["More than 2,000 people", { numbers: ["2,000"] }],
  ["8 min 12 s, for one in ten 1 h", { durations: ["8 min 12 s", "1 h"], shares: ["one in ten"] }],
  ["Women live 76.6 to 84.1 years", { numbers: ["76.6", "84.1"] }],
])("finds in “%s” when and how many", (text, expected) => {
  const { spans = [], ...found } = claimed(text);
  expect({ ...found, ...(spans.length > 0 ? { spans } : {}) }).toEqual(expected);
});

it.each([
  "Adults aged 65 and over",
  "Children aged 0 to 17",
  "Pupils of 14 and 15 who vape",
  "14- to 17-year-olds at school",
  "Obesity at the age of 10 or 11",
  "Pregnancies under 18",
  "People in their 30s and 40s",
  "A&E and the M58",
  "In per cent, with 95% confidence intervals",
])("takes ages and names for no number: %s", (text) => {
  expect(claimed(text)).toEqual({});
});

it("knows how finely a number is written", () => {
  const steps = (text: string) => claimsOf(text).numbers.map(({ value, step }) => [value, step]);
  expect(steps("72.6% and 73%")).toEqual([
    [72.6, 0.1],
    [73, 1],
  ]);
  expect(steps("£1.8 million, 2,000 people")).toEqual([
    [1_800_000, 100_000],
    [2000, 1000],
  ]);
});
