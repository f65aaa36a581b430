import { describe, expect, it } from "vitest";
import {
  financialYear,
  latestPeriod,
  periodId,
  periodOfInterval,
  periodOfPrinted,
} from "../../src/importing/period-id.ts";
import { isPeriod, parsePeriod } from "../../src/model/period.ts";

describe("the period of an interval", () => {
  it.each([
    ["2022-01-01/P1Y", "2022"],
    ["2022-01-01/P3Y", "2022-2024"],
    ["2010-01-01/P3Y", "2010-2012"],
    ["2022-04-01/P1Y", "2022/23"],
    ["1999-04-01/P1Y", "1999/00"],
    ["2022-04-01/P3Y", "2022/23-2024/25"],
    ["2024-09-01/P1Y", "2024-09-01..2025-08-31"],
    ["2015-11-16/P1Y", "2015-11-16..2016-11-15"],
    ["2024-02-01/P1M", "2024-02"],
    // 2009-10 could be the years 2009 to 2010.
    ["2009-10-01/P1M", "2009-10-01..2009-10-31"],
    ["2023-01-01/P3M", "2022/23-Q4"],
    ["2024-02-29/P1D", "2024-02-29"],
    ["2024-01-01T00:00:00/P2W", "2024-01-01..2024-01-14"],
  ])("%s is %s", (interval, id) => {
    expect(periodOfInterval(interval)).toBe(id);
    expect(isPeriod(parsePeriod(id))).toBe(true);
  });

  it("is a school year where years start in September", () => {
    expect(periodOfInterval("2024-09-01/P1Y", 9)).toBe("2024/25");
  });

  it.each(["2022", "2022-13-01/P1Y", "2022-02-30/P1Y", "2022-01-01/P0Y", "2022-01-01/2023-01-01", ""])(
    "is not read from %j",
    (text) => expect(periodOfInterval(text)).toBeUndefined(),
  );
});

describe("a printed period", () => {
  it.each([
    ["2015", "2015"],
    ["2010/11", "2010/11"],
    ["2015 - 17", "2015-2017"],
    ["2015 – 17", "2015-2017"],
    ["1999 - 2001", "1999-2001"],
    ["2016/17 - 18/19", "2016/17-2018/19"],
    ["2021/22 Q1", "2021/22-Q1"],
    ["2021/22 Q1 - 2021/22 Q3", "2021-04-01..2021-12-31"],
    ["2020 Q1", "2019/20-Q4"],
    ["Aug 2020", "2020-08"],
    ["2020 Aug", "2020-08"],
    ["Oct 2009", "2009-10-01..2009-10-31"],
  ])("%s is %s", (printed, id) => expect(periodOfPrinted(printed)).toBe(id));

  it.each(["", "2009-10", "2011/13", "2017 - 15", "last year"])("is not read from %j", (printed) =>
    expect(periodOfPrinted(printed)).toBeUndefined(),
  );

  it("with a hyphen is a financial year only where the table says so", () => {
    expect(financialYear("2016-17")).toBe("2016/17");
    expect(periodOfPrinted("2016-17")).toBe("2016-17");
    expect(financialYear("2016-18")).toBeUndefined();
  });
});

describe("the latest period", () => {
  it("is that which ends last; what cannot be read does not count", () => {
    expect(latestPeriod(["2024", "2022-2024", "", "2023/24", "never"])).toBe("2024");
    expect(latestPeriod(["2023/24", "2024"])).toBe("2024");
    expect(latestPeriod([""])).toBeUndefined();
  });
});

describe("the id of a span of days", () => {
  it("is the days themselves where it is nothing shorter", () => {
    expect(periodId("2024-01-02", "2024-12-31")).toBe("2024-01-02..2024-12-31");
  });
});
