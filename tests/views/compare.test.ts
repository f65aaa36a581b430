import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { type Comparison, compare } from "../../src/views/compare/comparison.ts";
import { comparisonTree, leadOf } from "../../src/views/compare/markup.ts";
import { comparedFigures, providerComparisons, wardPairs } from "../../src/views/compare/pairs.ts";
import type { PlaceFigure, PlaceFile, PlaceMeasure } from "../../src/views/compare/place-file.ts";
import { placesOf } from "../../src/views/compare/places.ts";
import { rowDrawing } from "../../src/views/compare/row-drawing.ts";
import { nodeOf } from "../../src/views/compare/tree.ts";
import { council, councilWith } from "../fixtures/council.ts";

const paths = {
  area: ({ code }: { code: string }) => `areas/${code}/`,
  provider: (id: string) => `providers/${id}/`,
  figure: ({ id }: { id: string }, chart: string | undefined) => `datasets/${id}/#${chart}`,
};
const of = (site: Site = council()) => placesOf(site, paths);

function compared(...ids: string[]): Comparison {
  const { files } = of();
  const found = compare(ids.map((id) => files.get(id) as PlaceFile));
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
}

function refusal(...files: (PlaceFile | undefined)[]): string {
  const found = compare(files as PlaceFile[]);
  return "refusal" in found ? found.refusal : "none";
}

describe("two wards", () => {
  const { rows, listed, isWeighed } = compared("E05990001", "E05990002");

  it("stand beside each other on every measure that they share, largest gap first", () => {
    expect(
      rows.map(({ title, when, values, gap }) => [
        title,
        when,
        ...values.map(({ text }) => text),
        gap?.toFixed(2),
      ]),
    ).toEqual([
      ["Life expectancy at birth, Women", "2010 to 2014", "83.0 years", "81.4 years", "0.21"],
      ["Adults in good health", "2015", "74%", "71%", "0.14"],
      ["Adults who smoke", "2015", "17.0%", "18.8%", "0.10"],
      ["Life expectancy at birth, Men", "2010 to 2014", "77.7 years", "76.9 years", "0.09"],
    ]);
    expect(listed).toEqual([]);
  });

  it("have the borough and the country in each row where these have a figure of the time", () => {
    expect(rows[2]?.beside.map(({ name, text }) => [name, text])).toEqual([
      ["Pellmouth", "18.5%"],
      ["England", "17.2%"],
    ]);
    expect(rows[0]?.beside).toEqual([]);
  });

  it("are called different, or not clearly, only where both have an interval", () => {
    expect(rows.map(({ certain }) => certain)).toEqual([
      "",
      "",
      "Dunnock is not clearly different from Bramwick.",
      "",
    ]);
    expect(isWeighed).toBe(true);
    const far = compared("E05990005", "E05990003").rows.find(({ title }) => title === "Adults who smoke");
    expect(far?.certain).toBe("St Aldern is higher than Fuller's Reach.");
  });

  it("have a line from the lowest to the highest of all places known", () => {
    expect([rows[2]?.low.text, rows[2]?.high.text]).toEqual(["10.0%", "27.5%"]);
  });

  it("are listed in words that a count can be read from", () => {
    expect(leadOf(compared("E05990001", "E05990002"))).toBe(
      "Four measures are known of both, with Pellmouth and England beside them where known.",
    );
  });
});

describe("who is not compared", () => {
  const { files } = of();
  const file = (id: string) => files.get(id);

  it("are wards of different vintages, with the reason", () => {
    expect(refusal(file("E05990002"), file("E05990012"))).toBe(
      "Dunnock (a ward from 2005 to 4 May 2025) and Dunnock (a ward since 5 May 2025) belong to different maps of the wards. Figures of old and new wards are not set side by side, even where a name stayed the same.",
    );
  });

  it("are providers of which one became a part of the other", () => {
    expect(refusal(file("orle-general"), file("pellmouth-orle"))).toBe(
      "Orle General Hospital NHS Trust became part of Pellmouth and Orle Hospitals NHS Trust after 31 March 2021. Figures from before and after a merger are not set side by side.",
    );
  });

  it("are those of different kinds, one alone, one twice, and more than four", () => {
    expect(refusal(file("E05990002"), file("pellmouth-orle"))).toMatch(/^Wards, larger areas and providers/);
    expect(refusal(file("E05990002"))).toBe("Choose a second place to compare with.");
    expect(refusal(file("E05990002"), file("E05990002"))).toBe("Choose each place once.");
    expect(refusal(...["1", "2", "3", "4", "5"].map((last) => file(`E0599000${last}`)))).toBe(
      "Choose four places at most.",
    );
  });
});

describe("what can be said of a measure", () => {
  const line = { low: { value: 0, text: "0%" }, high: { value: 100, text: "100%" }, known: 9 };
  const figure = (
    period: string,
    value: number | undefined,
    more: Partial<PlaceFigure> = {},
  ): PlaceFigure => ({
    period,
    when: period,
    start: `${period}-01-01`,
    end: `${period}-12-31`,
    text: value === undefined ? "suppressed" : `${value}%`,
    ...(value === undefined ? {} : { value, line }),
    ...more,
  });
  const place = (id: string, figures: PlaceFigure[], more: Partial<PlaceMeasure> = {}): PlaceFile => ({
    id,
    name: id,
    kind: "area",
    page: `areas/${id}/`,
    within: [],
    merged: [],
    measures: [{ id: "m", title: "Measure", dataset: "Dataset", link: "datasets/m/", figures, ...more }],
  });
  const of = (...places: PlaceFile[]) => compare(places) as Comparison;

  it("is taken from the latest period that most of them have", () => {
    const [row] = of(
      place("a", [figure("2020", 1), figure("2021", 2)]),
      place("b", [figure("2020", 3), figure("2021", 4)]),
      place("c", [figure("2020", 5), figure("2022", 6)]),
    ).rows;
    expect([row?.when, row?.values.map(({ text }) => text)]).toEqual(["2020", ["1%", "3%", "5%"]]);
  });

  it("names the periods where no two share one, and measures nothing", () => {
    const { rows, listed } = of(place("a", [figure("2020", 1)]), place("b", [figure("2022", 3)]));
    expect(rows).toEqual([]);
    expect(listed.map(({ why, values }) => [why, ...values.map(({ text }) => text)])).toEqual([
      ["The periods differ.", "1% (2020)", "3% (2022)"],
    ]);
  });

  it("shows no value where a break lies between the periods", () => {
    const breaks = [{ from: "2020-01-01", to: "2021-12-31", why: "Counted anew." }];
    const { rows, listed, apart } = of(
      place("a", [figure("2020", 1)], { breaks }),
      place("b", [figure("2022", 3)], { breaks }),
    );
    expect([rows, listed]).toEqual([[], []]);
    expect(apart).toEqual([{ title: "Measure", why: "Counted anew." }]);
  });

  it("keeps withheld what is withheld, also where an older figure is known", () => {
    const { rows, listed } = of(
      place("a", [figure("2020", 1), figure("2021", undefined)]),
      place("b", [figure("2020", 3), figure("2021", 4)]),
    );
    expect(rows).toEqual([]);
    expect(listed[0]?.values).toEqual([
      { text: "suppressed", period: "2021" },
      { text: "4%", period: "2021", value: 4 },
    ]);
  });

  it("has no gap where few places are known, and stands after those that have one", () => {
    const few = { line: { ...line, known: 4 } };
    const [row] = of(place("a", [figure("2020", 1, few)]), place("b", [figure("2020", 3, few)])).rows;
    expect(row?.gap).toBeUndefined();
  });

  it("is no difference of a part against the whole that it lies in", () => {
    const sure = { interval: { lower: 0, upper: 1 } };
    const sureToo = { interval: { lower: 8, upper: 10 } };
    const [part, whole] = [place("a", [figure("2020", 1, sure)]), place("b", [figure("2020", 9, sureToo)])];
    expect(of(part, whole).rows[0]?.certain).toBe("b is higher than a.");
    expect(of({ ...part, within: ["b"] }, whole).rows[0]?.certain).toBe("");
  });

  it("draws marks that would hide each other one above the other", () => {
    const [row] = of(place("a", [figure("2020", 50)]), place("b", [figure("2020", 51)])).rows;
    const marks = JSON.stringify(rowDrawing(row as NonNullable<typeof row>, [])).match(/"y":"[\d.]+"/g);
    expect(new Set(marks).size).toBe(2);
  });
});

describe("comparisons that have pages", () => {
  it("are of wards that share a boundary, each pair once and of one vintage", () => {
    const pairs = wardPairs(of());
    expect(pairs.map(({ path }) => path)).toContain("compare/wards/2005/bramwick--dunnock");
    expect(new Set(pairs.map(({ path }) => path)).size).toBe(pairs.length);
    expect(pairs).toHaveLength(13);
  });

  it("are of providers of one kind that share a measure, none beside what it became", () => {
    for (const { members } of providerComparisons(of()))
      expect(members.map(({ id }) => id).sort()).not.toEqual(["orle-general", "pellmouth-orle"]);
  });

  it("give each figure that they show with its source", () => {
    const places = of();
    const pair = wardPairs(places).find(({ path }) => path.endsWith("bramwick--dunnock"));
    const figures = comparedFigures(pair as NonNullable<typeof pair>, places);
    // Two wards on four measures, and the borough and England on two of them.
    expect(figures).toHaveLength(12);
  });
});

it("has numbers below zero in its table as spreadsheets read them", () => {
  const comparison = compared("E05990001", "E05990002");
  const rows = comparison.rows.map((row) => ({
    ...row,
    values: row.values.map((value) => ({ ...value, text: `−${value.text}` })),
  }));
  const { document } = new JSDOM("").window;
  const node = nodeOf(
    comparisonTree({ ...comparison, rows }, (path) => path),
    document,
  ) as Element;
  const cells = [...node.querySelectorAll("td.number")].map(({ textContent }) => textContent ?? "");
  expect(cells.filter((text) => text.startsWith("-")).length).toBeGreaterThan(3);
  expect(cells.filter((text) => text.startsWith("−"))).toEqual([]);
});

it("reads no text of the data as markup", () => {
  const comparison = compared("E05990001", "E05990002");
  const places = comparison.places.map((each) => ({ ...each, name: "<img src=x>" }));
  const { document } = new JSDOM("").window;
  const node = nodeOf(
    comparisonTree({ ...comparison, places }, (path) => path),
    document,
  ) as Element;
  expect(node.textContent).toContain("<img src=x>");
  expect(node.querySelector("img")).toBeNull();
});

it("refuses a provider that has the id of an area", () => {
  const site = () =>
    councilWith((files) => {
      for (const path of Object.keys(files))
        files[path] = (files[path] as string).replaceAll(/\bwolds-childrens\b/g, "pellmouth-east");
    });
  expect(() => of(site())).toThrow("An area and a provider have both the id pellmouth-east");
});
