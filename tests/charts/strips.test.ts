import { describe, expect, it } from "vitest";
import strip from "../../src/charts/strip/chart.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { elsewhere } from "./figures.ts";
import { SIXTY } from "./hard-values.ts";
import { LONGEST_PLACE, WARDS } from "./names.ts";
import { textsOf } from "./svg.ts";

const drawn = drawing({ strip });
const { draw, drawWhole } = drawn;

const wards = councilDataset("ward-life-expectancy");
const [first] = wards.figures.filter(({ breakdown }) => breakdown["sex"] === "female") as [Figure];
const chart = specOf("strip", {
  select: { indicator: "life-expectancy", sex: "female" },
  groups: "deprivation",
});
const FULLERS_REACH = "E05990003";
const keys = ["1-most", "2-middle", "3-least"] as const;
const made = (rows: readonly (readonly [string, number, string])[]): Dataset => ({
  ...wards,
  figures: rows.map(([name, group, value]) => {
    const figure = elsewhere(first, name, value);
    return { ...figure, breakdown: { ...figure.breakdown, deprivation: keys[group] as string } };
  }),
});
/** As many wards as a borough has, with longer lives where deprivation is less. */
const twentyTwo = made(
  WARDS.map((name, at) => [name, at % 3, (76 + 2.4 * (at % 3) + ((at * 13) % 11) / 5).toFixed(1)]),
);
const longest: Dataset = {
  ...twentyTwo,
  breakdowns: wards.breakdowns.map((each) =>
    each.id === "deprivation"
      ? {
          ...each,
          values: Object.fromEntries(
            keys.map((key) => [
              key,
              `Neighbourhoods that the index of the year places among group ${key} of three in all of England`,
            ]),
          ),
        }
      : each,
  ),
  figures: twentyTwo.figures.map((figure) => ({
    ...figure,
    ...(figure.area ? { area: { ...figure.area, name: `${figure.area.name}, ${LONGEST_PLACE}` } } : {}),
  })),
};
const none = made([["Ash", 1, "x"]]);
const missing = made([
  ["Ash", 0, "78"],
  ["Birch", 0, "x"],
  ["Cedar", 1, "c"],
  ["Elm", 2, "81"],
]);

testCases(
  "strips",
  drawn,
  ["deprivation-women", "twenty-two"],
  [
    ["deprivation-women", wards, "deprivation-women"],
    [
      "men",
      wards,
      { ...chart, select: { indicator: "life-expectancy", sex: "male" }, highlight: FULLERS_REACH },
    ],
    ["twenty-two", twentyTwo, { ...chart, correlation: true, highlight: "nethercote-and-orle" }],
    ["longest", longest, chart],
    ["one", made([["Ash", 1, "80.1"]]), chart],
    ["none", none, chart],
    [
      "all-missing",
      made([
        ["Ash", 0, "x"],
        ["Birch", 2, "c"],
      ]),
      chart,
    ],
    ["missing", missing, chart],
    [
      "large",
      made([
        ["Ash", 0, "1234567"],
        ["Birch", 0, "104"],
        ["Cedar", 2, "7654321"],
      ]),
      chart,
    ],
    [
      "negative",
      made([
        ["Ash", 0, "-104.5"],
        ["Birch", 0, "0"],
        ["Cedar", 1, "45"],
      ]),
      chart,
    ],
    [
      "ties",
      made([
        ["Ash", 0, "80"],
        ["Birch", 0, "80"],
        ["Cedar", 0, "80"],
        ["Elm", 1, "80"],
      ]),
      { ...chart, highlight: "birch" },
    ],
    [
      "sixty",
      made(SIXTY.map((value, at) => [`Place ${at + 1}`, at % 3, value])),
      { ...chart, highlight: "place-30" },
    ],
  ],
);

describe("the sentence", () => {
  it("says the extremes and how the means come about", () => {
    expect(drawWhole(wards, chart).sentence).toBe(
      "These are figures of “Life expectancy at birth, women, 2010 to 2014, 6 wards by deprivation group”. St Aldern (78.1 years), Tern Quay (80.5), Dunnock (81.4), Bramwick (83.0), Nethermarsh and Orle (83.9) and Fuller's Reach (85.9). Means by group: most deprived (79.3 years), middle (82.2 years) and least deprived (84.9 years). We worked them out, and each ward counts the same.",
    );
  });

  it("says the direction only when asked, and only where the interval leaves one", () => {
    expect(drawWhole(twentyTwo, chart).sentence).not.toMatch(/tend|Spearman/);
    expect(drawWhole(twentyTwo, { ...chart, correlation: true }).sentence).toContain(
      "Spearman’s rank correlation is 0.94 (22 wards, 95% confidence interval 0.84 to 0.98). It compares two orders: 1 is the same order, −1 the opposite, 0 no link. From most deprived to least deprived, figures tend to rise. It does not say that one causes the other.",
    );
    expect(drawWhole(wards, "deprivation-women").sentence).toContain(
      "Spearman’s rank correlation is 0.96 (6 wards). It compares two orders: 1 is the same order, −1 the opposite, 0 no link. That is not enough to say whether the two go together.",
    );
  });

  it("says the chosen one with its group", () => {
    expect(drawWhole(wards, { ...chart, highlight: FULLERS_REACH }).sentence).toContain(
      "Fuller's Reach, least deprived: 85.9 years.",
    );
  });

  it("says one figure without a gap, a mean or an order", () => {
    expect(drawWhole(made([["Ash", 1, "80.1"]]), chart).sentence).toBe(
      "Life expectancy at birth, women, 2010 to 2014, 1 ward by deprivation group: Ash (80.1 years).",
    );
  });

  it("names who has no dot, and gives a group without figures no mean", () => {
    const { sentence } = drawWhole(missing, chart);
    expect(sentence).toContain("Means by group: most deprived (78 years) and least deprived (81 years).");
    expect(sentence).toContain("Birch (not available), Cedar (suppressed)");
    expect(textsOf(draw(missing, chart, "wide"))).toContain("Middle: no figure");
  });
});

it("says in the drawing that there is nothing to draw", () => {
  expect(textsOf(draw(none, chart, "narrow"))).toEqual(["No figure is known: [x] not available."]);
});

it("has the group and its mean in the table, marked as worked out", () => {
  const lines = tableText(drawWhole(wards, chart));
  expect(lines).toHaveLength(7);
  expect(lines.slice(0, 2)).toEqual([
    "Area | Deprivation group | Life expectancy | Mean of its group, worked out",
    "St Aldern | Most deprived | 78.1 | 79.3",
  ]);
});

it("draws a dot for each ward", () => {
  expect(draw(wards, chart, "wide").match(/<circle /g)).toHaveLength(6);
  expect(draw(twentyTwo, chart, "wide").match(/<circle /g)).toHaveLength(22);
});

it("cannot be drawn by what is no breakdown", () => {
  expect(() => drawWhole(wards, { ...chart, groups: "wealth" })).toThrow(
    new Error('there is no breakdown "wealth" to part the figures into groups: use one of sex, deprivation'),
  );
});
