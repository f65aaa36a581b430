import { describe, expect, it } from "vitest";
import spine from "../../src/charts/spine/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { like } from "./figures.ts";
import { measured, renamed } from "./hard-values.ts";
import { ENGLAND, LONGEST_NAME, LONGEST_TITLE, LONGEST_TITLES, PELLMOUTH } from "./names.ts";
import { textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ spine });
const { draw, drawWhole } = drawn;

const profile = councilDataset("health-profile-2015");
const made = (select: Record<string, unknown>, options: Record<string, unknown> = {}): ChartSpec =>
  specOf("spine", {
    select: { area: PELLMOUTH, ...select },
    england: { area: ENGLAND },
    lowest: { role: "lowest" },
    highest: { role: "highest" },
    ...options,
  });

const rate = { unit: "per-100000", polarity: "lower-is-better", definition: "Made up." } as const;
/** Rows with what the profile has not: men and women, a level, something disputed, something suppressed. */
const outcomes = madeDataset(
  `indicator,area,period,role,sex,value,status
   lives,E08990001,2011-13,,male,78.1,d
   lives,E92000001,2011-13,,male,79.4,
   lives,E92000001,2011-13,lowest,male,74.3,
   lives,E92000001,2011-13,highest,male,83.0,
   lives,E08990001,2011-13,,female,83.1,
   lives,E92000001,2011-13,,female,83.1,
   lives,E92000001,2011-13,lowest,female,80.0,
   lives,E92000001,2011-13,highest,female,86.4,
   falls,E08990001,2013/14,,male,1620,
   falls,E92000001,2013/14,,male,1380,
   falls,E92000001,2013/14,lowest,male,800,
   falls,E92000001,2013/14,highest,male,2190,
   falls,E08990001,2013/14,,female,,c
   falls,E92000001,2013/14,,female,2270,
   falls,E92000001,2013/14,lowest,female,1470,
   falls,E92000001,2013/14,highest,female,3140,
   noise,E08990001,2012/13,,,3.3,
   noise,E92000001,2012/13,,,,x
   noise,E92000001,2012/13,lowest,,2.5,
   noise,E92000001,2012/13,highest,,50,`,
  {
    title: "Outcomes",
    indicators: {
      lives: {
        ...rate,
        unit: "years",
        polarity: "higher-is-better",
        title: "Life expectancy",
        domain: "Lives",
      },
      falls: { ...rate, title: "Falls over 65", domain: "Lives" },
      noise: { ...rate, unit: "per-1000", title: "Complaints about noise", domain: "Places" },
    },
    breakdowns: { sex: { title: "Sex", values: { male: "Male", female: "Female" } } },
  },
);

/** A row with values for Pellmouth, England, the lowest and the highest. */
const row = (indicator: string, values: readonly string[]): Figure[] => {
  const own = profile.figures.filter((figure) => figure.indicator.id === indicator);
  const roles = [
    own.find(({ area }) => area?.code === PELLMOUTH),
    own.find(({ area, role }) => area?.code === ENGLAND && role === ""),
    own.find(({ role }) => role === "lowest"),
    own.find(({ role }) => role === "highest"),
  ] as Figure[];
  return values.map((value, index) => like(roles[index] as Figure, { value }));
};
const only = (...figures: Figure[]): Dataset => ({ ...profile, figures });
/** As many rows as a long profile has, some with long titles, a few of them missing. */
const many = (count: number): Dataset =>
  only(
    ...Array.from({ length: count }, (_, at) => {
      const low = 5 + ((at * 7) % 23);
      const values = [low + ((at * 11) % 19), low + 8, low, low + 20].map((value) => value.toFixed(1));
      if (at % 9 === 4) values[0] = "x";
      const figures = row(at % 2 === 0 ? "smokers" : "active", values);
      const { domain, unit, title } = (figures[0] as Figure).indicator;
      const long =
        at % 5 === 0 ? LONGEST_TITLES[(at / 5) % LONGEST_TITLES.length] : `${title}, group ${at + 1}`;
      return measured(figures, unit, long as string, { id: `row-${at}`, ...(domain ? { domain } : {}) });
    }).flat(),
  );

testCases(
  "spine",
  drawn,
  ["spine", "twenty-two"],
  [
    ["spine", profile, "spine"],
    ["outcomes", outcomes, made({})],
    ["twenty-two", many(22), made({})],
    ["sixty", many(60), made({})],
    [
      "longest",
      only(
        ...measured(
          renamed(row("active", ["56.8", "73.9", "36.6", "92.1"]), ({ name }) => `${name}, ${LONGEST_NAME}`),
          UNITS.times,
          LONGEST_TITLE,
        ),
      ),
      made({}),
    ],
    [
      "three-digits",
      only(...measured(row("smokers", ["560.5", "312", "104", "987"]), UNITS.per100000, "Admissions")),
      made({}),
    ],
    [
      "seven-digits",
      only(
        ...measured(row("active", ["5000000", "3456789", "1234567", "7654321"]), UNITS.pounds, "Money spent"),
      ),
      made({}),
    ],
    [
      "negative",
      only(
        ...measured(
          row("active", ["-45.5", "-3", "-850.25", "12"]),
          UNITS.percentChange,
          "Change in one year",
        ),
        ...measured(
          row("smokers", ["-45.5", "-3", "-850.25", "12"]),
          UNITS.percentChange,
          "Change in two years",
        ),
      ),
      made({}),
    ],
    [
      "some-missing",
      only(
        ...row("active", ["56.8", "73.9", "36.6", "92.1"]),
        ...row("smokers", ["c", "10.4", "4.9", "21.3"]),
        ...row("teenage-conceptions", ["3.3", "x", "2.5", "50"]),
      ),
      made({}),
    ],
    [
      "all-missing",
      only(...row("active", ["x", "x", "x", "x"]), ...row("smokers", ["c", "10.4", "4.9", "21.3"])),
      made({}),
    ],
    ["no-england", only(...row("active", ["56.8"])), made({})],
    ["one", only(...row("active", ["56.8", "73.9", "36.6", "92.1"])), made({})],
    ["none", only(), made({})],
    [
      "level-values",
      only(...row("active", ["50", "50", "50", "50"]), ...row("smokers", ["10", "10", "4", "20"])),
      made({}),
    ],
  ],
);

describe("the sentence", () => {
  it("counts sides of England by the numbers alone and names both ends", () => {
    expect(drawWhole(profile, "spine").sentence).toBe(
      "Five measures of Pellmouth beside England, each between the lowest and the highest place in England. “Broken hips over 65” cannot be placed, because a figure is missing.",
    );
  });

  it("says what is level and what is disputed", () => {
    expect(drawWhole(outcomes, made({ indicator: "lives" })).sentence).toBe(
      "Two measures of Pellmouth beside England, each between the lowest and the highest place in England.",
    );
  });

  it("judges nothing without polarity", () => {
    expect(drawWhole(profile, made({ indicator: "older-people" })).sentence).toBe(
      "One measure of Pellmouth beside England, each between the lowest and the highest place in England.",
    );
  });
});

describe("the table", () => {
  it("names unit, period and which way is better, with lowest and highest by size", () => {
    expect(tableText(drawWhole(profile, made({})))).toEqual([
      "Indicator | Unit | Period | Pellmouth | England | Lowest in England | Highest in England | Which way is better",
      "Adults who smoke | per cent | 2014 | 19.8 | 18.0 | 9.8 | 26.9 | lower",
      "Active adults | per cent | 2014 | 49.5 | 57.0 | 43.7 | 69.7 | higher",
      "Broken hips over 65 | per 100,000 | 2013/14 | [x] | 580 | 354 | 822 | lower",
      "Pregnancies under 18 | per 1,000 | 2013 | 27.3 | 24.3 | 9.2 | 43.9 | lower",
      "Babies of low weight | per cent | 2014 | 6.9 | 7.4 | 3.9 | 11.1 | lower",
      "People over 65 | per cent | 2014 | 21.4 | 17.6 | 6.1 | 27.2 | neither",
    ]);
  });

  it("matches men with men and women with women", () => {
    expect(tableText(drawWhole(outcomes, made({ indicator: "falls" })))).toContain(
      "Falls over 65, male | per 100,000 | 2013/14 | 1,620 | 1,380 | 800 | 2,190 | lower",
    );
  });
});

describe("the scale", () => {
  it("has England in the middle and the better side at the right, whichever way is better", () => {
    const centre = (indicator: string) => {
      const dots = [...draw(profile, made({ indicator }), "narrow").matchAll(/<circle cx="([\d.]+)"/g)];
      return Number(dots.at(-1)?.[1]);
    };
    // 8 to 292 pixels with England at 150: Pellmouth's share of the way to the end of its side.
    expect(centre("active")).toBeCloseTo(150 - (142 * (57.0 - 49.5)) / (57.0 - 43.7), 0);
    expect(centre("smokers")).toBeCloseTo(150 - (142 * (19.8 - 18.0)) / (26.9 - 18.0), 0);
    expect(centre("low-birthweight")).toBeCloseTo(150 + (142 * (7.4 - 6.9)) / (7.4 - 3.9), 0);
  });

  it("puts a high number without polarity at the right, in a hollow grey shape", () => {
    const highest = only(...row("older-people", ["27.2", "17.6", "6.1", "27.2"]));
    const svg = draw(highest, made({}), "narrow");
    expect(svg).toMatch(/translate\(292,[\d.]+\)/);
    expect(textsOf(svg)).toContain("Pellmouth, not judged: higher is right");
  });
});

describe("hard cases", () => {
  it.each([
    ["no value for Pellmouth", profile, ["hip-fractures", "smokers"], "[x] not available for Pellmouth", 2],
    ["a suppressed value", outcomes, ["falls"], "[c] suppressed for Pellmouth", 2],
    ["no value for England", outcomes, ["noise"], "[x] not available for England", 1],
  ])("places no dot where there is %s", (_, dataset, indicator, words, dots) => {
    const svg = draw(dataset, made({ indicator }), "wide");
    expect(textsOf(svg)).toContain(words);
    // One of them stands in the key.
    expect(svg.match(/<circle /g) ?? []).toHaveLength(dots);
  });

  it("places no dot where lowest and highest are missing", () => {
    const chart = made({ indicator: "active" }, { highest: { role: "target" } });
    expect(textsOf(draw(profile, chart, "wide"))).toContain("[x] no lowest and highest");
  });

  it("draws one row", () => {
    expect(drawWhole(profile, made({ indicator: "active" })).sentence).toBe(
      "One measure of Pellmouth beside England, each between the lowest and the highest place in England.",
    );
  });

  it("sets rows under the titles of their groups", () => {
    const chart = made({}, { group: "domain" });
    const texts = textsOf(draw(outcomes, chart, "wide"));
    expect(texts.filter((text) => text === "Lives" || text === "Places")).toEqual(["Lives", "Places"]);
    expect(texts.indexOf("Places")).toBeLessThan(texts.indexOf("Complaints about noise"));
    expect(textFaults(draw(outcomes, chart, "narrow"))).toEqual([]);
    expect(tableText(drawWhole(outcomes, chart))[0]).toMatch(/^Indicator \| Subject \| Unit \|/);
  });

  it("breaks the longest label instead of clipping it", () => {
    const figures = profile.figures.map((figure) => ({
      ...figure,
      indicator: { ...figure.indicator, short: LONGEST_TITLES[0] },
    }));
    for (const width of ["narrow", "wide"] as const)
      expect(textFaults(draw(only(...figures), made({}), width))).toEqual([]);
  });
});
