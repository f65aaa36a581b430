import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { boxesOf, reaches, textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";

const vaping = readDataset("young-people-vaping");
const smoking = readDataset("young-people-smoking");
const comparable: Dataset = { ...vaping, breaks: [] };

const order = {
  id: "order",
  type: "slope",
  headline: "",
  subtitle: "",
  select: { indicator: "tried-first" },
  series: ["area", "order"],
  from: "2020",
  to: "2023",
};

const HARD = hardCases(2).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => [
  name,
  holding(
    figures.flatMap((row) =>
      row.map((figure, part) => like(figure, { period: part === 0 ? "2021/22" : "2022/23" })),
    ),
  ),
  {
    id: name,
    type: "slope",
    headline: "",
    subtitle: "",
    select: {},
    series: rows,
    from: "2021/22",
    to: "2022/23",
  },
]);

describe("slope", () => {
  testCases("slope", HARD);

  it.each([
    ["vaping", vaping, "prevalence"],
    ["joined", comparable, "prevalence"],
    ["one", smoking, "never-smoked"],
    ["four", vaping, order],
  ] as const)("draws %s", async (name, dataset, chart) => {
    for (const [width, smallest] of [
      ["narrow", 12.6],
      ["wide", 14.6],
    ] as const) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`slope-${name}-${width}.svg`);
    }
  });

  it("does not join points across a break, and says so in the drawing", () => {
    const svg = draw(vaping, "prevalence", "narrow");
    expect(reaches(svg, "var(--sea)")).toEqual([]);
    expect(textsOf(svg)).toContain("Not joined: those asked in 2023 were younger");
  });

  it("joins points that can be compared", () => {
    const svg = draw(comparable, "prevalence", "narrow");
    expect(reaches(svg, "var(--sea)").map((reach) => reach > 50)).toEqual([true, true]);
    expect(textsOf(svg).join(" ")).not.toContain("Not joined");
  });

  /** Two series with the same value in 2020, as two parts of one place. */
  const level = (value: string): Dataset => ({
    ...comparable,
    figures: comparable.figures.map((figure) =>
      figure.indicator.id === "tried-first" && figure.period.id === "2020" ? like(figure, { value }) : figure,
    ),
  });

  it("shows both of two equal values", () => {
    const chart = { ...order, select: { indicator: "tried-first", area: "E08000014" } };
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
    const children = readDataset("children-in-care-2018");
    const chart = {
      ...order,
      select: { indicator: "in-care" },
      series: "area",
      from: "2017-03-31",
      to: "2018-03-31",
    };
    const counts = draw(children, chart, "narrow");
    expect(textsOf(counts).join(" ")).not.toContain("zero");
    const [line] = [...counts.matchAll(/M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)/g)].map(
      ([, a, b]) => Number(a) - Number(b),
    );
    expect(Math.abs(line as number)).toBeLessThan(20);
    const figures = children.figures.map((figure) => ({
      ...figure,
      unit: comparable.figures[0]?.unit as Figure["unit"],
    }));
    expect(textsOf(draw({ ...children, figures }, chart, "narrow"))).toContain(
      "The scale does not start at zero.",
    );
    expect(textsOf(draw(vaping, "prevalence", "narrow"))).not.toContain("The scale does not start at zero.");
  });

  it("does not join across a break that lies between other periods than its two", () => {
    const chart = { ...order, select: { indicator: "tried-first", area: "E12000002" }, from: "2015" };
    expect(reaches(draw(vaping, chart, "wide"), "var(--grey-2)").filter((reach) => reach > 50)).toEqual([]);
  });

  it("does not join a year and several years pooled", () => {
    const [first] = smoking.figures.filter(({ indicator }) => indicator.id === "never-smoked") as [Figure];
    const figures = [
      like(first, { period: "2009-13", value: "40" }),
      like(first, { period: "2023", value: "79" }),
    ];
    const pooled: Dataset = { ...smoking, breaks: [], figures };
    const chart = { ...order, select: { indicator: "never-smoked" }, series: "area", from: "2009-13" };
    expect(reaches(draw(pooled, chart, "wide"), "var(--sea)")).toEqual([]);
    expect(textsOf(draw(pooled, chart, "wide"))).toContain("Not joined: the periods differ in length");
    expect(drawWhole(pooled, chart).sentence).toBe(
      "Have never tried smoking, Sefton: 40% in the years 2009 to 2013 and 79% in 2023. Periods of different lengths are not joined.",
    );
  });

  it("says both values, what is disputed and why they should not be compared", () => {
    expect(drawWhole(vaping, "prevalence").sentence).toBe(
      "Vaping among young people, Sefton. Vape regularly: 3% in 2020 and 14% in 2023. Have ever tried vaping: 35% in " +
        "2020 and 43% (disputed) in 2023. The figures of 2020 and 2023 should not be compared. The 2023 group was much " +
        "younger (56% aged 14, against 29%), hardly anyone was 16, and the report mentions no weighting. Part of any " +
        "change may be a change in who was asked.",
    );
  });

  it("says a difference, not a trend, where points can be compared", () => {
    expect(drawWhole(comparable, "prevalence").sentence).toBe(
      "Vaping among young people, Sefton. Vape regularly: 3% in 2020 and 14% in 2023, 11 percentage points higher. " +
        "Have ever tried vaping: 35% in 2020 and 43% (disputed) in 2023, 8 percentage points higher. No confidence " +
        "interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("has both periods in the table, and that they are not comparable", () => {
    const drawn = drawWhole(vaping, "prevalence");
    expect(drawn.table.caption).toBe("In per cent; 2020 and 2023 are not comparable");
    expect(tableText(drawn)).toEqual([
      "Indicator | 2020 | 2023",
      "Vape regularly | 3 | 14",
      "Have ever tried vaping | 35 | 43 [d]",
    ]);
  });

  it("shows a missing value as its shorthand, without a dot", () => {
    const figures = smoking.figures.map((figure) =>
      figure.indicator.id === "never-smoked" && figure.period.id === "2007"
        ? like(figure, { value: "x" })
        : figure,
    );
    const svg = draw({ ...smoking, figures }, "never-smoked", "wide");
    expect(textsOf(svg)).toContain("[x]");
    expect(dots(svg)).toBe(1);
    expect(dots(draw(smoking, "never-smoked", "wide"))).toBe(2);
    expect(drawWhole({ ...smoking, figures }, "never-smoked").sentence).toMatch(
      /^Have never tried smoking, Sefton: not available in 2007 and 79% in 2023\./,
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
    expect(drawWhole(dataset, chart).sentence).toContain(
      "The later figure is higher for 14 of 22; lower for eight.",
    );
    const level = dataset.figures.map((figure) => like(figure, { value: "70" }));
    const [first, ...others] = level as [Figure, ...Figure[]];
    const figures = [like(first, { value: "80" }), ...others];
    expect(drawWhole({ ...dataset, figures }, chart).sentence).toContain(
      "In 2022/23: the same for all 22 (70 years). The later figure is the same for 21 of 22; lower for one. It differs most for Linacre: 10 years lower.",
    );
  });

  it("keeps labels of equal values apart", () => {
    const figures = comparable.figures.map((figure) =>
      figure.indicator.id === "ever-tried-vaping"
        ? like(figure, { value: figure.period.id === "2020" ? "3" : "14" })
        : figure,
    );
    const chart = {
      ...order,
      series: "indicator",
      select: { indicator: ["vapes-regularly", "ever-tried-vaping"], area: "E08000014", sex: "" },
    };
    const svg = draw({ ...comparable, figures }, chart, "narrow");
    expect(textFaults(svg, 12.6)).toEqual([]);
    expect(boxesOf(svg).filter(({ text }) => text === "14%")).toHaveLength(2);
  });
});

/** Dots are the paths that Plot fills; lines are not filled. */
function dots(svg: string): number {
  return svg.match(/<g fill="var\(--sea\)"[^>]*>|<(path|circle)[^>]*fill="var\(--sea\)"/g)?.length ?? 0;
}
