import { describe, expect, it } from "vitest";
import slope from "../../src/charts/slope/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { boxesOf, reaches, textFaults } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { like, plainFigure } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";
import { measured } from "./hard-values.ts";
import { NORTH_WOLDS, PELLMOUTH } from "./names.ts";
import { textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ slope });
const { draw, drawWhole } = drawn;
const spec = (options: Record<string, unknown>) => specOf("slope", options);

const percent = { unit: "percent", polarity: "none", definition: "Made up." } as const;
/** Two shares of 2020 and 2023, which may not be compared. */
const vaping = madeDataset(
  `indicator,area,period,value,status
   regularly,E08990001,2020,3,
   regularly,E08990001,2023,14,
   ever,E08990001,2020,35,
   ever,E08990001,2023,43,d`,
  {
    title: "Vaping among young people",
    indicators: {
      regularly: { ...percent, title: "Vape regularly" },
      ever: { ...percent, title: "Have ever tried vaping" },
    },
    breaks: [{ from: "2020", to: "2023", why: "Those asked in 2023 were much younger." }],
  },
);
const prevalence = spec({
  select: {},
  series: "indicator",
  from: "2020",
  to: "2023",
  breakNotes: { 2023: "Not joined: those asked in 2023 were younger" },
});
const comparable: Dataset = { ...vaping, breaks: [] };

/** Two answers in each of two areas; 2020 and 2023 may not be compared. */
const firsts = madeDataset(
  `indicator,area,period,first,value
   first,E08990001,2020,cigarette,24
   first,E08990001,2023,cigarette,15
   first,E12990001,2015,cigarette,50
   first,E12990001,2023,cigarette,18
   first,E08990001,2020,vape,42
   first,E08990001,2023,vape,52
   first,E12990001,2015,vape,25
   first,E12990001,2023,vape,50`,
  {
    indicators: { first: { ...percent, title: "What pupils tried first" } },
    breakdowns: { first: { title: "First", values: { cigarette: "Cigarette", vape: "Vape" } } },
    breaks: [{ from: "2020", to: "2023", why: "Those asked in 2023 were much younger." }],
  },
);
const order = spec({ select: {}, series: ["area", "first"], from: "2020", to: "2023" });

/** One share of a year and of a later one. */
const never = plainFigure(vaping, "ever");
const ends = (from: string, before: string, to: string, after: string): Dataset => ({
  ...comparable,
  figures: measured(
    [like(never, { period: from, value: before }), like(never, { period: to, value: after })],
    UNITS.percent,
    "Have never tried smoking",
  ),
});
const single = spec({ select: {}, series: "area", from: "2007", to: "2023" });

const HARD = hardCases(2).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => [
  name,
  holding(
    figures.flatMap((row) =>
      row.map((figure, part) => like(figure, { period: part === 0 ? "2021/22" : "2022/23" })),
    ),
  ),
  spec({ select: {}, series: rows, from: "2021/22", to: "2022/23" }),
]);

describe("slope", () => {
  testCases(
    "slope",
    drawn,
    ["since-2022", "four"],
    [
      ["since-2022", councilDataset("young-people-vaping"), "since-2022"],
      ["vaping", vaping, prevalence],
      ["joined", comparable, prevalence],
      ["one", ends("2007", "40", "2023", "79"), single],
      ["four", firsts, order],
      ...HARD,
    ],
  );

  it("does not join points across a break, and says so in the drawing", () => {
    const svg = draw(vaping, prevalence, "narrow");
    expect(reaches(svg, "var(--sea)")).toEqual([]);
    expect(textsOf(svg)).toContain("Not joined: those asked in 2023 were younger");
  });

  it("joins points that can be compared", () => {
    const svg = draw(comparable, prevalence, "narrow");
    expect(reaches(svg, "var(--sea)").map((reach) => reach > 50)).toEqual([true, true]);
    expect(textsOf(svg).join(" ")).not.toContain("Not joined");
  });

  /** Two series with the same value in 2020, as two parts of one place. */
  const level = (value: string): Dataset => ({
    ...firsts,
    breaks: [],
    figures: firsts.figures.map((figure) => (figure.period.id === "2020" ? like(figure, { value }) : figure)),
  });

  it("shows both of two equal values", () => {
    const chart = { ...order, select: { area: PELLMOUTH } };
    for (const width of ["narrow", "wide"] as const) {
      const svg = draw(level("24"), chart, width);
      const places = [
        ...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"|translate\(([\d.]+),([\d.]+)\)" d="/g),
      ].map(([, a, b, c, d]) => [Number(a ?? c), Number(b ?? d)] as const);
      expect(places).toHaveLength(4);
      for (const [index, a] of places.entries())
        for (const b of places.slice(index + 1))
          expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(9);
      expect(textFaults(svg, 12.6)).toEqual([]);
    }
  });

  it("starts at zero where values are counts, and says where the scale does not", () => {
    const chart = { ...single, from: "2017", to: "2018" };
    const shares = ends("2017", "482", "2018", "491");
    const children = { ...shares, figures: measured(shares.figures, UNITS.count, "Children in care") };
    const counts = draw(children, chart, "narrow");
    expect(textsOf(counts).join(" ")).not.toContain("zero");
    const [line] = [...counts.matchAll(/M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)/g)].map(
      ([, a, b]) => Number(a) - Number(b),
    );
    expect(Math.abs(line as number)).toBeLessThan(20);
    expect(textsOf(draw(shares, chart, "narrow"))).toContain("The scale does not start at zero.");
    expect(textsOf(draw(vaping, prevalence, "narrow"))).not.toContain("The scale does not start at zero.");
  });

  it("does not join across a break that lies between other periods than its two", () => {
    const chart = { ...order, select: { area: NORTH_WOLDS }, from: "2015" };
    const joined = (dataset: Dataset) =>
      reaches(draw(dataset, chart, "wide"), "var(--grey-2)").filter((reach) => reach > 50);
    expect(joined(firsts)).toEqual([]);
    expect(joined({ ...firsts, breaks: [] })).toHaveLength(2);
  });

  it("does not join a year and several years pooled", () => {
    const pooled = ends("2009-13", "40", "2023", "79");
    const chart = { ...single, from: "2009-13" };
    expect(reaches(draw(pooled, chart, "wide"), "var(--sea)")).toEqual([]);
    expect(textsOf(draw(pooled, chart, "wide"))).toContain("Not joined: the periods differ in length");
    expect(drawWhole(pooled, chart).sentence).toBe(
      "Have never tried smoking, Pellmouth: 40% in the years 2009 to 2013 and 79% in 2023. Periods of different lengths are not joined.",
    );
  });

  it("says both values, what is disputed and why they should not be compared", () => {
    expect(drawWhole(vaping, prevalence).sentence).toBe(
      "Pellmouth, vape regularly: 3% in 2020 and 14% in 2023. Have ever tried vaping: 35% in 2020 and 43% (disputed) in 2023. The figures of 2020 and 2023 should not be compared. Those asked in 2023 were much younger.",
    );
  });

  it("says a difference, not a trend, where points can be compared", () => {
    expect(drawWhole(comparable, prevalence).sentence).toBe(
      "Pellmouth, vape regularly: 3% in 2020 and 14% in 2023, 11 percentage points higher. Have ever tried vaping: 35% in 2020 and 43% (disputed) in 2023, 8 percentage points higher.",
    );
  });

  it("has both periods in the table, and that they are not comparable", () => {
    const drawn = drawWhole(vaping, prevalence);
    expect(drawn.table.caption).toBe("In per cent; 2020 and 2023 are not comparable");
    expect(tableText(drawn)).toEqual([
      "Indicator | 2020 | 2023",
      "Vape regularly | 3 | 14",
      "Have ever tried vaping | 35 | 43 [d]",
    ]);
  });

  it("shows a missing value as its shorthand, without a dot", () => {
    const gap = ends("2007", "x", "2023", "79");
    const svg = draw(gap, single, "wide");
    expect(textsOf(svg)).toContain("[x]");
    expect(dots(svg)).toBe(1);
    expect(dots(draw(ends("2007", "40", "2023", "79"), single, "wide"))).toBe(2);
    expect(drawWhole(gap, single).sentence).toMatch(
      /^Have never tried smoking, Pellmouth: not available in 2007 and 79% in 2023\./,
    );
  });

  it("puts what is missing below the scale", () => {
    const [, dataset, chart] = HARD.find(([name]) => name === "some-missing") as (typeof HARD)[number];
    const boxes = boxesOf(draw(dataset, chart, "narrow"));
    const lowest = boxes.find(({ text }) => text === "78.4")?.bottom as number;
    const missing = boxes.filter(({ text }) => /^\[.\]$/.test(text));
    expect(missing).toHaveLength(4);
    expect(missing.every(({ top }) => top > lowest)).toBe(true);
  });

  it("sums up many series instead of reading each out", () => {
    const [, dataset, chart] = HARD.find(([name]) => name === "twenty-two") as (typeof HARD)[number];
    expect(drawWhole(dataset, chart).sentence).toMatch(/highest in .*, lowest in .*/);
    const level = dataset.figures.map((figure) => like(figure, { value: "70" }));
    expect(drawWhole({ ...dataset, figures: level }, chart).sentence).toContain(
      "In 2022/23: the same for all 22 (70 years).",
    );
  });

  it("keeps labels of equal values apart", () => {
    const figures = comparable.figures.map((figure) =>
      figure.indicator.id === "ever"
        ? like(figure, { value: figure.period.id === "2020" ? "3" : "14" })
        : figure,
    );
    const svg = draw({ ...comparable, figures }, prevalence, "narrow");
    expect(textFaults(svg, 12.6)).toEqual([]);
    expect(boxesOf(svg).filter(({ text }) => text === "14%")).toHaveLength(2);
  });
});

/** Dots are the paths that Plot fills; lines are not filled. */
function dots(svg: string): number {
  return svg.match(/<g fill="var\(--sea\)"[^>]*>|<(path|circle)[^>]*fill="var\(--sea\)"/g)?.length ?? 0;
}
