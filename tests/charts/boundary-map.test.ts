import { describe, expect, it } from "vitest";
import boundaryMap from "../../src/charts/boundary-map/chart.ts";
import hexmap from "../../src/charts/hexmap/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { shapeOf } from "../../src/model/shape.ts";
import { councilDataset } from "../fixtures/council.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import { like, plainFigure } from "./figures.ts";
import { inTurn, inWards, lifeIn, measured, renamed, SIXTY } from "./hard-values.ts";
import { LONGEST_NAME, LONGEST_TITLE, WARDS } from "./names.ts";
import { parse, textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

// The hexagons as well: they are the other form of these maps.
const drawn = drawing({ "boundary-map": boundaryMap, hexmap });
const { draw, drawWhole } = drawn;

const wards = councilDataset("ward-life-expectancy");
const toScale = wards.charts.find(({ id }) => id === "map-men") as ChartSpec;
const hexagons: ChartSpec = { ...toScale, type: "hexmap" };
const TERN_QUAY = "E05990006";
/** Wards of a council that has installed no boundaries. */
const bare: Dataset = {
  ...wards,
  figures: wards.figures.map((figure) => {
    const { boundary: _boundary, ...area } = figure.area as NonNullable<Figure["area"]>;
    return { ...figure, area };
  }),
};

/** Figures whose areas have a made-up boundary: a square where their hexagon stands. */
const squared = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure) => {
    const { column, row } = figure.area?.hexagon ?? { column: 0, row: 0 };
    const corner = (x: number, y: number): [number, number] => [
      -3.1 + (column + (row % 2) / 2 + x) * 0.02,
      53.65 - (row + y) * 0.011,
    ];
    const ring = [corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0), corner(0, 0)];
    const area = figure.area as NonNullable<Figure["area"]>;
    return { ...figure, area: { ...area, boundary: shapeOf([[ring]], "Boundaries: © Nobody") } };
  });
const first: Figure = { ...plainFigure(wards, "life-expectancy"), breakdown: { sex: "female" } };
const all = squared(inWards(first, WARDS, lifeIn));
const only = (figures: Figure[]): Dataset => ({ ...wards, figures });
const whole: ChartSpec = { ...toScale, select: {}, classes: undefined };
const chosen = { ...whole, highlight: "ashcombe" };

testCases(
  "boundary-map",
  drawn,
  ["men", "twenty-two"],
  [
    ["men", wards, { ...toScale, highlight: TERN_QUAY }],
    ["twenty-two", only(all), chosen],
    [
      "longest",
      only(
        measured(
          renamed(all, ({ name }) => `${name}, ${LONGEST_NAME}`),
          UNITS.times,
          LONGEST_TITLE,
        ),
      ),
      chosen,
    ],
    [
      "three-digits",
      only(measured(inTurn(all, ["104", "987", "560.5", "312"]), UNITS.per100000, "Admissions")),
      chosen,
    ],
    [
      "seven-digits",
      only(measured(inTurn(all, ["1234567", "7654321", "104"]), UNITS.count, "Letters sent")),
      chosen,
    ],
    [
      "negative",
      only(measured(inTurn(all, ["-850.25", "-3", "0", "45.5"]), UNITS.percentChange, "Change")),
      chosen,
    ],
    ["some-missing", only(inTurn(all, ["78.5", "x", "81.2", "c", "84", "90.1"])), chosen],
    ["all-missing", only(inTurn(all, ["x", "c"])), whole],
    ["one", only(all.slice(0, 1)), whole],
    ["none", only([]), whole],
    [
      "sixty",
      only(
        squared(
          inWards(
            first,
            SIXTY.map((_, at) => `Ward ${at + 1}`),
            (at) => SIXTY[at] as string,
          ),
        ),
      ),
      whole,
    ],
    [
      "levels",
      only(measured(inTurn(all, ["1", "4", "2", "3", "5", "2"]), UNITS.readiness, "Readiness")),
      chosen,
    ],
  ],
);

describe("a map with boundaries", () => {
  it("names every ward beside the map where there is room", () => {
    expect(textsOf(draw(wards, toScale, "wide"))).toEqual(
      expect.arrayContaining([
        "Bramwick 77.7",
        "Dunnock 76.9",
        "Fuller's Reach 81.4",
        "Nethermarsh and Orle 79.4",
        "St Aldern 72.4",
        "Tern Quay 74.0",
      ]),
    );
  });

  it("names on the map what fits there, and whom the boundaries are owed to", () => {
    const texts = textsOf(draw(wards, toScale, "narrow"));
    expect(texts).toEqual(expect.arrayContaining(["Dunnock", "76.9"]));
    expect(texts.join(" ")).toContain("Boundaries: Contains invented data, free to use");
  });

  it("draws shared borders with the same positions from both sides", () => {
    const paths = [...draw(wards, toScale, "wide").matchAll(/d="(M[^"]*)Z" fill="var/g)].map(
      ([, path]) => new Set((path as string).replace("M", "").split("L")),
    );
    expect(paths).toHaveLength(6);
    const shared = paths.map((one) =>
      paths.filter((other) => one !== other && one.intersection(other).size > 1),
    );
    // Each ward has the borders of its neighbours in the register: two, or three in the middle.
    expect(shared.map((others) => others.length).sort()).toEqual([2, 2, 2, 2, 3, 3]);
  });

  it("outlines the chosen ward, last of all, and names it in the key", () => {
    const svg = draw(wards, { ...toScale, highlight: TERN_QUAY }, "narrow");
    const areas = [...parse(svg).querySelectorAll("path:not([transform])")];
    expect(areas.filter((area) => area.closest('[stroke="var(--rust)"]'))).toEqual([areas.at(-1)]);
    expect(textsOf(svg)).toContain("Tern Quay: 74.0 years");
  });

  it("has the sentence and the table of the hexagons", () => {
    const [one, other] = [drawWhole(wards, hexagons), drawWhole(wards, toScale)];
    expect(other.sentence).toBe(one.sentence);
    expect(tableText(other)).toEqual(tableText(one));
  });

  it("leaves a ward without a figure uncoloured and says so", () => {
    const figures = wards.figures.map((figure) =>
      figure.area?.code === TERN_QUAY ? like(figure, { value: "x" }) : figure,
    );
    const svg = draw(only(figures), toScale, "wide");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["Tern Quay [x]", "[x] no figure (1 ward)"]));
    expect(parse(svg).querySelectorAll('[stroke-dasharray] path[fill="var(--paper)"]')).toHaveLength(1);
  });
});

describe("forms of a map of wards", () => {
  const formsOf = (dataset: Dataset, spec: ChartSpec) => drawWhole(dataset, spec, () => "/ward/").forms;

  it("are two where boundaries are installed, the hexagons first", () => {
    const forms = formsOf(wards, hexagons);
    expect(forms.map(({ id, title }) => [id, title])).toEqual([
      ["ward-life-expectancy-map-men", "Hexagons, all of one size"],
      ["ward-life-expectancy-map-men-boundary-map", "Real boundaries, to scale"],
    ]);
    expect(forms[1]?.drawings[0]).toContain('id="ward-life-expectancy-map-men-boundary-map-narrow"');
    expect(forms[1]?.drawings[0]).toContain('aria-label="Tern Quay: 74.0 years"');
  });

  it("are one where none are installed", () => {
    expect(formsOf(bare, hexagons).map(({ title }) => title)).toEqual(["Hexagons, all of one size"]);
  });
});

it("says that no boundaries are installed where a dataset asks for them", () => {
  expect(textsOf(draw(bare, toScale, "narrow")).join(" ")).toBe(
    "No boundaries are installed for these areas, so they cannot be drawn to scale.",
  );
});
