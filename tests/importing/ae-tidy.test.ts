import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/importing/feed-file.ts";
import layout from "../../src/importing/layouts/ae-tidy.ts";
import { csvFile, harvestOf, mismatchOf, monthsOf, said } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

const HEAD = ["period", "org_code", "type", "attendances", "breaches", "admissions"];
const ROWS: Cell[][] = [
  ["2017-07-01", "NF1", "1", 700, 250, 60],
  ["2017-07-01", "NF1", "other", 300, 50, 4],
  ["2017-07-01", "WK1", "other", 50, 1, 0],
  ["2017-08-01", "NF1", "2", 80, 0, 2],
];

describe("the A&E data set of NHSRdatasets", () => {
  it("adds the types of a provider, and counts none where a type has no row", () => {
    const harvest = harvestOf(layout, csvFile([HEAD, ...ROWS]));
    expect(said(harvest, "four-hour-share", "NF1", { period: "2017-07" })).toMatchObject({
      value: 70,
      numerator: 700,
      denominator: 1000,
      place: { code: "NF1", name: "" },
      at: { row: 2, column: 2 },
    });
    const july = { period: "2017-07" };
    expect(said(harvest, "attendances-type-2", "NF1", july).value).toBe(0);
    expect(said(harvest, "attendances-type-3", "NF1", july).value).toBe(300);
    expect(said(harvest, "admitted-through-ae", "NF1", july).value).toBe(64);
    expect(said(harvest, "four-hour-share-type-1", "WK1").missing?.status).toBe("z");
    expect(said(harvest, "attendances", "NF1", { period: "2017-08" }).value).toBe(80);
  });

  it("makes no England, and stands behind what is official", () => {
    const harvest = harvestOf(layout, csvFile([HEAD, ...ROWS]));
    expect(new Set(harvest.observations.map(({ place }) => place.code))).toEqual(new Set(["NF1", "WK1"]));
    expect(harvest.remarks?.[0]).toContain("no row for England");
    expect(harvest.edition).toEqual({ publication: "nhs-england-ae", id: "2017-08", status: "unstated" });
    expect(layout.standing).toBe("tidied");
  });

  it("says nothing of a provider and month with a row that is odd", () => {
    const twice = [...ROWS, ["2017-07-01", "WK1", "other", 9, 9, 9], ["2017-08-01", "SF1", "1", "NA", 0, 0]];
    const harvest = harvestOf(layout, csvFile([HEAD, ...twice]));
    expect(harvest.notUnderstood).toMatchObject([
      { found: "2017-07-01, WK1, other", at: { row: 6, column: 1 } },
      { expected: "a number", found: "NA", at: { row: 7, column: 4 } },
    ]);
    expect(new Set(harvest.observations.map(({ place }) => place.code))).toEqual(new Set(["NF1"]));
  });

  it("says what differs", () => {
    expect(mismatchOf(layout, csvFile([HEAD.slice(0, 5), []]))).toMatchObject({
      expected: expect.stringContaining("“admissions”"),
    });
    expect(mismatchOf(layout, csvFile([HEAD, ["July 2017"]]))).toMatchObject({
      fits: 0.8,
      found: "July 2017",
    });
  });
});

describe.skipIf(noFeeds)("the real A&E data set of NHSRdatasets", { tags: "feeds" }, () => {
  it("is read without a rest", () => {
    const harvest = harvestOf(layout, realFiles("ae-tidy-2016-2019")[0] as ReturnType<typeof csvFile>);
    expect(harvest.notUnderstood).toEqual([]);
    const months = (code: string) => monthsOf([harvest], code);
    expect(["RVY", "RBN", "REM", "RBS", "REP", "RQ6"].map((code) => months(code).length)).toEqual(
      Array(6).fill(36),
    );
    expect([months("RW4").length, months("RW4")[0]]).toEqual([8, "2018-08"]);
    expect([months("RVY")[0], months("RVY").at(-1)]).toEqual(["2016-04", "2019-03"]);
    const rvy = (period: string) => said(harvest, "four-hour-share", "RVY", { period }).value?.toFixed(1);
    expect(["2016-07", "2018-01"].map(rvy)).toEqual(["88.0", "81.0"]);
    // All providers together are the share of England that was published.
    const england = (period: string) => {
      const shares = harvest.observations.filter(
        (each) => each.measure === "four-hour-share" && each.period === period,
      );
      const sum = (part: "numerator" | "denominator") =>
        shares.reduce((total, each) => total + (each[part] ?? 0), 0);
      return ((100 * sum("numerator")) / sum("denominator")).toFixed(1);
    };
    expect(["2016-07", "2018-01"].map(england)).toEqual(["90.3", "85.3"]);
  });
});
