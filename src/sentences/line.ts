import { unequal } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { gapsIn, periodsOf } from "../model/joins.ts";
import {
  breakSentences,
  headOf,
  inPeriod,
  intervalText,
  noInterval,
  statedValue,
  UNEQUAL_PERIODS,
} from "../model/phrases.ts";
import { formatDifference } from "../model/unit.ts";
import { listWords, sentences } from "../model/words.ts";

/** Up to so many values of a line are each said. */
const FEW = 6;

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
  return sentences(
    series.length > 1 && head,
    ...series.map((each) => `${series.length > 1 ? each.title : head}: ${course(each.figures)}`),
    ...lasts.map(({ title, last }) =>
      last.interval
        ? `The 95% confidence interval ${series.length > 1 ? `of ${title} ` : ""}${inPeriod(last.period)} is ${intervalText(last, true)}`
        : undefined,
    ),
    target && `${target.label}: ${statedValue(target.figure)}`,
    ...(target
      ? lasts.map(({ title, last }) =>
          targetSentence(last, target.figure, series.length > 1 ? title : "the figure"),
        )
      : []),
    ...gapsIn(
      dataset,
      series.map(({ figures }) => figures),
    ).map((gap) => breakSentences(gap)),
    unequal(periodsOf(figures)) && UNEQUAL_PERIODS,
    compares &&
      unsure.length > 0 &&
      noInterval(
        figures.length + lasts.length - 1,
        unsure.length < series.length ? unsure.map(({ title }) => title) : [],
      ),
  );
}

/** All values of a short line in words; of a long one its two ends and its extremes. */
function course(figures: readonly Figure[]): string {
  const say = (figure: Figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  const known = figures.filter(isKnown);
  if (figures.length <= FEW || known.length === 0) return listWords(figures.map(say));
  const sorted = [...known].sort((a, b) => amountOf(a) - amountOf(b));
  const missing = figures.length - known.length;
  return `from ${say(known[0] as Known)} to ${say(known.at(-1) as Known)}; the lowest of ${known.length} is ${say(sorted[0] as Known)}, the highest ${say(sorted.at(-1) as Known)}${missing > 0 ? `; ${missing} more without a figure` : ""}`;
}

function targetSentence(last: Known, target: Known, name: string): string {
  const gap = amountOf(last) - amountOf(target);
  const start = `${inPeriod(last.period)} ${name} is`;
  const decimals = Math.max(last.measurement.decimals, target.measurement.decimals);
  const said =
    gap === 0
      ? `${start} exactly that`
      : `${start} ${formatDifference(Math.abs(gap), last.unit, decimals)} ${gap > 0 ? "above" : "below"} it`;
  const { interval } = last;
  const inside = interval && interval.lower <= amountOf(target) && amountOf(target) <= interval.upper;
  const verdict = !interval
    ? ""
    : inside
      ? "; its interval takes in the target"
      : "; its interval does not reach the target";
  return said.charAt(0).toUpperCase() + said.slice(1) + verdict;
}
