import type { Dataset } from "../model/dataset.ts";
import { isKnown } from "../model/figure.ts";
import { select } from "../model/select.ts";
import { sideOf } from "../stats/compare.ts";
import type { Process } from "../words/control.ts";
import { differenceInterval } from "../words/difference.ts";
import { headOf, intervalText, statedValue } from "../words/phrases.ts";
import { sourceWords } from "../words/sources.ts";
import { capital, countWords, listWords, sentences } from "../words/words.ts";
import { comparatorsOf, type Pair, pairsWith } from "./comparisons.ts";

/** Up to so many judgements are read out one by one. */
const READ_OUT = 3;

/**
 * Whether differences are more than chance, in words: what intervals there are and what follows from them.
 *
 * @param drawn processes as the charts of the dataset draw them
 */
export function certaintyAnswer(dataset: Dataset, drawn: readonly Process[] = []): string {
  const overTime =
    drawn.some(({ variation }) => variation !== undefined) &&
    "What of the changes over time is more than ordinary ups and downs, the limits of the control charts show";
  const known = select(dataset.figures).filter(isKnown);
  const { noun, print, printed: given } = sourceWords(dataset.figures);
  const printed = known.filter(({ interval }) => interval && !interval.derived).length;
  const derived = known.filter(({ interval }) => interval?.derived).length;
  if (printed + derived === 0 && known.length > 0 && known.every((figure) => figure.derived)) {
    const { noun, print } = sourceWords(dataset.figures);
    return `These figures are worked out from published ones, for which ${noun} ${print} no confidence interval, so we do not say whether a difference is more than chance.`;
  }
  if (printed + derived === 0) {
    if (overTime && known.every(({ unit }) => unit.additive))
      return sentences(
        "These are counts, which are larger where a place or provider is larger: they do not say which does better",
        overTime,
      );
    return sentences(
      `${capital(noun)} ${print} no confidence interval, which is the range in which the true value most likely lies, and no counts from which we could work one out`,
      `So we do not say whether a difference ${overTime ? "between places or providers " : ""}is more than chance`,
      overTime,
    );
  }
  const sources = [
    ...(printed > 0 ? [`${given} for ${countWords(printed)}`] : []),
    ...(derived > 0 ? [`worked out from ${given} counts for ${countWords(derived)}`] : []),
  ];
  return sentences(
    `Of ${countWords(known.length)} figures, a 95% confidence interval is ${listWords(sources)}: the range in which the true value most likely lies`,
    ...judgements(dataset),
    printed + derived < known.length &&
      "Where there is none we do not say whether a difference is more than chance",
    overTime,
  );
}

function judgements(dataset: Dataset): string[] {
  const pairs = comparatorsOf(dataset)
    .flatMap((area) => pairsWith(dataset, area))
    .filter(({ own }) => own.interval);
  if (pairs.length <= READ_OUT) return pairs.map((pair) => judgement(dataset, pair));
  const out = pairs.filter((pair) => !mayBeChance(pair)).length;
  return [
    out === 0
      ? `In all ${countWords(pairs.length)} comparisons with another area the intervals allow that the difference is chance`
      : out === pairs.length
        ? `In all ${countWords(out)} comparisons with another area the difference is more than chance is likely to make, by the intervals`
        : `Of ${countWords(pairs.length)} comparisons with another area, the difference is more than chance is likely to make in ${countWords(out)}, by the intervals`,
  ];
}

function judgement(dataset: Dataset, pair: Pair): string {
  const { own, other, verdict } = pair;
  const start = `${headOf(dataset, [own])}: the interval, ${intervalText(own, true)},`;
  const value = `${statedValue(other)} in ${other.area?.name}`;
  const beyond = `the difference is more than chance is likely to make${verdict === "not judged" ? "" : `, and for the ${verdict}`}`;
  // Two intervals may overlap a little and the difference still be more than chance: that of the difference decides.
  if (other.interval)
    return mayBeChance(pair)
      ? `${start} and that of the ${value} lie so close that the difference may be chance`
      : `${start} and that of the ${value} lie so far apart that ${beyond}`;
  if (mayBeChance(pair)) return `${start} holds the ${value}, so the difference may be chance`;
  return `${start} leaves out the ${value}, so ${beyond}`;
}

function mayBeChance({ own, other }: Pair): boolean {
  return own.interval !== undefined && sideOf(differenceInterval(own, other), 0) === "around";
}
