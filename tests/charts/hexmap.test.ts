import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import { drawChart } from "../../src/render/draw.ts";
import { charts } from "../../src/charts/registry.ts";
import { textFaults } from "./boxes.ts";
import { testCases } from "./case-table.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";
import { inTurn, LONGEST_NAME, LONGEST_TITLE, manyWards, measured, renamed } from "./hard-values.ts";

const wards = readDataset("ward-life-expectancy");
const women = wards.charts.find(({ id }) => id === "map-women") as ChartSpec;
/** Linacre's women without a value. */
const gap = readDataset("ward-life-expectancy", (files) => {
  const path = "life-expectancy/ward-life-expectancy.csv";
  files[path] = (files[path] as string).replace("female,1-most,76.6,,", "female,1-most,,x,");
  const json = "life-expectancy/ward-life-expectancy.json";
  const chart = { ...women, restsOn: [] };
  files[json] = JSON.stringify({ ...JSON.parse(files[json] as string), charts: [chart] });
});

const own = wards.figures.filter(({ breakdown, area }) => breakdown.sex === "female" && area?.hexagon);
const [first] = own as [Figure];
const only = (figures: Figure[]): Dataset => ({ ...wards, figures });
const anywhere = { ...women, select: {}, places: [] };
const LEVELS = ["1", "4", "2", "3", "5", "2"];

testCases("hexmap", [
  [
    "longest",
    only(
      measured(
        renamed(own, ({ name }) => `${name}, ${LONGEST_NAME}`),
        "times",
        LONGEST_TITLE,
      ),
    ),
    { ...women, highlight: first.area?.code },
  ],
  [
    "three-digits",
    only(measured(inTurn(own, ["104", "987", "560.5", "312"]), "per-100000", "Admissions")),
    women,
  ],
  [
    "seven-digits",
    only(measured(inTurn(own, ["1234567", "7654321", "104"]), "count", "Letters sent")),
    women,
  ],
  [
    "negative",
    only(measured(inTurn(own, ["-850.25", "-3", "0", "45.5"]), "percent-change", "Change")),
    women,
  ],
  ["some-missing", only(inTurn(own, ["78.5", "x", "81.2", "c", "84", "90.1"])), women],
  ["all-missing", only(inTurn(own, ["x", "c"])), women],
  ["one", only([first]), { ...women, places: [] }],
  ["none", only([]), women],
  ["sixty", only(manyWards(first, 60, (at) => String(70 + ((at * 37) % 61) / 3).slice(0, 4))), anywhere],
  ["few-values", only(measured(inTurn(own, ["2", "3", "4"]), "count", "Libraries")), women],
  ["pounds", only(measured(inTurn(own, ["40", "52", "61"]), "pounds", "Money spent")), women],
  ["level-values", only(inTurn(own, ["80"])), women],
  ["levels", only(measured(inTurn(own, LEVELS), "readiness", "Readiness")), women],
  ["two-levels", only(measured(inTurn(own, ["1", "2", "2"]), "on-track", "Progress")), women],
]);

describe.each(["women", "men"])("the map of %s", (sex) => {
  const chart = `map-${sex}`;

  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(wards, chart, width)).toMatchFileSnapshot(`hexmap-${sex}-${width}.svg`);
  });

  it("has no text that is small, clipped or over another", () => {
    expect(textFaults(draw(wards, chart, "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(wards, chart, "wide"), 14.6)).toEqual([]);
  });
});

it("says both ends, the gap, and who is in the outer classes", () => {
  expect(drawWhole(wards, "map-women").sentence).toBe(
    "Life expectancy at birth, women, 2009 to 2013: highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a gap of 13.1 years. The highest of five groups, 87.1 to 89.7 years: Ainsdale, Molyneux and Harington. The lowest group, 76.6 to 79.2 years: St Oswald and Linacre. No confidence interval is published, so we do not say whether these differences are more than chance.",
  );
});

it("has every ward in its table", () => {
  const { table, ...drawn } = drawWhole(wards, "map-women");
  expect(table.caption).toBe("Life expectancy at birth, women, 2009 to 2013, in years");
  expect(table.rows).toHaveLength(22);
  expect(tableText({ ...drawn, table })[1]).toBe("Linacre | 76.6");
});

it("has classes that meet without a gap or an overlap at the precision of the data", () => {
  const texts = textsOf(draw(wards, "map-women", "wide"));
  expect(texts.slice(0, 5)).toEqual([
    "87.1 to 89.7 years (3 wards)",
    "84.5 to 87.0 years (5 wards)",
    "81.9 to 84.4 years (7 wards)",
    "79.3 to 81.8 years (5 wards)",
    "76.6 to 79.2 years (2 wards)",
  ]);
});

it("makes every hexagon a link with the whole name of its ward and its value", () => {
  const { document } = new JSDOM("").window;
  const link = (figure: { area?: { slug: string } }) => `/wards/2004/${figure.area?.slug}/`;
  const [narrow] = drawChart(wards, women, { document, types: charts, link }).drawings;
  const links = [...new JSDOM(narrow as string).window.document.querySelectorAll("a")];
  expect(links).toHaveLength(22);
  const names = links.map((each) => `${each.getAttribute("href")} ${each.getAttribute("aria-label")}`);
  expect(names).toContain("/wards/2004/netherton-and-orrell/ Netherton and Orrell: 82.2 years");
  expect(names).toContain("/wards/2004/blundellsands/ Blundellsands: 85.3 years");
});

it("outlines the chosen ward, on top of its neighbours, and says its value", () => {
  const chart = { ...women, highlight: "E05000947" };
  const svg = draw(wards, chart, "narrow");
  const polygons = [...svg.matchAll(/<polygon [^>]*>/g)].map(([polygon]) => polygon);
  expect(polygons.filter((polygon) => polygon.includes('stroke="var(--rust)" stroke-width="3"'))).toEqual([
    polygons.at(-1),
  ]);
  expect(drawWhole(wards, chart).sentence).toContain("Netherton and Orrell has 82.2 years.");
});

it("leaves a ward without a figure uncoloured and says so", async () => {
  await expect(draw(gap, "map-women", "narrow")).toMatchFileSnapshot("hexmap-missing-narrow.svg");
  const svg = draw(gap, "map-women", "wide");
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["[x]", "[x] no figure (1 ward)"]));
  expect(svg.match(/<polygon [^>]*fill="var\(--paper\)"/g)).toHaveLength(1);
  expect(drawWhole(gap, "map-women").sentence).toContain("There is no figure for Linacre.");
  expect(drawWhole(gap, "map-women").sentence).toContain("lowest in St Oswald (78.7 years)");
});

it("draws one ward in one class", () => {
  const chart = {
    ...women,
    select: { indicator: "life-expectancy", sex: "female", area: "E05000947" },
    places: [],
  };
  const { sentence } = drawWhole(wards, chart);
  expect(sentence).toBe(
    "Life expectancy at birth, women, second most deprived, 2009 to 2013: 82.2 years in Netherton and Orrell.",
  );
  expect(textsOf(draw(wards, chart, "narrow"))).toEqual([
    "82.2 years (1 ward)",
    "Nether-",
    "ton and",
    "Orrell",
    "82.2",
  ]);
});

it("has a class for each level, whether an area has it or not, and no class of halves between them", () => {
  const readiness = only(measured(inTurn(own, ["1", "4"]), "readiness", "Readiness"));
  expect(textsOf(draw(readiness, women, "wide")).slice(0, 5)).toEqual([
    "Exemplary (0 wards)",
    "Mature (11 wards)",
    "Established (0 wards)",
    "Plans (0 wards)",
    "Not yet (11 wards)",
  ]);
  expect(drawWhole(readiness, women).sentence).toBe(
    "Readiness, women, 2009 to 2013: highest in 11 wards (Mature), lowest in 11 wards (Not yet). By level: “Mature” for 11 and “Not yet” for 11 of 22 wards. A level is a judgement, and no confidence interval goes with it.",
  );
});
