import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/importing/feed-file.ts";
import layout from "../../src/importing/layouts/ambulance-systems.ts";
import { csvFile, harvestOf, mismatchOf, monthsOf, said } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

const MEASURES = "A7 A8 A24 A10 A11 A12 A25 A26 A31 A32 A34 A35 A37 A38".split(" ");
const HEAD = ["Year", "Month", "Region", "Org Code", "Org Name", ...MEASURES];
const NUMBERS: Cell[] = [1000, 70, 99999, 500, 300, 20, 450, 800, 1500, 3100, 3600, 8000, 7000, 15000];
const NONE: Cell[] = MEASURES.map(() => ".");
const month = (number: number, second: Cell[]): Cell[][] => [
  [2017, number, "Eng", "Eng", "England", ...NUMBERS],
  [2017, number, "North", "Y90", "North", ...NUMBERS],
  [2017, number, "South", "Y91", "South", ...second],
  [2017, number, "Y90", "RN1", "NORTH AMBULANCE", ...NUMBERS],
  [2017, number, "Y91", "RS1", "SOUTH AMBULANCE", ...second],
];
const ROWS = [HEAD, ...month(9, NONE), ...month(10, NUMBERS)];

describe("ambulance systems indicators", () => {
  it("reads services and England, each measure by the name of its column", () => {
    const harvest = harvestOf(layout, csvFile(ROWS));
    expect(harvest.edition).toEqual({
      publication: "nhs-england-ambulance",
      id: "2017-10",
      status: "unstated",
    });
    expect(said(harvest, "category-2-mean", "RN1", { period: "2017-09" })).toMatchObject({
      value: 1500,
      at: { row: 5, column: 14 },
    });
    const values = Object.keys(layout.measures).map(
      (measure) => said(harvest, measure, "RN1", { period: "2017-10" }).value,
    );
    expect(values).toEqual(NUMBERS.filter((number) => number !== 99999));
  });

  it("leaves out regions, which say their services again", () => {
    const harvest = harvestOf(layout, csvFile(ROWS));
    expect(harvest.leftOut).toMatchObject([{ count: 4, at: { row: 3, column: 4 } }]);
    expect(new Set(harvest.observations.map(({ place }) => place.code))).toEqual(
      new Set(["Eng", "RN1", "RS1"]),
    );
  });

  it("marks England while a service is missing in it", () => {
    const harvest = harvestOf(layout, csvFile(ROWS));
    expect(said(harvest, "incidents", "Eng", { period: "2017-09" }).doubt).toEqual({
      status: "u",
      note: "England without 1 of its 2 ambulance services, which had no figure yet: RS1",
    });
    expect(said(harvest, "incidents", "Eng", { period: "2017-10" })).not.toHaveProperty("doubt");
  });

  it("makes no number of a dot, and knows no other mark", () => {
    const odd = [
      HEAD,
      ...month(9, NONE),
      [2017, 13, "Y90", "RN1", "N"],
      [2017, 10, "Y90", "RN1", "N", "-", ...NUMBERS.slice(1)],
    ];
    const harvest = harvestOf(layout, csvFile(odd));
    expect(said(harvest, "incidents", "RS1")).toMatchObject({ missing: { status: "x", mark: "." } });
    expect(said(harvest, "incidents", "RS1")).not.toHaveProperty("value");
    expect(harvest.notUnderstood).toMatchObject([
      { message: "This row has no month", found: "2017, 13", at: { row: 7 } },
      { found: "-", at: { row: 8, column: 6 } },
    ]);
  });

  it("says what differs", () => {
    const clinical = [["Year", "Month", "Region", "Org Code", "Org Name", "R1r"], []];
    expect(mismatchOf(layout, csvFile(clinical))).toMatchObject({
      expected: expect.stringContaining("“a7”"),
    });
    expect(mismatchOf(layout, csvFile([HEAD, ["total"]]))).toMatchObject({ fits: 0.8 });
  });
});

describe.skipIf(noFeeds)("the real ambulance systems indicators", { tags: "feeds" }, () => {
  it("are read without a rest, and the clinical ones are not taken for them", () => {
    const [clinical, systems] = realFiles("ambulance-aqi") as [
      ReturnType<typeof csvFile>,
      ReturnType<typeof csvFile>,
    ];
    expect(mismatchOf(layout, clinical).fits).toBeLessThan(0.5);
    const harvest = harvestOf(layout, systems);
    expect(harvest.notUnderstood).toEqual([]);
    const months = monthsOf([harvest], "RX7");
    expect([months.length, months[0], months.at(-1)]).toEqual([42, "2017-08", "2021-01"]);
    expect(new Set(harvest.observations.map(({ place }) => place.code)).size).toBe(12);
    const minutes = (period: string) =>
      ((said(harvest, "category-2-mean", "RX7", { period }).value as number) / 60).toFixed(1);
    expect(["2017-08", "2017-12", "2019-08", "2020-12"].map(minutes)).toEqual([
      "24.3",
      "44.8",
      "22.3",
      "26.5",
    ]);
    const doubted = harvest.observations.filter(({ doubt }) => doubt).map(({ period }) => period);
    expect([...new Set(doubted)].sort().at(-1)).toBe("2018-03");
  });
});
