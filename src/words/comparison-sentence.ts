import { breakBetween } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { DOUBT, formatFigure, type Known, subjectOf } from "../model/figure.ts";
import { keyOf } from "../model/select.ts";
import { compare, sideOf } from "../stats/compare.ts";
import { differenceInterval } from "./difference.ts";
import { breakSentences, inPeriod, intervalText, noInterval, statedValue } from "./phrases.ts";
import { capital } from "./words.ts";

/**
 * What may be said of a figure beside a benchmark, in true sentences: better, worse or similar where polarity and an
 * interval allow it, else both values and why there is no judgement.
 *
 * Where only the figure has an interval, the benchmark counts as without error; where both have one, the interval of
 * their difference decides. Figures of different periods, on two sides of a break, disputed or of low reliability are
 * not judged.
 *
 * @param benchmark of the same measure and the same people, a plain value: whether a target is met is another question
 * @throws RangeError when the two are not of one measure
 */
export function comparisonSentence(dataset: Dataset, figure: Known, benchmark: Known): string {
  const dimensions = ["indicator", "role", ...dataset.breakdowns.map(({ id }) => id)];
  if (figure.role !== "" || dimensions.some((each) => keyOf(figure, each) !== keyOf(benchmark, each)))
    throw new RangeError("only plain values of one measure are compared");
  const [name, other] = [subjectOf(figure), subjectOf(benchmark)];
  const measure = `“${figure.indicator.title}”`;
  const beside = `On ${measure}, ${name} has ${statedValue(figure)} and ${other} ${statedValue(benchmark)}`;

  const crossed = breakBetween(dataset, figure, benchmark);
  if (crossed) return `${beside}. ${breakSentences(crossed)}`;
  if (figure.period.id !== benchmark.period.id)
    return `${capital(inPeriod(figure.period))}, ${name} has ${statedValue(figure)} on ${measure}; ${inPeriod(benchmark.period)}, ${other} has ${statedValue(benchmark)}. The periods differ, so we do not compare them.`;
  const doubted = [figure, benchmark].find(({ measurement: { status } }) => status === "d" || status === "u");
  if (doubted)
    return `${beside}. The figure of ${subjectOf(doubted)} is ${doubtOf(doubted)}, so we do not judge the difference.`;
  if (!figure.interval) return `${beside}. ${noInterval(1, [name])}`;

  const { polarity } = figure.indicator;
  const interval = differenceInterval(figure, benchmark);
  const side = sideOf(interval, 0);
  const evidence = `${measure}: ${formatFigure(figure)} (95% confidence interval ${intervalText(figure, true)}) beside ${formatFigure(benchmark)}`;
  if (polarity === "none")
    return side === "around"
      ? `${name} is not clearly higher or lower than ${other} on ${evidence}; the difference may be chance.`
      : `${name} is ${side === "above" ? "higher" : "lower"} than ${other} on ${evidence}. Neither higher nor lower is better here.`;
  const comparison = compare(interval, 0, polarity);
  return comparison === "similar"
    ? `${name} is similar to ${other} on ${evidence}; the difference may be chance.`
    : `${name} is ${comparison} than ${other} on ${evidence}, and ${polarity === "higher-is-better" ? "higher" : "lower"} is better.`;
}

function doubtOf({ measurement: { status } }: Known): string {
  return status === "u" ? "of low reliability" : DOUBT.d;
}
