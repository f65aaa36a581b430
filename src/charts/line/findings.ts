import { overlap, unequal } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { gapsIn, periodsOf } from "../../model/joins.ts";
import type { Period } from "../../model/period.ts";
import { formatDifference, hasDifference } from "../../model/unit.ts";
import { findCertain } from "../../words/find.ts";
import { headOf, inPeriod, intervalText, listNames, statedValue } from "../../words/phrases.ts";
import { sourceWords } from "../../words/sources.ts";
import { capital, countWords, listWords, sentences } from "../../words/words.ts";

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
export function lineFindings(
  dataset: Dataset,
  series: readonly Series[],
  dimensions: readonly string[],
  target: { label: string; figure: Known } | undefined,
): Finding[] {
  const figures = series.flatMap((each) => each.figures);
  if (figures.length === 0) return [{ kind: "nothing", of: "" }];
  const isOne = series.length === 1;
  const head = headOf(dataset, figures, [...(isOne ? [] : dimensions), "period"]);
  const lasts = series.flatMap(({ title, runs }) => {
    const last = runs.at(-1)?.at(-1);
    return last ? [{ title, last }] : [];
  });
  const isBrief = series.length > AT_LENGTH && series.some((each) => each.figures.length > FEW);
  const courses: Finding[] = isBrief
    ? [{ kind: "own", words: sentences(...briefCourses(series)) }]
    : series.map(({ title, figures: own }) => ({ kind: "course", of: isOne ? head : title, figures: own }));
  return [
    ...(isOne ? [] : [{ kind: "head", of: head } as const]),
    ...(series.length > MOST_LINES
      ? [{ kind: "own", words: sentences(...latestOf(series)) } as const]
      : courses),
    {
      kind: "own",
      words: sentences(
        ...(series.length > MOST_LINES || isBrief ? [] : latestIntervals(lasts, isOne)),
        target && `${target.label}: ${statedValue(target.figure)}`,
        ...(target && isBrief ? targetGroups(lasts, target.figure) : []),
        ...(target && !isBrief
          ? lasts.map(({ title, last }) => targetSentence(last, target.figure, isOne ? "the figure" : title))
          : []),
      ),
    },
    ...gapsIn(
      dataset,
      series.map((each) => each.figures),
    ).map((gap): Finding => ({ kind: "break", gap })),
    ...(unequal(periodsOf(figures)) ? [{ kind: "periods", how: "unequal" } as const] : []),
    ...(overlap(figures) ? [{ kind: "periods", how: "overlap" } as const] : []),
    ...findCertain(
      dataset,
      lasts.map(({ last }) => last),
    ),
  ];
}

function latestIntervals(lasts: readonly { title: string; last: Known }[], isOne: boolean): string[] {
  return lasts.flatMap(({ title, last }) =>
    last.interval
      ? [
          `The 95% confidence interval ${isOne ? "" : `of ${title} `}${inPeriod(last.period)} is ${intervalText(last, true)}`,
        ]
      : [],
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
      if (!first || !last)
        return [
          `${title}: there is no figure to show (${[...new Set(figures.map(statedValue))].join(" or ")})`,
        ];
      if (known.length < 3) return [`${title}: ${listWords(known.map(say))}`];
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

/** Whether an interval takes in a target: "; its interval does not reach it", nothing where there is none. */
function reachOf({ interval }: Known, target: Known, whose: string): string {
  if (!interval) return "";
  const isInside = interval.lower <= amountOf(target) && amountOf(target) <= interval.upper;
  const isOne = whose.startsWith("its");
  return isInside
    ? `; ${whose} ${isOne ? "takes" : "take"} it in`
    : `; ${whose} ${isOne ? "does" : "do"} not reach it`;
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
