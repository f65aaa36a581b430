import { isPeriod, parsePeriod } from "../model/period.ts";
import { monthOf, textOf } from "./cells.ts";
import type { Cell } from "./feed-file.ts";

/**
 * The shortest id of a span of days that `parsePeriod` reads as just these days: 2022, 2022/23, 2022-2024,
 * 2022/23-2024/25, 2023-10, 2022/23-Q4, a day, or else 2024-09-01..2025-08-31.
 *
 * @param yearStarts month in which years such as 2022/23 start; school years are spans of days unless it is 9
 */
export function periodId(start: string, end: string, yearStarts = 4): string {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const split = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  const ids = [
    `${first}`,
    split(first),
    `${first}-${last}`,
    `${split(first)}-${split(last - 1)}`,
    start.slice(0, 7),
    ...[first - 1, first].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${split(year)}-Q${quarter}`)),
    start,
  ];
  const isIt = (id: string) => {
    const period = parsePeriod(id, yearStarts);
    return isPeriod(period) && period.start === start && period.end === end;
  };
  return ids.find(isIt) ?? `${start}..${end}`;
}

/**
 * The period id of an ISO 8601 interval of a first day and a duration in years, months, weeks or days:
 * 2022-01-01/P3Y is 2022-2024. Nothing where it is none.
 */
export function periodOfInterval(text: string, yearStarts = 4): string | undefined {
  const match = /^((\d{4})-(\d{2})-(\d{2}))(?:T[\d:.]+Z?)?\/P(\d+)([YMWD])$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, count] = [match[2], match[3], match[4], match[5]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const add = (unit: string) => (match[6] === unit ? count : 0);
  const end = Date.UTC(year + add("Y"), month - 1 + add("M"), day - 1 + add("W") * 7 + add("D"));
  const start = match[1] as string;
  return isPeriod(parsePeriod(start)) && count > 0 ? periodId(start, isoDay(end), yearStarts) : undefined;
}

/**
 * The period id of a period as tables print it: "2015", "2010/11", "2015 - 17", "2016/17 - 18/19", "2021/22 Q1",
 * "2021/22 Q1 - 2021/22 Q3", "2020 Q1" (January to March), "Aug 2020". Nothing where it cannot be read, or in two ways.
 */
export function periodOfPrinted(cell: Cell | undefined, yearStarts = 4): string | undefined {
  const text = textOf(cell).replaceAll(/[‐-―−]/g, "-");
  const [, from, to] = /^(\S.*?) - (\S.*)$/.exec(text) ?? [];
  if (!from || !to) return one(text, yearStarts)?.id;
  const whole = /^\d{2}(\/\d{2})?$/.test(to) ? from.slice(0, 2) + to : to;
  const [first, last] = [one(from, yearStarts), one(whole, yearStarts)];
  return first && last && first.start <= last.end ? periodId(first.start, last.end, yearStarts) : undefined;
}

/** “2016-17” where a table says that it is a financial year, 2016/17; elsewhere a hyphen joins years. */
export function financialYear(cell: Cell | undefined): string | undefined {
  const [, first, second] = /^(\d{4})[-/](\d{2})$/.exec(textOf(cell)) ?? [];
  return first && second ? one(`${first}/${second}`, 4)?.id : undefined;
}

function one(text: string, yearStarts: number): { id: string; start: string; end: string } | undefined {
  const quarter = /^(\d{4}) Q([1-4])$/.exec(text);
  if (quarter) {
    const [year, first] = [Number(quarter[1]), (Number(quarter[2]) - 1) * 3];
    const [start, end] = [isoDay(Date.UTC(year, first, 1)), isoDay(Date.UTC(year, first + 3, 0))];
    return { id: periodId(start, end, yearStarts), start, end };
  }
  const month = monthOf(text.replace(/^(\d{4}) ([a-z]+)$/i, "$2 $1"));
  if (month) {
    const [start, end] = [
      `${month}-01`,
      isoDay(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)),
    ];
    return { id: periodId(start, end, yearStarts), start, end };
  }
  const id = text.replace(/ (Q[1-4])$/, "-$1");
  const period = parsePeriod(id, yearStarts);
  return isPeriod(period) ? { id, start: period.start, end: period.end } : undefined;
}

/** The id among several whose period ends last; of two that end on one day, that which starts last. */
export function latestPeriod(ids: Iterable<string>, yearStarts = 4): string | undefined {
  const read = [...new Set(ids)].map((id) => parsePeriod(id, yearStarts)).filter(isPeriod);
  return read.sort((a, b) => (a.end + a.start < b.end + b.start ? 1 : -1))[0]?.id;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
