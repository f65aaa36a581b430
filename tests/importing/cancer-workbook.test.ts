import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/importing/feed-file.ts";
import layout from "../../src/importing/layouts/cancer-workbook.ts";
import { csvFile, harvestOf, mismatchOf, monthsOf, said, workbook } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

/** The 62-day sheet: two parts, half patients, and a band whose head is the same in the 31-day sheet. */
function sixtyTwo(month = "Oct-23", first = "NF1"): Cell[][] {
  const head: Cell[] = [
    ...[
      null,
      "ODS CODE (1)",
      "ACCOUNTABLE PROVIDER",
      "REFERRAL ROUTE",
      "CANCER TYPE",
      "TOTAL",
      "WITHIN 62 DAYS",
    ],
    ...["AFTER 62 DAYS", "TREATED WITHIN 62 DAYS", " ", "WITHIN 31 DAYS"],
  ];
  const routes = ["ALL ROUTES", "ALL CANCERS"];
  const screening = ["Screening", "ALL CANCERS"];
  return [
    ["TWO MONTH (62-DAY) WAIT FROM A REFERRAL TO A FIRST TREATMENT: BY REFERRAL ROUTE AND ALL CANCERS"],
    [month],
    [],
    ["PART A: ALL ROUTES"],
    [null, null, null, null, null, "NUMBER OF PEOPLE", null, null, "PERCENTAGE"],
    head,
    [null, first, "NORTHFIELD HOSPITAL", ...routes, 100.5, 65.5, 35, 0.6517412935323383, "", 30],
    [],
    [null, null, "ALL ENGLISH PROVIDERS", ...routes, 200, 150, 50, 0.75, null, 60],
    [],
    ["PART B: URGENT SCREENING"],
    [null, null, null, null, null, "NUMBER OF PEOPLE"],
    // The second part has a column less before the counts.
    head.filter((title) => title !== "CANCER TYPE"),
    [null, first, "NORTHFIELD HOSPITAL", screening[0] as string, 8, 6, 2, 0.75],
    [null, "SF1", "SOUTHFIELD HOSPITAL", screening[0] as string, 0, 0, 0, "-"],
    [null, null, "ALL ENGLISH PROVIDERS", screening[0] as string, 16, 8, 8, 0.5],
  ];
}

const thirtyOne: Cell[][] = [
  ["ONE MONTH (31-DAY) WAIT FROM A DECISION TO TREAT: BY TREATMENT STAGE AND ALL CANCERS"],
  ["Oct-23"],
  ["PART A: ALL STAGES"],
  [
    ...[
      null,
      "ODS CODE (1)",
      "ACCOUNTABLE PROVIDER",
      "TREATMENT STAGE",
      "CANCER TYPE",
      "TOTAL",
      "WITHIN 31 DAYS",
    ],
    ...["AFTER 31 DAYS", "TREATED WITHIN 31 DAYS", " ", "WITHIN 31 DAYS "],
  ],
  [null, "NF1", "NORTHFIELD HOSPITAL", "ALL STAGES", "ALL CANCERS", 50, 48, 2, 0.96, " ", 47],
];

const twentyEight: Cell[][] = [
  ["FOUR WEEK (28 DAYS) WAIT FROM URGENT REFERRAL TO PATIENT TOLD: ALL ROUTES"],
  ["Oct-23"],
  [
    null,
    "ODS CODE (1)",
    "ACCOUNTABLE PROVIDER",
    "REFERRAL ROUTE",
    "TOTAL",
    "WITHIN 28 DAYS",
    "TOLD WITHIN 28 DAYS",
  ],
  [null, "NF1", "NORTHFIELD HOSPITAL", "ALL ROUTES", 400, 300, 0.75],
];

const byCancer = [
  ["TWO MONTH (62-DAY) WAIT FROM A REFERRAL TO A FIRST TREATMENT: BY REFERRAL ROUTE AND CANCER TYPE"],
  ["Oct-23"],
  [null, "ODS CODE (1)", "ACCOUNTABLE PROVIDER", "REFERRAL ROUTE", "CANCER TYPE (3)", "TOTAL"],
  [null, "NF1", "NORTHFIELD HOSPITAL", "ALL ROUTES", "Breast", 12],
  [null, "NF1", "NORTHFIELD HOSPITAL", "ALL ROUTES", "Lung", 3],
];

describe("the provider workbook of cancer waits", () => {
  it("reads the three standards of all cancers, and counts what the other sheets hold", () => {
    const file = workbook({
      Frontpage: [["Status: Final Official Statistics"]],
      "28-DAY": twentyEight,
      "31-DAY": thirtyOne,
      "62-DAY": sixtyTwo(),
      "62-DAY (BY CANCER)": byCancer,
    });
    const harvest = harvestOf(layout, file);
    expect(harvest.edition).toEqual({
      publication: "nhs-england-cancer-waits",
      id: "2023-10",
      status: "final",
    });
    expect(said(harvest, "told-within-28-days", "NF1")).toMatchObject({
      value: 75,
      numerator: 300,
      denominator: 400,
      period: "2023-10",
      table: "28-DAY FDS (ALL ROUTES)",
    });
    expect(said(harvest, "treated-within-31-days", "NF1")).toMatchObject({ value: 96, numerator: 48 });
    expect(said(harvest, "treated-within-62-days", "NF1")).toMatchObject({
      value: 65.174129353234,
      numerator: 65.5,
      denominator: 100.5,
      at: { sheet: "62-DAY", row: 7, column: 9 },
    });
    expect(harvest.leftOut).toEqual([
      {
        why: "sheet “62-DAY (BY CANCER)”: only the waits of all cancers together are read",
        count: 2,
        at: { sheet: "62-DAY (BY CANCER)", row: 4, column: 2 },
      },
    ]);
    expect(harvest.notUnderstood).toEqual([]);
  });

  it("reads each part by heads of its own, and England without a code", () => {
    const harvest = harvestOf(layout, csvFile(sixtyTwo()));
    expect(said(harvest, "treated-within-62-days", "")).toMatchObject({
      value: 75,
      place: { name: "ALL ENGLISH PROVIDERS" },
      label: "PART A: ALL ROUTES, ALL ENGLISH PROVIDERS",
    });
    expect(said(harvest, "treated-within-62-days", "NF1", { route: "Screening" })).toMatchObject({
      value: 75,
      numerator: 6,
      denominator: 8,
      label: "PART B: URGENT SCREENING, NORTHFIELD HOSPITAL",
    });
    expect(said(harvest, "treated-within-62-days", "SF1", { route: "Screening" }).missing).toEqual({
      status: "z",
      mark: "-",
    });
    expect(harvest.observations).toHaveLength(5);
    expect(harvest.edition.status).toBe("unstated");
  });

  it("notes a mark that it does not know", () => {
    const rows = sixtyTwo().map((row) => row.map((cell) => (cell === 0.6517412935323383 ? "*" : cell)));
    const harvest = harvestOf(layout, csvFile(rows));
    expect(harvest.notUnderstood).toMatchObject([{ found: "*", at: { row: 7, column: 9 } }]);
    expect(harvest.observations).toHaveLength(4);
  });

  it("says what differs", () => {
    expect(mismatchOf(layout, csvFile([["Some table"]]))).toMatchObject({ fits: 0, found: "Some table" });
    expect(mismatchOf(layout, csvFile(byCancer))).toMatchObject({ fits: 0.3 });
    expect(mismatchOf(layout, csvFile(sixtyTwo("October")))).toMatchObject({ fits: 0.5, found: "October" });
    expect(mismatchOf(layout, workbook({ a: thirtyOne, b: sixtyTwo("Nov-23") }))).toMatchObject({
      expected: "the month of the other sheets, 2023-10",
      found: "Nov-23",
      at: { sheet: "b", row: 2, column: 1 },
    });
    const lost = sixtyTwo().map((row) => row.filter((cell) => cell !== "WITHIN 62 DAYS"));
    expect(mismatchOf(layout, csvFile(lost))).toMatchObject({ fits: 0.7, found: "no column for within" });
  });
});

describe.skipIf(noFeeds)("every real file of cancer waits by provider", { tags: "feeds" }, () => {
  it("is read without a rest", () => {
    const harvests = realFiles("cancer-cwt-provider-trimmed").map((file) => harvestOf(layout, file));
    expect(harvests).toHaveLength(72);
    expect(harvests.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
    const months = monthsOf(harvests, "RBN");
    expect([months.length, months[0], months.at(-1)]).toEqual([24, "2023-10", "2025-09"]);
    const all = { observations: harvests.flatMap(({ observations }) => observations) };
    for (const measure of Object.keys(layout.measures))
      for (const code of ["RBN", "REM", ""])
        for (const period of months)
          expect(said(all, measure, code, { period }).denominator).toBeGreaterThan(0);
    // Shares are those of their counts, halves of patients included.
    for (const { value, numerator, denominator } of all.observations)
      if (value !== undefined)
        expect(value).toBeCloseTo((100 * (numerator as number)) / (denominator as number), 8);
    expect(all.observations.some(({ numerator }) => !Number.isInteger(numerator))).toBe(true);
  });

  it("says in the whole workbook what it says in its sheets", () => {
    const [original] = realFiles("cancer-original");
    const whole = harvestOf(layout, original as NonNullable<typeof original>);
    expect(whole.notUnderstood).toEqual([]);
    expect(whole.edition).toMatchObject({ id: "2023-10", status: "final" });
    expect(whole.leftOut).toHaveLength(7);
    const trimmed = realFiles("cancer-cwt-provider-trimmed").filter(({ name }) => name.startsWith("2023-10"));
    for (const { observations } of trimmed.map((file) => harvestOf(layout, file)))
      for (const { measure, place, parts, value, numerator, denominator, label, table } of observations)
        expect(
          said(whole, measure, place.code, parts?.["route"] ? { route: parts["route"] } : {}),
        ).toMatchObject({ value, numerator, denominator, label, table });
  });
});
