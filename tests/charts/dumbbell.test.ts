import { describe, expect, it } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { councilDataset } from "../fixtures/council.ts";
import { madeDataset } from "../fixtures/made-dataset.ts";
import { boxesOf, textFaults } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, specOf, tableText } from "./drawing.ts";
import { like, plainFigure } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";
import { inWards } from "./hard-values.ts";
import { WARDS } from "./names.ts";
import { parse, textsOf } from "./svg.ts";

const drawn = drawing({ dumbbell });
const { draw, drawWhole } = drawn;
const spec = (options: Record<string, unknown>) => specOf("dumbbell", options);

const wards = councilDataset("ward-life-expectancy");
const percent = { unit: "percent", polarity: "higher-is-better", definition: "Made up." } as const;

/** Seven shares of three areas, some of them the same to a tenth, beside a line. */
const vaccines = madeDataset(
  `indicator,area,period,role,value
   ${[
     ["mmr-two", "90.3", "92.0", "88.3"],
     ["mmr-one", "93.6", "95.0", "92.7"],
     ["hib", "93.9", "94.7", "92.5"],
     ["booster", "95.0", "94.6", "92.4"],
     ["pneumococcal", "96.4", "96.0", "94.1"],
     ["five-in-one", "96.7", "96.2", "94.3"],
     ["five-in-one-two", "97.2", "97.1", "96.1"],
   ]
     .flatMap(([id, own, region, england]) => [
       `${id},E08990001,2013/14,,${own}`,
       `${id},E12990001,2013/14,,${region}`,
       `${id},E92000001,2013/14,,${england}`,
       `${id},E92000001,2013/14,target,95`,
     ])
     .join("\n")}`,
  {
    title: "Childhood vaccination",
    indicators: {
      "mmr-two": { ...percent, title: "MMR two doses, 5 years" },
      "mmr-one": { ...percent, title: "MMR one dose, 2 years" },
      hib: { ...percent, title: "Hib and MenC booster, 2 years" },
      booster: { ...percent, title: "Pneumococcal booster, 2 years" },
      pneumococcal: { ...percent, title: "Pneumococcal, 12 months" },
      "five-in-one": { ...percent, title: "Five-in-one, 12 months" },
      "five-in-one-two": { ...percent, title: "Five-in-one, 2 years" },
    },
  },
);
const coverage = spec({
  select: { area: ["E08990001", "E12990001", "E92000001"] },
  rows: "indicator",
  series: "area",
  order: ["E08990001", "E12990001", "E92000001"],
  sort: "low-first",
  line: { select: { role: "target" }, label: "95% line" },
});

const HARD = hardCases(2).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => [
  name,
  holding(
    figures.flatMap((row) =>
      row.map((figure, part) => ({ ...figure, breakdown: { sex: part === 0 ? "female" : "male" } })),
    ),
  ),
  spec({ select: {}, rows, series: "sex", order: ["female", "male"], sort: "high-first" }),
]);

/** A first and another of three dots are missing. */
const threeDots: Dataset = {
  ...vaccines,
  figures: vaccines.figures.map((figure) =>
    figure.role === "" &&
    (figure.area?.type === "region" ? /^mmr/ : /^hib/).test(figure.indicator.id) &&
    figure.area?.type !== "country"
      ? like(figure, { value: figure.area?.type === "region" ? "c" : "x" })
      : figure,
  ),
};

describe("dumbbell", () => {
  testCases(
    "dumbbell",
    drawn,
    ["wards", "vaccines"],
    [
      ["wards", wards, "ranked"],
      ["vaccines", vaccines, coverage],
      ["missing-of-three", threeDots, coverage],
      ...HARD,
    ],
  );

  it("draws groups in an order from the strongest tone to the palest, and not as women and men", () => {
    const chart = { ...wards.charts[0], select: { indicator: "life-expectancy", sex: "male" } } as ChartSpec;
    const svg = draw(
      wards,
      { ...chart, rows: "sex", series: "deprivation", order: ["1-most", "3-least"] },
      "wide",
    );
    expect(svg).toContain('fill="var(--ramp-5)"');
    expect(svg).toContain('fill="var(--ramp-1)"');
    expect(svg).not.toContain("var(--rust)");
  });

  it("draws areas in their own colours where all figures are of one sex", () => {
    const deaths = councilDataset("early-deaths");
    const figures = deaths.figures.map((figure) => ({ ...figure, breakdown: { sex: "female" } }));
    const chart = spec({
      select: { area: ["E08990001", "E92000001"] },
      rows: "indicator",
      series: "area",
      order: ["E08990001", "E92000001"],
      sort: "high-first",
    });
    const svg = draw({ ...deaths, breakdowns: wards.breakdowns, figures }, chart, "wide");
    expect(svg).toContain("var(--grey-1)");
    expect(svg).not.toContain("var(--rust)");
  });

  it.each([
    ["a wide range", ["3.0", "64.7", "1.5", "27.2", "48.1", "41.9"]],
    ["a narrow one", ["6", "5", "14", "20", "18", "28", "18", "11"]],
  ])("labels two or more values of the scale: %s", (_, values) => {
    const pattern = plainFigure(vaccines, "hib");
    const figures = values.map((value, at) => ({
      ...inWards(pattern, [WARDS[Math.floor(at / 2)] as string], () => value)[0],
      breakdown: { sex: at % 2 === 0 ? "female" : "male" },
    })) as Dataset["figures"];
    const chart = spec({
      select: {},
      rows: "area",
      series: "sex",
      order: ["female", "male"],
      sort: "as-given",
    });
    const boxes = boxesOf(draw(holding(figures), chart, "narrow"));
    const lowest = Math.max(...boxes.map(({ bottom }) => bottom));
    expect(boxes.filter(({ bottom }) => lowest - bottom < 2).length).toBeGreaterThan(1);
  });

  it("leads from names that stand beside their marks to the first of them, and no further", () => {
    const lanes = (svg: string) =>
      [...parse(svg).querySelectorAll("[stroke-dasharray='1 4'] path")].flatMap((lane) =>
        (lane.getAttribute("d") ?? "").split("M").slice(1),
      );
    const svg = draw(vaccines, coverage, "wide");
    const ends = lanes(svg).map((lane) => lane.split("L").map((place) => place.split(",").map(Number)));
    const names = boxesOf(svg).filter(({ text }) => / /.test(text) && !/scale|line|North/.test(text));
    expect(ends.length).toBeGreaterThan(names.length - 2);
    for (const [left = 0, y = 0] of ends.map(([start]) => start ?? [])) {
      const name = names.find(({ top, bottom }) => top < y && y < bottom);
      expect(left).toBeGreaterThan(name?.right as number);
    }
    for (const [, [right = 0, y = 0] = []] of ends) {
      const row = dotsOf(svg).filter((dot) => Math.abs(dot.y - y) < 2);
      expect(right).toBeLessThan(Math.min(...row.map(({ x }) => x)));
    }
    expect(lanes(draw(vaccines, coverage, "narrow"))).toEqual([]);
  });

  it("keeps the line of a target off the names above rows", () => {
    const svg = draw(vaccines, coverage, "narrow");
    const [x] = dashesOf(svg).map((dash) => dash.x) as [number];
    const crossed = boxesOf(svg).filter(
      (box) =>
        box.left < x &&
        box.right > x &&
        dashesOf(svg).some(({ y1, y2 }) => y1 < box.bottom - 2 && y2 > box.top + 2),
    );
    expect(crossed).toEqual([]);
  });

  it("starts at zero where that is near, and else says that it does not", () => {
    const low = {
      ...vaccines,
      figures: vaccines.figures.map((figure, at) => like(figure, { value: String(2 + at) })),
    };
    const texts = textsOf(draw(low, coverage, "wide"));
    expect(texts).toContain("0%");
    expect(texts).not.toContain("The scale does not start at zero.");
    expect(textsOf(draw(vaccines, coverage, "wide"))).toContain("The scale does not start at zero.");
  });

  it("lets each shape of a row be seen", () => {
    const places = dotsOf(draw(vaccines, coverage, "narrow"));
    expect(places).toHaveLength(21);
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(7.9);
  });

  it("says extremes by name and the gap of each series", () => {
    expect(drawWhole(wards, "ranked").sentence).toBe(
      "Life expectancy at birth, 2010 to 2014, women: Fuller's Reach (85.9 years), Nethermarsh and Orle (83.9), Bramwick (83.0), Dunnock (81.4) and Tern Quay (80.5). The other: St Aldern (78.1). Men: Fuller's Reach (81.4 years), Nethermarsh and Orle (79.4), Bramwick (77.7), Dunnock (76.9), Tern Quay (74.0) and St Aldern (72.4). The figure for women is above that for men in all six. The two are furthest apart in Tern Quay (6.5 years).",
    );
  });

  it("says what is below, on and above the line, and how others compare", () => {
    expect(drawWhole(vaccines, coverage).sentence).toBe(
      "In 2013/14: Pellmouth is above the line of 95% for three of seven, exactly at it for one and below it for three. Below it: “MMR two doses, 5 years”; “MMR one dose, 2 years”; “Hib and MenC booster, 2 years”.",
    );
  });

  it("has every place and the line in the table", () => {
    const drawn = drawWhole(vaccines, coverage);
    expect(drawn.table.caption).toBe("In per cent");
    expect(tableText(drawn).slice(0, 2)).toEqual([
      "Indicator | Pellmouth | North Wolds | England | 95% line",
      "MMR two doses, 5 years | 90.3 | 92.0 | 88.3 | 95",
    ]);
  });

  it("shows a row without a number as its shorthand, last", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.name === "Fuller's Reach" && figure.indicator.id === "life-expectancy"
        ? like(figure, { value: "x" })
        : figure,
    );
    const missing: Dataset = { ...wards, figures };
    expect(textsOf(draw(missing, "ranked", "narrow"))).toContain("[x]");
    expect(tableText(drawWhole(missing, "ranked")).at(-1)).toBe("Fuller's Reach | [x] | [x]");
    expect(drawWhole(missing, "ranked").sentence).toContain(
      "women: Nethermarsh and Orle (83.9 years), Bramwick (83.0), Dunnock (81.4), Tern Quay (80.5) and St Aldern (78.1). The other: Fuller's Reach (not available).",
    );
  });

  it("says which value of a row is missing", () => {
    const [, dataset, chart] = HARD.find(([name]) => name === "some-missing") as (typeof HARD)[number];
    for (const width of ["narrow", "wide"] as const)
      expect(textsOf(draw(dataset, chart, width))).toEqual(
        expect.arrayContaining(["78.4, Men [x]", "80.5, Women [c]"]),
      );
  });

  it("says which of three dots are missing", () => {
    const drawing = textsOf(draw(threeDots, coverage, "wide")).join(" ");
    expect(drawing).toContain(
      "No dot: MMR two doses, 5 years, North Wolds [c]; MMR one dose, 2 years, North Wolds [c]",
    );
    expect(drawing).not.toContain("Pellmouth [x]");
    expect(drawing).toContain("[x]");
    expect(textsOf(draw(vaccines, coverage, "wide")).join(" ")).not.toContain("No dot");
  });

  it("says all of few rows, and where the two are furthest apart", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.name === "Bramwick" && figure.breakdown["sex"] === "female"
        ? like(figure, { value: "85.9" })
        : figure,
    );
    expect(drawWhole({ ...wards, figures }, "ranked").sentence).toContain(
      "The two are furthest apart in Bramwick (8.2 years).",
    );
  });

  it("draws one row", () => {
    const figures = wards.figures.filter(({ area }) => area?.name === "Fuller's Reach");
    const single: Dataset = { ...wards, figures };
    expect(textFaults(draw(single, "ranked", "narrow"), 12.6)).toEqual([]);
    expect(drawWhole(single, "ranked").sentence).toBe(
      "Life expectancy at birth, least deprived, 2010 to 2014, women: Fuller's Reach (85.9 years). Men: Fuller's Reach (81.4 " +
        "years).",
    );
  });
});

/** Dashed upright lines of a drawing. */
function dashesOf(svg: string): { x: number; y1: number; y2: number }[] {
  return [...parse(svg).querySelectorAll("[stroke-dasharray] line")].map((line) => ({
    x: Number(line.getAttribute("x1")),
    y1: Number(line.getAttribute("y1")),
    y2: Number(line.getAttribute("y2")),
  }));
}

/** The middles of the shapes of a drawing. */
function dotsOf(svg: string): { x: number; y: number }[] {
  return [...parse(svg).querySelectorAll("[stroke='var(--paper)'] :is(circle, path)")].map((dot) => {
    const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(dot.getAttribute("transform") ?? "") ?? [];
    return { x: Number(x ?? dot.getAttribute("cx")), y: Number(y ?? dot.getAttribute("cy")) };
  });
}
