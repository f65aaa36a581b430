import { describe, expect, it } from "vitest";
import {
  dateTitle,
  days,
  isPeriod,
  middle,
  PERIOD_FORMS,
  type Period,
  parsePeriod,
} from "../../src/model/period.ts";

function period(text: string, yearStarts?: number): Period {
  const parsed = parsePeriod(text, yearStarts);
  if (!isPeriod(parsed)) throw new Error(`${text} is not a period: ${parsed.remedy}`);
  return parsed;
}

describe("parsePeriod", () => {
  it.each([
    ["2013", "2013-01-01", "2013-12-31", "2013"],
    ["2013/14", "2013-04-01", "2014-03-31", "2013/14"],
    ["1999/00", "1999-04-01", "2000-03-31", "1999/00"],
    ["2009-13", "2009-01-01", "2013-12-31", "2009 to 2013"],
    ["2010-2012", "2010-01-01", "2012-12-31", "2010 to 2012"],
    ["1998-2003", "1998-01-01", "2003-12-31", "1998 to 2003"],
    ["2010/11-2012/13", "2010-04-01", "2013-03-31", "2010/11 to 2012/13"],
    ["2023-10", "2023-10-01", "2023-10-31", "October 2023"],
    ["2013-12", "2013-12-01", "2013-12-31", "December 2013"],
    ["2013-09", "2013-09-01", "2013-09-30", "September 2013"],
    ["2024-02", "2024-02-01", "2024-02-29", "February 2024"],
    ["2023-02", "2023-02-01", "2023-02-28", "February 2023"],
    ["2022/23-Q1", "2022-04-01", "2022-06-30", "April to June 2022"],
    ["2022/23-Q4", "2023-01-01", "2023-03-31", "January to March 2023"],
    ["2015-03-13", "2015-03-13", "2015-03-13", "13 March 2015"],
    ["2024-02-29", "2024-02-29", "2024-02-29", "29 February 2024"],
    ["2014-01-01..2014-10-19", "2014-01-01", "2014-10-19", "1 January to 19 October 2014"],
    ["2013-11-05..2014-01-19", "2013-11-05", "2014-01-19", "5 November 2013 to 19 January 2014"],
    ["2023-04-01..2023-10-31", "2023-04-01", "2023-10-31", "April to October 2023"],
    ["2022-11-01..2023-02-28", "2022-11-01", "2023-02-28", "November 2022 to February 2023"],
    ["2024-01-01..2024-02-28", "2024-01-01", "2024-02-28", "1 January to 28 February 2024"],
    ["2024-11-16..2025-11-15", "2024-11-16", "2025-11-15", "year to 15 November 2025"],
    ["2023-03-01..2024-02-29", "2023-03-01", "2024-02-29", "March 2023 to February 2024"],
    ["2010-12-01..2010-12-31", "2010-12-01", "2010-12-31", "December 2010"],
    ["2014-01-05..2014-01-05", "2014-01-05", "2014-01-05", "5 January 2014"],
    [" 2013 ", "2013-01-01", "2013-12-31", "2013"],
  ])("reads %s", (text, start, end, title) => {
    expect(period(text)).toEqual({ id: text.trim(), start, end, title });
  });

  it.each([
    ["2022/23", 9, "2022-09-01", "2023-08-31"],
    ["2023/24", 9, "2023-09-01", "2024-08-31"],
    ["2022/23", 3, "2022-03-01", "2023-02-28"],
    ["2023/24", 3, "2023-03-01", "2024-02-29"],
    ["2022/23-Q1", 9, "2022-09-01", "2022-11-30"],
    ["2022/23-Q2", 9, "2022-12-01", "2023-02-28"],
    ["2010/11-2012/13", 9, "2010-09-01", "2013-08-31"],
    ["2023", 9, "2023-01-01", "2023-12-31"],
  ])("reads %s of a year that starts in month %i", (text, yearStarts, start, end) => {
    expect(period(text, yearStarts)).toMatchObject({ start, end });
  });

  const inOrder = { expected: "a first day before the last day", remedy: "Put the two ends in order." };
  const following = (id: string) => ({
    expected: "two years that follow one another, such as 2013/14",
    remedy: `Correct ${id}.`,
  });
  const noDay = (id: string) => ({
    expected: "a day of the calendar",
    remedy: `There is no ${id}: correct the day or month.`,
  });
  const form = (remedy: string) => ({ expected: PERIOD_FORMS, remedy });

  it.each([
    ["2013/15", following("2013/15")],
    ["2013/13", following("2013/13")],
    ["2010/11-2012/14", following("2010/11-2012/14")],
    ["2022/24-Q1", following("2022/24-Q1")],
    ["2012-2010", inOrder],
    ["2012/13-2010/11", inOrder],
    ["2014-10-19..2014-01-01", inOrder],
    ["2020-13", form("The last year comes before the first: put them in order.")],
    ["2023-00", form("The last year comes before the first: put them in order.")],
    ["2023-02-29", noDay("2023-02-29")],
    ["2023-13-01", noDay("2023-13-01")],
    ["2014-01-01..2014-09-31", noDay("2014-09-31")],
    ["2014-02-30..2014-09-30", noDay("2014-02-30")],
    ["2022/23-Q5", form("Write it in one of these forms.")],
    ["", form("Write it in one of these forms.")],
    ["13", form("Write it in one of these forms.")],
    ["20133", form("Write it in one of these forms.")],
    ["2009–13", form("Write 2009-13, with a hyphen.")],
    ["2014–15–16", form("Write it in one of these forms.")],
    ["2013/2014", form("Write 2013/14.")],
    ["13/03/2015", form("Write 2015-03-13 for a day; a spreadsheet may have changed it, so look it up.")],
    ["1.2.2015", form("Write 2015-02-01 for a day; a spreadsheet may have changed it, so look it up.")],
    ["Oct-23", form("Write 2023-10 for a month; a spreadsheet may have changed it, so look it up.")],
    ["September 2023", form("Write 2023-09 for a month; a spreadsheet may have changed it, so look it up.")],
    ["Foo-23", form("Write it in one of these forms.")],
  ])("says what is wrong with %j", (text, wrong) => {
    expect(parsePeriod(text)).toEqual(wrong);
  });

  it.each([
    ["2010-12", "2010-2012", "2010-12-01..2010-12-31"],
    ["2001-02", "2001-2002", "2001-02-01..2001-02-28"],
    ["2011-12", "2011-2012", "2011-12-01..2011-12-31"],
  ])("refuses %s, which is a month and years, and offers two periods that are read", (text, years, month) => {
    expect(parsePeriod(text)).toEqual({
      expected: "a period that can be read in one way only",
      remedy: `Write ${years} for the years, or ${month} for the month.`,
    });
    expect(period(years).title).toMatch(/ to /);
    expect(period(month).title).toMatch(/^(February|December) \d{4}$/);
  });
});

describe("measures of a period", () => {
  it.each([
    ["2013", 365],
    ["2012", 366],
    ["2023/24", 366],
    ["2023-10", 31],
    ["2015-03-13", 1],
    ["2014-01-01..2014-10-19", 292],
  ])("%s has %i days", (text, count) => {
    expect(days(period(text))).toBe(count);
  });

  it.each([
    ["2015-03-13", "2015-03-13T12:00:00.000Z"],
    ["2013", "2013-07-02T12:00:00.000Z"],
    ["2009-13", "2011-07-03T00:00:00.000Z"],
  ])("the middle of %s is %s", (text, moment) => {
    expect(middle(period(text)).toISOString()).toBe(moment);
  });

  it("writes a day as people do", () => {
    expect(dateTitle("2015-03-26")).toBe("26 March 2015");
  });
});

it("calls the years of schools so, written either way", () => {
  const titleOf = (text: string, yearStarts: number) =>
    (parsePeriod(text, yearStarts) as { title: string }).title;
  expect(titleOf("2024-08-01..2025-07-31", 8)).toBe("school year 2024/25");
  expect(titleOf("2024/25", 9)).toBe("school year 2024/25");
  expect(titleOf("1999-09-01..2000-08-31", 9)).toBe("school year 1999/00");
  // The same months are no school year where the data do not say so.
  expect(titleOf("2024-08-01..2025-07-31", 4)).toBe("August 2024 to July 2025");
  expect(titleOf("2024/25", 4)).toBe("2024/25");
});
