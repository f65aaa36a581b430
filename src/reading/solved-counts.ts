import { type Figure, isKnown } from "../model/figure.ts";
import { type Limit, onlyValues } from "../stats/whole-numbers.ts";
import { isWithheld } from "./counts.ts";
import { type Relation, unknownIn } from "./relation.ts";

/** A figure without a number, or several that are left out, together. */
export type Unknown = Figure | Figure[];

export function isFigure(unknown: Unknown): unknown is Figure {
  return !Array.isArray(unknown);
}

/**
 * The unknowns that have one possible value only, with it; undefined where no whole numbers fit.
 *
 * @param groups figures that are looked at together as well, where the relations hold all of them
 * @param least the least that a figure which is left out can be
 */
export function solve(
  relations: readonly Relation[],
  groups: readonly Figure[][],
  least: number,
): Map<Unknown, number> | undefined {
  const figures = [...new Set(relations.flatMap(unknownIn))];
  const unknowns: Unknown[] = [
    ...figures,
    ...groups.filter((group) => group.every((each) => figures.includes(each))),
  ];
  const place = new Map(unknowns.map((unknown, index) => [unknown, index]));
  const limits = [
    ...relations.map((relation) => limitOf(relation, place)),
    ...unknowns.flatMap((unknown, index): Limit[] => {
      if (isFigure(unknown)) return [];
      const members = unknown.map((figure): [number, number] => [place.get(figure) as number, 1]);
      return [{ times: new Map([...members, [index, -1]]), least: 0, most: 0 }];
    }),
  ];
  const only = onlyValues({
    least: unknowns.map((unknown) => (isFigure(unknown) && isWithheld(unknown) ? least : 0)),
    limits,
  });
  return (
    only &&
    new Map(
      unknowns.flatMap((unknown, index) => {
        const value = only[index];
        return value === undefined ? [] : [[unknown, value] as const];
      }),
    )
  );
}

/** A relation with its known counts taken to the other side. */
function limitOf({ terms, least, most }: Relation, place: ReadonlyMap<Unknown, number>): Limit {
  const times = new Map<number, number>();
  let known = 0;
  for (const { figure, times: factor } of terms) {
    const index = place.get(figure);
    if (index !== undefined) times.set(index, (times.get(index) ?? 0) + factor);
    else if (isKnown(figure)) known += factor * figure.measurement.value;
  }
  return { times, least: least - known, most: most - known };
}
