import { isComparator } from "../drawing/series.ts";
import type { Area } from "../model/area.ts";
import { type Pair, pairsWith } from "../model/comparisons.ts";
import type { Dataset } from "../model/dataset.ts";
import { isKnown } from "../model/figure.ts";
import { headOf, intervalText, statedValue } from "../model/phrases.ts";
import { select } from "../model/select.ts";
import { countWords, listWords, sentences } from "../model/words.ts";

/** Up to so many judgements are read out one by one. */
const READ_OUT = 3;

/** Whether differences are more than chance, in words: what intervals there are and what follows from them. */
export function certaintyAnswer(dataset: Dataset, place: Area): string {
  const known = select(dataset.figures).filter(isKnown);
  const printed = known.filter(({ interval }) => interval && !interval.derived).length;
  const derived = known.filter(({ interval }) => interval?.derived).length;
  if (printed + derived === 0)
    return "We cannot say. The papers print no confidence interval, and no counts of people asked or treated from which one could be worked out. A confidence interval is the range in which the true value most likely lies.";
  const all = known.length;
  const sources = [
    ...(printed > 0 ? [`printed for ${countWords(printed)}`] : []),
    ...(derived > 0 ? [`worked out from the printed counts for ${countWords(derived)}`] : []),
  ];
  return sentences(
    `Of ${countWords(all)} figures, a 95% confidence interval is ${listWords(sources)}. It is the range in which the true value most likely lies`,
    ...judgements(dataset, place),
    printed + derived < all &&
      "Where there is no interval we do not say whether a difference is more than chance",
  );
}

function judgements(dataset: Dataset, place: Area): string[] {
  const areas = [
    ...new Set(dataset.figures.flatMap(({ area }) => (area && isComparator(area) ? [area] : []))),
  ];
  const pairs = areas.flatMap((area) => pairsWith(dataset, place, area)).filter(({ own }) => own.interval);
  if (pairs.length === 0) return [];
  if (pairs.length <= READ_OUT) return pairs.map((pair) => judgement(dataset, pair));
  const excluded = pairs.filter(({ own, other }) => !within(own, other.measurement.value)).length;
  return [
    `Of ${countWords(pairs.length)} comparisons with another area, the interval leaves the other value out in ${countWords(excluded)}: there the difference is more than chance is likely to make`,
  ];
}

function judgement(dataset: Dataset, { own, other, verdict }: Pair): string {
  const start = `${headOf(dataset, [own])}: the interval, ${intervalText(own, true)},`;
  const value = `${other.area?.name}’s ${statedValue(other)}`;
  if (within(own, other.measurement.value))
    return `${start} holds ${value}, so the two are similar: the difference may be chance`;
  const word = verdict === "not judged" ? "" : `, and the difference is for the ${verdict}`;
  return `${start} leaves out ${value}: this is more than chance is likely to make${word}`;
}

function within({ interval }: Pair["own"], value: number): boolean {
  return interval !== undefined && interval.lower <= value && value <= interval.upper;
}
