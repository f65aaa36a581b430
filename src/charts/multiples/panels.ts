import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import { inTime } from "../../model/joins.ts";
import { keyOf } from "../../model/select.ts";
import { listWords } from "../../words/words.ts";

/** The figures of one of several small charts, in order of time, with those that it is compared with. */
export interface Panel {
  title: string;
  figures: Figure[];
  reference: Known[];
}

/**
 * The figures of a reference that belong to a panel: alike in the dimensions that name panels, save whom they are about.
 *
 * @param like a figure of the panel; dimensions those that name panels
 */
export function referenceFor(
  like: Figure,
  figures: readonly Figure[],
  dimensions: readonly string[],
): Known[] {
  const shared = dimensions.filter((dimension) => dimension !== "area" && dimension !== "organisation");
  return inTime(figures.filter(isKnown)).filter((figure) =>
    shared.every((dimension) => keyOf(figure, dimension) === keyOf(like, dimension)),
  );
}

/**
 * Refuses panels that one scale cannot hold.
 *
 * @throws Error when their units differ
 */
export function requireOneUnit(figures: readonly Figure[]): void {
  const units = [...new Set(figures.map(({ unit }) => unit.title))];
  if (units.length > 1)
    throw new Error(
      `figures in ${listWords(units)} have no scale in common: select those of one unit, or set "scale" to "free"`,
    );
}
