import type { Dataset } from "../model/dataset.ts";
import { extremesSentence, subjects } from "../model/extremes.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { noInterval } from "../model/phrases.ts";
import { countWords, listWords, sentences } from "../model/words.ts";

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
  return sentences(
    extremesSentence(dataset, known),
    classes.length > 1 && `The highest class, ${members(highest)}`,
    classes.length > 1 && `The lowest class, ${members(lowest)}`,
    chosen && `${chosen.area?.name} has ${formatFigure(chosen)}`,
    missing.length > 0 &&
      `There is no figure for ${listWords(missing.map((figure) => figure.area?.name ?? ""))}`,
    known.length > 1 && noInterval(2),
  );
}

function byValue(figures: readonly Known[]): Known[] {
  return [...figures].sort((a, b) => amountOf(b) - amountOf(a));
}
