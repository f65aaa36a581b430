import { describe, expect, it } from "vitest";
import type { Cell, FeedFile } from "../../src/importing/feed-file.ts";
import layout from "../../src/importing/layouts/ae-series.ts";
import workbookLayout from "../../src/importing/layouts/ae-workbook.ts";
import { harvestOf, mismatchOf, monthsOf, said, workbook } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

const TYPES = ["Type 1 Departments - Major A&E", "Type 2 Departments", "Type 3 Departments"];
const block = (published: string): Cell[][] =>
  [["Title:", "A&E Attendances & Emergency Admission statistics"], ["Published:", published], []].map(
    (row) => [null, ...row],
  );
const activity = (published = "10th July 2025", first: Cell = 1000): Cell[][] => [
  ...block(published),
  [null, null, "A&E attendances", null, null, null, "Emergency Admissions"],
  [
    ...[null, "Period", ...TYPES, "Total Attendances"],
    ...["Total Emergency Admissions via A&E", "Total Emergency Admissions"],
    ...[4, 12].map(
      (hours) => `Number of patients spending >${hours} hours from decision to admit to admission`,
    ),
  ],
  // The first of May and the first of June 2019, as days since the end of 1899.
  [null, 43586, first, 10, 290, 1300, 60, 80, 9, 2],
  [null, 43617, 900, 20, 380, 1300, 70, 90, 8, 1],
  [],
];
const performance: Cell[][] = [
  ...block("10th July 2025"),
  [
    ...[null, null, "A&E attendances less than 4 hours", null, "A&E attendances greater than 4 hours", null],
    ...["Percentage of attendances within 4 hours", null],
  ],
  [
    ...[null, "Period", TYPES[0] as string, "Total Attendances < 4 hours", TYPES[0] as string],
    ...[
      "Total Attendances > 4 hours",
      "Percentage in 4 hours or less (all)",
      "Percentage in 4 hours or less (type 1)",
    ],
  ],
  [null, 43586, 450, 700, 250, 300, 0.7, 0.6428571428571429],
  [null, 43617, 450, 600, 250, 400, 0.6, 0.6428571428571429],
];

describe("the national time series of A&E", () => {
  it("reads months from stored days, and shares over a denominator of their own", () => {
    const harvest = harvestOf(layout, workbook({ Activity: activity(), Performance: performance }, "biff8"));
    expect(harvest.edition).toEqual({
      publication: "nhs-england-ae",
      id: "2019-06",
      published: "2025-07-10",
      status: "final",
    });
    expect(said(harvest, "attendances", "-", { period: "2019-05" })).toMatchObject({
      value: 1300,
      table: "Activity",
      at: { sheet: "Activity", row: 6, column: 6 },
    });
    expect(said(harvest, "four-hour-share", "-", { period: "2019-05" })).toMatchObject({
      value: 70,
      numerator: 700,
      denominator: 1000,
      table: "Performance",
    });
    expect(said(harvest, "waited-12-hours", "-", { period: "2019-06" }).value).toBe(1);
    expect(harvest.observations).toHaveLength(20);
    expect(layout.standing).toBe("series");
  });

  it("marks the months that its notes call estimated", () => {
    const notes = [[1, "Figures from Nov 2018 to May 2019 have been estimated from published weekly data"]];
    const harvest = harvestOf(
      layout,
      workbook({ Activity: activity(), Performance: performance, Notes: notes }),
    );
    for (const measure of ["four-hour-share", "attendances"]) {
      expect(said(harvest, measure, "-", { period: "2019-05" }).doubt?.status).toBe("e");
      expect(said(harvest, measure, "-", { period: "2019-06" })).not.toHaveProperty("doubt");
    }
  });

  it("notes a mark that it does not know", () => {
    const rows = activity("10th July 2025", "-");
    const harvest = harvestOf(layout, workbook({ Activity: rows, Performance: performance }));
    expect(harvest.notUnderstood).toMatchObject([
      { expected: "a number", found: "-", at: { sheet: "Activity", row: 6, column: 3 } },
    ]);
    expect(harvest.observations).toHaveLength(19);
  });

  it("says what differs", () => {
    expect(mismatchOf(layout, workbook({ Activity: [["Period"]] }))).toMatchObject({ fits: 0 });
    expect(mismatchOf(layout, workbook({ Activity: activity() }))).toMatchObject({
      fits: 0.5,
      found: "1 sheets headed “Period”, published “2025-07-10”, 2 months",
    });
    expect(
      mismatchOf(layout, workbook({ Activity: activity("in July"), Performance: performance })).found,
    ).toContain("published “”");
  });
});

describe.skipIf(noFeeds)("the real national time series of A&E", { tags: "feeds" }, () => {
  it("is read without a rest, and says of England what the workbooks say", () => {
    const file = realFiles("ae-originals").find(({ name }) => name.includes("Time-Series")) as FeedFile;
    const harvest = harvestOf(layout, file);
    expect(harvest.notUnderstood).toEqual([]);
    const months = monthsOf([harvest], "-");
    expect([months.length, months[0], months.at(-1)]).toEqual([179, "2010-08", "2025-06"]);
    const share = (period: string) => said(harvest, "four-hour-share", "-", { period });
    expect(
      ["2016-07", "2018-01", "2020-07", "2023-01", "2024-01"].map((month) => share(month).value?.toFixed(1)),
    ).toEqual(["90.3", "85.3", "92.0", "72.5", "70.4"]);
    expect([share("2010-11").doubt?.status, share("2015-05").doubt?.status, share("2015-06").doubt]).toEqual([
      "e",
      "e",
      undefined,
    ]);
    const books = realFiles("ae-provider-trimmed").flatMap(
      (each) => harvestOf(workbookLayout, each).observations,
    );
    const differing = books.filter(
      ({ place, measure, period, value }) =>
        place.code === "-" &&
        period <= "2025-06" &&
        Math.abs((said(harvest, measure, "-", { period }).value as number) - (value as number)) > 1e-6,
    );
    // The workbooks of these months were revised after the series was published.
    expect([...new Set(differing.map(({ period }) => period))].sort()).toEqual([
      "2025-04",
      "2025-05",
      "2025-06",
    ]);
  });
});
