import { describe, expect, it } from "vitest";
import { dodge } from "../../src/marks/dodge.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { inTurn, LONGEST_NAME, LONGEST_TITLE, manyWards, measured, renamed } from "./hard-values.ts";

const wards = readDataset("ward-life-expectancy");
const strip = (id: "strip-women" | "strip-men", highlight?: string): ChartSpec => ({
  ...(wards.charts.find((chart) => chart.id === id) as ChartSpec),
  highlight,
});
const codes = [...new Set(wards.figures.flatMap(({ area }) => (area?.type === "ward" ? [area.code] : [])))];

const own = wards.figures.filter(
  ({ breakdown, area }) => breakdown.sex === "female" && area?.type === "ward",
);
const [first] = own as [Figure];
const only = (figures: Figure[]): Dataset => ({ ...wards, figures });
const women: ChartSpec = { ...strip("strip-women"), select: {} };
const linacre = { ...women, highlight: first.area?.code };
const longNames = measured(
  renamed(own, ({ name }) => `${name}, ${LONGEST_NAME}`),
  "times",
  LONGEST_TITLE,
);

testCases("strip", [
  ["longest", only(longNames), linacre],
  ["longest-ends", only(longNames), { ...women, highlight: "E05000947" }],
  ["longest-missing", only(inTurn(longNames, ["x", "80", "81.5"])), linacre],
  [
    "three-digits",
    only(measured(inTurn(own, ["312", "987", "560.5", "104"]), "per-100000", "Admissions")),
    linacre,
  ],
  [
    "seven-digits",
    only(measured(inTurn(own, ["1234567", "7654321", "104"]), "count", "Letters sent")),
    linacre,
  ],
  [
    "negative",
    only(measured(inTurn(own, ["-3", "-850.25", "0", "45.5"]), "percent-change", "Change")),
    linacre,
  ],
  ["some-missing", only(inTurn(own, ["78.5", "x", "81.2", "c", "84", "90.1"])), linacre],
  ["all-missing", only(inTurn(own, ["x", "c"])), linacre],
  ["one", only([first]), linacre],
  ["none", only([]), linacre],
  [
    "sixty",
    only(manyWards(first, 60, (at) => String(70 + ((at * 37) % 61) / 3).slice(0, 4))),
    { ...women, highlight: "ward-30" },
  ],
  ["level-values", only(inTurn(own, ["80"])), linacre],
]);

describe.each(["strip-women", "strip-men"])("%s", (chart) => {
  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(wards, chart, width)).toMatchFileSnapshot(`${chart}-${width}.svg`);
  });
});

it.each(codes)("has no text that is small, clipped or over another for ward %s", (code) => {
  expect(textFaults(draw(wards, strip("strip-men", code), "narrow"), 12.6)).toEqual([]);
  expect(textFaults(draw(wards, strip("strip-men", code), "wide"), 14.6)).toEqual([]);
});

it("draws a dot for each ward, one of them in rust", () => {
  const svg = draw(wards, strip("strip-men", "E05000947"), "wide");
  expect(svg.match(/<circle /g)).toHaveLength(22);
  expect(svg.match(/<g[^>]*fill="var\(--rust\)"[^>]*>\s*<circle/g)).toHaveLength(1);
});

describe("the sentence", () => {
  it.each([
    [
      "strip-women",
      "E05000942",
      "Life expectancy at birth, women, 2009 to 2013: 76.6 years in Linacre, the lowest of 22 wards. The highest is Ainsdale with 89.7 years.",
    ],
    [
      "strip-men",
      "E05000932",
      "Life expectancy at birth, men, 2009 to 2013: 82.7 years in Ainsdale, the highest of 22 wards. The lowest is Linacre with 70.5 years.",
    ],
    [
      "strip-women",
      "E05000947",
      "Life expectancy at birth, women, 2009 to 2013: 82.2 years in Netherton and Orrell, the 14th highest of 22 wards. The highest is Ainsdale with 89.7 years, the lowest is Linacre with 76.6 years.",
    ],
    [
      "strip-men",
      "E05000934",
      "Life expectancy at birth, men, 2009 to 2013: 81.8 years in Blundellsands, the joint 3rd highest of 22 wards. The highest is Ainsdale with 82.7 years, the lowest is Linacre with 70.5 years.",
    ],
  ] as const)("%s of %s", (id, code, sentence) => {
    expect(drawWhole(wards, strip(id, code)).sentence).toBe(
      `${sentence} No confidence interval is published, so we do not say whether these differences are more than chance.`,
    );
  });

  it("names both ends where no ward is chosen", () => {
    expect(drawWhole(wards, strip("strip-women")).sentence).toContain(
      "highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a gap of 13.1 years",
    );
  });
});

it("has every ward with its place in the table", () => {
  const lines = tableText(drawWhole(wards, "strip-men"));
  expect(lines).toHaveLength(23);
  expect(lines[0]).toBe("Area | Life expectancy | Place from the highest");
  expect(lines).toContain("Linacre | 70.5 | 22");
  expect(lines.filter((line) => line.endsWith("81.8 | 3"))).toHaveLength(2);
});

describe("hard cases", () => {
  it("names a chosen ward that has no figure, and draws no dot for it", async () => {
    const gap = readDataset("ward-life-expectancy", (files) => {
      const path = "life-expectancy/ward-life-expectancy.csv";
      files[path] = (files[path] as string).replace("male,2-second,76.5,,", "male,2-second,,x,");
    });
    const chart = strip("strip-men", "E05000947");
    await expect(draw(gap, chart, "narrow")).toMatchFileSnapshot("strip-missing-narrow.svg");
    expect(textsOf(draw(gap, chart, "wide"))).toContain("Netherton and Orrell: [x] not available");
    expect(draw(gap, chart, "wide").match(/<circle /g)).toHaveLength(21);
    expect(drawWhole(gap, chart).sentence).toContain("there is no figure for Netherton and Orrell");
    expect(tableText(drawWhole(gap, chart))).toContain("Netherton and Orrell | [x] | ");
  });

  it("draws one dot", () => {
    const chart = {
      ...strip("strip-women", "E05000942"),
      select: { indicator: "life-expectancy", sex: "female", area: "E05000942" },
    };
    expect(draw(wards, chart, "narrow").match(/<circle /g)).toHaveLength(1);
    expect(drawWhole(wards, chart).sentence).toBe(
      "Life expectancy at birth, women, most deprived, 2009 to 2013: 76.6 years in Linacre.",
    );
  });
});

describe("dodge", () => {
  const places = [10, 11, 12, 13, 14, 15, 30, 31, 90];

  it("lets no dot overlap another", () => {
    const offsets = dodge(places, 10);
    for (const [i, a] of places.entries())
      for (const [j, b] of places.entries())
        if (i < j)
          expect(Math.hypot(a - b, (offsets[i] as number) - (offsets[j] as number))).toBeGreaterThan(9.999);
  });

  it("leaves dots with room on the line, and the first one wherever it is", () => {
    expect(dodge(places, 10).at(-1)).toBe(0);
    expect(dodge(places, 10, 3)[3]).toBe(0);
    expect(dodge(places, 10)[3]).not.toBe(0);
  });
});
