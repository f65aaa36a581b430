import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { textFaults } from "./boxes.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { elsewhere } from "./figures.ts";

const wards = readDataset("ward-life-expectancy");
const [first] = wards.figures.filter(({ breakdown }) => breakdown.sex === "female") as [Figure];
const chart: ChartSpec = {
  id: "deprivation",
  type: "strips",
  headline: "",
  subtitle: "",
  select: { indicator: "life-expectancy", sex: "female" },
  groups: "deprivation",
};
const keys = ["1-most", "2-second", "3-third", "4-fourth", "5-least"] as const;
const made = (rows: readonly (readonly [string, number, string])[]): Dataset => ({
  ...wards,
  figures: rows.map(([name, group, value]) => {
    const figure = elsewhere(first, name, value);
    return { ...figure, breakdown: { ...figure.breakdown, deprivation: keys[group] as string } };
  }),
});
const longest: Dataset = {
  ...wards,
  breakdowns: wards.breakdowns.map((each) =>
    each.id === "deprivation"
      ? {
          ...each,
          values: Object.fromEntries(
            keys.map((key) => [
              key,
              `Neighbourhoods that the index of the year places among group ${key} of five in all of England`,
            ]),
          ),
        }
      : each,
  ),
  figures: wards.figures.map((figure) => ({
    ...figure,
    ...(figure.area
      ? { area: { ...figure.area, name: `${figure.area.name} with Blundellsands and Great Crosby` } }
      : {}),
  })),
};
const CASES = [
  ["women", wards, { correlation: true }],
  ["men", wards, { select: { indicator: "life-expectancy", sex: "male" }, highlight: "E05000947" }],
  ["longest", longest, {}],
  ["one", made([["Ash", 2, "80.1"]]), {}],
  ["none", made([["Ash", 2, "x"]]), {}],
  [
    "all-missing",
    made([
      ["Ash", 0, "x"],
      ["Birch", 4, "c"],
    ]),
    {},
  ],
  [
    "missing",
    made([
      ["Ash", 0, "78"],
      ["Birch", 0, "x"],
      ["Cedar", 1, "c"],
      ["Elm", 2, "81"],
    ]),
    {},
  ],
  [
    "large",
    made([
      ["Ash", 0, "1234567"],
      ["Birch", 0, "104"],
      ["Cedar", 4, "7654321"],
    ]),
    {},
  ],
  [
    "negative",
    made([
      ["Ash", 0, "-104.5"],
      ["Birch", 0, "0"],
      ["Cedar", 3, "45"],
    ]),
    {},
  ],
  [
    "ties",
    made([
      ["Ash", 0, "80"],
      ["Birch", 0, "80"],
      ["Cedar", 0, "80"],
      ["Elm", 1, "80"],
    ]),
    { highlight: "birch" },
  ],
  [
    "sixty",
    made(
      Array.from({ length: 60 }, (_, at) => [
        `Place ${at + 1}`,
        at % 5,
        String(70 + ((at * 37) % 61) / 3).slice(0, 4),
      ]),
    ),
    { highlight: "place-30" },
  ],
] as const;

describe.each(CASES)("strips of %s", (name, dataset, options) => {
  it.each([
    ["narrow", 12.6],
    ["wide", 14.6],
  ] as const)(
    "is drawn as before, with no text small, clipped or over another, %s",
    async (width, smallest) => {
      const svg = draw(dataset, { ...chart, ...options }, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`strips-${name}-${width}.svg`);
    },
  );
});

describe("the sentence", () => {
  it("says the extremes, how the means come about, and the direction when asked", () => {
    expect(drawWhole(wards, { ...chart, correlation: true }).sentence).toBe(
      "Life expectancy at birth, women, 2009 to 2013, 22 wards by deprivation group. Highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a gap of 13.1 years. Means by group: most deprived (80.4 years), second most deprived (81.6 years), third most deprived (82.9 years), fourth most deprived (86.8 years) and least deprived (85.6 years). We worked them out, and each ward counts the same. Spearman’s rank correlation is 0.72 (22 wards, 95% confidence interval 0.38 to 0.89). From most deprived to least deprived, figures tend to rise. It compares two orders: 1 is the same order, −1 the opposite, 0 no link. It does not say that one causes the other. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
    expect(drawWhole(wards, chart).sentence).not.toMatch(/tend|Spearman/);
  });

  it("says the chosen one with its group", () => {
    expect(drawWhole(wards, { ...chart, highlight: "E05000932" }).sentence).toContain(
      "Ainsdale, fourth most deprived: 89.7 years.",
    );
  });

  it("says one figure without a gap, a mean or an order", () => {
    expect(drawWhole(made([["Ash", 2, "80.1"]]), chart).sentence).toBe(
      "Life expectancy at birth, women, 2009 to 2013, 1 ward by deprivation group. 80.1 years in Ash.",
    );
  });

  it("names who has no dot, and gives a group without figures no mean", () => {
    const { sentence } = drawWhole(CASES[6][1], chart);
    expect(sentence).toContain(
      "most deprived (78.0 years) and third most deprived (81.0 years)".replaceAll(".0", ""),
    );
    expect(sentence).toContain("There is no dot for Birch and Cedar: a figure is missing.");
    expect(textsOf(draw(CASES[6][1], chart, "wide"))).toContain("Second most deprived: no figure");
  });
});

it("says in the drawing that there is nothing to draw", () => {
  expect(textsOf(draw(made([["Ash", 2, "x"]]), chart, "narrow"))).toEqual([
    "There is no dot to draw: no figure is known.",
  ]);
});

it("has the group and its mean in the table, marked as worked out", () => {
  const lines = tableText(drawWhole(wards, chart));
  expect(lines).toHaveLength(23);
  expect(lines.slice(0, 2)).toEqual([
    "Area | Deprivation group | Life expectancy | Mean of its group, worked out",
    "Linacre | Most deprived | 76.6 | 80.4",
  ]);
});

it("draws a dot for each ward", () => {
  expect(draw(wards, chart, "wide").match(/<circle /g)).toHaveLength(22);
});

it("cannot be drawn by what is no breakdown", () => {
  expect(() => drawWhole(wards, { ...chart, groups: "wealth" })).toThrow(
    new Error('there is no breakdown "wealth" to part the figures into groups: use one of sex, deprivation'),
  );
});
