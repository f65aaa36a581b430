import type { Period } from "../model/period.ts";
import { type Claims, claimsOf, type StatedNumber } from "./claims.ts";
import type { Support } from "./support.ts";

/** What a text says that nothing supports. */
export interface Unsupported {
  kind: "time" | "number";
  /** As it stands in the text. */
  words: string;
}

/** Words of texts that set one figure against another. */
const COMPARES =
  /\b(?:by|than|fell|rose|fall|rise|gained|lost|more|fewer|less|above|below|behind|ahead|longer|shorter|points|apart|rest)\b/i;
/** Words of texts that say when something was reported, which may be later than what is drawn. */
const REPORTS = /\b(?:report|prints?\b|printed|quoted|says|said|published|about)/i;

/** Claims of a text that a chart neither draws nor says elsewhere, nor that follow from what it draws. */
export function unsupported(text: string, support: Support): Unsupported[] {
  const { months, years, lengths, durations, numbers, shares, counted } = claimsOf(text);
  const compares = COMPARES.test(text);
  const dated = REPORTS.test(text) ? withReports(support) : support;
  const of = (kind: Unsupported["kind"], claims: readonly { words: string }[]) =>
    claims.map(({ words }): Unsupported => ({ kind, words }));
  return [
    ...of(
      "time",
      months.filter((claim) => !isMonth(claim, dated)),
    ),
    ...of(
      "time",
      years.filter((claim) => !isYear(claim, dated)),
    ),
    ...of(
      "time",
      lengths.filter((claim) => !isLength(claim, support)),
    ),
    ...of(
      "number",
      durations.filter((claim) => !isDuration(claim, support)),
    ),
    ...of(
      "number",
      numbers.filter((claim) => !isNumber(claim, support, compares)),
    ),
    ...of(
      "number",
      shares.filter((claim) => !isShare(claim, support)),
    ),
    ...of(
      "number",
      counted.filter((claim) => !isCounted(claim, support)),
    ),
  ];
}

function withReports(support: Support): Support {
  const { periods, said, reported } = support;
  return {
    ...support,
    periods: [...periods, ...reported.periods],
    said: {
      ...said,
      months: [...said.months, ...reported.said.months],
      years: [...said.years, ...reported.said.years],
    },
  };
}

/**
 * Spans of a text that end before the last period that is drawn, or begin after the first: those of months ago. Not
 * those between the ends of the first and the last ("the 12 months to the end of each month, April to July 2023"), that are rough ("about 2010 to 2014"), that are the period of one figure, or beside which the text names the
 * first or last year by itself ("2011 and 2020 to 2022").
 */
export function staleSpans(text: string, drawn: readonly Period[]): Unsupported[] {
  const days = ends(drawn).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return claimsOf(text)
    .spans.filter(({ from, to, words }) => {
      const isOne = drawn.some(({ start, end }) => start.startsWith(from) && end.startsWith(to));
      const isDrawn = [from, to].some((end) => days.some((day) => day.startsWith(end)));
      const byEnd = drawn.map(({ end }) => end).sort();
      const isOfEnds = byEnd[0]?.startsWith(from) && byEnd.at(-1)?.startsWith(to);
      if (isOne || isOfEnds || !isDrawn || text.includes(`about ${words}`)) return false;
      const beside = claimsOf(text.replace(words, "")).years.map(({ year }) => String(year));
      const names = (day: string) => beside.some((year) => day.startsWith(year));
      const isLate = last.slice(0, to.length) > to && !names(last);
      const isEarly = first.slice(0, from.length) < from && !names(first);
      return isLate || isEarly;
    })
    .map(({ words }) => ({ kind: "time", words }));
}

function ends(periods: readonly Period[]): string[] {
  return periods.flatMap(({ start, end }) => [start, end]);
}

function isMonth({ month, year }: Claims["months"][number], { periods, said }: Support): boolean {
  const fits = (other: number, otherYear: number | undefined) =>
    other === month && (year === undefined || otherYear === undefined || otherYear === year);
  return (
    ends(periods).some((day) => fits(Number(day.slice(5, 7)), Number(day.slice(0, 4)))) ||
    said.months.some((each) => fits(each.month, each.year))
  );
}

function isYear({ year, split }: Claims["years"][number], { periods, said }: Support): boolean {
  if (split !== "" && Number(split) !== (year + 1) % 100) return false;
  const isDrawn = periods.some(({ start, end }) => {
    const isCalendar = start.endsWith("-01-01") && end.endsWith("-12-31");
    if (split === "") return [start, end].some((day) => day.startsWith(String(year)));
    return !isCalendar && (start.startsWith(String(year)) || end.startsWith(String(year + 1)));
  });
  return (
    isDrawn ||
    said.years.some((each) => each.year === year && (split === "" || each.split === split)) ||
    (split === "" && said.months.some((each) => each.year === year))
  );
}

const DAYS = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** A length of time that is drawn, from the start or end of one period to that of another, or that is said. */
function isLength({ count, unit, words }: Claims["lengths"][number], support: Support): boolean {
  const days = [...new Set(ends(support.periods))].map((day) => Date.parse(day) / 86_400_000);
  const isDrawn = days.some((a) => days.some((b) => Math.abs((b - a + 1) / DAYS[unit] - count) <= 1));
  const isSaid = support.said.lengths.some((each) => each.unit === unit && each.count === count);
  return isDrawn || isSaid || isNumber({ value: count, step: 1, sign: "", words }, support, true);
}

/** A time may be cut to its two largest parts, as values are. */
function isDuration({ value, step }: StatedNumber, { numbers, said }: Support): boolean {
  return [...numbers, ...said.durations].some((each) => Math.abs(each.value - value) < step);
}

/** Digits may round a figure that is printed more exactly, and say thousands and millions in full. */
function isNumber({ value, step, sign }: StatedNumber, support: Support, compares: boolean): boolean {
  const { numbers, differences, counts, said } = support;
  const drawn = [...numbers, ...(compares ? differences : [])].filter(
    ({ percent }) => sign !== "%" || percent,
  );
  const sizes = sign === "%" ? [1] : [1, 1e3, 1e6, 1e9];
  return (
    drawn.some((each) => sizes.some((size) => Math.abs(each.value * size - value) <= step / 2 + 1e-6)) ||
    said.numbers.some((each) => each.value === value) ||
    (sign === "" &&
      (counts.includes(value) ||
        said.lengths.some((each) => each.count === value) ||
        [...said.shares, ...said.counted].some((each) => each.part === value || each.whole === value)))
  );
}

/** Words such as "one in five" round: they say 18% as well as 21%. */
function isShare({ part, whole }: Claims["shares"][number], { shares, said }: Support): boolean {
  const stated = part / whole;
  return (
    shares.some((share) => Math.abs(share - stated) <= 0.15 * stated) ||
    said.shares.some((each) => each.part === part && each.whole === whole)
  );
}

/** So many of all that are drawn, or two numbers that are drawn: "eight of nine", "28 of 98". */
function isCounted({ part, whole, words }: Claims["counted"][number], support: Support): boolean {
  if (part <= whole && support.counts.includes(whole)) return true;
  return [part, whole].every((value) => isNumber({ value, step: 1, sign: "", words }, support, false));
}
