import { describe, expect, it } from "vitest";
import bars from "../../src/charts/bars/chart.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { crossedAtZero, endOf, shapesOf, struckThrough } from "./bar-marks.ts";
import { boxesOf, reaches, textFaults } from "./boxes.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import { elsewhere, like, plainFigure } from "./figures.ts";
import { holding } from "./hard-cases.ts";
import { measured } from "./hard-values.ts";
import {
  ages,
  asked,
  BESIDE,
  beside,
  byAge,
  deaths,
  firsts,
  flu,
  HARD,
  missing,
  order,
  spec,
  vaccines,
} from "./made/bars.ts";
import { LONGEST_PLACE, PELLMOUTH } from "./names.ts";
import { parse, textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ bars });
const { draw, drawWhole } = drawn;

describe("bars", () => {
  testCases(
    "bars",
    drawn,
    ["beside", "twenty-two"],
    [
      ["beside", vaccines, beside],
      ["rates", deaths, "rates"],
      ["wards", councilDataset("smoking-by-ward"), "wards"],
      ["groups", flu, byAge],
      ["missing", asked, ages],
      ["suppressed", missing, "often"],
      ["break", firsts, order],
      ["one", councilDataset("hearing-checks"), "checked"],
      ...HARD,
      ...BESIDE,
    ],
  );

  it("says each group's figures and what is disputed", () => {
    expect(drawWhole(flu, byAge).sentence).toBe(
      "Toddlers with the flu vaccine, 2024/25, 2 years: Pellmouth East (38.1%, disputed), England (42.6%) and Pellmouth West (54.1%, disputed). 3 years: Pellmouth East (34.8%, disputed), England (39.5%) and Pellmouth West (50.7%, disputed).",
    );
  });

  it("says whose figures should not be compared", () => {
    expect(drawWhole(firsts, order).sentence).toBe(
      "What pupils tried first, cigarette: Pellmouth, 2020 (24%); Pellmouth, 2024 (15%); the North Wolds, 2016 (50%); " +
        "the North Wolds, 2024 (18%). Vape: Pellmouth, 2020 (42%); Pellmouth, 2024 (52%); the North Wolds, 2016 (25%); " +
        "the North Wolds, 2024 (50%). The Pellmouth figures of 2020 and 2024 should not be compared. Those asked in 2024 " +
        "were younger.",
    );
  });

  it("makes no comparison of a single figure", () => {
    expect(drawWhole(councilDataset("hearing-checks"), "checked").sentence).toBe(
      "Babies checked, Pellmouth, 2024/25: 98.9%.",
    );
  });

  it("compares with lines and with marks", () => {
    const { sentence } = drawWhole(vaccines, beside);
    expect(sentence).toContain(
      "“Six-in-one vaccine” is above the report's line (95%) and “MMR” and “Meningitis B” are below it.",
    );
    expect(sentence).toContain(
      "“MMR” (88.4%) stands beside the North Wolds (91.1%). “Meningitis B” (90.1%) stands beside the North Wolds (90.9%). “Six-in-one " +
        "vaccine” (95.2%) stands beside the North Wolds (94.0%).",
    );
  });

  it("has comparators, targets and shorthand in the table", () => {
    expect(tableText(drawWhole(vaccines, beside)).slice(0, 2)).toEqual([
      "Indicator | Pellmouth, 2024/25 | North Wolds | England | The report's line | MMR in England",
      "Measles, mumps and rubella | 88.4 | 91.1 | 89.3 | 95 | 89.3",
    ]);
    const whole = drawWhole(asked, ages);
    expect(whole.table.caption).toBe("In per cent");
    expect(tableText(whole).slice(-3)).toEqual([
      "16 years | Pellmouth | 2020 | [x]",
      "16 years | Pellmouth | 2024 | 1.0 [u]",
      "16 years | North Wolds | 2024 | 18.0",
    ]);
  });

  it("shows a missing value as its shorthand and draws no bar for it", () => {
    const gap = withFirst(flu, "c");
    const rects = (dataset: Dataset) => draw(dataset, byAge, "narrow").match(/<rect /g)?.length;
    expect(rects(flu)).toBe(6);
    expect(rects(gap)).toBe(5);
    expect(textsOf(draw(gap, byAge, "narrow"))).toContain("[c]");
    expect(drawWhole(gap, byAge).sentence).toContain("England (suppressed)");
  });

  it("sorts what is missing last", () => {
    expect(tableText(drawWhole(withFirst(flu, "x"), byAge)).slice(1, 4)).toEqual([
      "2 years | Pellmouth East | 38.1 [d]",
      "2 years | Pellmouth West | 54.1 [d]",
      "2 years | England | [x]",
    ]);
  });

  it("starts at zero and draws a negative value to its left", () => {
    const svg = draw(withFirst(flu, "-12.5"), byAge, "wide");
    const texts = textsOf(svg);
    expect(texts).toContain("−12.5%");
    const [below, above] = [...parse(svg).querySelectorAll("rect")].map((rect) => ({
      left: Number(rect.getAttribute("x")),
      right: Number(rect.getAttribute("x")) + Number(rect.getAttribute("width")),
    }));
    // A place and a width are each written to a tenth of a pixel.
    expect(Math.abs((below?.right ?? 0) - (above?.left ?? 0))).toBeLessThan(0.2);
    expect(textFaults(svg)).toEqual([]);
  });

  it.each(["narrow", "wide"] as const)("keeps the longest label whole, %s", (width) => {
    const [first, ...others] = flu.figures as [Figure, ...Figure[]];
    const long = { ...first, area: { ...first.area, name: LONGEST_PLACE } } as Figure;
    const svg = draw({ ...flu, figures: [long, ...others] }, byAge, width);
    expect(textFaults(svg)).toEqual([]);
    expect(textsOf(svg).join(" ")).toContain("General Hospital");
  });

  it.each(["narrow", "wide"] as const)("heads groups by the short title, in lines, %s", (width) => {
    const chart = { ...byAge, group: "indicator" };
    const short = "Children in care in a foster family of the council's own";
    const titled = (text: string) =>
      holding(measured(plainRows(), UNITS.percent, "Foster families", { id: "foster", short: text }));
    const svg = draw(titled(short), chart, width);
    expect(textsOf(svg).join(" ")).toContain(short);
    expect(textFaults(svg)).toEqual([]);
    expect(crossedAtZero(svg)).toEqual([]);
    const long = draw(
      titled(`${short}, of all children who were in care at the end of that year`),
      chart,
      width,
    );
    expect(textFaults(long)).toEqual([]);
  });

  it.each([
    ["near to the value", ["28", "31", "40"]],
    ["on the value", ["28.5", "33.0", "99"]],
    ["at both ends", ["1", "96.5", "65"]],
  ])("puts no value behind the shape of another: %s", (_, values) => {
    const rows = plainRows().map((row, at) => [row, like(row, { value: values[at] as string })] as const);
    const dataset = holding(
      measured(
        rows.flatMap(([row, aim]) => [row, { ...aim, role: "target" }]),
        UNITS.percent,
        "Answered on time",
      ),
    );
    const chart = spec({
      select: { role: "" },
      rows: "area",
      sort: "as-given",
      whole: true,
      marks: [{ select: { role: "target" }, label: "Aim" }],
    });
    for (const width of ["narrow", "wide"] as const) {
      const svg = draw(dataset, chart, width);
      const texts = boxesOf(svg).filter(({ text }) => /%( |$)/.test(text));
      expect(shapesOf(svg)).toHaveLength(3);
      for (const { x, y } of shapesOf(svg)) {
        const near = texts.filter((box) => Math.abs((box.top + box.bottom) / 2 - y) < 2);
        expect(near).toHaveLength(1);
        const [value] = near as [(typeof near)[number]];
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
      const svg = draw({ ...flu, figures }, byAge, width);
      expect(reaches(svg, "var(--ink)").filter((reach) => reach > 3)).toHaveLength(6);
      expect(struckThrough(svg)).toEqual([]);
    }
  });

  it("says that periods overlap, which bars of different times may", () => {
    const vaping = { ...councilDataset("young-people-vaping"), breaks: [] };
    const at = (period: string) => ({ ...like(plainFigure(vaping, "smokes"), { period }) });
    const said = (...periods: string[]) =>
      drawWhole(
        { ...vaping, figures: periods.map(at) },
        spec({ select: { indicator: "smokes" }, rows: "period" }),
      ).sentence;
    expect(said("2023-08", "2023")).toContain("The periods overlap");
    expect(said("2023-08", "2024")).not.toContain("overlap");
  });

  it("sorts periods from the oldest", () => {
    const vaping = councilDataset("young-people-vaping");
    const backwards = { ...vaping, breaks: [], figures: [...vaping.figures].reverse() };
    const periods = (sort: string) =>
      tableText(drawWhole(backwards, spec({ select: { indicator: "smokes" }, rows: "period", sort })))
        .slice(1)
        .map((row) => row.split(" | ")[0]);
    expect(periods("as-given")).toEqual(["2024", "2022", "2020", "2018", "2016", "2014"]);
    expect(periods("in-time")).toEqual(["2014", "2016", "2018", "2020", "2022", "2024"]);
  });

  it("draws and says an interval", () => {
    const chart = spec({ select: { indicator: "cancer", area: PELLMOUTH }, rows: "area", sort: "as-given" });
    expect(drawWhole(deaths, chart).sentence).toBe(
      "Deaths from cancer before 75, Pellmouth, 2020 to 2022: 128.1 per 100,000, 95% confidence interval 117.0 to 140.0 per 100,000.",
    );
    expect(tableText(drawWhole(deaths, chart))).toEqual([
      "Area | Deaths from cancer before 75, 2020 to 2022 | 95% interval",
      "Pellmouth | 128.1 | 117.0 to 140.0",
    ]);
  });
});

/** Three bars of 28.4, 32.9 and 96.2. */
function plainRows(): [Figure, Figure, Figure] {
  const pattern = plainFigure(deaths, "cancer");
  return [
    elsewhere(pattern, "First answer", "28.4"),
    elsewhere(pattern, "Second answer", "32.9"),
    elsewhere(pattern, "Third answer", "96.2"),
  ];
}

/** The dataset with another value in its first figure. */
function withFirst(dataset: Dataset, value: string): Dataset {
  const [first, ...others] = dataset.figures as [Figure, ...Figure[]];
  return { ...dataset, figures: [like(first, { value }), ...others] };
}
