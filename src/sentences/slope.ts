import { type Break, overlap, unequal } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../model/figure.ts";
import { breakSentences, headOf, inPeriod, OVERLAP, statedValue, UNEQUAL_PERIODS } from "../model/phrases.ts";
import { comparative, formatDifference, hasDifference } from "../model/unit.ts";
import { sentences } from "../model/words.ts";
import { certaintySentence } from "./certainty.ts";

/** The two ends of a series. */
interface Series {
  title: string;
  ends: [Figure | undefined, Figure | undefined];
  /** What lies between them, if anything. */
  gap: Break | undefined;
  /** Whether they may be compared. */
  joined: boolean;
}

/**
 * Both values of each series, their difference where they may be compared, and why where not.
 *
 * @param dimensions those that make the series
 */
export function describeSlope(
  dataset: Dataset,
  series: readonly Series[],
  dimensions: readonly string[],
): string {
  const figures = series.flatMap(({ ends }) => ends).filter((figure) => figure !== undefined);
  if (!figures.some(isKnown))
    return sentences(`${headOf(dataset, figures, ["period", ...dimensions])}: there is no figure to show`);
  const apart = series.length > 1 ? dimensions : [];
  const head = headOf(dataset, figures, [...apart, "period"]);
  const said = series.map(({ title, ends: [first, last], joined }) => {
    const values = [first, last].flatMap((figure) =>
      figure ? [`${statedValue(figure)} ${inPeriod(figure.period)}`] : [],
    );
    const difference = joined ? differenceOf(first, last) : "";
    return (series.length > 1 ? `${title}: ` : `${head}: `) + values.join(" and ") + difference;
  });
  const compared = series.filter(({ joined }) => joined);
  const periods = figures.map(({ period }) => period);
  const gaps = series.flatMap(({ gap }) => gap ?? []);
  return sentences(
    series.length > 1 && head,
    ...said,
    ...gaps
      .filter((gap, index) => gaps.findIndex(({ why }) => why === gap.why) === index)
      .map((gap) => breakSentences(gap)),
    unequal(periods) && UNEQUAL_PERIODS,
    series.some(({ ends }) => overlap(ends.filter((figure) => figure !== undefined))) && OVERLAP,
    certaintySentence(
      compared.flatMap(({ ends }) => ends.filter((figure) => figure !== undefined)),
      compared.length,
    ),
  );
}

function differenceOf(first: Figure | undefined, last: Figure | undefined): string {
  if (!first || !last || !isKnown(first) || !isKnown(last)) return "";
  const difference = amountOf(last) - amountOf(first);
  if (difference === 0) return ", the same";
  const word = comparative(first.unit, difference);
  if (first.unit.levels) return `, a ${word} level`;
  if (!hasDifference(first.unit)) return "";
  // No more precise than the coarser of the two: 47% less 47.2% says nothing.
  const decimals = Math.min(first.measurement.decimals, last.measurement.decimals);
  const size = Math.abs(difference);
  return Number(size.toFixed(decimals)) === 0
    ? ", the same when both are rounded alike"
    : `, ${formatDifference(size, first.unit, decimals)} ${word}`;
}
