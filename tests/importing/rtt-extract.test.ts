import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/importing/feed-file.ts";
import type { Harvest } from "../../src/importing/layout.ts";
import layout from "../../src/importing/layouts/rtt-extract.ts";
import { csvFile, harvestOf, mismatchOf, said } from "./nhs-england.ts";
import { noFeeds, realFiles } from "./official-files.ts";

const two = (week: number) => String(week).padStart(2, "0");
const HEAD = [
  ...["Period", "Provider Parent Org Code", "Provider Org Code", "Provider Org Name"],
  ...["Commissioner Parent Org Code", "Commissioner Org Code", "RTT Part Type", "Treatment Function Code"],
  ...Array.from({ length: 104 }, (_, week) => `Gt ${two(week)} To ${two(week + 1)} Weeks SUM 1`),
  ...["Gt 104 Weeks SUM 1", "Total", "Patients with unknown clock start date", "Total All"],
];

interface Row {
  provider?: string;
  commissioner?: string;
  board?: string;
  part?: string;
  of?: string;
  /** Patients by the week that has begun. */
  weeks: Record<number, Cell>;
}

function row({
  provider = "NF1",
  commissioner = "01A",
  board = "QN1",
  part = "Part_2",
  of = "C_999",
  weeks,
}: Row): Cell[] {
  const bands = Array.from({ length: 105 }, (_, week) => weeks[week] ?? 0);
  const all = bands.reduce<number>((sum, band) => sum + (Number(band) || 0), 0);
  const home = provider === "SF1" ? "QS1" : "QN1";
  // Of patients who still wait, “Total” is empty.
  return [
    "RTT-January-2026",
    home,
    provider,
    `${provider} HOSPITAL`,
    board,
    commissioner,
    part,
    of,
    ...bands,
    null,
    null,
    all,
  ];
}

const list: Row[] = [
  { weeks: { 0: 60, 17: 60, 18: 40, 51: 10, 52: 5, 77: 4, 78: 3, 104: 2 } },
  { commissioner: "01B", weeks: { 3: 15, 65: 1 } },
  { provider: "SF1", weeks: { 0: 30, 20: 20 } },
];
/** The same patients by treatment function, which a whole file holds too. */
const functions = list.map((each) => ({ ...each, of: "C_100" }));
const others: Row[] = [
  { part: "Part_2A", weeks: { 0: 7 } },
  { part: "Part_1A", weeks: { 0: 9 } },
  { commissioner: "NONC", board: "", weeks: { 0: 500 } },
  { commissioner: "NONC", board: "", of: "C_100", weeks: { 0: 500 } },
];
const whole = [HEAD, ...[...list, ...functions, ...others].map(row)];

describe("the full extract of referral to treatment", () => {
  it("adds up the patients of a provider over its English commissioners", () => {
    const harvest = harvestOf(layout, csvFile(whole));
    expect(said(harvest, "waiting", "NF1")).toMatchObject({
      value: 200,
      period: "2026-01",
      at: { row: 2, column: 116 },
    });
    expect(said(harvest, "within-18-weeks", "NF1")).toMatchObject({
      value: 67.5,
      numerator: 135,
      denominator: 200,
      table: "Part_2, C_999",
    });
    expect([52, 65, 78, 104].map((weeks) => said(harvest, `over-${weeks}-weeks`, "NF1").value)).toEqual([
      15, 10, 5, 2,
    ]);
  });

  it("leaves out other parts, single functions and commissioners outside England, each with its count", () => {
    const { leftOut } = harvestOf(layout, csvFile(whole));
    expect(leftOut.map(({ why, count }) => [count, why.split(",")[0]?.split(":")[0]])).toEqual([
      [4, "single treatment functions"],
      [2, "parts other than Part_2"],
      [1, "patients of commissioners outside England (NONC)"],
    ]);
  });

  it("adds up England of a whole file only", () => {
    expect(said(harvestOf(layout, csvFile(whole)), "waiting", "ENG")).toMatchObject({
      value: 250,
      place: { name: "England" },
    });
    const cuts = {
      functions: [HEAD, ...[...list, ...others].map(row)],
      providers: [
        HEAD,
        ...[...list, ...functions, { board: "QS1", weeks: {} }]
          .filter(({ provider }) => provider !== "SF1")
          .map(row),
      ],
    };
    for (const rows of Object.values(cuts)) {
      const harvest = harvestOf(layout, csvFile(rows));
      expect(harvest.observations.some(({ place }) => place.code === "ENG")).toBe(false);
      expect(harvest.remarks).toHaveLength(1);
      expect(said(harvest, "waiting", "NF1").value).toBe(200);
    }
  });

  it("doubts the share of a list that is short, not its length", () => {
    const harvest = harvestOf(layout, csvFile(whole));
    expect(said(harvest, "within-18-weeks", "SF1")).toMatchObject({
      value: 60,
      doubt: { status: "u", note: "Only 50 waiting: too few for a share that says something." },
    });
    expect(said(harvest, "waiting", "SF1")).not.toHaveProperty("doubt");
    expect(said(harvest, "within-18-weeks", "NF1")).not.toHaveProperty("doubt");
  });

  it("gives no figure of a provider, nor of England, where a cell is odd or weeks do not add up", () => {
    const odd = whole.map((cells, index) =>
      index === 2 ? cells.map((cell, at) => (at === 11 ? "*" : cell)) : cells,
    );
    const wrong = whole.map((cells, index) => (index === 3 ? [...cells.slice(0, -1), 49] : cells));
    const codes = ({ observations }: Harvest) => [...new Set(observations.map(({ place }) => place.code))];
    const marked = harvestOf(layout, csvFile(odd));
    expect(marked.notUnderstood).toMatchObject([{ found: "*", at: { row: 3, column: 12 } }]);
    expect(codes(marked)).toEqual(["SF1"]);
    const harvest = harvestOf(layout, csvFile(wrong));
    expect(harvest.notUnderstood).toMatchObject([
      { expected: "50", found: "49", at: { row: 4, column: 116 } },
    ]);
    expect(codes(harvest)).toEqual(["NF1"]);
  });

  it("says what differs: extracts of before April 2021 end at 52 weeks", () => {
    const old = HEAD.filter((title) => !/^Gt (5[2-9]|[6-9]\d|1\d\d) /.test(title));
    expect(mismatchOf(layout, csvFile([old]))).toMatchObject({
      expected: expect.stringContaining("“gt 52 to 53 weeks sum 1”"),
    });
    expect(mismatchOf(layout, csvFile([HEAD, ["January"]]))).toMatchObject({ fits: 0.8, found: "January" });
  });
});

describe.skipIf(noFeeds)("the real extract of January 2026", { tags: "feeds" }, () => {
  it("gives the published figures of its providers, and none of England", () => {
    const [file] = realFiles("rtt-full-extract-trimmed");
    const harvest = harvestOf(layout, file as NonNullable<typeof file>);
    expect(harvest.notUnderstood).toEqual([]);
    expect(harvest.edition.id).toBe("2026-01");
    const codes = new Set(harvest.observations.map(({ place }) => place.code));
    expect([codes.size, codes.has("ENG")]).toEqual([14, false]);
    expect(said(harvest, "within-18-weeks", "RBN")).toMatchObject({ numerator: 44904, denominator: 72747 });
    expect(said(harvest, "within-18-weeks", "RBN").value?.toFixed(1)).toBe("61.7");
    expect(said(harvest, "within-18-weeks", "RW4").doubt?.status).toBe("u");
    expect(harvest.leftOut.find(({ why }) => why.includes("NONC"))?.count).toBe(13);
  });
});
