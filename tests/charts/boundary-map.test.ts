import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { BoundaryFile } from "../../src/reading/boundary-file.ts";
import { shapeOf } from "../../src/model/shape.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { drawChart } from "../../src/render/draw.ts";
import { charts } from "../../src/charts/registry.ts";
import { fileOf, imported, registers, squares } from "../importing/squares.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { inTurn, LONGEST_NAME, LONGEST_TITLE, manyWards, measured, renamed } from "./hard-values.ts";

const four = ["E05000938", "E05000940", "E05000947", "E05000949"];
/** The real figures of four wards, which the made-up borough of the tests has. */
const read = (edit: (files: Record<string, string>) => void = () => {}) =>
  readDataset("ward-life-expectancy", (files) => {
    const [csv, json] = ["csv", "json"].map((end) => `life-expectancy/ward-life-expectancy.${end}`) as [
      string,
      string,
    ];
    const rows = (files[csv] as string).split("\n");
    const own = (row: string) => four.some((code) => row.includes(code));
    const borough = (files["areas/areas.csv"] as string).split("\n");
    const meaning = JSON.parse(files[json] as string);
    files[csv] = [rows[0], ...rows.filter((row) => own(row) && row.startsWith("life-expectancy,")), ""].join(
      "\n",
    );
    files[json] = JSON.stringify({
      ...meaning,
      indicators: { "life-expectancy": meaning.indicators["life-expectancy"] },
      charts: [map],
      breaks: [],
      contradictions: [],
    });
    // All areas but the other wards.
    files["areas/areas.csv"] = borough.filter((row) => !row.includes(",ward,") || own(row)).join("\n");
    files["areas/hexagons.csv"] = registers["areas/hexagons.csv"];
    files["areas/neighbours.csv"] = registers["areas/neighbours.csv"];
    edit(files);
  });
const map: ChartSpec = {
  id: "map",
  type: "hexmap",
  headline: "A map",
  subtitle: "For tests",
  select: { indicator: "life-expectancy", sex: "female" },
};
const toScale: ChartSpec = { ...map, type: "boundary-map" };
const install = (files: Record<string, string>) => {
  files["areas/boundaries-2004.json"] = JSON.stringify(imported(fileOf(squares(12))) as BoundaryFile);
};
const wards = read(install);

/** Figures whose areas have a made-up boundary: a square where their hexagon stands. */
const squared = (figures: readonly Figure[]): Figure[] =>
  figures.flatMap((figure) => {
    const { column, row } = figure.area?.hexagon ?? { column: 0, row: 0 };
    const corner = (x: number, y: number): [number, number] => [
      -3.1 + (column + (row % 2) / 2 + x) * 0.02,
      53.65 - (row + y) * 0.011,
    ];
    const ring = [corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0), corner(0, 0)];
    return figure.area
      ? [{ ...figure, area: { ...figure.area, boundary: shapeOf([[ring]], "Boundaries: © Nobody") } }]
      : [];
  });
const whole = readDataset("ward-life-expectancy");
const all = squared(
  whole.figures.filter(({ breakdown, area }) => breakdown.sex === "female" && area?.hexagon),
);
const [first] = all as [Figure];
const only = (figures: Figure[]): Dataset => ({ ...whole, figures });
const chosen = { ...toScale, highlight: first.area?.code };

testCases("boundary-map", [
  ["wards", only(all), chosen],
  [
    "longest",
    only(
      measured(
        renamed(all, ({ name }) => `${name}, ${LONGEST_NAME}`),
        "times",
        LONGEST_TITLE,
      ),
    ),
    chosen,
  ],
  [
    "three-digits",
    only(measured(inTurn(all, ["104", "987", "560.5", "312"]), "per-100000", "Admissions")),
    chosen,
  ],
  [
    "seven-digits",
    only(measured(inTurn(all, ["1234567", "7654321", "104"]), "count", "Letters sent")),
    chosen,
  ],
  [
    "negative",
    only(measured(inTurn(all, ["-850.25", "-3", "0", "45.5"]), "percent-change", "Change")),
    chosen,
  ],
  ["some-missing", only(inTurn(all, ["78.5", "x", "81.2", "c", "84", "90.1"])), chosen],
  ["all-missing", only(inTurn(all, ["x", "c"])), toScale],
  ["one", only([first]), toScale],
  ["none", only([]), toScale],
  [
    "sixty",
    only(squared(manyWards(first, 60, (at) => String(70 + ((at * 37) % 61) / 3).slice(0, 4)))),
    { ...toScale, select: {} },
  ],
  ["levels", only(measured(inTurn(all, ["1", "4", "2", "3", "5", "2"]), "readiness", "Readiness")), chosen],
]);

describe("a map with boundaries", () => {
  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(wards, toScale, width)).toMatchFileSnapshot(`boundary-map-${width}.svg`);
  });

  it("has no text that is small, clipped or over another", () => {
    const chosen = { ...toScale, highlight: "E05000947" };
    for (const spec of [toScale, chosen]) {
      expect(textFaults(draw(wards, spec, "narrow"), 12.6)).toEqual([]);
      expect(textFaults(draw(wards, spec, "wide"), 14.6)).toEqual([]);
    }
  });

  it("names every ward beside the map where there is room", () => {
    expect(textsOf(draw(wards, toScale, "wide"))).toEqual(
      expect.arrayContaining(["Duke's 81.5", "Harington 87.3", "Netherton and Orrell 82.2", "Park 85.5"]),
    );
  });

  it("names on the map what fits there, and whom the boundaries are owed to", () => {
    const texts = textsOf(draw(wards, toScale, "narrow"));
    expect(texts).toEqual(expect.arrayContaining(["Harington", "87.3", "Boundaries: © Nobody"]));
  });

  it("draws shared borders with the same positions from both sides", () => {
    const paths = [...draw(wards, toScale, "wide").matchAll(/<path d="(M[^"]*)Z" fill="var/g)].map(
      ([, path]) => new Set((path as string).replace("M", "").split("L")),
    );
    expect(paths).toHaveLength(4);
    const [dukes, harington, netherton] = paths as [Set<string>, Set<string>, Set<string>];
    expect(dukes.intersection(harington).size).toBe(13);
    expect(dukes.intersection(netherton).size).toBe(13);
    expect(harington.intersection(netherton).size).toBe(1);
  });

  it("outlines the chosen ward, last of all, and names it in the key", () => {
    const svg = draw(wards, { ...toScale, highlight: "E05000947" }, "narrow");
    const outlines = [...svg.matchAll(/<path [^>]*fill-rule[^>]*>/g)].map(([path]) => path);
    expect(outlines.filter((path) => path.includes('stroke="var(--rust)"'))).toEqual([outlines.at(-1)]);
    expect(textsOf(svg)).toContain("Netherton and Orrell: 82.2 years");
  });

  it("has the sentence and the table of the hexagons", () => {
    const [hexagons, own] = [drawWhole(wards, map), drawWhole(wards, toScale)];
    expect(own.sentence).toBe(hexagons.sentence);
    expect(tableText(own)).toEqual(tableText(hexagons));
  });

  it("leaves a ward without a figure uncoloured and says so", () => {
    const gap = read((files) => {
      install(files);
      const csv = "life-expectancy/ward-life-expectancy.csv";
      files[csv] = (files[csv] as string).replace(/^(.*E05000949.*female,[^,]*),[\d.]+,(.*)$/m, "$1,,x$2");
    });
    const svg = draw(gap, toScale, "wide");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["Park [x]", "[x] no figure (1 ward)"]));
    expect(svg.match(/<path [^>]*fill="var\(--paper\)"[^>]*stroke-dasharray/g)).toHaveLength(1);
  });
});

describe("forms of a map of wards", () => {
  const { document } = new JSDOM("").window;
  const link = () => "/ward/";
  const forms = (dataset: typeof wards, spec = map) =>
    drawChart(dataset, spec, { document, types: charts, link }).forms;

  it("are two where boundaries are installed, the hexagons first", () => {
    expect(forms(wards).map(({ id, title }) => [id, title])).toEqual([
      ["ward-life-expectancy-map", "Hexagons, all of one size"],
      ["ward-life-expectancy-map-boundary-map", "Real boundaries, to scale"],
    ]);
    const [, real] = forms(wards);
    expect(real?.drawings[0]).toContain('id="ward-life-expectancy-map-boundary-map-narrow"');
    expect(real?.drawings[0]).toContain('aria-label="Park: 85.5 years"');
  });

  it("are one where none are installed", () => {
    expect(forms(read()).map(({ title }) => title)).toEqual(["Hexagons, all of one size"]);
  });

  it("are one of every other chart", () => {
    const strip = { ...map, type: "strip" };
    expect(forms(wards, strip)).toHaveLength(1);
  });
});

it("says that no boundaries are installed where a dataset asks for them", () => {
  expect(textsOf(draw(read(), toScale, "narrow")).join(" ")).toBe(
    "No boundaries are installed for these areas, so they cannot be drawn to scale.",
  );
});
