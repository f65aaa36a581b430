import {
  amountOf,
  type DoubtStatus,
  type Figure,
  formatFigure,
  isKnown,
  type Known,
} from "../model/figure.ts";
import type { Finding, Over, Row } from "../model/finding.ts";
import { formatDifference, hasDifference } from "../model/unit.ts";
import { NAMED } from "./find.ts";
import {
  breakSentences,
  inPeriod,
  intervalText,
  listNames,
  listValues,
  missingCounts,
  NOTHING,
  noFigureFor,
  OVERLAP,
  periodsSentence,
  spokenValue,
  statedValue,
  UNEQUAL_PERIODS,
} from "./phrases.ts";
import { sayCertain } from "./say-certain.ts";
import { sourceWords } from "./sources.ts";
import { capital, countWords, headed, listWords, MOST_WORDS, sentences, wordCount } from "./words.ts";

/** The one place where findings become sentences. */
export function say(findings: readonly Finding[]): string {
  const shown = findings.filter((finding) => finding.kind !== "intervals" || findings.some(hasRanges));
  const clear = findings.flatMap((finding) =>
    finding.kind === "certain"
      ? finding.judged.flatMap(({ own, is }) => (is === "similar" ? [] : [own]))
      : [],
  );
  return sentences(...shown.flatMap((finding) => said(finding, clear)));
}

/** Whether the values of a finding are said with their intervals. */
function hasRanges(finding: Finding): boolean {
  if (finding.kind !== "values" || !finding.rows.some(({ figure }) => figure.interval)) return false;
  const words = finding.over === "time" ? inTime(finding.rows) : listed(finding.rows, true);
  return wordCount(words) <= MOST_WORDS;
}

/** @param clear figures of which something says that they differ from another by more than chance */
function said(finding: Finding, clear: readonly Figure[]): (string | undefined)[] {
  switch (finding.kind) {
    case "head":
      return [capital(finding.of)];
    case "values":
      return values(finding);
    case "extremes":
      return ends(finding);
    case "course":
      return course(finding.of, finding.figures);
    case "sides":
      return sides(finding);
    case "beside":
      return [beside(finding, clear)];
    case "certain":
      return sayCertain(finding.judged);
    case "missing":
      return [noFigureFor(finding.names, finding.noun)];
    case "break":
      return [breakSentences(finding.gap, finding.whose)];
    case "periods":
      return [finding.how === "overlap" ? OVERLAP : UNEQUAL_PERIODS];
    case "times":
      return [periodsSentence(finding.figures)];
    case "intervals":
      return [intervals(finding.figures)];
    case "plans":
      return ["These are plans, not results"];
    case "nothing":
      return [finding.of === "" ? NOTHING : `${finding.of}: there is no figure to show`];
    case "own":
      return [finding.words];
  }
}

/** The first of some ways to say a thing that is read without effort; the last where none is. */
function fitting(...ways: readonly (() => string)[]): string {
  const said = ways.map((way) => way());
  return said.find((text) => wordCount(text) <= MOST_WORDS) ?? said.at(-1) ?? "";
}

/** What is said of a head; by itself where the head was said before. */
function under(of: string, text: string): string {
  return of === "" ? capital(text) : headed(capital(of), text);
}

/** Every value with its interval, or without; where that is still too long, the ends, or of several measures one by one. */
function values(finding: Extract<Finding, { kind: "values" }>): (string | undefined)[] {
  const { of, over, rows, totals } = finding;
  if (over === "time" && wordCount(inTime(rows)) > MOST_WORDS)
    return course(
      of,
      rows.map(({ figure }) => figure),
    );
  if (over === "time") return [under(of, inTime(rows))];
  const short = fitting(
    () => listed(rows, true),
    () => listed(rows, false),
  );
  if (wordCount(short) <= MOST_WORDS) return [under(of, short)];
  if (over === "measure")
    return [capital(of), ...rows.map(({ name, figure }) => `${name}: ${statedValue(figure)}`)];
  return ends({ ...finding, rows: rows.filter((row) => !totals.includes(row)) });
}

function ends(
  finding: Pick<Extract<Finding, { kind: "extremes" }>, "of" | "over" | "rows" | "totals" | "isPart">,
) {
  return [under(finding.of, extremes(finding)), besideThem(finding.totals)];
}

/** "Sefton (17%), Wirral (10%, estimate)"; a doubt that all share is said once. */
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
  const noun = unit.pattern.startsWith("{} ") ? unit.pattern.slice(2) : "";
  return noun === "" ? value : value.replace(noun, "");
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

/** ", 27% to 35%"; a unit that is a noun is said with the value alone. */
function range(figure: Figure): string {
  const { interval } = figure;
  if (!interval) return "";
  const text = intervalText({ ...figure, interval: { ...interval, derived: false } }, true);
  return `, ${withoutNoun(text, figure)}`;
}

/** "18.6% in 2011 and 7.9% in 2022" */
function inTime(rows: readonly Row[]): string {
  return listWords(
    rows.map(({ figure }) => {
      const { interval } = figure;
      const span = interval
        ? ` (${intervalText({ ...figure, interval: { ...interval, derived: false } }, true)})`
        : "";
      return `${statedValue(figure)} ${inPeriod(figure.period)}${span}`;
    }),
  );
}

const WHERE: Record<Over, string> = { place: "in", provider: "at", time: "in", group: "for", measure: "for" };

/** A name in the run of a sentence: the label of a group or measure, with its capital, stands in quotation marks. */
function quoted(name: string, over: Over): string {
  return over === "group" || over === "measure" ? `“${name}”` : name;
}

/** "highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), 13.1 years apart" */
function extremes({
  over,
  rows,
  isPart = false,
}: Pick<Extract<Finding, { kind: "extremes" }>, "over" | "rows" | "isPart">): string {
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
    const names =
      level.length > NAMED
        ? `${countWords(level.length)} of ${countWords(known.length)}`
        : listNames(level.map(({ name }) => quoted(name, over)));
    return `${WHERE[over]} ${names} (${spokenValue((level[0] as typeof first).figure)})`;
  };
  const decimals = Math.min(...known.map(({ figure }) => figure.measurement.decimals));
  const isGap = (over === "place" || over === "provider") && high > low && hasDifference(first.figure.unit);
  const gap = isGap
    ? `, ${formatDifference(high - low, first.figure.unit, decimals)} ${ofNoun(first.figure) ? "apart" : "between them"}`
    : "";
  const ends =
    low === high
      ? `the same ${known.length > NAMED ? `for all ${countWords(known.length)} (${spokenValue(first.figure)})` : end(high)}`
      : isPart
        ? `highest ${end(high)}`
        : `highest ${end(high)}, lowest ${end(low)}${gap}`;
  return [among + ends, missing].filter(Boolean).join("; ");
}

function ofNoun({ unit }: Figure): boolean {
  return unit.pattern.startsWith("{} ");
}

function besideThem(totals: readonly Row[]): string | undefined {
  return totals.length === 0 ? undefined : `Beside them: ${listed(totals, false)}`;
}

/** All values of a short series in words; of a long one its two ends and what is beyond them. */
function course(name: string, figures: readonly Figure[]): (string | undefined)[] {
  const stated = (figure: Figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  const known = figures.filter(isKnown);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last)
    return [`${name}: there is no figure to show (${[...new Set(figures.map(statedValue))].join(" or ")})`];
  const all = under(name, listWords(figures.map(stated)));
  if (known.length < 3 || (figures.length <= FEW && wordCount(all) <= MOST_WORDS)) return [all];
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
    .map(([which, value], index) => {
      const figure = known.find((each) => amountOf(each) === value) as Known;
      return `the ${which}${index === 0 ? ` of ${among}` : ""} is ${stated(figure)}`;
    });
  return [
    under(name, `${stated(first)}, then ${stated(last)}`),
    capital(beyond.join(", ")),
    capital(missing),
  ];
}

/** Up to so many figures of a series are each said. */
const FEW = 5;

/** "Sefton is above the aim (60%) for Under 20 and below it for 80 and over"; by number where names would be too long. */
function sides(finding: Extract<Finding, { kind: "sides" }>): string[] {
  const namesOf = (rows: readonly Row[]) => listNames(rows.map(({ name }) => quoted(name, finding.over)));
  const named = sidesBy(finding, (rows) => (rows.length > NAMED ? "" : namesOf(rows)));
  if (wordCount(named) <= MOST_WORDS) return [named];
  const counted = sidesBy(finding, () => "");
  const { below } = finding;
  const areFew = below.length > 0 && below.length <= NAMED;
  return [counted, ...(areFew ? [`Below it: ${namesOf(below)}`] : [])];
}

/** @param nameAll what rows are called one by one; empty where their number is said */
function sidesBy(
  { who, against, over, above, on, below }: Extract<Finding, { kind: "sides" }>,
  nameAll: (rows: readonly Row[]) => string,
): string {
  const total = above.length + on.length + below.length;
  const used = (
    [
      ["above", above],
      ["exactly at", on],
      ["below", below],
    ] as const
  ).filter(([, rows]) => rows.length > 0);
  return listWords(
    used.map(([side, rows], index) => {
      const isFirst = index === 0;
      const whom = isFirst ? against : "it";
      const all = total === 2 ? "both" : `all ${countWords(total)}`;
      const some = isFirst ? `${countWords(rows.length)} of ${countWords(total)}` : countWords(rows.length);
      const names = (rows.length < total && nameAll(rows)) || (rows.length === total ? all : some);
      if (who === "") {
        const named = nameAll(rows) || (rows.length === total ? all : some);
        return `${isFirst ? capital(named) : named} ${rows.length === 1 ? "is" : "are"} ${side} ${whom}`;
      }
      return `${isFirst ? `${capital(who)} is ` : ""}${side} ${whom}${total === 1 ? "" : ` ${WHERE[over]} ${names}`}`;
    }),
  );
}

/** "Sefton (7.9%) is below the aim for 2022 (12.0%)"; of many rows of one measure how many are on which side. */
function beside(
  { label, over, pairs }: Extract<Finding, { kind: "beside" }>,
  clear: readonly Figure[],
): string | undefined {
  const sideOf = ({ own, other }: (typeof pairs)[number]) => Math.sign(amountOf(own) - amountOf(other));
  const word = (side: number) => (side > 0 ? "above" : side < 0 ? "below" : "level with");
  if (pairs.length > 0 && pairs.length <= FEW_BESIDE)
    return capital(
      listWords(
        pairs.map((pair) => {
          const name =
            over === "time"
              ? `${statedValue(pair.own)} in ${pair.name}`
              : `${quoted(pair.name, over)} (${spokenValue(pair.own)})`;
          // A target is met or not; another place is above or below only where something says so.
          const isSure = pair.other.role !== "" || clear.includes(pair.own);
          const stands = isSure ? `is ${word(sideOf(pair))}` : "stands beside";
          return `${name} ${stands} ${label} (${spokenValue(pair.other)})`;
        }),
      ),
    );
  // Of different measures nothing is counted: some of them hold others.
  if (pairs.length === 0 || over === "measure") return undefined;
  const counts = [1, 0, -1].flatMap((side) => {
    const count = pairs.filter((pair) => sideOf(pair) === side).length;
    return count > 0 ? [{ side, count }] : [];
  });
  const said = counts.map(
    ({ side, count }, index) =>
      `${index === 0 ? "" : `${countWords(count)} `}${word(side)} ${index === 0 ? label : "it"}`,
  );
  const [first] = counts;
  const of =
    first?.count === pairs.length
      ? `All ${countWords(pairs.length)}`
      : `${capital(countWords(first?.count ?? 0))} of ${countWords(pairs.length)}`;
  return `${of} are ${listWords(said)}`;
}

/** Up to so many rows beside their own figures are read out. */
const FEW_BESIDE = 3;

function intervals(figures: readonly Known[]): string {
  const own = figures.flatMap(({ interval }) => interval ?? []);
  const { printed } = sourceWords(figures);
  const origin = own.some(({ approximate }) => approximate)
    ? `, worked out roughly from the ${printed} counts`
    : own.every(({ derived }) => derived)
      ? `, worked out from the ${printed} counts`
      : "";
  return `The ranges are 95% confidence intervals${origin}`;
}
