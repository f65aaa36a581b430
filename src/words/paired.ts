import type { Dataset, Selection } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { groupBy, keyOf, select, titleOf } from "../model/select.ts";
import { nameOf } from "./phrases.ts";

/** An area, or whatever a chart has a dot for, with its figures on both sides. */
export interface Paired {
  key: string;
  name: string;
  figure: Figure | undefined;
  against: Figure | undefined;
}

/** A dot that can be drawn. */
export interface KnownPair extends Paired {
  figure: Known;
  against: Known;
}

/**
 * The figures of two selections matched by a dimension, in the order of the data; what one side lacks is undefined.
 *
 * @throws Error when one side has two figures of one kind, so that nothing tells which to draw
 */
export function pairFigures(
  dataset: Dataset,
  [one, other]: readonly [Selection, Selection],
  dimension: string,
): Paired[] {
  const [first, second] = [one, other].map((selection) => {
    const groups = groupBy(select(dataset.figures, selection), dimension);
    for (const figures of groups.values()) requireOne(dataset, figures, dimension);
    return groups;
  }) as [Map<string, Figure[]>, Map<string, Figure[]>];
  const paired = new Set([...first.values(), ...second.values()].map(([figure]) => figure));
  const keys = new Set(
    dataset.figures.filter((figure) => paired.has(figure)).map((figure) => keyOf(figure, dimension)),
  );
  return [...keys].map((key) => {
    const [figure, against] = [first.get(key)?.[0], second.get(key)?.[0]];
    return { key, name: titleOf(dataset, (figure ?? against) as Figure, dimension), figure, against };
  });
}

export function isKnownPair(pair: Paired): pair is KnownPair {
  return [pair.figure, pair.against].every((figure) => figure !== undefined && isKnown(figure));
}

/** What sets the figures of one side apart from those of the other: "Women", "Smokes, 2023". */
export function sideName(
  dataset: Dataset,
  own: readonly Figure[],
  others: readonly Figure[],
  dimension: string,
): string {
  const [first, other] = [own[0], others[0]];
  if (!first || !other) return "";
  const constant = (figures: readonly Figure[], id: string) =>
    new Set(figures.map((figure) => keyOf(figure, id))).size === 1;
  const dimensions = [
    "indicator",
    "organisation",
    "area",
    ...dataset.breakdowns.map(({ id }) => id),
    "period",
  ];
  const apart = dimensions.filter(
    (id) =>
      id !== dimension && constant(own, id) && constant(others, id) && keyOf(first, id) !== keyOf(other, id),
  );
  return nameOf(dataset, first, apart);
}

/** Figure minus the figure that it stands against. */
function differenceOf({ figure, against }: KnownPair): number {
  // Both are printed decimals: 82.3 − 75 is 7.3, not 7.299999999999997.
  return Number((amountOf(figure) - amountOf(against)).toFixed(9));
}

/**
 * The pairs that a drawing names: the chosen one, then those at the ends of both sides, and where both figures are
 * compared, those furthest apart and nearest together; no end that more than three share.
 */
export function namedPairs(
  known: readonly KnownPair[],
  { highlight, equal }: { highlight?: string | undefined; equal: boolean },
): KnownPair[] {
  const sides = [
    ...(equal ? [differenceOf] : []),
    ({ figure }: KnownPair) => amountOf(figure),
    ({ against }: KnownPair) => amountOf(against),
  ];
  const ends = sides.flatMap((value) => endsOf(known, value)).filter((pairs) => pairs.length <= 3);
  return [...new Set([...known.filter(({ key }) => key === highlight), ...ends.flat()])];
}

/** The pairs with the highest and with the lowest value of some kind. */
function endsOf<T>(all: readonly T[], value: (one: T) => number): [T[], T[]] {
  const values = all.map(value);
  const at = (wanted: number) => all.filter((_, index) => values[index] === wanted);
  return [at(Math.max(...values)), at(Math.min(...values))];
}

/**
 * Checks that nothing has two figures where one is drawn.
 *
 * @throws Error that names it
 */
export function requireOne(dataset: Dataset, figures: readonly Figure[], dimension: string): void {
  const [first] = figures;
  if (first && figures.length > 1)
    throw new Error(
      `${titleOf(dataset, first, dimension)} has ${figures.length} figures on one side, where one is drawn: narrow the selection`,
    );
}
