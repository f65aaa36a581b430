import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../../model/figure.ts";
import { rank } from "../../stats/rank.ts";
import { certaintySentence } from "../../words/certainty.ts";
import { differ, extremesOf, extremesSentence, namesOf, subjects } from "../../words/extremes.ts";
import { inCommon, NOTHING, noFigureFor } from "../../words/phrases.ts";
import { allOf, ordinal, sentences } from "../../words/words.ts";

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
  if (figures.length === 0) return sentences(NOTHING);
  if (known.length === 0)
    return sentences(`${inCommon(dataset, figures, ["area"])}: there is no figure to show`);
  return sentences(
    chosen && chosenSentence(dataset, chosen, figures),
    chosen && isKnown(chosen) ? othersSentence(chosen, known) : extremesSentence(dataset, figures),
    missing.length > 0 &&
      noFigureFor(
        missing.map((figure) => figure.area?.name ?? ""),
        subjects(missing, missing.length),
      ),
    differ(known) && certaintySentence(known, known.length - 1),
  );
}

/** "lowest of 22", "3rd highest of 22", "joint highest of 22". */
export function placeAmong(figure: Known, known: readonly Known[]): string {
  const place = rank(known.map(amountOf), amountOf(figure));
  const level = known.filter((other) => amountOf(other) === amountOf(figure)).length;
  const title =
    place === 1 ? "highest" : place + level - 1 === known.length ? "lowest" : `${ordinal(place)} highest`;
  return `${level > 1 ? "joint " : ""}${title} of ${known.length}`;
}

function chosenSentence(dataset: Dataset, chosen: Figure, all: readonly Figure[]): string {
  const known = all.filter(isKnown);
  const what = inCommon(dataset, all, ["area"]);
  if (!isKnown(chosen)) return `${what}: there is no figure for ${chosen.area?.name}`;
  const shown = all.some((figure) => !isKnown(figure)) ? " shown" : "";
  const many = subjects(known, known.length);
  const place = differ(known)
    ? `, the ${placeAmong(chosen, known)} ${many}${shown}`
    : known.length > 1
      ? `, as in ${allOf(known.length, many)}${shown}`
      : "";
  return `${what}: ${formatFigure(chosen)} in ${chosen.area?.name}${place}`;
}

/** The two ends, without the one that the first sentence named. */
function othersSentence(chosen: Known, known: readonly Known[]): string | undefined {
  const { highest, lowest } = extremesOf(known);
  const say = (which: string, ends: Known[]) =>
    ends.includes(chosen)
      ? []
      : [
          `${which} ${ends.length > 1 ? "are" : "is"} ${namesOf(ends)} with ${formatFigure(ends[0] as Known)}`,
        ];
  const parts = [...say("highest", highest), ...say("lowest", lowest)];
  return parts.length === 0 ? undefined : `The ${parts.join(", the ")}`;
}
