import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { cellOf, countAt } from "./counts.ts";
import { linesOf, type Relation, type Term } from "./relation.ts";

/** The counts whose sums are what a share is of, and of how many; undefined where they are not named or not known. */
export interface Behind {
  part: readonly Figure[] | undefined;
  whole: readonly Figure[] | undefined;
}

/** The counts behind a share, as its indicator names them. */
export function countsBehind(share: Figure, counts: readonly Figure[]): Behind {
  const { shareOf } = share.indicator;
  return {
    part: shareOf?.part && countAt(cellOf(share, shareOf.part), counts),
    whole: shareOf && countAt(cellOf(share, shareOf.whole), counts),
  };
}

/** What a share says of the counts behind it: where they must lie to be rounded to it, and that none is above the whole. */
export function shareRelations(share: Figure, { part, whole }: Behind): Relation[] {
  if (!part || !whole || [...part, ...whole].every(isKnown)) return [];
  const atLeast = (times: number, of: number, words: string): Relation => ({
    terms: [...terms(part, times), ...terms(whole, of)],
    least: 0,
    most: Number.POSITIVE_INFINITY,
    words,
  });
  const lines = `${linesOf(part)} in ${linesOf(whole)}`;
  if (!isKnown(share)) return [atLeast(-1, 1, `line ${share.row} is the share of ${lines}`)];
  const { scale, low, high } = rounding(share);
  const words = `${share.measurement.printed} (line ${share.row}) is the share of ${lines}`;
  return [atLeast(scale, -low, words), atLeast(-scale, high, words)];
}

function terms(figures: readonly Figure[], times: number): Term[] {
  return figures.map((figure) => ({ figure, times }));
}

/** The least and the greatest count out of so many that are rounded to a share. */
export function impliedCounts(share: Known, whole: number): [least: number, most: number] {
  const { scale, low, high } = rounding(share);
  return [Math.max(0, Math.ceil((low * whole) / scale)), Math.floor((high * whole) / scale)];
}

/** Between which whole numbers, out of `scale`, a share lies that is rounded to its printed decimals. */
function rounding({ measurement, unit }: Known): { scale: number; low: number; high: number } {
  const units = 10 ** measurement.decimals;
  const printed = 2 * Math.round(measurement.value * units);
  return { scale: 2 * units * (unit.per ?? 100), low: printed - 1, high: printed + 1 };
}
