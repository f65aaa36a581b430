import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";
import { LONGEST_NAME, LONGEST_TITLE, measured, renamed } from "./hard-values.ts";

const outcomes = readDataset("outcomes-framework-2014");
const CHARTS = outcomes.charts.map(({ id }) => id);
const rest = {
  england: { area: "E92000001" },
  lowest: { role: "lowest" },
  highest: { role: "highest" },
};

const made = (select: Record<string, unknown>, options: Record<string, unknown> = {}): ChartSpec => ({
  id: "made",
  type: "spine",
  headline: "",
  subtitle: "",
  select: { area: "E08000014", ...select },
  ...rest,
  ...options,
});

/** A row with values for Sefton, England, the lowest and the highest. */
const row = (indicator: string, values: readonly (string | undefined)[]): Figure[] => {
  const own = outcomes.figures.filter((figure) => figure.indicator.id === indicator);
  const roles = [
    own.find(({ area, role }) => area?.code === "E08000014" && role === ""),
    own.find(({ area, role }) => area?.code === "E92000001" && role === ""),
    own.find(({ role }) => role === "lowest"),
    own.find(({ role }) => role === "highest"),
  ] as Figure[];
  return roles.flatMap((figure, index) => {
    const value = values[index];
    return value === undefined ? [] : [like(figure, { value })];
  });
};
const [FEEDING, FUEL, NOISE] = [
  "2-02i-breastfeeding-at-birth",
  "1-17-fuel-poverty",
  "1-14i-noise-complaints",
] as const;
const only = (...figures: Figure[]): Dataset => ({ ...outcomes, figures });
const rows = outcomes.figures.filter(({ area, role }) => area?.code === "E08000014" && role === "");
/** The first so many of all rows of the framework, with what they are compared with. */
const many = (count: number): Dataset => {
  const kept = new Set(rows.slice(0, count));
  return only(...outcomes.figures.filter((figure) => !rows.includes(figure) || kept.has(figure)));
};

testCases("spine", [
  ["twenty-two", many(22), made({})],
  ["sixty", many(60), made({})],
  [
    "longest",
    only(
      ...measured(
        renamed(row(FEEDING, ["56.8", "73.9", "36.6", "92.1"]), ({ name }) => `${name}, ${LONGEST_NAME}`),
        "times",
        LONGEST_TITLE,
      ),
    ),
    made({}),
  ],
  [
    "three-digits",
    only(...measured(row(FUEL, ["560.5", "312", "104", "987"]), "per-100000", "Admissions")),
    made({}),
  ],
  [
    "seven-digits",
    only(...measured(row(FEEDING, ["5000000", "3456789", "1234567", "7654321"]), "pounds", "Money spent")),
    made({}),
  ],
  [
    "negative",
    only(
      ...measured(row(FEEDING, ["-45.5", "-3", "-850.25", "12"]), "percent-change", "Change in one year"),
      ...measured(row(FUEL, ["-45.5", "-3", "-850.25", "12"]), "percent-change", "Change in two years"),
    ),
    made({}),
  ],
  [
    "some-missing",
    only(
      ...row(FEEDING, ["56.8", "73.9", "36.6", "92.1"]),
      ...row(FUEL, ["c", "10.4", "4.9", "21.3"]),
      ...row(NOISE, ["3.3", "x", "2.5", "50"]),
    ),
    made({}),
  ],
  [
    "all-missing",
    only(...row(FEEDING, ["x", "x", "x", "x"]), ...row(FUEL, ["c", "10.4", "4.9", "21.3"])),
    made({}),
  ],
  ["no-england", only(...row(FEEDING, ["56.8"])), made({})],
  ["one", only(...row(FEEDING, ["56.8", "73.9", "36.6", "92.1"])), made({})],
  ["none", only(), made({})],
  [
    "level-values",
    only(...row(FEEDING, ["50", "50", "50", "50"]), ...row(FUEL, ["10", "10", "4", "20"])),
    made({}),
  ],
]);

describe.each(CHARTS)("%s", (chart) => {
  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(outcomes, chart, width)).toMatchFileSnapshot(`spine-${chart}-${width}.svg`);
  });

  it("has no text that is small, clipped or over another", () => {
    expect(textFaults(draw(outcomes, chart, "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(outcomes, chart, "wide"), 14.6)).toEqual([]);
  });
});

describe("the sentence", () => {
  it("counts sides of England by the numbers alone and names both ends", () => {
    expect(drawWhole(outcomes, "health-improvement").sentence).toBe(
      "By the numbers alone, Sefton is on the better side of England in 12 of 39 measures and on the worse side in 27. Furthest towards the worst in England: “Abdominal aortic aneurysm screening”, 50.1% in Sefton and 95.9% in England. Furthest towards the best in England: “Newborn blood spot screening”, 98.4% in Sefton and 93.5% in England. For two more measures, a higher number is neither better nor worse. Seven more cannot be placed, because a figure is missing. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("says what is level and what is disputed", () => {
    expect(drawWhole(outcomes, "overarching").sentence).toBe(
      "By the numbers alone, Sefton is on the worse side of England in seven of eight measures and level with it in one. Furthest towards the worst in England: “Life expectancy at birth, male”, 78.1 years (disputed) in Sefton and 79.4 years in England. Ten more cannot be placed, because a figure is missing. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("judges nothing without polarity", () => {
    expect(drawWhole(outcomes, made({ indicator: "1-11-domestic-abuse" })).sentence).toBe(
      "For one measure, a higher number is neither better nor worse. No confidence interval is published, so we do not say whether this difference is more than chance.",
    );
  });
});

describe("the table", () => {
  it("names unit, period and which way is better, with lowest and highest by size", () => {
    const lines = tableText(drawWhole(outcomes, "wider-determinants"));
    expect(lines[0]).toBe(
      "Indicator | Unit | Period | Sefton | England | Lowest in England | Highest in England | Which way is better",
    );
    expect(lines).toContain(
      "Domestic abuse recorded by the police | per 1,000 | 2012/13 | 30.2 | 18.8 | 5.6 | 30.2 | neither",
    );
    expect(lines).toContain("Fuel poverty | per cent | 2012 | 11.4 | 10.4 | 4.9 | 21.3 | lower");
  });

  it("matches men with men and women with women", () => {
    expect(tableText(drawWhole(outcomes, "premature-mortality"))).toContain(
      "Suicide, male | per 100,000 | 2011 to 2013 | 16.2 | 13.8 | 8.0 | 21.9 | lower",
    );
  });
});

describe("the scale", () => {
  it("has England in the middle and the better side at the right, whichever way is better", () => {
    const centre = (indicator: string) => {
      const dots = [...draw(outcomes, made({ indicator }), "narrow").matchAll(/<circle cx="([\d.]+)"/g)];
      return Number(dots.at(-1)?.[1]);
    };
    // 8 to 292 pixels with England at 150: Sefton's share of the way to the end of its side.
    expect(centre("2-02i-breastfeeding-at-birth")).toBeCloseTo(
      150 - (142 * (73.9 - 56.8)) / (73.9 - 36.6),
      0,
    );
    expect(centre("1-17-fuel-poverty")).toBeCloseTo(150 - (142 * (11.4 - 10.4)) / (21.3 - 10.4), 0);
    expect(centre("1-14i-noise-complaints")).toBeCloseTo(150 + (142 * (7.5 - 3.3)) / (7.5 - 2.5), 0);
  });

  it("puts a high number without polarity at the right, in a hollow grey shape", () => {
    const svg = draw(outcomes, made({ indicator: "1-11-domestic-abuse" }), "narrow");
    expect(svg).toMatch(/translate\(292,[\d.]+\)/);
    expect(textsOf(svg)).toContain("Sefton, not judged: higher is right");
  });
});

describe("hard cases", () => {
  it.each([
    ["no value for Sefton", "4-10-suicide", "[x] not available for Sefton"],
    ["a suppressed value", "3-03i-hepatitis-b-1-year", "[c] suppressed for Sefton"],
    ["no value for England", "2-02ii-breastfeeding-at-6-to-8-weeks", "[x] not available for England"],
  ])("places no dot where there is %s", (_, indicator, words) => {
    expect(textsOf(draw(outcomes, made({ indicator }), "wide"))).toContain(words);
  });

  it("places no dot where lowest and highest are missing", () => {
    const chart = made({ indicator: "2-17-recorded-diabetes" }, { highest: { role: "upper-threshold" } });
    expect(textsOf(draw(outcomes, chart, "wide"))).toContain("[x] no lowest and highest");
  });

  it("draws one row", async () => {
    const chart = made({ indicator: "2-02i-breastfeeding-at-birth" });
    await expect(draw(outcomes, chart, "narrow")).toMatchFileSnapshot("spine-one-row-narrow.svg");
    expect(drawWhole(outcomes, chart).sentence).toBe(
      "By the numbers alone, Sefton is on the worse side of England in the one measure. Furthest towards the worst in England: “Breastfeeding at birth”, 56.8% in Sefton and 73.9% (disputed) in England. No confidence interval is published, so we do not say whether this difference is more than chance.",
    );
  });

  it("sets rows under the titles of their groups", () => {
    const chart = made({ domain: ["Overarching", "Health protection"] }, { group: "domain" });
    const texts = textsOf(draw(outcomes, chart, "wide"));
    expect(texts.filter((text) => text === "Overarching" || text === "Health protection")).toEqual([
      "Overarching",
      "Health protection",
    ]);
    expect(textFaults(draw(outcomes, chart, "narrow"), 12.6)).toEqual([]);
  });

  it("breaks the longest label instead of clipping it", () => {
    const long = readDataset("outcomes-framework-2014", (files) => {
      const path = "outcomes/outcomes-framework-2014.json";
      files[path] = (files[path] as string).replaceAll(
        /"short": "Smoking at time of birth"/g,
        '"short": "Smoking throughout pregnancy and at the time when the baby was born, as recorded"',
      );
    });
    expect(textFaults(draw(long, "health-improvement", "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(long, "health-improvement", "wide"), 14.6)).toEqual([]);
  });
});
