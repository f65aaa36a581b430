import { describe, expect, it } from "vitest";
import { select } from "../../src/model/select.ts";
import { highlightedWords } from "../../src/words/highlighted.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";

const CSV = `
indicator,area,period,sex,value,status
lives,E05990001,2025,female,80.0,
lives,E05990002,2025,female,82.0,
lives,E05990003,2025,female,78.0,
lives,E05990004,2025,female,82.0,
lives,E92000001,2025,female,83.0,
lives,E05990001,2025,male,76.0,
lives,E05990002,2025,male,,x
smokes,E05990001,2024,,12.0,
smokes,E05990001,2025,,11.0,
smokes,E05990002,2025,,14.0,
`;
const measure = (title: string, unit: string) => ({
  title,
  unit,
  polarity: "none" as const,
  definition: "Made up.",
});
const dataset = madeDataset(CSV, {
  indicators: {
    lives: measure("Length of life", "years"),
    smokes: measure("Adults who smoke", "percent"),
  },
  breakdowns: { sex: { title: "Sex", values: { female: "Women", male: "Men" } } },
});
const names = new Map(dataset.figures.map(({ area }) => [area?.code as string, area?.name as string]));
const nameOf = (code: string) => names.get(code) as string;
const [FIRST, SECOND, THIRD, FOURTH] = [1, 2, 3, 4].map((at) => `E0599000${at}`) as [
  string,
  string,
  string,
  string,
];

function said(
  key: string,
  selection: Record<string, string>,
  { headline = `Lowest in ${nameOf(THIRD)}`, sentence = "It says nothing." } = {},
) {
  const drawn = select(dataset.figures, selection);
  return highlightedWords(dataset, { headline, sentence }, drawn, { dimension: "area", key });
}
const women = { indicator: "lives", sex: "female" };

describe("the headline of a chart in which a place is highlighted", () => {
  it.each([
    [FIRST, "80.0 years, the 2nd lowest of 4 wards"],
    [THIRD, "78.0 years, the lowest of 4 wards"],
    [FOURTH, "82.0 years, the joint highest of 4 wards"],
  ])("has its value and its place from the nearer end: %s", (key, place) => {
    expect(said(key, women, { headline: `Of ${nameOf(SECOND)} and ${nameOf(FIRST)}` }).headline).toBe(
      `${nameOf(key)}, women, 2025: length of life ${place}`,
    );
  });

  it("stays where it names the place and no other, as a whole word", () => {
    const headline = `Highest in ${nameOf(FIRST)}`;
    expect(said(FIRST, women, { headline }).headline).toBe(headline);
    for (const other of ["Four wards are apart", "Below England", `Old${nameOf(FIRST)}s differ`])
      expect(said(FIRST, women, { headline: other }).headline).toMatch(
        new RegExp(`^${nameOf(FIRST)}, women`),
      );
  });

  it("names each of a few measures, and of more what the sentence says of the place", () => {
    expect(said(FIRST, {}, { headline: "Wards differ" }).headline).toBe(
      `${nameOf(FIRST)}, 2025: “Length of life” 80.0 years (women); “Length of life” 76.0 years (men); “Adults who smoke” 11.0%`,
    );
    const more = [...dataset.figures, ...select(dataset.figures, { indicator: "smokes" })];
    const place = { dimension: "area", key: FIRST };
    const headline = "Wards differ";
    const sentence = `All is well. ${nameOf(FIRST)} missed two of four. ${nameOf(FIRST)} met two.`;
    expect(highlightedWords(dataset, { headline, sentence }, more, place)).toEqual({
      headline: `${nameOf(FIRST)} missed two of four`,
      sentence,
    });
    expect(highlightedWords(dataset, { headline, sentence: "Well." }, more, place).headline).toBe(headline);
  });

  it("says that there is no figure, and of several each", () => {
    expect(said(SECOND, { indicator: "lives", sex: "male" }, { headline: nameOf(FIRST) }).headline).toBe(
      `${nameOf(SECOND)}, men, 2025: length of life not available`,
    );
    expect(said(FIRST, { indicator: "lives" }).headline).toBe(
      `${nameOf(FIRST)}, 2025: length of life 80.0 years (women) and 76.0 years (men)`,
    );
  });

  it("is of the latest period", () => {
    expect(said(FIRST, { indicator: "smokes" }, { headline: nameOf(SECOND) }).headline).toBe(
      `${nameOf(FIRST)}, 2025: adults who smoke 11.0%, the lowest of 2 wards`,
    );
  });
});

describe("the sentence", () => {
  it("begins with the place unless it names it", () => {
    expect(said(FIRST, women).sentence).toBe(
      `${nameOf(FIRST)}, women, 2025: length of life 80.0 years, the 2nd lowest of 4 wards. It says nothing.`,
    );
    const sentence = `${nameOf(FIRST)} has 80.0 years.`;
    expect(said(FIRST, women, { sentence }).sentence).toBe(sentence);
  });
});
