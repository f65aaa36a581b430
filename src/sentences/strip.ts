import type { Dataset } from "../model/dataset.ts";
import { extremesOf, extremesSentence, namesOf, rankOf, subjects } from "../model/extremes.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { inCommon, noInterval } from "../model/phrases.ts";
import { listWords, ordinal, sentences } from "../model/words.ts";

/**
 * The place of the chosen area among the others, both ends, and what is missing.
 *
 * @param highlight the code of the chosen area
 */
export function describeStrip(
  dataset: Dataset,
  figures: readonly Figure[],
  highlight: string | undefined,
): string {
  const known = figures.filter(isKnown);
  const chosen = figures.find((figure) => figure.area?.code === highlight);
  const missing = figures.filter((figure) => !isKnown(figure) && figure !== chosen);
  return sentences(
    chosen && chosenSentence(dataset, chosen, known),
    chosen && isKnown(chosen) ? othersSentence(chosen, known) : extremesSentence(dataset, known),
    missing.length > 0 &&
      `There is no figure for ${listWords(missing.map((figure) => figure.area?.name ?? ""))}`,
    known.length > 1 && noInterval(2),
  );
}

/** "lowest of 22", "3rd highest of 22", "joint highest of 22". */
export function placeAmong(figure: Known, known: readonly Known[]): string {
  const rank = rankOf(figure, known);
  const level = known.filter((other) => amountOf(other) === amountOf(figure)).length;
  const place =
    rank === 1 ? "highest" : rank + level - 1 === known.length ? "lowest" : `${ordinal(rank)} highest`;
  return `${level > 1 ? "joint " : ""}${place} of ${known.length}`;
}

function chosenSentence(dataset: Dataset, chosen: Figure, known: readonly Known[]): string {
  const what = inCommon(dataset, [...known, chosen], ["area"]);
  if (!isKnown(chosen)) return `${what}: there is no figure for ${chosen.area?.name}`;
  const place = known.length > 1 ? `, the ${placeAmong(chosen, known)} ${subjects(known, known.length)}` : "";
  return `${what}: ${formatFigure(chosen)} in ${chosen.area?.name}${place}`;
}

/** The two ends, without the one that the first sentence named. */
function othersSentence(chosen: Known, known: readonly Known[]): string | undefined {
  const { highest, lowest } = extremesOf(known);
  const parts = [
    ...(highest.includes(chosen)
      ? []
      : [`highest is ${namesOf(highest)} with ${formatFigure(highest[0] as Known)}`]),
    ...(lowest.includes(chosen)
      ? []
      : [`lowest is ${namesOf(lowest)} with ${formatFigure(lowest[0] as Known)}`]),
  ];
  return parts.length === 0 ? undefined : `The ${parts.join(", the ")}`;
}
