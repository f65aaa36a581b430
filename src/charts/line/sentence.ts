import { overlap, unequal } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { gapsIn, periodsOf } from "../../model/joins.ts";
import type { Period } from "../../model/period.ts";
import { formatDifference, hasDifference } from "../../model/unit.ts";
import { certaintySentence } from "../../words/certainty.ts";
import {
  breakSentences,
  headOf,
  inPeriod,
  intervalText,
  listNames,
  missingCounts,
  NOTHING,
  OVERLAP,
  statedValue,
  UNEQUAL_PERIODS,
} from "../../words/phrases.ts";
import { sourceWords } from "../../words/sources.ts";
import { capital, countWords, listWords, MOST_WORDS, sentences, wordCount } from "../../words/words.ts";

/** Up to so many values of a line are each said. */
const FEW = 6;

/** Of so many lines the course of each is said. */
const MOST_LINES = 6;

/** Of so many long lines the course is said at length: with its extremes, its interval and its place to the target. */
const AT_LENGTH = 2;

/** Figures of a series in order of time. */
interface Series {
  title: string;
  figures: Figure[];
  /** Runs of figures that may be joined. */
  runs: Known[][];
}

/**
 * The course of each line, its latest interval, how it stands to the target, and what must not be joined.
 *
 * @param dimensions those that make the lines
 * @param target the latest of the targets, with what it is called
 */
export function describeLines(
  dataset: Dataset,
  series: readonly Series[],
  dimensions: readonly string[],
  target: { label: string; figure: Known } | undefined,
): string {
  const figures = series.flatMap((each) => each.figures);
  if (figures.length === 0) return sentences(NOTHING);
  const apart = series.length > 1 ? dimensions : [];
  const head = headOf(dataset, figures, [...apart, "period"]);
  const lasts = series.flatMap(({ title, runs }) => {
    const last = runs.at(-1)?.at(-1);
    return last ? [{ title, last }] : [];
  });
  const joined = series.some(({ runs }) => runs.some((run) => run.length > 1));
  const compares = joined || target !== undefined || lasts.length > 1;
  const unsure = series.filter(({ figures }) =>
    (joined || series.length > 1 ? figures : figures.slice(-1)).some(
      (figure) => isKnown(figure) && !figure.interval,
    ),
  );
  const isBrief = series.length > AT_LENGTH && series.some((each) => each.figures.length > FEW);
  return sentences(
    series.length > 1 && head,
    ...(series.length > MOST_LINES
      ? latestOf(series)
      : isBrief
        ? briefCourses(series)
        : series.flatMap((each) => course(series.length > 1 ? each.title : head, each.figures))),
    ...(series.length > MOST_LINES || isBrief ? [] : lasts).map(({ title, last }) =>
      last.interval
        ? `The 95% confidence interval ${series.length > 1 ? `of ${title} ` : ""}${inPeriod(last.period)} is ${intervalText(last, true)}`
        : undefined,
    ),
    target && `${target.label}: ${statedValue(target.figure)}`,
    ...(target && isBrief ? targetGroups(lasts, target.figure) : []),
    ...(target && !isBrief
      ? lasts.map(({ title, last }) =>
          targetSentence(last, target.figure, series.length > 1 ? title : "the figure"),
        )
      : []),
    ...gapsIn(
      dataset,
      series.map(({ figures }) => figures),
    ).map((gap) => breakSentences(gap)),
    unequal(periodsOf(figures)) && UNEQUAL_PERIODS,
    overlap(figures) && OVERLAP,
    compares &&
      unsure.length > 0 &&
      certaintySentence(
        unsure.flatMap((each) => each.figures),
        figures.length + lasts.length - 1,
        unsure.length < series.length ? unsure.map(({ title }) => title) : [],
      ),
  );
}

/** Of many lines, how many they are and both ends of the latest figures. */
function latestOf(series: readonly Series[]): string[] {
  const all = series.flatMap(({ title, figures }) => figures.map((figure) => ({ title, figure })));
  const periods = periodsOf(all.map(({ figure }) => figure));
  const latest = all.flatMap(({ title, figure }) =>
    isKnown(figure) && figure.period.id === periods.at(-1)?.id ? [{ title, figure }] : [],
  );
  const values = latest.map(({ figure }) => amountOf(figure));
  const end = (value: number) => {
    const own = latest.filter(({ figure }) => amountOf(figure) === value);
    const names =
      own.length > 3 ? `${countWords(own.length)} of them` : listNames(own.map(({ title }) => title));
    return `${names} (${statedValue((own[0] as (typeof own)[number]).figure)})`;
  };
  const span = [...new Set([periods[0]?.title, periods.at(-1)?.title])].join(" to ");
  const without = series.length - latest.length;
  return [
    `${capital(countWords(series.length))} lines, ${span}`,
    ...(latest.length > 0
      ? [
          `${capital(inPeriod((latest[0] as (typeof latest)[number]).figure.period))}: highest for ${end(Math.max(...values))}, lowest for ${end(Math.min(...values))}`,
        ]
      : []),
    ...(without > 0
      ? [
          `${capital(countWords(without))} ${without === 1 ? "has" : "have"} no figure ${inPeriod(periods.at(-1) as Period)}`,
        ]
      : []),
  ];
}

/** The two ends of each of several long lines, with the interval of the last; where it comes from is said once. */
function briefCourses(series: readonly Series[]): string[] {
  const say = (figure: Known) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  const ends = series.map(({ title, figures }) => ({ title, figures, known: figures.filter(isKnown) }));
  const derived = ends.flatMap(({ known }) => known.at(-1)?.interval?.derived ?? []);
  const origin = derived.every(Boolean)
    ? `, worked out from the ${sourceWords(series.flatMap(({ figures }) => figures)).printed} counts`
    : "";
  return [
    ...ends.flatMap(({ title, figures, known }) => {
      const [first, last] = [known[0], known.at(-1)];
      if (!first || !last || known.length < 3) return course(title, figures);
      const { interval } = last;
      const range = interval
        ? ` (${intervalText({ ...last, interval: { ...interval, derived: false } })})`
        : "";
      return `${title}: ${say(first)}, then ${say(last)}${range}`;
    }),
    ...(derived.length > 0 ? [`In brackets stand 95% confidence intervals${origin}`] : []),
  ];
}

/** On which side of a target the latest figures of several lines are, those together that are alike. */
function targetGroups(lasts: readonly { title: string; last: Known }[], target: Known): string[] {
  const groups = Map.groupBy(
    lasts,
    ({ last }) => Math.sign(amountOf(last) - amountOf(target)) + reachOf(last, target, "its interval"),
  );
  return [...groups.values()].map((alike) => {
    const [{ last }] = alike as [{ title: string; last: Known }];
    const gap = amountOf(last) - amountOf(target);
    const isOne = alike.length === 1;
    const who =
      alike.length === lasts.length && !isOne
        ? `All ${countWords(alike.length)}`
        : listNames(alike.map(({ title }) => title));
    const side = gap === 0 ? "exactly at" : gap > 0 ? "above" : "below";
    return `${who} ${isOne ? "is" : "are"} ${side} it by ${isOne ? "its latest figure" : "their latest figures"}${reachOf(last, target, isOne ? "its interval" : "their intervals")}`;
  });
}

/** Whether an interval takes in a target: "; its interval does not reach the target", nothing where there is none. */
function reachOf({ interval }: Known, target: Known, whose: string): string {
  if (!interval) return "";
  const isInside = interval.lower <= amountOf(target) && amountOf(target) <= interval.upper;
  const isOne = whose.startsWith("its");
  return isInside
    ? `; ${whose} ${isOne ? "takes" : "take"} in the target`
    : `; ${whose} ${isOne ? "does" : "do"} not reach the target`;
}

/** All values of a short line in words; of a long one its two ends and its extremes. */
function course(name: string, figures: readonly Figure[]): string[] {
  const say = (figure: Figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  const known = figures.filter(isKnown);
  if (known.length === 0)
    return [`${name}: there is no figure to show (${[...new Set(figures.map(statedValue))].join(" or ")})`];
  const all = `${name}: ${listWords(figures.map(say))}`;
  if (known.length < 3 || (figures.length <= FEW && wordCount(all) <= MOST_WORDS)) return [all];
  const [first, last] = [known[0], known.at(-1)] as [Known, Known];
  const values = known.map(amountOf);
  const missing = missingCounts(figures);
  const among = `${countWords(known.length)}${missing === "" ? "" : " shown"}`;
  // An extreme that is an end of the line has been said.
  const extremes = (
    [
      ["lowest", Math.min(...values)],
      ["highest", Math.max(...values)],
    ] as const
  )
    .filter(([, value]) => value !== amountOf(first) && value !== amountOf(last))
    .map(([which, value], index) => {
      const figure = known.find((each) => amountOf(each) === value) as Known;
      return `the ${which}${index === 0 ? ` of ${among}` : ""} is ${say(figure)}`;
    });
  return [`${name}: ${say(first)}, then ${say(last)}`, capital(extremes.join(", ")), capital(missing)];
}

function targetSentence(last: Known, target: Known, name: string): string {
  const gap = amountOf(last) - amountOf(target);
  const start = `${inPeriod(last.period)} ${name} is`;
  // A target is exact as it is printed; a comparator is rounded as a figure is.
  const decimals =
    target.role === ""
      ? Math.min(last.measurement.decimals, target.measurement.decimals)
      : last.measurement.decimals;
  const difference =
    hasDifference(last.unit) && Number(Math.abs(gap).toFixed(decimals)) > 0
      ? `${formatDifference(Math.abs(gap), last.unit, decimals)} `
      : "";
  const said =
    gap === 0 ? `${start} exactly that` : `${start} ${difference}${gap > 0 ? "above" : "below"} it`;
  return said.charAt(0).toUpperCase() + said.slice(1) + reachOf(last, target, "its interval");
}
