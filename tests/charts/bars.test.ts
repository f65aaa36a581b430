import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../src/model/figure.ts";
import { boxesOf, reaches, textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";

const SEFTON = "E08000014";
const ENGLAND = "E92000001";
const NORTH_WEST = "E12000002";

const flu = readDataset("toddler-flu");
const vaping = readDataset("young-people-vaping");
const sample = readDataset("young-people-survey-sample");
const vaccines = readDataset("childhood-vaccination");

const beside = {
  id: "beside",
  type: "bars",
  headline: "",
  subtitle: "",
  select: { area: SEFTON },
  rows: "indicator",
  sort: "low-first",
  highlight: "mmr-two-doses-5-years",
  marks: [
    { select: { area: NORTH_WEST }, label: "the North West" },
    { select: { area: ENGLAND }, label: "England" },
  ],
  lines: [
    { select: { role: "target" }, label: "The report's line" },
    { select: { area: ENGLAND, indicator: "mmr-two-doses-5-years" }, label: "Two doses of MMR in England" },
  ],
};

const ages = {
  id: "ages",
  type: "bars",
  headline: "",
  subtitle: "",
  select: { indicator: "share-by-age", age: ["14", "15", "16", "17"] },
  rows: ["area", "period"],
  group: "age",
  sort: "as-given",
};

const idChecks = {
  id: "id-checks",
  type: "bars",
  headline: "",
  subtitle: "",
  select: { indicator: "asked-for-id" },
  rows: "indicator",
  sort: "as-given",
  whole: true,
};

const HARD = hardCases(1).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => [
  name,
  holding(figures.flat()),
  { id: name, type: "bars", headline: "", subtitle: "", select: {}, rows, sort: "high-first" },
]);

/** The same with an aim for each bar and a line for all: below, between and above the values. */
const BESIDE = HARD.flatMap(([name, { figures }, chart]): [string, Dataset, ChartSpec][] => {
  const of: Record<string, [line: string, by: number]> = {
    "seven-digits": ["8402000", 1.02],
    negative: ["-110", 1.15],
    "below-zero": ["-40", 0.95],
  };
  const [line, by] = of[name] ?? [];
  const [first] = figures;
  if (!first || line === undefined || by === undefined) return [];
  const area = vaccines.figures.find((figure) => figure.area?.code === ENGLAND)?.area as Area;
  const aims = figures.filter(isKnown).map((figure) => ({
    ...like(figure, { value: (amountOf(figure) * by).toFixed(figure.measurement.decimals) }),
    role: "target",
  }));
  return [
    [
      `${name}-beside`,
      holding([...figures, ...aims, { ...like(first, { value: line }), area }]),
      {
        ...chart,
        select: { area: figures.map((figure) => figure.area?.code as string) },
        marks: [{ select: { role: "target" }, label: "Aim" }],
        lines: [{ select: { area: ENGLAND }, label: "England" }],
      },
    ],
  ];
});

describe("bars", () => {
  testCases("bars", [...HARD, ...BESIDE]);

  it.each([
    ["groups", flu, "coverage"],
    ["missing", sample, ages],
    ["break", vaping, "order"],
    ["one", vaping, idChecks],
    ["sources", vaping, "sources"],
    ["beside", vaccines, beside],
  ] as const)("draws %s", async (name, dataset, chart) => {
    for (const [width, smallest] of [
      ["narrow", 12.6],
      ["wide", 14.6],
    ] as const) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`bars-${name}-${width}.svg`);
    }
  });

  it("says each group's figures and what is disputed", () => {
    expect(drawWhole(flu, "coverage").sentence).toBe(
      "Children who had the flu vaccine, 2013/14. 2 years: South Sefton (38.1%, disputed), England (42.6%) and " +
        "Southport and Formby (54.1%, disputed). 3 years: South Sefton (34.8%, disputed), England (39.5%) and " +
        "Southport and Formby (50.7%, disputed). No confidence interval is published, so we do not say whether " +
        "these differences are more than chance.",
    );
  });

  it("says whose figures should not be compared", () => {
    expect(drawWhole(vaping, "order").sentence).toBe(
      "Cigarette or vape: which came first. Cigarette first, then a vape: Sefton, 2020 (24%); Sefton, 2023 (15%); " +
        "the North West, 2015 (50%); the North West, 2023 (18%). Vaped, never smoked: Sefton, 2020 (42%); Sefton, 2023 (52%); " +
        "the North West, 2015 (25%); the North West, 2023 (50%). The Sefton figures of 2020 and 2023 should not be compared. " +
        "The 2023 group was much younger (56% aged 14, against 29%), hardly anyone was 16, and the report mentions " +
        "no weighting. Part of any change may be a change in who was asked. No confidence interval is published, so " +
        "we do not say whether these differences are more than chance.",
    );
  });

  it("makes no comparison of a single figure", () => {
    expect(drawWhole(vaping, idChecks).sentence).toBe(
      "Asked for proof of age when buying, vapes, Sefton, 2023: 21%.",
    );
  });

  it("compares with lines and with marks", () => {
    const { sentence } = drawWhole(vaccines, beside);
    expect(sentence).toContain(
      "The report's line, 95%: above it are Pneumococcal, 12 months; Five-in-one, 12 months; Five-in-one, 2 years; " +
        "exactly on it is Pneumococcal booster, 2 years; below it are MMR two doses, 5 years; MMR one dose, 2 years; " +
        "Hib and MenC booster, 2 years.",
    );
    expect(sentence).toContain(
      "Compared with the North West: higher for four of seven; lower for three of seven. " +
        "Compared with England: higher for seven of seven.",
    );
  });

  it("has comparators, targets and shorthand in the table", () => {
    expect(tableText(drawWhole(vaccines, beside)).slice(0, 2)).toEqual([
      "Indicator | Sefton, 2013/14 | the North West | England | The report's line | Two doses of MMR in England",
      "Measles, mumps and rubella (MMR), two doses by 5 years | 90.3 | 92.0 | 88.3 | 95 | 88.3",
    ]);
    const drawn = drawWhole(sample, ages);
    expect(drawn.table.caption).toBe("In per cent");
    expect(tableText(drawn).slice(-3)).toEqual([
      "17 years | Sefton | 2020 | [x]",
      "17 years | Sefton | 2023 | 1.0 [u]",
      "17 years | North West | 2023 | 1.0",
    ]);
  });

  it("shows a missing value as its shorthand and draws no bar for it", () => {
    const missing = withFirst(flu, "c");
    const bars = (dataset: Dataset) => draw(dataset, "coverage", "narrow").match(/<rect /g)?.length;
    expect(bars(flu)).toBe(6);
    expect(bars(missing)).toBe(5);
    expect(textsOf(draw(missing, "coverage", "narrow"))).toContain("[c]");
    expect(drawWhole(missing, "coverage").sentence).toContain("England (suppressed)");
  });

  it("sorts what is missing last", () => {
    expect(tableText(drawWhole(withFirst(flu, "x"), "coverage")).slice(1, 4)).toEqual([
      "2 years | South Sefton | 38.1 [d]",
      "2 years | Southport and Formby | 54.1 [d]",
      "2 years | England | [x]",
    ]);
  });

  it("starts at zero and draws a negative value to its left", () => {
    const svg = draw(withFirst(flu, "-12.5"), "coverage", "wide");
    const texts = textsOf(svg);
    expect(texts).toContain("−12.5%");
    expect(texts).toContain("0%");
    expect(textFaults(svg, 14.6)).toEqual([]);
  });

  it.each(["narrow", "wide"] as const)("keeps the longest label whole, %s", (width) => {
    const [first, ...others] = flu.figures as [Figure, ...Figure[]];
    const name =
      "Mersey and West Lancashire Teaching Hospitals NHS Trust, Southport and Formby District General Hospital";
    const long = { ...first, area: { ...first.area, name } } as Figure;
    const svg = draw({ ...flu, figures: [long, ...others] }, "coverage", width);
    expect(textFaults(svg, 12.6)).toEqual([]);
    expect(textsOf(svg).join(" ")).toContain("General Hospital");
  });

  it.each(["narrow", "wide"] as const)("heads groups by the short title, in lines, %s", (width) => {
    const care = readDataset("children-in-care-2023");
    const chart = {
      ...ages,
      select: { indicator: ["foster-share", "own-share"] },
      rows: "area",
      group: "indicator",
    };
    const svg = draw(care, chart, width);
    const short = care.indicators.find(({ id }) => id === "own-share")?.short as string;
    expect(textsOf(svg).join(" ")).toContain(short);
    expect(textFaults(svg, 12.6)).toEqual([]);
    const long = care.figures.map((figure) => ({
      ...figure,
      indicator: {
        ...figure.indicator,
        short: `${figure.indicator.short}, of all children in care that year`,
      },
    }));
    expect(textFaults(draw({ ...care, figures: long }, chart, width), 12.6)).toEqual([]);
  });

  it.each([
    ["complaints-2023", "on-time"],
    ["childrens-social-care-dashboard", "timeliness"],
  ])("puts no value behind the shape of another: %s", (id, chart) => {
    for (const width of ["narrow", "wide"] as const) {
      const svg = draw(readDataset(id), chart, width);
      const values = boxesOf(svg).filter(({ text }) => /%( |$)/.test(text));
      for (const { x, y } of shapesOf(svg)) {
        const beside = values.filter((box) => Math.abs((box.top + box.bottom) / 2 - y) < 2);
        expect(beside).toHaveLength(1);
        const [value] = beside as [(typeof beside)[number]];
        // Either the value stands right at the end of its bar, with the shape clear of it, or in the column at the edge.
        const atEnd = value.left - endOf(svg, y) < 7 && (x < value.left - 8 || x > value.right + 6);
        const inColumn = value.right > Number(/ width="(\d+)"/.exec(svg)?.[1]) - 4;
        expect(atEnd || inColumn).toBe(true);
      }
    }
  });

  it("strikes no value through with its interval", () => {
    const figures = flu.figures.map((figure, index) =>
      isKnown(figure)
        ? {
            ...figure,
            interval: {
              lower: amountOf(figure) - 4 - index,
              upper: amountOf(figure) + 4 + index,
              derived: false,
            },
          }
        : figure,
    );
    for (const width of ["narrow", "wide"] as const) {
      const svg = draw({ ...flu, figures }, "coverage", width);
      expect(reaches(svg, "var(--ink)").filter((reach) => reach > 3)).toHaveLength(6);
      expect(struckThrough(svg)).toEqual([]);
    }
  });

  it("sorts periods from the oldest", () => {
    const chart = {
      ...ages,
      select: { indicator: "smokes", area: SEFTON },
      rows: "period",
      group: undefined,
    };
    const smoking = readDataset("young-people-smoking");
    const backwards = { ...smoking, breaks: [], figures: [...smoking.figures].reverse() };
    const periods = (sort: string) =>
      tableText(drawWhole(backwards, { ...chart, sort }))
        .slice(1)
        .map((row) => row.split(" | ")[0]);
    expect(periods("as-given")).toEqual(["2023", "2020", "2007"]);
    expect(periods("in-time")).toEqual(["2007", "2020", "2023"]);
  });

  it("draws and says an interval", () => {
    const smoking = readDataset("young-people-smoking");
    const chart = {
      ...beside,
      select: { indicator: "smokes", period: "2023" },
      rows: "area",
      marks: [],
      lines: [],
    };
    expect(drawWhole(smoking, chart).sentence).toBe(
      "Smoke cigarettes, Sefton, 2023: 8%, 95% confidence interval 6% to 10%, worked out from the printed counts.",
    );
    expect(tableText(drawWhole(smoking, chart))).toEqual([
      "Area | Smoke cigarettes, 2023 | 95% interval",
      "Sefton | 8 | 6 to 10, derived",
    ]);
  });
});

/** The dataset with another value in its first figure. */
function withFirst(dataset: Dataset, value: string): Dataset {
  const [first, ...others] = dataset.figures as [Figure, ...Figure[]];
  return { ...dataset, figures: [like(first, { value }), ...others] };
}

function parse(svg: string): Document {
  return new JSDOM(svg.replace(/^<\?.*\?>/, ""), { contentType: "image/svg+xml" }).window.document;
}

/** The middles of the small shapes of comparators. */
function shapesOf(svg: string): { x: number; y: number }[] {
  return [...parse(svg).querySelectorAll("[stroke='var(--paper)'] path[transform]")].map((shape) => {
    const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(shape.getAttribute("transform") ?? "") ?? [];
    return { x: Number(x), y: Number(y) };
  });
}

/** Where the bar at a height ends, in pixels. */
function endOf(svg: string, y: number): number {
  return Math.max(
    ...[...parse(svg).querySelectorAll("rect[fill='var(--sea)']")]
      .map(
        (rect) =>
          ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name))) as [
            number,
            number,
            number,
            number,
          ],
      )
      .filter(([, top, , height]) => top < y && y < top + height)
      .map(([left, , width]) => left + width),
  );
}

/** Texts that a level line in ink passes through. */
function struckThrough(svg: string): string[] {
  const lines = [...parse(svg).querySelectorAll("[stroke='var(--ink)'] path")].map((path) =>
    [...(path.getAttribute("d") ?? "").matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    })),
  );
  return boxesOf(svg)
    .filter((box) =>
      lines.some(
        ([from, to]) =>
          from && to && from.y > box.top && from.y < box.bottom && from.x < box.right && to.x > box.left,
      ),
    )
    .map(({ text }) => text);
}
