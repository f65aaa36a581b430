import type { Dataset } from "../model/dataset.ts";
import { extremesSentence, subjects } from "../model/extremes.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { inCommon, noFigureFor } from "../model/phrases.ts";
import { countWords, listWords, sentences } from "../model/words.ts";
import { certaintySentence } from "./certainty.ts";

/** Values that have one shade, with their span in words. */
interface ValueClass {
  title: string;
  figures: Known[];
}

/**
 * The highest and the lowest area, those in the highest and the lowest class, the chosen one, and what is missing.
 *
 * @param classes from the lowest to the highest
 * @param highlight the code of the chosen area
 */
export function describeMap(
  dataset: Dataset,
  figures: readonly Figure[],
  classes: readonly ValueClass[],
  highlight: string | undefined,
): string {
  const known = figures.filter(isKnown);
  const missing = figures.filter((figure) => !isKnown(figure));
  const chosen = figures.find((figure) => figure.area?.code === highlight);
  const [lowest, highest] = [classes[0] as ValueClass, classes.at(-1) as ValueClass];
  const members = ({ figures: inside, title }: ValueClass) =>
    `${title}: ${inside.length > 6 ? `${countWords(inside.length)} ${subjects(figures, inside.length)}` : listWords(byValue(inside).map((figure) => figure.area?.name ?? ""))}`;
  if (known.length === 0)
    return sentences(`${inCommon(dataset, figures, ["area"])}: there is no figure to show`);
  return sentences(
    extremesSentence(dataset, figures),
    classes.length > 1 && `The highest of ${countWords(classes.length)} groups, ${members(highest)}`,
    classes.length > 1 && `The lowest group, ${members(lowest)}`,
    chosen && `${chosen.area?.name} has ${formatFigure(chosen)}`,
    missing.length > 0 &&
      noFigureFor(
        missing.map((figure) => figure.area?.name ?? ""),
        subjects(missing, missing.length),
      ),
    known.length > 1 && certaintySentence(known, known.length - 1),
  );
}

function byValue(figures: readonly Known[]): Known[] {
  return [...figures].sort((a, b) => amountOf(b) - amountOf(a));
}
