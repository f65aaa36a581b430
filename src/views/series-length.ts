import type { Dataset } from "../model/dataset.ts";
import { isKnown } from "../model/figure.ts";
import { select, seriesKey } from "../model/select.ts";
import { LEAST_FOR_LIMITS } from "../stats/xmr.ts";
import { sourceWordsOf } from "../words/sources.ts";
import { countWords } from "../words/words.ts";

/** How many figures each series of all datasets has: one subject over time, breaks not looked at. */
export function seriesLengths(datasets: readonly Dataset[]): number[] {
  return datasets.flatMap((dataset) => {
    const known = select(dataset.figures).filter(isKnown);
    const series = Map.groupBy(known, (figure) => seriesKey(dataset, figure));
    return [...series.values()].map((figures) => figures.length);
  });
}

/** What the methods say of control charts in the light of how long the series are. */
export function seriesLengthNote(datasets: readonly Dataset[]): string {
  const lengths = seriesLengths(datasets);
  const longest = Math.max(0, ...lengths);
  if (longest >= LEAST_FOR_LIMITS) {
    const several = lengths.filter((length) => length > 1).length;
    const long = lengths.filter((length) => length >= LEAST_FOR_LIMITS).length;
    const rest = long < several ? " The others are too short, and their charts say so." : "";
    return `Of ${countWords(several)} series of more than one figure on this site, ${countWords(long)} ${long === 1 ? "is" : "are"} long enough for limits; the longest has ${countWords(longest)} figures.${rest}`;
  }
  return `No series in ${sourceWordsOf(datasets).noun} on this site is long enough for limits: the longest has ${countWords(longest)} ${longest === 1 ? "figure" : "figures"}. So every chart of this kind here is a run chart, and says what it cannot tell.`;
}
