import { describe, expect, it } from "vitest";
import { placeTitle } from "../../src/importing/cells.ts";
import type { FeedFile } from "../../src/importing/feed-file.ts";
import type { Harvest } from "../../src/importing/layout.ts";
import cancer from "../../src/importing/layouts/cancer-json.ts";
import cancerWorkbook from "../../src/importing/layouts/cancer-workbook.ts";
import rttExtract from "../../src/importing/layouts/rtt-extract.ts";
import rtt from "../../src/importing/layouts/rtt-json.ts";
import { harvestOf, jsonFile, mismatchOf, monthsOf, said } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

const standard = (label: string, performance: unknown[], within_target: unknown[], total: unknown[]) => ({
  label,
  target: 0.75,
  months: ["2023-09", "2023-10", "2023-11"],
  performance,
  within_target,
  total,
  data_status: ["final", "final", "provisional"],
});
const waits = (first: unknown = 0.75) => ({
  standards: {
    FDS28: standard("28 days", [0.5, first, 0.6667], [5, 300, 200], [10, 400, 300]),
    CMB31: standard("31 days", [0.5, 0.96, 1], [5, 48, 3], [10, 50, 3]),
    CMB62: standard("62 days", [0.5, 0.6517, 0.5], [5, 65, 5], [10, 100, 10]),
  },
  code: "NF1",
  name: "NORTHFIELD HOSPITAL",
});

const list = (waiting: number) => ({
  code: "NF1",
  name: "NORTHFIELD HOSPITAL",
  months: ["2026-01", "2026-02"],
  measures: {
    pct18: {
      performance: [0.675, 0.5],
      within_target: [135, waiting / 2],
      total: [200, waiting],
      data_status: ["final", "provisional"],
    },
    waitlist: { value: [200, waiting] },
    longwait: { w52: [15, 4], w65: [10, 3], w78: [5, 2], w104: [2, 0] },
  },
});

describe("cancer waits as a tidied copy", () => {
  it("takes shares of exact counts from these, and others as printed", () => {
    const harvest = harvestOf(cancer, jsonFile(waits()));
    expect(said(harvest, "told-within-28-days", "NF1", { period: "2023-11" })).toMatchObject({
      value: 200 / 3,
      numerator: 200,
      denominator: 300,
    });
    expect(said(harvest, "treated-within-62-days", "NF1", { period: "2023-10" })).toMatchObject({
      value: 65.17,
      numerator: 65,
      denominator: 100,
      table: "CMB62: 62 days",
    });
    expect(cancer.standing).toBe("tidied");
  });

  it("knows the status of each month", () => {
    const harvest = harvestOf(cancer, jsonFile(waits()));
    expect(harvest.edition).toEqual({
      publication: "nhs-england-cancer-waits",
      id: "2023-11",
      status: "provisional",
    });
    expect(said(harvest, "told-within-28-days", "NF1", { period: "2023-10" })).toMatchObject({
      edition: { id: "2023-10", status: "final" },
    });
    expect(said(harvest, "told-within-28-days", "NF1", { period: "2023-10" })).not.toHaveProperty("doubt");
    expect(said(harvest, "told-within-28-days", "NF1", { period: "2023-11" })).toMatchObject({
      edition: { id: "2023-11", status: "provisional" },
      doubt: { status: "p" },
    });
  });

  it("leaves out what is before October 2023, and says why", () => {
    const harvest = harvestOf(cancer, jsonFile(waits()));
    expect(monthsOf([harvest], "NF1")).toEqual(["2023-10", "2023-11"]);
    expect(harvest.leftOut.map(({ count, why }) => [count, why])).toEqual([
      [1, "28 days, months before 2023-10: compared with no official file"],
      [1, "31 days, months before 2023-10: compared with no official file, and the standards were others"],
      [1, "62 days, months before 2023-10: compared with no official file, and the standards were others"],
    ]);
  });

  it("notes what is no number, and a share that is not that of its counts, with the way to it", () => {
    for (const [first, found] of [
      [null, "null"],
      ["*", '"*"'],
      [0.8, "0.8"],
    ]) {
      const harvest = harvestOf(cancer, jsonFile(waits(first)));
      expect(harvest.notUnderstood).toMatchObject([{ found }]);
      expect(harvest.notUnderstood.map(({ at }) => placeTitle(at))).toEqual([
        "standards.FDS28.performance[1]",
      ]);
      const standards = harvest.observations.filter(({ measure }) => measure.endsWith("-standard"));
      expect(standards).toHaveLength(6);
      expect(harvest.observations).toHaveLength(5 + standards.length);
    }
  });

  it("says what differs", () => {
    const { code: _, ...nameless } = waits();
    expect(mismatchOf(cancer, jsonFile(nameless))).toMatchObject({
      fits: 0.5,
      expected: expect.stringContaining("code"),
    });
    expect(mismatchOf(cancer, jsonFile(list(100)))).toMatchObject({ fits: 0 });
    const short = waits();
    short.standards.CMB31.total.pop();
    expect(mismatchOf(cancer, jsonFile(short))).toMatchObject({
      expected: "3 values in standards.CMB31.total, one a month",
      found: "2",
    });
  });
});

describe("referral to treatment as a tidied copy", () => {
  it("reads the list, its share and its long waits, by month and status", () => {
    const harvest = harvestOf(rtt, jsonFile(list(400)));
    const january = { period: "2026-01" };
    expect(said(harvest, "within-18-weeks", "NF1", january)).toMatchObject({
      value: 67.5,
      numerator: 135,
      denominator: 200,
      edition: { publication: "nhs-england-rtt", id: "2026-01", status: "final" },
    });
    expect(
      ["waiting", "over-52-weeks", "over-65-weeks", "over-78-weeks", "over-104-weeks"].map(
        (measure) => said(harvest, measure, "NF1", january).value,
      ),
    ).toEqual([200, 15, 10, 5, 2]);
    expect(said(harvest, "waiting", "NF1", { period: "2026-02" }).doubt?.status).toBe("p");
  });

  it("doubts the share of a list that is short", () => {
    const harvest = harvestOf(rtt, jsonFile(list(98)));
    expect(said(harvest, "within-18-weeks", "NF1", { period: "2026-02" }).doubt).toMatchObject({
      status: "u",
    });
    expect(said(harvest, "within-18-weeks", "NF1", { period: "2026-01" })).not.toHaveProperty("doubt");
  });

  it("notes a share that is not that of its counts, and a status that is not known", () => {
    const odd = list(400);
    odd.measures.pct18.performance[0] = 0.6;
    odd.measures.pct18.data_status[1] = "draft";
    const harvest = harvestOf(rtt, jsonFile(odd));
    expect(harvest.notUnderstood.map(({ at, found }) => [placeTitle(at), found])).toEqual([
      ["measures.pct18.performance[0]", "0.6"],
      ["measures.pct18.data_status[1]", '"draft"'],
    ]);
    expect(() => said(harvest, "within-18-weeks", "NF1", { period: "2026-01" })).toThrow();
  });

  it("says what differs", () => {
    expect(mismatchOf(rtt, jsonFile(waits()))).toMatchObject({ fits: 0 });
    expect(mismatchOf(rtt, jsonFile({ ...list(100), months: ["2026-01"] }))).toMatchObject({
      fits: 0.8,
      expected: "1 values in measures.pct18.performance, one a month",
    });
  });
});

describe.skipIf(noFeeds)("every real tidied copy", { tags: "feeds" }, () => {
  const about = (folder: string) =>
    realFiles(folder).filter(({ name }) => !/^(meta|national)\.json$/.test(name));
  const one = (harvests: Harvest[]): Pick<Harvest, "observations"> => ({
    observations: harvests.flatMap(({ observations }) => observations),
  });

  it("of cancer waits is read without a rest, and says what the workbooks say", () => {
    const harvests = about("cancer-derived-json").map((file) => harvestOf(cancer, file));
    expect(harvests).toHaveLength(25);
    expect(harvests.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
    const months = monthsOf(harvests, "RBN");
    expect([months.length, months[0], months.at(-1)]).toEqual([31, "2023-10", "2026-04"]);
    expect(monthsOf(harvests, "RVY")).toEqual([]);

    const tidied = new Map(
      one(harvests).observations.map((each) => [`${each.measure} ${each.place.code} ${each.period}`, each]),
    );
    const official = realFiles("cancer-cwt-provider-trimmed").flatMap(
      (file) => harvestOf(cancerWorkbook, file).observations,
    );
    let compared = 0;
    for (const { measure, place, period, parts, value, denominator } of official) {
      const copy = tidied.get(`${measure} ${place.code || "ENG"} ${period}`);
      if (parts || !copy || value === undefined) continue;
      compared += 1;
      const halves = measure === "treated-within-62-days";
      expect(Math.abs((copy.value as number) - value)).toBeLessThan(halves ? 0.0051 : 1e-8);
      expect((denominator as number) - (copy.denominator as number)).toBeLessThanOrEqual(halves ? 0.5 : 0);
    }
    expect(compared).toBeGreaterThan(1400);
  });

  it("of referral to treatment is read without a rest, and says what the official extract says", () => {
    const harvests = about("rtt-derived-json").map((file) => harvestOf(rtt, file));
    expect(harvests).toHaveLength(25);
    expect(harvests.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
    expect(["RBN", "RVY", "RBS", "QYG"].map((code) => monthsOf(harvests, code).length)).toEqual([
      49, 15, 48, 49,
    ]);
    const [extract] = realFiles("rtt-full-extract-trimmed") as [FeedFile];
    for (const { measure, place, period, value } of harvestOf(rttExtract, extract).observations)
      expect([place.code, measure, said(one(harvests), measure, place.code, { period }).value]).toEqual([
        place.code,
        measure,
        value,
      ]);
    const national = realFiles("rtt-derived-json").find(({ name }) => name === "national.json") as FeedFile;
    expect(said(harvestOf(rtt, national), "within-18-weeks", "ENG", { period: "2026-01" })).toMatchObject({
      numerator: 4395958,
      denominator: 7155958,
    });
  });

  it("that is no series of one organisation is refused", () => {
    const [meta, national] = realFiles("cancer-derived-json").filter(({ name }) =>
      /^(meta|national)/.test(name),
    );
    for (const file of [meta, national]) expect(mismatchOf(cancer, file as FeedFile).fits).toBe(0.5);
  });
});
