import { describe, expect, it } from "vitest";
import stripChart from "../../src/charts/strip/chart.ts";
import { swarm } from "../../src/marks/dodge.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { type Figure, formatCell, type Known } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import { like, plainFigure } from "./figures.ts";
import { inTurn, inWards, lifeIn, measured, renamed, SIXTY } from "./hard-values.ts";
import {
  gapsInGroups,
  groupCases,
  groupChart,
  groupedTwentyTwo,
  madeGroups,
  noGroups,
} from "./made/strip.ts";
import { LONGEST_NAME, LONGEST_TITLE, WARDS } from "./names.ts";
import { textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ strip: stripChart });
const { draw, drawWhole } = drawn;

const wards = councilDataset("ward-life-expectancy");
const strip = (id: "strip-women" | "strip-men", highlight?: string): ChartSpec => ({
  ...(wards.charts.find((chart) => chart.id === id) as ChartSpec),
  highlight,
});
const [BRAMWICK, DUNNOCK, FULLERS_REACH, NETHERMARSH, ST_ALDERN] = [1, 2, 3, 4, 5].map(
  (at) => `E0599000${at}`,
) as [string, string, string, string, string];

const first: Figure = { ...plainFigure(wards, "life-expectancy"), breakdown: { sex: "female" } };
/** As many wards as a borough has, some of them close together. */
const own = inWards(first, WARDS, lifeIn);
const only = (figures: Figure[]): Dataset => ({ ...wards, figures });
const women: ChartSpec = { ...strip("strip-women"), select: {}, highlight: "ashcombe" };
const longNames = measured(
  renamed(own, ({ name }) => `${name}, ${LONGEST_NAME}`),
  UNITS.times,
  LONGEST_TITLE,
);

testCases(
  "strip",
  drawn,
  ["twenty-two", "groups-twenty-two"],
  [
    ["women", wards, "strip-women"],
    ["men", wards, "strip-men"],
    ["new-wards", councilDataset("new-ward-health"), "strip"],
    ["twenty-two", only(own), { ...women, highlight: "nethercote-and-orle" }],
    ["longest", only(longNames), women],
    ["longest-ends", only(longNames), { ...women, highlight: "petrel" }],
    ["longest-missing", only(inTurn(longNames, ["x", "80", "81.5"])), women],
    [
      "three-digits",
      only(measured(inTurn(own, ["312", "987", "560.5", "104"]), UNITS.per100000, "Admissions")),
      women,
    ],
    [
      "seven-digits",
      only(measured(inTurn(own, ["1234567", "7654321", "104"]), UNITS.count, "Letters sent")),
      women,
    ],
    [
      "negative",
      only(measured(inTurn(own, ["-3", "-850.25", "0", "45.5"]), UNITS.percentChange, "Change")),
      women,
    ],
    ["some-missing", only(inTurn(own, ["78.5", "x", "81.2", "c", "84", "90.1"])), women],
    ["all-missing", only(inTurn(own, ["x", "c"])), women],
    ["one", only(own.slice(0, 1)), women],
    ["none", only([]), women],
    [
      "sixty",
      only(
        inWards(
          first,
          SIXTY.map((_, at) => `Ward ${at + 1}`),
          (at) => SIXTY[at] as string,
        ),
      ),
      { ...women, highlight: "ward-30" },
    ],
    ["level-values", only(inTurn(own, ["80"])), women],
    ...groupCases,
  ],
  "values",
);

it.each(own.map(({ area }) => area?.code as string))(
  "has no text that is small, clipped or over another for ward %s",
  (highlight) => {
    for (const width of ["narrow", "wide"] as const)
      expect(textFaults(draw(only(own), { ...women, highlight }, width))).toEqual([]);
  },
);

it.each([
  ["council", wards.figures.filter(({ breakdown }) => breakdown["sex"] === "female")],
  ["twenty-two", own],
  ["longest", longNames],
  ["apart", inTurn(own, ["80", "80.1", "80.2", "99"])],
])("names both ends, be they long or short: %s", (_, figures) => {
  const values = figures.map(({ measurement }) => (measurement.kind === "value" ? measurement.value : 0));
  const ends = [Math.min(...values), Math.max(...values)].map(
    (end) => figures[values.indexOf(end)] as Figure,
  );
  const codes = [undefined, ...[figures[1], ...ends].map((figure) => figure?.area?.code)];
  for (const highlight of codes)
    for (const width of ["narrow", "wide"] as const) {
      const words = textsOf(draw(only([...figures]), { ...women, highlight }, width)).join(" ");
      const missing = ends.filter((end) => !words.includes(formatCell(end)));
      expect(
        missing.map(({ area }) => area?.name),
        `${highlight}, ${width}`,
      ).toEqual([]);
    }
});

it("draws a dot for each ward, one of them in rust", () => {
  const svg = draw(only(own), women, "wide");
  expect(svg.match(/<circle /g)).toHaveLength(22);
  expect(svg.match(/<g[^>]*fill="var\(--rust\)"[^>]*>\s*<circle/g)).toHaveLength(1);
});

it("has one form only", () => {
  expect(drawWhole(wards, "strip-women").forms).toHaveLength(1);
});

describe("the sentence", () => {
  it.each([
    [
      "strip-women",
      ST_ALDERN,
      "Life expectancy at birth, women, 2010 to 2014: 78.1 years in St Aldern, the lowest of 6 wards. Highest in Fuller's Reach (85.9 years).",
    ],
    [
      "strip-men",
      FULLERS_REACH,
      "Life expectancy at birth, men, 2010 to 2014: 81.4 years in Fuller's Reach, the highest of 6 wards. Lowest in St Aldern (72.4 years).",
    ],
    [
      "strip-women",
      DUNNOCK,
      "Life expectancy at birth, women, 2010 to 2014: 81.4 years in Dunnock, the 3rd lowest of 6 wards. Highest in Fuller's Reach (85.9 years), lowest in St Aldern (78.1 years).",
    ],
  ] as const)("%s of %s", (id, code, sentence) => {
    expect(drawWhole(wards, strip(id, code)).sentence).toBe(sentence);
  });

  it("says who shares a place", () => {
    const level = wards.figures.map((figure) =>
      figure.area?.code === BRAMWICK ? like(figure, { value: "83.9" }) : figure,
    );
    expect(drawWhole({ ...wards, figures: level }, strip("strip-women", NETHERMARSH)).sentence).toContain(
      "83.9 years in Nethermarsh and Orle, the joint 2nd highest of 6 wards.",
    );
  });

  it("names both ends where no ward is chosen", () => {
    expect(drawWhole(wards, strip("strip-women")).sentence).toContain(
      "St Aldern (78.1 years), Tern Quay (80.5), Dunnock (81.4), Bramwick (83.0) and Nethermarsh and Orle (83.9). The other: Fuller's Reach (85.9).",
    );
  });
});

it("has every ward with its place in the table, one place for equal values", () => {
  const level = wards.figures.map((figure) =>
    figure.area?.code === BRAMWICK ? like(figure, { value: "79.4" }) : figure,
  );
  expect(tableText(drawWhole({ ...wards, figures: level }, "strip-men"))).toEqual([
    "Area | Life expectancy | Place from the highest",
    "St Aldern | 72.4 | 6",
    "Tern Quay | 74.0 | 5",
    "Dunnock | 76.9 | 4",
    "Bramwick | 79.4 | 2",
    "Nethermarsh and Orle | 79.4 | 2",
    "Fuller's Reach | 81.4 | 1",
  ]);
});

describe("hard cases", () => {
  it("names a chosen ward that has no figure, and draws no dot for it", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.code === DUNNOCK ? like(figure, { value: "x" }) : figure,
    );
    const gap = only(figures);
    const chart = strip("strip-men", DUNNOCK);
    for (const width of ["narrow", "wide"] as const) {
      const svg = draw(gap, chart, width);
      expect(textsOf(svg)).toContain("Dunnock: [x] not available");
      expect(textFaults(svg)).toEqual([]);
      expect(svg.match(/<circle /g)).toHaveLength(5);
    }
    expect(drawWhole(gap, chart).sentence).toContain("there is no figure for Dunnock");
    expect(tableText(drawWhole(gap, chart))).toContain("Dunnock | [x] | ");
  });

  it("draws one dot", () => {
    const chart = {
      ...strip("strip-women", ST_ALDERN),
      select: { indicator: "life-expectancy", sex: "female", area: ST_ALDERN },
    };
    expect(draw(wards, chart, "narrow").match(/<circle /g)).toHaveLength(1);
    expect(drawWhole(wards, chart).sentence).toBe(
      "Life expectancy at birth, women, most deprived, 2010 to 2014: 78.1 years in St Aldern.",
    );
  });
});

describe("the sentence of groups", () => {
  it("says the extremes and how the means come about", () => {
    expect(drawWhole(wards, groupChart).sentence).toBe(
      "Life expectancy at birth, women, 2010 to 2014, 6 wards by deprivation group: St Aldern (78.1 years), Tern Quay (80.5), Dunnock (81.4) and Bramwick (83.0). The others: Nethermarsh and Orle (83.9) and Fuller's Reach (85.9). Means by group: most deprived (79.3 years), middle (82.2) and least deprived (84.9). We worked them out, and each ward counts the same.",
    );
  });

  it("says the direction only when asked, and only where the interval leaves one", () => {
    expect(drawWhole(groupedTwentyTwo, groupChart).sentence).not.toMatch(/tend|Spearman/);
    expect(drawWhole(groupedTwentyTwo, { ...groupChart, correlation: true }).sentence).toContain(
      "Spearman’s rank correlation is 0.94 (22 wards, 95% confidence interval 0.84 to 0.98). It compares two orders: 1 is the same order, −1 the opposite, 0 no link. From most deprived to least deprived, figures tend to rise. It does not say that one causes the other.",
    );
    expect(drawWhole(wards, "deprivation-women").sentence).toContain(
      "Spearman’s rank correlation is 0.96 (6 wards). It compares two orders: 1 is the same order, −1 the opposite, 0 no link. That is not enough to say whether the two go together.",
    );
  });

  it("says the chosen one with its group", () => {
    expect(drawWhole(wards, { ...groupChart, highlight: FULLERS_REACH }).sentence).toContain(
      "Fuller's Reach (85.9 years). It is one of two wards in the group “Least deprived”, whose mean is 84.9 years.",
    );
  });

  it("says one figure without a gap, a mean or an order", () => {
    expect(drawWhole(madeGroups([["Ash", 1, "80.1"]]), groupChart).sentence).toBe(
      "Life expectancy at birth, women, 2010 to 2014, 1 ward by deprivation group: Ash (80.1 years).",
    );
  });

  it("names who has no dot, and gives a group without figures no mean", () => {
    const { sentence } = drawWhole(gapsInGroups, groupChart);
    expect(sentence).toContain("Means by group: most deprived (78 years) and least deprived (81).");
    expect(sentence).toContain("Birch (not available), Cedar (suppressed)");
    expect(textsOf(draw(gapsInGroups, groupChart, "wide"))).toContain("Middle: no figure");
  });
});

it("says in the drawing that there is nothing to draw, of groups as well", () => {
  expect(textsOf(draw(noGroups, groupChart, "narrow"))).toEqual(["No figure is known: [x] not available."]);
});

it("has the group and its mean in the table, marked as worked out", () => {
  const lines = tableText(drawWhole(wards, groupChart));
  expect(lines).toHaveLength(7);
  expect(lines.slice(0, 2)).toEqual([
    "Area | Deprivation group | Life expectancy | Mean of its group, worked out",
    "St Aldern | Most deprived | 78.1 | 79.3",
  ]);
});

it("draws a dot for each ward of a group", () => {
  expect(draw(wards, groupChart, "wide").match(/<circle /g)).toHaveLength(6);
  expect(draw(groupedTwentyTwo, groupChart, "wide").match(/<circle /g)).toHaveLength(22);
});

it("cannot be drawn by what is no breakdown", () => {
  expect(() => drawWhole(wards, { ...groupChart, groups: "wealth" })).toThrow(
    new Error('there is no breakdown "wealth" to part the figures into groups: use one of sex, deprivation'),
  );
});

describe("swarm", () => {
  const places = [10, 11, 12, 13, 14, 15, 30, 31, 90];
  const smokes = plainFigure(councilDataset("smoking-by-ward"), "smokes");
  const dots = places.map((at) => ({ figure: like(smokes, { value: String(at) }) as Known }));
  const offsetsOf = (first?: number) => swarm(dots, (value) => value, 10, first).map(({ offset }) => offset);

  it("lets no dot overlap another", () => {
    const offsets = offsetsOf();
    for (const [i, a] of places.entries())
      for (const [j, b] of places.entries())
        if (i < j)
          expect(Math.hypot(a - b, (offsets[i] as number) - (offsets[j] as number))).toBeGreaterThan(9.999);
  });

  it("leaves dots with room on the line, and the first one wherever it is", () => {
    expect(offsetsOf().at(-1)).toBe(0);
    expect(offsetsOf(3)[3]).toBe(0);
    expect(offsetsOf()[3]).not.toBe(0);
  });
});
