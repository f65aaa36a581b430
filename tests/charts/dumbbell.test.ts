import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { boxesOf, textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { like } from "./figures.ts";
import { hardCases, holding } from "./hard-cases.ts";

const wards = readDataset("ward-life-expectancy");
const vaccines = readDataset("childhood-vaccination");

const HARD = hardCases(2).map(({ name, rows, figures }): [string, Dataset, ChartSpec] => [
  name,
  holding(
    figures.flatMap((row) =>
      row.map((figure, part) => ({ ...figure, breakdown: { sex: part === 0 ? "female" : "male" } })),
    ),
  ),
  {
    id: name,
    type: "dumbbell",
    headline: "",
    subtitle: "",
    select: {},
    rows,
    series: "sex",
    order: ["female", "male"],
    sort: "high-first",
  },
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
  testCases("dumbbell", HARD);

  it.each([
    ["wards", wards, "ranked"],
    ["vaccines", vaccines, "coverage"],
    ["missing-of-three", threeDots, "coverage"],
  ] as const)("draws %s", async (name, dataset, chart) => {
    for (const [width, smallest] of [
      ["narrow", 12.6],
      ["wide", 14.6],
    ] as const) {
      const svg = draw(dataset, chart, width);
      expect(textFaults(svg, smallest)).toEqual([]);
      await expect(svg).toMatchFileSnapshot(`dumbbell-${name}-${width}.svg`);
    }
  });

  it("draws groups in an order from the strongest tone to the palest, and not as women and men", () => {
    const svg = draw(readDataset("healthy-life-expectancy"), "england-range", "wide");
    expect(svg).toContain('fill="var(--ramp-5)"');
    expect(svg).toContain('fill="var(--ramp-1)"');
    expect(svg).not.toContain("var(--rust)");
  });

  it("draws areas in their own colours where all figures are of one sex", () => {
    const deaths = readDataset("early-deaths-2023");
    const figures = deaths.figures.map((figure) => ({ ...figure, breakdown: { sex: "female" } }));
    const svg = draw({ ...deaths, figures }, "against-england", "wide");
    expect(svg).toContain("var(--grey-1)");
    expect(svg).not.toContain("var(--rust)");
  });

  it.each([
    ["children-in-care-population-2023", "age"],
    ["health-checks-2023", "five-years"],
  ])("labels two or more values of the scale: %s", (id, chart) => {
    const boxes = boxesOf(draw(readDataset(id), chart, "narrow"));
    const lowest = Math.max(...boxes.map(({ bottom }) => bottom));
    expect(boxes.filter(({ bottom }) => lowest - bottom < 2).length).toBeGreaterThan(1);
  });

  it("keeps the line of a target off the names above rows", () => {
    const svg = draw(vaccines, "coverage", "narrow");
    const [x] = dashesOf(svg).map((dash) => dash.x) as [number];
    const crossed = boxesOf(svg).filter(
      (box) =>
        box.left < x &&
        box.right > x &&
        dashesOf(svg).some(({ y1, y2 }) => y1 < box.bottom - 2 && y2 > box.top + 2),
    );
    expect(crossed).toEqual([]);
  });

  it("lets each shape of a row be seen", () => {
    const places = dotsOf(draw(vaccines, "coverage", "narrow"));
    expect(places).toHaveLength(21);
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(7.9);
  });

  it("says extremes by name and the gap of each series", () => {
    expect(drawWhole(wards, "ranked").sentence).toBe(
      "Life expectancy at birth, 2009 to 2013. Women: highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a " +
        "gap of 13.1 years. Men: highest in Ainsdale (82.7 years), lowest in Linacre (70.5 years), a gap of 12.2 years. No " +
        "confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("says what is below, on and above the line, and how others compare", () => {
    expect(drawWhole(vaccines, "coverage").sentence).toBe(
      "Childhood vaccination, 2013/14. Sefton: highest for Five-in-one, 2 years (97.2%), lowest for MMR two doses, 5 years " +
        "(90.3%). Sefton is below the line of 95% on three of seven measures: MMR two doses, 5 years; MMR one dose, 2 years; " +
        "Hib and MenC booster, 2 years. It is exactly on the line on one: Pneumococcal booster, 2 years. Compared with " +
        "the North West, Sefton is higher on four of seven measures and lower on three. Compared with England, Sefton is " +
        "higher on all seven measures. Sefton is furthest from the North West on “MMR two doses, 5 years”: 90.3% against " +
        "92.0%. No confidence interval is published, so we do not say whether these differences are more than chance.",
    );
  });

  it("has every place and the line in the table", () => {
    const drawn = drawWhole(vaccines, "coverage");
    expect(drawn.table.caption).toBe("In per cent");
    expect(tableText(drawn).slice(0, 2)).toEqual([
      "Indicator | Sefton | North West | England | 95% line",
      "MMR two doses, 5 years | 90.3 | 92.0 | 88.3 | 95",
    ]);
  });

  it("shows a row without a number as its shorthand, last", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.name === "Ainsdale" && figure.indicator.id === "life-expectancy"
        ? like(figure, { value: "x" })
        : figure,
    );
    const missing: Dataset = { ...wards, figures };
    expect(textsOf(draw(missing, "ranked", "narrow"))).toContain("[x]");
    expect(tableText(drawWhole(missing, "ranked")).at(-1)).toBe("Ainsdale | [x] | [x]");
    expect(drawWhole(missing, "ranked").sentence).toContain(
      "Women: of the 21 shown, highest in Molyneux (87.4 years)",
    );
  });

  it("says which value of a row is missing", () => {
    const [, dataset, chart] = HARD.find(([name]) => name === "some-missing") as (typeof HARD)[number];
    for (const width of ["narrow", "wide"] as const)
      expect(textsOf(draw(dataset, chart, width))).toEqual(expect.arrayContaining(["Men [x]", "Women [c]"]));
  });

  it("says which of three dots are missing", () => {
    const drawing = textsOf(draw(threeDots, "coverage", "wide")).join(" ");
    expect(drawing).toContain(
      "No dot: MMR two doses, 5 years, North West [c]; MMR one dose, 2 years, North West [c]",
    );
    expect(drawing).not.toContain("Sefton [x]");
    expect(drawing).toContain("[x]");
    expect(textsOf(draw(vaccines, "coverage", "wide")).join(" ")).not.toContain("No dot");
  });

  it("names all that share an extreme", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.name === "Molyneux" && figure.breakdown.sex === "female"
        ? like(figure, { value: "89.7" })
        : figure,
    );
    expect(drawWhole({ ...wards, figures }, "ranked").sentence).toContain(
      "Women: highest in Ainsdale and Molyneux (89.7 years)",
    );
  });

  it("draws one row", () => {
    const figures = wards.figures.filter(({ area }) => area?.name === "Ainsdale");
    const single: Dataset = { ...wards, figures };
    expect(textFaults(draw(single, "ranked", "narrow"), 12.6)).toEqual([]);
    expect(drawWhole(single, "ranked").sentence).toBe(
      "Life expectancy at birth, fourth most deprived, 2009 to 2013. Women: Ainsdale (89.7 years). Men: " +
        "Ainsdale (82.7 years). No confidence interval is published, so we do not say whether this difference is more than chance.",
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

function parse(svg: string): Document {
  return new JSDOM(svg.replace(/^<\?.*\?>/, ""), { contentType: "image/svg+xml" }).window.document;
}
