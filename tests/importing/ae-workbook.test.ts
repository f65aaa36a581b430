import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/importing/feed-file.ts";
import layout from "../../src/importing/layouts/ae-workbook.ts";
import { csvFile, harvestOf, mismatchOf, monthsOf, said, workbook } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

const TYPES = ["Type 1 Departments - Major A&E", "Type 2 Departments", "Type 3 Departments"];
const FOUR = ["<", ">"].map((sign) => [...TYPES, `Total Attendances ${sign} 4 hours`]);
const HEAD = [
  ...["Code", "Region", "Name", ...TYPES, "Total attendances", ...FOUR.flat()],
  ...["all", "type 1", "type 2", "type 3"].map((type) => `Percentage in 4 hours or less (${type})`),
  ...["1", "2", "3 and 4"].map((type) => `Emergency Admissions via Type ${type} A&E`),
  ...["Total Emergency Admissions via A&E", "Other Emergency admissions", "Total Emergency Admissions"],
  "Number of patients spending >4 hours from decision to admit to admission",
  "Number of patients spending >12 hours from decision to admit to admission",
];
/** The groups above the heads: text in the first cell of each only, as merged cells are stored. */
const GROUPS = HEAD.map((_, column) => {
  const group: Record<number, string> = {
    3: "A&E attendances",
    7: "A&E attendances less than 4 hours from arrival",
    11: "A&E attendances greater than 4 hours from arrival",
    15: "Percentage of attendances within 4 hours",
    19: "Emergency Admissions",
  };
  return group[column] ?? null;
});
const REST: Cell[] = [60, 0, 4, 64, 16, 80, 9, 2];
/** 1,000 attendances at Northfield and 300 at Southfield, which tries out other standards. */
const ROWS: Cell[][] = [
  [
    "-",
    "-",
    "England",
    900,
    0,
    400,
    1300,
    450,
    0,
    250,
    700,
    250,
    0,
    50,
    300,
    0.7,
    0.6428571428571429,
    "-",
    0.8333333333333334,
    ...REST,
  ],
  [],
  [
    "NF1",
    "North ",
    "Northfield Hospital",
    700,
    0,
    300,
    1000,
    450,
    0,
    250,
    700,
    250,
    0,
    50,
    300,
    0.7,
    0.6428571428571429,
    "-",
    0.8333333333333334,
    ...REST,
  ],
  [
    "SF1",
    "North ",
    "Southfield Hospital",
    200,
    0,
    100,
    300,
    "-",
    "-",
    "-",
    "-",
    "-",
    "-",
    "-",
    "-",
    "-",
    "-",
    "-",
    "-",
    ...REST,
  ],
  [
    "WK1",
    "North ",
    "Walkfield Centre",
    0,
    0,
    50,
    50,
    0,
    0,
    49,
    49,
    0,
    0,
    1,
    1,
    0.98,
    "-",
    "-",
    0.98,
    ...REST,
  ],
];

interface Block {
  period?: string;
  revised?: string | null;
  rows?: Cell[][];
  head?: string[];
}

function sheet({ period = "April 2024", revised = null, rows = ROWS, head = HEAD }: Block = {}): Cell[][] {
  return [
    [],
    ["Title:", "A&E Attendances & Emergency Admission monthly statistics"],
    ["Period:", period],
    ["Published:", "9th May 2024"],
    ["Revised:", revised],
    ["Status:", "Published"],
    ["Provider Level Data"],
    GROUPS,
    head,
    ...rows,
  ].map((row) => [null, ...row]);
}

describe("the A&E workbook", () => {
  it("is read of a workbook in either format, and of its sheet as CSV, alike", () => {
    const sheets = { "System Level Data": [[null, "Code", "System"]], "Provider Level Data": sheet() };
    const [old, ...others] = [workbook(sheets, "biff8"), workbook(sheets, "xlsx"), csvFile(sheet())].map(
      (file) => harvestOf(layout, file),
    );
    const bare = (harvest: typeof old) =>
      harvest?.observations.map(({ at: _, ...observation }) => observation);
    for (const other of others) expect(bare(other)).toEqual(bare(old));
    expect(old && said(old, "attendances", "NF1")).toMatchObject({
      value: 1000,
      period: "2024-04",
      table: "Provider Level Data",
      label: "Northfield Hospital",
      at: { sheet: "Provider Level Data", row: 12, column: 8 },
    });
  });

  it("knows the month, the day of publication and that of a revision", () => {
    expect(harvestOf(layout, csvFile(sheet({ period: "May 26" }))).edition).toEqual({
      publication: "nhs-england-ae",
      id: "2026-05",
      published: "2024-05-09",
      status: "final",
    });
    expect(harvestOf(layout, csvFile(sheet({ revised: "14th November 2024" }))).edition.revised).toBe(
      "2024-11-14",
    );
  });

  it("takes the share of England over those who count four hours, not over all who attended", () => {
    expect(said(harvestOf(layout, csvFile(sheet())), "four-hour-share", "-")).toMatchObject({
      value: 70,
      numerator: 700,
      denominator: 1000,
    });
    expect(said(harvestOf(layout, csvFile(sheet())), "attendances", "-").value).toBe(1300);
  });

  it("tells a share that is not there from one that cannot be", () => {
    const harvest = harvestOf(layout, csvFile(sheet()));
    expect(said(harvest, "four-hour-share", "SF1")).toMatchObject({ missing: { status: "x", mark: "-" } });
    expect(said(harvest, "four-hour-share", "SF1")).not.toHaveProperty("value");
    expect(said(harvest, "attendances", "SF1").value).toBe(300);
    expect(said(harvest, "four-hour-share-type-1", "WK1").missing).toEqual({ status: "z", mark: "-" });
    expect(said(harvest, "four-hour-share", "WK1")).toMatchObject({ numerator: 49, denominator: 50 });
  });

  it("notes a mark that it does not know, and makes no number of it", () => {
    const rows = ROWS.map((row) =>
      row.map((cell, column) => (row[0] === "NF1" && column === 6 ? "*" : cell)),
    );
    const harvest = harvestOf(layout, csvFile(sheet({ rows })));
    expect(harvest.notUnderstood).toEqual([
      {
        message: "This is neither a number nor a mark that is known",
        expected: "a number, or “-” where there is none",
        found: "*",
        at: { sheet: "", row: 12, column: 8 },
      },
    ]);
    expect(() => said(harvest, "attendances", "NF1")).toThrow("0 observations");
  });

  it("says what differs in a file that is not quite one", () => {
    expect(mismatchOf(layout, csvFile([["a", "b"]]))).toMatchObject({ fits: 0, found: "none" });
    const other = workbook({
      "System Level Data": [["", "Title:", "A&E Attendances and Emergency Admissions"]],
    });
    expect(mismatchOf(layout, other)).toMatchObject({
      fits: 0.3,
      found: "“System Level Data”",
    });
    expect(mismatchOf(layout, csvFile(sheet({ period: "Quarter 1" })))).toMatchObject({ fits: 0.4 });
    const head = HEAD.map((title) => (/>12/.test(title) ? "Other" : title));
    expect(mismatchOf(layout, csvFile(sheet({ head })))).toMatchObject({
      fits: 0.8,
      expected: expect.stringContaining("12 ?hours"),
    });
  });
});

describe.skipIf(noFeeds)("every real A&E workbook", { tags: "feeds" }, () => {
  it("is read without a rest", () => {
    const harvests = realFiles("ae-provider-trimmed").map((file) => harvestOf(layout, file));
    expect(harvests).toHaveLength(86);
    expect(harvests.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
    const months = monthsOf(harvests, "-");
    expect([months.length, months[0], months.at(-1)]).toEqual([86, "2019-04", "2026-05"]);
    // Of these the earlier 36 months are in the tidied data set.
    expect(["RBN", "REM", "RBS", "REP", "RW4"].map((code) => monthsOf(harvests, code).length)).toEqual([
      86, 86, 86, 86, 86,
    ]);
    expect(monthsOf(harvests, "RVY").at(-1)).toBe("2023-06");
    expect(monthsOf(harvests, "RQ6").at(-1)).toBe("2019-09");

    const all = { observations: harvests.flatMap(({ observations }) => observations) };
    const share = (code: string, period: string) =>
      said(all, "four-hour-share", code, { period }).value?.toFixed(1);
    expect(share("RVY", "2020-07")).toBe("93.3");
    expect(share("RVY", "2023-01")).toBe("75.9");
    expect(["2023-01", "2024-01", "2026-01"].map((month) => share("RBN", month))).toEqual([
      "66.1",
      "67.9",
      "72.6",
    ]);
    expect(["2020-07", "2023-01", "2024-01", "2026-01"].map((month) => share("-", month))).toEqual([
      "92.0",
      "72.5",
      "70.4",
      "72.5",
    ]);

    // The fourteen trusts are not among those kept in these files, but England's denominator is without them.
    const apart = months.filter(
      (period) =>
        said(all, "four-hour-share", "-", { period }).denominator !==
        said(all, "attendances", "-", { period }).value,
    );
    expect([apart.length, apart[0], apart.at(-1)]).toEqual([49, "2019-05", "2023-05"]);
  });

  it("says the same as the .xls that it was taken from", () => {
    const numbers = (file: Parameters<typeof harvestOf>[1]) =>
      new Map(
        harvestOf(layout, file).observations.map(({ measure, place, value, missing }) => [
          `${place.code} ${measure}`,
          value === undefined ? missing?.mark : Number(value.toPrecision(12)),
        ]),
      );
    const trimmed = new Map(
      realFiles("ae-provider-trimmed").map((file) => [file.name.replace(".csv", ".xls"), file] as const),
    );
    const originals = realFiles("ae-originals").filter(({ name }) => trimmed.has(name));
    expect(originals).toHaveLength(2);
    for (const original of originals) {
      const whole = numbers(original);
      for (const [key, number] of numbers(trimmed.get(original.name) as typeof original))
        expect([key, whole.get(key)]).toEqual([key, number]);
    }
  });
});
