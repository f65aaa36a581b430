import { sourceWordsOf } from "../words/sources.ts";
import type { Dataset } from "../model/dataset.ts";
import { isKnown } from "../model/figure.ts";
import { select, keyOf } from "../model/select.ts";
import { countWords } from "../words/words.ts";
import { LEAST_FOR_LIMITS } from "../stats/xmr.ts";

/** How many figures the longest series of all datasets has: one subject over time, breaks not looked at. */
export function longestSeries(datasets: readonly Dataset[]): number {
  const lengths = datasets.flatMap((dataset) => {
    const dimensions = ["indicator", "area", "organisation", ...dataset.breakdowns.map(({ id }) => id)];
    const known = select(dataset.figures).filter(isKnown);
    const series = Map.groupBy(known, (figure) =>
      dimensions.map((dimension) => keyOf(figure, dimension)).join("|"),
    );
    return [...series.values()].map((figures) => figures.length);
  });
  return Math.max(0, ...lengths);
}

/** What the methods say of control charts in the light of how long the series are. */
export function seriesLengthNote(datasets: readonly Dataset[]): string {
  const longest = longestSeries(datasets);
  if (longest >= LEAST_FOR_LIMITS)
    return `The longest series on this site has ${countWords(longest)} figures. Most series are too short for limits, and their charts say so.`;
  return `No series in ${sourceWordsOf(datasets).noun} on this site is long enough for limits: the longest has ${countWords(longest)} ${longest === 1 ? "figure" : "figures"}. So every chart of this kind here is a run chart, and says what it cannot tell.`;
}
