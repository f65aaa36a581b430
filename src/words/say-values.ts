import {
  amountOf,
  DOUBT,
  type DoubtStatus,
  type Figure,
  formatFigure,
  type Interval,
  isKnown,
  type Known,
} from "../model/figure.ts";
import type { Finding, Row } from "../model/finding.ts";
import { formatDifference, hasDifference, type Unit } from "../model/unit.ts";
import { NAMED, namedOr, READ_OUT, READ_OUT_OF_MANY } from "./many.ts";
import {
  inPeriod,
  intervalText,
  listValues,
  missingCounts,
  noneKnown,
  spokenValue,
  statedValue,
} from "./phrases.ts";
import { quoted, WHERE } from "./rows.ts";
import {
  capital,
  countWords,
  fitting,
  headed,
  listWords,
  MOST_WORDS,
  underHead,
  wordCount,
} from "./words.ts";

/** Whether the values of a finding are said with their intervals. */
export function hasRanges(finding: Finding): boolean {
  if (finding.kind === "course") return finding.figures.filter(isKnown).at(-1)?.interval !== undefined;
  if (finding.kind !== "values" || !finding.rows.some(({ figure }) => figure.interval)) return false;
  const words = finding.over === "time" ? inTime(finding.rows) : listed(finding.rows, true);
  return wordCount(words) <= MOST_WORDS;
}

/** What is said of a head; by itself where the head was said before. */
function under(of: string, text: string): string {
  return of === "" ? text : headed(of, text);
}

/** Every value with its interval, or without; where that is still too long, the ends, or of several measures one by one. */
export function sayValues(finding: Extract<Finding, { kind: "values" }>): (string | undefined)[] {
  const { of, over, rows, totals } = finding;
  if (over === "time" && wordCount(inTime(rows)) > MOST_WORDS)
    return sayCourse({ of, figures: rows.map(({ figure }) => figure) });
  if (over === "time") return [under(of, inTime(rows))];
  const short = fitting(
    () => listed(rows, true),
    () => listed(rows, false),
  );
  if (wordCount(short) <= MOST_WORDS) return [under(of, short)];
  if (over === "measure")
    return rows.flatMap(({ name, figure }, index) =>
      underHead(index === 0 ? of : "", `${name}: ${statedValue(figure)}`),
    );
  return sayEnds({ ...finding, rows: rows.filter((row) => !totals.includes(row)) });
}

export function sayEnds(finding: Omit<Extract<Finding, { kind: "extremes" }>, "kind">) {
  return [under(finding.of, extremes(finding)), besideThem(finding.totals)];
}

/** "Pellmouth (17%), Hallowby (10%, estimate)"; a doubt that all share is said once. */
function listed(rows: readonly Row[], withRanges: boolean): string {
  const [only] = rows;
  if (only && rows.length === 1 && only.name === "") return statedValue(only.figure) + alone(only.figure);
  const known = rows.map(({ figure }) => figure).filter(isKnown);
  const [status] = known.map(({ measurement }) => measurement.status);
  const isShared =
    status !== undefined &&
    known.length > 2 &&
    known.every(({ measurement }) => measurement.status === status);
  const [first] = known;
  const words = listValues(
    rows.map(({ name, figure }) => {
      const value =
        (isShared && isKnown(figure) ? formatFigure(figure) : spokenValue(figure)) +
        (withRanges ? range(figure) : "");
      const isSaid = known.length > 2 && figure !== first && figure.unit.id === first?.unit.id;
      return { name, value: isSaid ? withoutNoun(value, figure) : value };
    }),
  );
  return isShared ? `${words}; ${ALL_DOUBTED[status]}` : words;
}

/** A value without the noun of its unit, which the first of a list has said: "80.2" for "80.2 per 100,000". */
function withoutNoun(value: string, { unit }: Figure): string {
  return isNoun(unit) ? value.replace(unit.pattern.slice(2), "") : value;
}

/** What all values share, said once. */
const ALL_DOUBTED: Record<DoubtStatus, string> = {
  u: "all of low reliability",
  p: "all provisional",
  e: "all estimates",
  d: "all disputed",
};

/** ", 95% confidence interval 27% to 35%" */
function alone(figure: Figure): string {
  return figure.interval ? `, 95% confidence interval ${intervalText(figure, true)}` : "";
}

/** An interval without a word of where it comes from, which is said once for all. */
function spanOf(figure: Figure, interval: Interval): string {
  return intervalText({ ...figure, interval: { ...interval, derived: false } }, true);
}

/** ", 27% to 35%"; a unit that is a noun is said with the value alone. */
function range(figure: Figure): string {
  const { interval } = figure;
  if (!interval) return "";
  return `, ${withoutNoun(spanOf(figure, interval), figure)}`;
}

/**
 * A value and what stands in brackets behind its period: one pair of brackets holds the doubt and the interval, so
 * that none follows another.
 */
function inBrackets(figure: Figure): [string, string] {
  const { interval, measurement } = figure;
  if (!interval || measurement.kind === "missing") return [statedValue(figure), ""];
  const doubt = measurement.status ? `${DOUBT[measurement.status]}, ` : "";
  return [formatFigure(figure), ` (${doubt}${spanOf(figure, interval)})`];
}

/** "18.6% in 2011 and 7.9% in 2022" */
function inTime(rows: readonly Row[]): string {
  return listWords(
    rows.map(({ figure }, index) => {
      const [value, span] = inBrackets(figure);
      const plain = (text: string) => (index === 0 ? text : withoutNoun(text, figure));
      return `${plain(value)} ${inPeriod(figure.period)}${withoutNoun(span, figure)}`;
    }),
  );
}

/** "highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), 13.1 years apart" */
function extremes({
  over,
  rows,
  isPart = false,
  told,
  areMissingNamed = false,
}: Pick<
  Extract<Finding, { kind: "extremes" }>,
  "over" | "rows" | "isPart" | "told" | "areMissingNamed"
>): string {
  const known = rows.filter((row): row is Row & { figure: Known } => isKnown(row.figure));
  const missing = missingCounts(rows.map(({ figure }) => figure));
  const [first] = known;
  if (!first) return "there is no figure to show";
  const values = known.map(({ figure }) => amountOf(figure));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Withheld figures may be the lowest: the lowest is that of those shown.
  const among = missing === "" && !isPart ? "" : `of the ${countWords(known.length)} shown, `;
  const end = (value: number) => {
    const level = known.filter(({ figure }) => amountOf(figure) === value);
    const names = namedOr(
      `${countWords(level.length)} of ${countWords(known.length)}`,
      level.map(({ name }) => quoted(name, over)),
    );
    return `${WHERE[over]} ${names} (${spokenValue((level[0] as typeof first).figure)})`;
  };
  const decimals = Math.min(...known.map(({ figure }) => figure.measurement.decimals));
  const isGap = (over === "place" || over === "provider") && high > low && hasDifference(first.figure.unit);
  const gap = isGap
    ? `, ${formatDifference(high - low, first.figure.unit, decimals)} ${isNoun(first.figure.unit) ? "apart" : "between them"}`
    : "";
  const isTold = (value: number) => known.some(({ figure }) => figure === told && amountOf(figure) === value);
  const ends = [
    ...(isTold(high) ? [] : [`highest ${end(high)}`]),
    ...(isPart || isTold(low) ? [] : [`lowest ${end(low)}`]),
  ].join(", ");
  const level = `the same ${known.length > NAMED ? `for all ${countWords(known.length)} (${spokenValue(first.figure)})` : end(high)}`;
  return [among + (low === high ? level : ends + (isPart || told ? "" : gap)), areMissingNamed ? "" : missing]
    .filter(Boolean)
    .join("; ");
}

function isNoun({ pattern }: Unit): boolean {
  return pattern.startsWith("{} ");
}

function besideThem(totals: readonly Row[]): string | undefined {
  return totals.length === 0 ? undefined : `Beside them: ${listed(totals, false)}`;
}

/** All values of a short series in words; of a long one its two ends and what is beyond them. */
export function sayCourse({
  of,
  figures,
  isBrief = false,
  beside,
}: Omit<Extract<Finding, { kind: "course" }>, "kind">): (string | undefined)[] {
  const known = figures.filter(isKnown);
  const [first, last] = [known[0], known.at(-1)];
  const aside = beside === undefined ? "" : `; ${beside}`;
  if (!first || !last) return [under(of, noneKnown(figures) + aside)];
  // The noun of a unit is said with the first value.
  const stated = (figure: Figure) => {
    const [value, span] = figure === last ? inBrackets(last) : [statedValue(figure), ""];
    const plain = (text: string) => (figure === first ? text : withoutNoun(text, figure));
    return `${plain(value)} ${inPeriod(figure.period)}${plain(span)}`;
  };
  const all = under(of, listWords(figures.map(stated)) + aside);
  const most = isBrief ? READ_OUT_OF_MANY : READ_OUT.time;
  if (known.length < 3 || (figures.length <= most && wordCount(all) <= MOST_WORDS)) return [all];
  const values = known.map(amountOf);
  const missing = missingCounts(figures);
  const among = `${countWords(known.length)}${missing === "" ? "" : " shown"}`;
  const beyond = (
    [
      ["lowest", Math.min(...values)],
      ["highest", Math.max(...values)],
    ] as const
  )
    .filter(([, value]) => value !== amountOf(first) && value !== amountOf(last))
    .map(([which, value]) => ({ which, figure: known.find((each) => amountOf(each) === value) as Known }));
  // One of many tells its shape in passing, in the order of time.
  const between = beyond
    .toSorted((a, b) => known.indexOf(a.figure) - known.indexOf(b.figure))
    .map(({ which, figure }) => `${which} ${inPeriod(figure.period)}`);
  const apart = beyond.map(
    ({ which, figure }, index) => `the ${which}${index === 0 ? ` of ${among}` : ""} is ${stated(figure)}`,
  );
  return [
    under(of, `${[stated(first), ...(isBrief ? between : [])].join(", ")}, then ${stated(last)}${aside}`),
    isBrief ? "" : capital(apart.join(", ")),
    capital(missing),
  ];
}
