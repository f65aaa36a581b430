import { describe, expect, it } from "vitest";
import { type Period, parsePeriod } from "../../src/model/period.ts";
import { newestPeriod, periodWords, timeChip } from "../../src/words/time-chip.ts";
import { councilDataset } from "../fixtures/council.ts";

const periods = (...ids: string[]) => ids.map((id) => parsePeriod(id) as Period);

describe("the time of some figures", () => {
  it.each([
    [["2009-13"], "2009 to 2013"],
    [["2012", "2021"], "2012 and 2021"],
    [["2012", "2016", "2021", "2016"], "2012 to 2021"],
    [["2013/14", "2014/15", "2021/22"], "2013/14 to 2021/22"],
    [["2019-04", "2019-05", "2026-05"], "April 2019 to May 2026"],
    [["2013/14-Q1", "2024/25-Q4"], "April 2013 to March 2025"],
    [["2009-13", "2012-2016"], "2009 to 2016"],
    [[], ""],
  ])("of %s is %s", (ids, words) => {
    expect(periodWords(periods(...ids))).toBe(words);
  });
});

describe("what it means today", () => {
  const monthly = councilDataset("emergency-waits-official").figures;
  const printed = councilDataset("ward-life-expectancy").figures;

  it("is that it is the newest edition, until the next one must be out", () => {
    expect(timeChip(monthly, "2025-07-30").state).toBe("newest edition");
    const later = timeChip(monthly, "2026-03-01");
    expect([later.state, later.newer?.publisher]).toEqual(["", "Office of Invented Statistics"]);
  });

  it("is the age of what papers print, once it is two years", () => {
    expect(timeChip(printed, "2016-12-30").state).toBe("");
    expect(timeChip(printed, "2016-12-31").state).toBe("two years old");
    expect(timeChip(printed, "2026-02-01").state).toBe("11 years old");
  });
});

it("the newest figure is of the last period that has ended, and of two the shorter", () => {
  const figures = (...ids: string[]) => [
    { figures: periods(...ids).map((period) => ({ role: "", period })) },
  ];
  const newest = (asOf: string, ...ids: string[]) =>
    newestPeriod(figures(...ids) as unknown as Parameters<typeof newestPeriod>[0], asOf)?.title;
  expect(newest("2026-06-01", "2025", "2026-05", "2030")).toBe("May 2026");
  expect(newest("2026-06-01", "2025", "2025-12")).toBe("December 2025");
  expect(newest("2026-06-01")).toBeUndefined();
});
