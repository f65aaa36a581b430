import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/importing/feed-file.ts";
import type { Observation } from "../../src/importing/layout.ts";
import layout from "../../src/importing/layouts/ae-monthly-csv.ts";
import workbookLayout from "../../src/importing/layouts/ae-workbook.ts";
import { csvFile, harvestOf, mismatchOf, said } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

const DEPARTMENTS = ["Type 1", "Type 2", "Other A&E Department"];
const BOOKED = ["Type 1", "Type 2", "Other Department"].map((type) => `Booked Appointments ${type}`);
const HEAD = [
  ...["Period", "Org Code", "Parent Org", "Org name"],
  ...[...DEPARTMENTS, ...BOOKED].map((type) => `A&E attendances ${type}`),
  ...["Type 1", "Type 2", "Other Department", ...BOOKED].map((type) => `Attendances over 4hrs ${type}`),
  ...["4-12 hs", "12+ hrs"].map((wait) => `Patients who have waited ${wait} from DTA to admission`),
  ...["Type 1", "Type 2", "Other A&E department"].map((type) => `Emergency admissions via A&E - ${type}`),
  "Other emergency admissions",
];
const MONTH = "MSitAE-SEPTEMBER-2024";
//        attended       booked      late          late, booked  DTA     admitted     other
const NORTH = [700, 0, 200, 50, 0, 50, 250, 0, 30, 15, 0, 5, ...[70, 10], ...[60, 0, 4], 16];
const CENTRE = [0, 0, 90, 0, 0, 10, 0, 0, 1, 0, 0, 1, ...[0, 0], ...[0, 0, 0], 0];
const TOTAL = NORTH.map((count, column) => count + (CENTRE[column] as number));

const north: Cell[] = [MONTH, "NF1", "NHS ENGLAND NORTH ", "NORTHFIELD HOSPITAL", ...NORTH];
const centre: Cell[] = [MONTH, "WK1", "NHS ENGLAND NORTH ", "WALKFIELD CENTRE", ...CENTRE];

function rows(total: [period: string, code: string], head: Cell[] = HEAD): Cell[][] {
  return [head, north, [...total, "Total", "Total", ...TOTAL], centre, []];
}

describe("the monthly CSV of A&E", () => {
  it("adds booked appointments to the attendances of their department", () => {
    const harvest = harvestOf(layout, csvFile(rows(["TOTAL", "TOTAL"])));
    expect(said(harvest, "attendances", "NF1")).toMatchObject({
      value: 1000,
      period: "2024-09",
      label: "NORTHFIELD HOSPITAL",
      at: { row: 2, column: 2 },
    });
    expect(["1", "2", "3"].map((type) => said(harvest, `attendances-type-${type}`, "NF1").value)).toEqual([
      750, 0, 250,
    ]);
    expect(said(harvest, "four-hour-share", "NF1")).toMatchObject({
      value: 70,
      numerator: 700,
      denominator: 1000,
    });
    expect(said(harvest, "four-hour-share-type-1", "NF1")).toMatchObject({
      numerator: 485,
      denominator: 750,
    });
    expect(said(harvest, "four-hour-share-type-1", "WK1").missing).toEqual({ status: "z", mark: "0" });
    expect(
      ["waited-4-hours", "waited-12-hours", "admitted-through-ae", "emergency-admissions"].map(
        (measure) => said(harvest, measure, "NF1").value,
      ),
    ).toEqual([80, 10, 64, 80]);
  });

  it("knows the row of all providers by its code, however it is written", () => {
    for (const total of [
      ["TOTAL", "TOTAL"],
      ["Total ", "Total "],
      [MONTH, "TOTAL"],
    ] as [string, string][]) {
      const harvest = harvestOf(layout, csvFile(rows(total)));
      expect(harvest.notUnderstood).toEqual([]);
      expect(said(harvest, "attendances", "TOTAL").value).toBe(1100);
      expect(harvest.observations).toHaveLength(30);
    }
  });

  it("passes over heads without a column, but not over a column without a head", () => {
    const head = [...HEAD, null, null, "a"];
    expect(harvestOf(layout, csvFile(rows(["TOTAL", "TOTAL"], head))).notUnderstood).toEqual([]);
    const harvest = harvestOf(layout, csvFile([head, [...north, null, "7"]]));
    expect(harvest.notUnderstood).toMatchObject([
      { expected: "nothing", found: "7", at: { row: 2, column: 24 } },
    ]);
  });

  it("has no day of publication", () => {
    expect(harvestOf(layout, csvFile(rows(["TOTAL", "TOTAL"]))).edition).toEqual({
      publication: "nhs-england-ae",
      id: "2024-09",
      status: "unstated",
    });
    expect(layout.standing).toBe("undated");
  });

  it("says nothing of a row with a mark in place of a count, or of another month", () => {
    const odd = north.map((cell, column) => (column === 5 ? "*" : cell));
    const other = ["MSitAE-OCTOBER-2024", ...centre.slice(1)];
    const harvest = harvestOf(layout, csvFile([HEAD, odd, other, centre]));
    // The first month of the file is its month.
    expect(harvest.notUnderstood).toMatchObject([
      { expected: "a number", found: "*", at: { row: 2, column: 6 } },
      { expected: "2024-09", found: "MSitAE-OCTOBER-2024", at: { row: 3, column: 1 } },
    ]);
    expect(harvest.observations.map(({ place }) => place.code)).toEqual(Array(10).fill("WK1"));
  });

  it("says which head is missing", () => {
    const head = HEAD.map((title) => title.replace("12+", "12"));
    expect(mismatchOf(layout, csvFile([head, north]))).toMatchObject({
      expected: expect.stringContaining("patients who have waited 12+ hrs from dta to admission"),
    });
    expect(mismatchOf(layout, csvFile([HEAD, ["April"]]))).toMatchObject({ fits: 0.8, found: "April" });
  });
});

describe.skipIf(noFeeds)("every real monthly CSV of A&E", { tags: "feeds" }, () => {
  const harvests = () => realFiles("ae-msitae-csv").map((file) => harvestOf(layout, file));

  it("is read without a rest", () => {
    const all = harvests();
    const months = all.map(({ edition }) => edition.id).sort();
    expect([months.length, new Set(months).size, months[0], months.at(-1)]).toEqual([
      24,
      24,
      "2024-04",
      "2026-03",
    ]);
    expect(all.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
    for (const harvest of all) {
      const england = said(harvest, "attendances", "TOTAL").value;
      const providers = harvest.observations.filter(
        ({ measure, place }) => measure === "attendances" && place.code !== "TOTAL",
      );
      expect(providers.reduce((sum, { value }) => sum + (value as number), 0)).toBe(england);
    }
  });

  it("says what the workbooks say, but for revisions that came later", () => {
    const key = ({ place, period, measure }: Observation) =>
      `${place.code === "-" ? "TOTAL" : place.code} ${period} ${measure}`;
    const csv = new Map(
      harvests()
        .flatMap(({ observations }) => observations)
        .map((observation) => [key(observation), observation.value] as const),
    );
    const books = realFiles("ae-provider-trimmed").flatMap(
      (file) => harvestOf(workbookLayout, file).observations,
    );
    const both = books.filter((observation) => csv.has(key(observation)) && observation.value !== undefined);
    const differing = both.filter(
      (observation) =>
        Math.abs((csv.get(key(observation)) ?? Number.NaN) - (observation.value as number)) > 1e-6,
    );
    expect(both).toHaveLength(4992);
    const where = differing.map(({ place, period }) => `${place.code} ${period}`);
    expect([...new Set(where)].sort()).toEqual([
      ...["04", "05", "06", "07", "08", "09"].map((month) => `- 2025-${month}`),
      "RBT 2025-04",
    ]);
  });
});
