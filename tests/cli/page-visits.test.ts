import { describe, expect, it } from "vitest";
import { brokenPromises } from "../../src/cli/page-visits.ts";

const visits = (visit: { firstPaint?: number; promised?: number; shift?: number }) => ({
  path: "datasets/flu/",
  bytes: 20_000,
  requests: 4,
  firstPaint: 684,
  promised: 750,
  blocked: 0,
  shift: 0,
  ...visit,
});

describe("promises about pages", () => {
  it("are kept by a page that paints in time and does not move", () => {
    expect(brokenPromises([visits({ firstPaint: 750 })])).toEqual([]);
  });

  it("are broken by a late first paint", () => {
    expect(brokenPromises([visits({ firstPaint: 1376.2 })])).toEqual([
      "/datasets/flu/ paints first after 1376 ms; at most 750 ms are promised.",
    ]);
  });

  it("are broken by a page whose first paint was not seen", () => {
    expect(brokenPromises([visits({ firstPaint: Number.NaN })])).toHaveLength(1);
  });

  it("are broken by a page that moves while it loads, each page by itself", () => {
    const moves = visits({ shift: 0.0018 });
    expect(brokenPromises([visits({}), moves, { ...moves, path: "wards/2004/linacre/" }])).toEqual([
      "/datasets/flu/ moves by 0.0018 while it loads; it is promised that nothing does.",
      "/wards/2004/linacre/ moves by 0.0018 while it loads; it is promised that nothing does.",
    ]);
  });
});
