import { describe, expect, it } from "vitest";
import hexmap from "../../src/charts/hexmap/chart.ts";
import type { Area } from "../../src/model/area.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import { type Figure, formatCell } from "../../src/model/figure.ts";
import { councilDataset } from "../fixtures/council.ts";
import { testCases } from "./cases.ts";
import { drawing, tableText } from "./drawing.ts";
import { like, plainFigure } from "./figures.ts";
import { inTurn, inWards, lifeIn, measured, renamed, SIXTY } from "./hard-values.ts";
import { LONGEST_NAME, LONGEST_TITLE, WARDS } from "./names.ts";
import { parse, textsOf } from "./svg.ts";
import { UNITS } from "./units.ts";

const drawn = drawing({ hexmap });
const { draw, drawWhole } = drawn;

const wards = councilDataset("ward-life-expectancy");
const women = wards.charts.find(({ id }) => id === "map-women") as ChartSpec;
const NETHERMARSH = "E05990004";
/** The women of St Aldern without a value. */
const gap: Dataset = {
  ...wards,
  figures: wards.figures.map((figure) =>
    figure.area?.name === "St Aldern" ? like(figure, { value: "x" }) : figure,
  ),
};

const first: Figure = { ...plainFigure(wards, "life-expectancy"), breakdown: { sex: "female" } };
/** As many wards as a borough has. */
const own = inWards(first, WARDS, lifeIn);
const only = (figures: Figure[]): Dataset => ({ ...wards, figures });
const map: ChartSpec = { ...women, select: {}, places: [], classes: undefined };
const LEVELS = ["1", "4", "2", "3", "5", "2"];

testCases(
  "hexmap",
  drawn,
  ["women", "twenty-two"],
  [
    ["women", wards, women],
    ["missing", gap, women],
    ["new-wards", councilDataset("new-ward-health"), "map"],
    ["twenty-two", only(own), { ...map, highlight: "nethercote-and-orle" }],
    [
      "longest",
      only(
        measured(
          renamed(own, ({ name }) => `${name}, ${LONGEST_NAME}`),
          UNITS.times,
          LONGEST_TITLE,
        ),
      ),
      { ...map, highlight: "ashcombe" },
    ],
    [
      "three-digits",
      only(measured(inTurn(own, ["104", "987", "560.5", "312"]), UNITS.per100000, "Admissions")),
      map,
    ],
    [
      "seven-digits",
      only(measured(inTurn(own, ["1234567", "7654321", "104"]), UNITS.count, "Letters sent")),
      map,
    ],
    [
      "negative",
      only(measured(inTurn(own, ["-850.25", "-3", "0", "45.5"]), UNITS.percentChange, "Change")),
      map,
    ],
    ["some-missing", only(inTurn(own, ["78.5", "x", "81.2", "c", "84", "90.1"])), map],
    ["all-missing", only(inTurn(own, ["x", "c"])), map],
    ["one", only(own.slice(0, 1)), map],
    ["none", only([]), map],
    [
      "sixty",
      only(
        inWards(
          first,
          SIXTY.map((_, at) => `Ward ${at + 1}`),
          (at) => SIXTY[at] as string,
        ),
      ),
      map,
    ],
    ["few-values", only(measured(inTurn(own, ["2", "3", "4"]), UNITS.count, "Libraries")), map],
    ["pounds", only(measured(inTurn(own, ["40", "52", "61"]), UNITS.pounds, "Money spent")), map],
    ["level-values", only(inTurn(own, ["80"])), map],
    ["levels", only(measured(inTurn(own, LEVELS), UNITS.readiness, "Readiness")), map],
    ["two-levels", only(measured(inTurn(own, ["1", "2", "2"]), UNITS.onTrack, "Progress")), map],
  ],
);

it("says both ends, the gap, and who is in the outer classes", () => {
  expect(drawWhole(wards, women).sentence).toBe(
    "Life expectancy at birth, women, 2010 to 2014: highest in Fuller's Reach (85.9 years), lowest in St Aldern (78.1 years), 7.8 years apart. The highest of three groups, 83.3 to 85.9 years: Fuller's Reach and Nethermarsh and Orle. The lowest group, 78.1 to 80.6 years: Tern Quay and St Aldern.",
  );
});

it("has every ward in its table", () => {
  const whole = drawWhole(wards, women);
  expect(whole.table.caption).toBe("Life expectancy at birth, women, 2010 to 2014, in years");
  expect(tableText(whole).slice(1)).toEqual([
    "St Aldern | 78.1",
    "Tern Quay | 80.5",
    "Dunnock | 81.4",
    "Bramwick | 83.0",
    "Nethermarsh and Orle | 83.9",
    "Fuller's Reach | 85.9",
  ]);
});

it("has classes that meet without a gap or an overlap at the precision of the data", () => {
  expect(textsOf(draw(wards, women, "wide")).slice(0, 3)).toEqual([
    "83.3 to 85.9 years (2 wards)",
    "80.7 to 83.2 years (2 wards)",
    "78.1 to 80.6 years (2 wards)",
  ]);
});

it("makes every hexagon a link with the whole name of its ward and its value", () => {
  const link = ({ area }: Figure) => `/wards/2005/${area?.slug}/`;
  const [narrow] = drawWhole(wards, women, link).drawings;
  const links = [...parse(narrow as string).querySelectorAll("a")].map(
    (each) => `${each.getAttribute("href")} ${each.getAttribute("aria-label")}`,
  );
  expect(links.sort()).toEqual([
    "/wards/2005/bramwick/ Bramwick: 83.0 years",
    "/wards/2005/dunnock/ Dunnock: 81.4 years",
    "/wards/2005/fullers-reach/ Fuller's Reach: 85.9 years",
    "/wards/2005/nethermarsh-and-orle/ Nethermarsh and Orle: 83.9 years",
    "/wards/2005/st-aldern/ St Aldern: 78.1 years",
    "/wards/2005/tern-quay/ Tern Quay: 80.5 years",
  ]);
});

it("outlines the chosen ward, on top of its neighbours, and says its value", () => {
  const chart = { ...women, highlight: NETHERMARSH };
  const svg = draw(wards, chart, "narrow");
  const areas = [...parse(svg).querySelectorAll("path:not([transform])")];
  const outlined = areas.filter((area) => area.closest('[stroke="var(--rust)"][stroke-width="3"]'));
  expect(outlined).toEqual([areas.at(-1)]);
  expect(drawWhole(wards, chart).sentence).toContain("Nethermarsh and Orle has 83.9 years.");
});

it("outlines every hexagon, and leaves paper between the outlines of neighbours", () => {
  const areas = [...parse(draw(only(own), map, "wide")).querySelectorAll("path:not([transform])")];
  expect(areas).toHaveLength(22);
  for (const area of areas) expect(area.closest('[stroke="var(--grey-1)"]')).not.toBeNull();
  const across = areas.map((area) =>
    (area.getAttribute("d") ?? "")
      .split(/[MLZ]/)
      .filter(Boolean)
      .map((point) => Number(point.split(",")[0])),
  );
  const [one, next] = across as [number[], number[]];
  expect(Math.min(...next) - Math.max(...one)).toBeGreaterThan(2.5);
});

it("has room for names on a phone where no row is wider than five cells, however its rows are shifted", () => {
  for (const row of [1, 2]) {
    const five = own.slice(-5).map((figure, column) => {
      const area = figure.area as Area;
      return { ...figure, area: { ...area, hexagon: { label: ["Northcot", "Mere"], column, row } } };
    });
    expect(textsOf(draw(only(five), map, "narrow"))).toEqual(
      expect.arrayContaining(["Northcot", "Mere", ...five.map(formatCell)]),
    );
  }
});

it("leaves a ward without a figure uncoloured and says so", () => {
  const svg = draw(gap, women, "wide");
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["[x]", "[x] no figure (1 ward)"]));
  expect(parse(svg).querySelectorAll('path[fill="var(--paper)"]')).toHaveLength(1);
  expect(drawWhole(gap, women).sentence).toContain("There is no figure for St Aldern.");
  expect(drawWhole(gap, women).sentence).toContain("lowest in Tern Quay (80.5 years)");
});

it("has no table of areas without hexagons, which is how the check finds such a map", () => {
  const unlaid = wards.figures.map((figure) => {
    const { hexagon: _hexagon, ...area } = figure.area as Area;
    return { ...figure, area };
  });
  expect(() => tableOf({ ...wards, figures: unlaid })).toThrow(
    "no area with a place in data/areas/hexagons.csv",
  );
  expect(() => tableOf({ ...wards, figures: [] })).not.toThrow();

  function tableOf(dataset: Dataset) {
    return hexmap.table(dataset, hexmap.schema.parse({ select: women["select"] }));
  }
});

it("draws one ward in one class", () => {
  const chart = {
    ...map,
    select: { indicator: "life-expectancy", sex: "female", area: NETHERMARSH },
  };
  expect(drawWhole(wards, chart).sentence).toBe(
    "Life expectancy at birth, women, least deprived, 2010 to 2014: the same in Nethermarsh and Orle (83.9 years).",
  );
  expect(textsOf(draw(wards, chart, "narrow"))).toEqual([
    "83.9 years (1 ward)",
    "Nether-",
    "marsh",
    "and Orle",
    "83.9",
  ]);
});

describe("levels", () => {
  const readiness = only(measured(inTurn(own, ["1", "4"]), UNITS.readiness, "Readiness"));

  it("have a class each, whether an area has it or not, and no class of halves between them", () => {
    expect(textsOf(draw(readiness, map, "wide")).slice(0, 5)).toEqual([
      "Exemplary (0 wards)",
      "Mature (11 wards)",
      "Established (0 wards)",
      "Plans (0 wards)",
      "Not yet (11 wards)",
    ]);
  });

  it("are counted in the sentence", () => {
    expect(drawWhole(readiness, map).sentence).toBe(
      "Readiness, women, 2010 to 2014: highest in 11 of 22 (Mature), lowest in 11 of 22 (Not yet). By level: “Mature” for 11 and “Not yet” for 11 of 22 wards. On the map values tend to rise from west to east.",
    );
  });
});
