/** A span of time with a first and a last day, so that gaps stay gaps and unequal spans are seen as such. */
export interface Period {
  /** As written in the data, e.g. `2009-13`. */
  readonly id: string;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly end: string;
  /** In words: "2009 to 2013", "October 2023". */
  readonly title: string;
}

/** Why a text is not a period, and what to write instead. */
export interface NotAPeriod {
  expected: string;
  remedy: string;
}

export const PERIOD_FORMS =
  "2013, 2013/14, 2009-13 or 2010-2012, 2010/11-2012/13, 2023-10, 2022/23-Q4, 2015-03-13 or 2014-01-01..2014-10-19";

/**
 * Reads a period. `yearStarts` is the month (1 to 12) in which a year such as 2013/14 starts: 4 for financial and
 * programme years, 9 for school years.
 */
export function parsePeriod(text: string, yearStarts = 4): Period | NotAPeriod {
  const key = `${yearStarts} ${text}`;
  const found = known.get(key) ?? readPeriod(text.trim(), yearStarts);
  known.set(key, found);
  return found;
}

/** Data writes few periods many times, and to find the days and words of one takes a while. */
const known = new Map<string, Period | NotAPeriod>();

function readPeriod(id: string, yearStarts: number): Period | NotAPeriod {
  const made = (start: string, end: string, title: string): Period => ({ id, start, end, title });

  const year = /^(\d{4})$/.exec(id);
  if (year) return made(`${id}-01-01`, `${id}-12-31`, id);

  const split = /^(\d{4})\/(\d{2})$/.exec(id);
  if (split) {
    const span = splitYear(Number(split[1]), split[2] as string, yearStarts);
    return span ? made(span.start, span.end, isSchool(yearStarts) ? `school year ${id}` : id) : twoYears(id);
  }

  const splitPooled = /^(\d{4})\/(\d{2})-(\d{4})\/(\d{2})$/.exec(id);
  if (splitPooled) {
    const first = splitYear(Number(splitPooled[1]), splitPooled[2] as string, yearStarts);
    const last = splitYear(Number(splitPooled[3]), splitPooled[4] as string, yearStarts);
    if (!first || !last) return twoYears(id);
    return ordered(
      made(
        first.start,
        last.end,
        `${splitPooled[1]}/${splitPooled[2]} to ${splitPooled[3]}/${splitPooled[4]}`,
      ),
    );
  }

  const quarter = /^(\d{4})\/(\d{2})-Q([1-4])$/.exec(id);
  if (quarter) {
    const span = splitYear(Number(quarter[1]), quarter[2] as string, yearStarts);
    if (!span) return twoYears(id);
    const start = addMonths(span.start, (Number(quarter[3]) - 1) * 3);
    const end = dayBefore(addMonths(start, 3));
    return made(start, end, spanTitle(start, end));
  }

  const long = /^(\d{4})-(\d{4})$/.exec(id);
  if (long) return ordered(made(`${long[1]}-01-01`, `${long[2]}-12-31`, `${long[1]} to ${long[2]}`));

  const short = /^(\d{4})-(\d{2})$/.exec(id);
  if (short) return monthOrYears(id, short[1] as string, short[2] as string, made);

  const day = /^\d{4}-\d{2}-\d{2}$/.exec(id);
  if (day) return isDate(id) ? made(id, id, dateTitle(id)) : noSuchDay(id);

  const span = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(id);
  if (span) {
    const [, start, end] = span as unknown as [string, string, string];
    if (!isDate(start)) return noSuchDay(start);
    if (!isDate(end)) return noSuchDay(end);
    const isYear =
      isSchool(yearStarts) && start.slice(5) === monthDay(yearStarts) && isTwelveMonths(start, end);
    return ordered(made(start, end, isYear ? schoolYear(start) : spanTitle(start, end)));
  }
  return { expected: PERIOD_FORMS, remedy: remedyFor(id) };
}

/** Whether years that start in a month are those of schools. */
function isSchool(yearStarts: number): boolean {
  return yearStarts === 8 || yearStarts === 9;
}

/** "school year 2024/25" of a year by its first day. */
function schoolYear(start: string): string {
  const year = Number(start.slice(0, 4));
  return `school year ${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

function monthDay(month: number): string {
  return `${String(month).padStart(2, "0")}-01`;
}

function isTwelveMonths(start: string, end: string): boolean {
  return addMonths(start, 12) === dayAfter(end);
}

export function isPeriod(period: Period | NotAPeriod): period is Period {
  return "start" in period;
}

/** A date as people write it: "26 March 2015". */
export function dateTitle(date: string): string {
  return format(date, { day: "numeric", month: "long", year: "numeric" });
}

/** The middle day of a period, for placing it on a time axis. */
export function middle(period: Period): Date {
  return new Date((Date.parse(period.start) + Date.parse(period.end) + 86_400_000) / 2);
}

/** Whole days in a period. */
export function days(period: Period): number {
  return Math.round((Date.parse(period.end) - Date.parse(period.start)) / 86_400_000) + 1;
}

/** `YYYY-NN` is a month where NN is 01 to 12 and cannot also be read as a year, else years pooled. */
function monthOrYears(
  id: string,
  year: string,
  last: string,
  made: (start: string, end: string, title: string) => Period,
): Period | NotAPeriod {
  const isMonth = Number(last) >= 1 && Number(last) <= 12;
  const isLaterYear = Number(last) > Number(year) % 100;
  if (isMonth && isLaterYear)
    return {
      expected: "a period that can be read in one way only",
      remedy: `Write ${year}-${year.slice(0, 2)}${last} for the years, or ${id}-01..${dayBefore(addMonths(`${id}-01`, 1))} for the month.`,
    };
  if (isMonth) return made(`${id}-01`, dayBefore(addMonths(`${id}-01`, 1)), monthTitle(`${id}-01`));
  if (!isLaterYear)
    return { expected: PERIOD_FORMS, remedy: "The last year comes before the first: put them in order." };
  const end = `${year.slice(0, 2)}${last}`;
  return made(`${year}-01-01`, `${end}-12-31`, `${year} to ${end}`);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What to write instead of the forms that spreadsheets turn periods into and people use. */
function remedyFor(id: string): string {
  const hyphens = id.replaceAll(/[‐-―−]/g, "-");
  if (hyphens !== id && isPeriod(parsePeriod(hyphens))) return `Write ${hyphens}, with a hyphen.`;
  const slashes = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(id);
  if (slashes) {
    const [day, month] = [slashes[1], slashes[2]].map((part) => (part as string).padStart(2, "0"));
    return `Write ${slashes[3]}-${month}-${day} for a day; a spreadsheet may have changed it, so look it up.`;
  }
  const named = /^([a-z]{3})[a-z]*[- ](?:20)?(\d{2})$/i.exec(id);
  const month = MONTHS.indexOf(named?.[1]?.toLowerCase() ?? "") + 1;
  if (named && month > 0)
    return `Write 20${named[2]}-${String(month).padStart(2, "0")} for a month; a spreadsheet may have changed it, so look it up.`;
  const years = /^(\d{4})\/\d{2}(\d{2})$/.exec(id);
  if (years) return `Write ${years[1]}/${years[2]}.`;
  return "Write it in one of these forms.";
}

function splitYear(
  first: number,
  second: string,
  yearStarts: number,
): { start: string; end: string } | undefined {
  if ((first + 1) % 100 !== Number(second)) return undefined;
  const start = `${first}-${monthDay(yearStarts)}`;
  return { start, end: dayBefore(addMonths(start, 12)) };
}

function ordered(period: Period): Period | NotAPeriod {
  return period.start <= period.end
    ? period
    : { expected: "a first day before the last day", remedy: "Put the two ends in order." };
}

function twoYears(id: string): NotAPeriod {
  return { expected: "two years that follow one another, such as 2013/14", remedy: `Correct ${id}.` };
}

function noSuchDay(id: string): NotAPeriod {
  return { expected: "a day of the calendar", remedy: `There is no ${id}: correct the day or month.` };
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day so many months later, both as `YYYY-MM-DD`; a day that its month has not runs on into the next. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function spanTitle(start: string, end: string): string {
  if (start === end) return dateTitle(start);
  const wholeMonths = start.endsWith("-01") && addMonths(`${end.slice(0, 7)}-01`, 1) === dayAfter(end);
  const month = { month: "long" } as const;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const yearOfStart = sameYear ? {} : ({ year: "numeric" } as const);
  if (wholeMonths && start.slice(0, 7) === end.slice(0, 7)) return monthTitle(start);
  if (wholeMonths)
    return `${format(start, { ...month, ...yearOfStart })} to ${format(end, { ...month, year: "numeric" })}`;
  // Two dates a year apart are read as two points in time; its last day says the same in half the words.
  if (isTwelveMonths(start, end)) return `year to ${dateTitle(end)}`;
  return `${format(start, { day: "numeric", ...month, ...yearOfStart })} to ${dateTitle(end)}`;
}

/** The month of a day: "May 2026". */
export function monthTitle(day: string): string {
  return format(day, { month: "long", year: "numeric" });
}

/** The day after a day, both as `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words. Each format is made once: that takes longer than to write a hundred dates. */
function format(day: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
