import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { addMonths, monthTitle, type Period } from "../model/period.ts";
import { staleIn } from "./stale.ts";
import { countWords } from "./words.ts";

/** When figures are of, and what that means today: what stands at each headline, card and picture. */
export interface TimeChip {
  /** "2009 to 2013", "April 2019 to May 2026"; empty where there are no figures. */
  period: string;
  /** "12 years old", "the newest edition"; empty where newer figures are to be had, or nothing need be said. */
  state: string;
  /** Who has newer figures by now, and where. */
  newer?: { publisher: string; address: string };
}

/** Figures that ended so many months before the day of the site are not called old yet. */
const OLD_AFTER = 24;
const LONGEST_MONTHS = 100;

/**
 * The chip of some figures, such as those of a chart.
 *
 * @param asOf the day that the site is of, `YYYY-MM-DD`; never that of a clock
 */
export function timeChip(figures: readonly Figure[], asOf: string): TimeChip {
  const plain = figures.filter(({ role }) => role === "");
  const told = plain.length > 0 ? plain : figures;
  const period = periodWords(told.map((figure) => figure.period));
  const [stale] = staleIn({ figures: [...told] }, asOf);
  if (stale) return { period, state: "", newer: { publisher: stale.publisher, address: stale.address } };
  if (told.some(isOfNewestEdition)) return { period, state: "newest edition" };
  const end = told.reduce((last, figure) => (figure.period.end > last ? figure.period.end : last), "");
  return { period, state: end === "" ? "" : ageWords(end, asOf) };
}

/** The chip as one line of text, as a reader sees it. */
export function chipWords({ period, state, newer }: TimeChip): string {
  return [period, state, newer && `newer figures: ${newer.publisher}`].filter(Boolean).join(" · ");
}

/** Periods as one span: "2009 to 2013", "2012 and 2021", "April 2019 to May 2026". */
export function periodWords(periods: readonly Period[]): string {
  const ordered = [...new Map(periods.map((period) => [period.id, period])).values()].sort(
    (a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end),
  );
  const first = ordered[0];
  const last = ordered.reduce<Period | undefined>((a, b) => (a && a.end >= b.end ? a : b), undefined);
  if (!first || !last) return "";
  if (ordered.length === 1) return first.title;
  const isPlain = [first, last].every(({ title }) => !title.includes(" to "));
  if (isPlain && first.end < last.start)
    return `${first.title} ${ordered.length === 2 ? "and" : "to"} ${last.title}`;
  if (ordered.every(isShort)) return `${monthTitle(first.start)} to ${monthTitle(last.end)}`;
  const [from, to] = [first.start.slice(0, 4), last.end.slice(0, 4)];
  return from === to ? from : `${from} to ${to}`;
}

/** The last period that any plain figure is of and that has ended by a day; of two that end together the shorter. */
export function newestPeriod(datasets: readonly Dataset[], asOf: string): Period | undefined {
  return datasets
    .flatMap(({ figures }) => figures)
    .filter(({ role, period }) => role === "" && period.end <= asOf)
    .map(({ period }) => period)
    .reduce<Period | undefined>(
      (a, b) => (!a || b.end > a.end || (b.end === a.end && b.start > a.start) ? b : a),
      undefined,
    );
}

/** Whether a period is of months, not of years. */
function isShort({ start, end }: Period): boolean {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 < LONGEST_MONTHS;
}

/** Whether a figure is from the last edition that is known of a publication that keeps a rhythm, so that none newer is out. */
function isOfNewestEdition({ source }: Figure): boolean {
  if (source.kind !== "publication") return false;
  const { publication, edition } = source;
  const isRegular = publication.frequency !== "once" && publication.frequency !== "irregular";
  return isRegular && publication.editions.every(({ period }) => period.end <= edition.period.end);
}

/** "12 years old", from the end of a period; empty while it is young. */
export function ageWords(end: string, asOf: string): string {
  if (addMonths(end, OLD_AFTER) > asOf) return "";
  let years = 2;
  while (addMonths(end, (years + 1) * 12) <= asOf) years += 1;
  return `${countWords(years)} years old`;
}
