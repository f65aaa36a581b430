import { type Figure, isKnown } from "../model/figure.ts";
import { noInterval } from "./phrases.ts";

/**
 * What a reader must know of how sure the differences among figures are; nothing where all have an interval.
 *
 * Plans are set, and a level is a judgement: neither has an interval. Nor has money, of which nothing is said. Things that
 * are counted whole have no error of a sample, yet counts of two times or places differ by chance; counts of different
 * things are not compared. Where every place is classed, chance has no part, and nothing is said.
 *
 * @param differences how many differences the chart shows
 * @param names whose figures have no interval, where others of the chart have one
 */
export function certaintySentence(
  figures: readonly Figure[],
  differences: number,
  names: readonly string[] = [],
): string | undefined {
  const unsure = figures.filter((figure) => isKnown(figure) && !figure.interval);
  const results = unsure.filter(({ indicator }) => !indicator.planned);
  if (unsure.length > 0 && results.length === 0) return "These are plans, not results.";
  if (results.some(({ unit }) => !unit.kind && !unit.levels))
    return names.length === 0 && figures.some(({ interval }) => interval)
      ? "Where no confidence interval is published, we do not say whether a difference is more than chance."
      : noInterval(differences, names);
  const things = Map.groupBy(
    results.filter(({ unit }) => unit.kind === "count"),
    ({ indicator, breakdown }) => [indicator.id, ...Object.values(breakdown)].join("|"),
  );
  if ([...things.values()].some(({ length }) => length > 1))
    return `These are counts, not a sample. We do not say whether ${differences === 1 ? "this difference is" : "these differences are"} more than chance.`;
  if (results.some(({ unit }) => unit.levels))
    return "A level is a judgement, and no confidence interval goes with it.";
  return undefined;
}
