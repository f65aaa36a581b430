import { type Figure, isKnown } from "../model/figure.ts";
import { cellOf, isSmall, isWithheld, nameOfCell } from "./counts.ts";
import { linesOf, type Relation, unknownIn, withheldIn } from "./relation.ts";
import { isFigure, solve, type Unknown } from "./solved-counts.ts";

/** What can be worked out of figures that are left out, or that nothing fits. */
export interface Disclosure {
  /** `each` of the figures can be worked out; `together` they are a small count; `none` fits what is published. */
  kind: "each" | "together" | "none";
  figures: readonly Figure[];
  /** What each of them is, or all together. */
  values: readonly number[];
  /** The relations that give it away: without any one of them they do not. */
  because: readonly Relation[];
}

/**
 * Finds what is left out and can be worked out from what is published.
 *
 * Whoever tries knows the rule: 0 is shown, so what is left out is 1 or more. Only where no such numbers fit, 0 is tried
 * too. A relation that nothing fits by itself is none: its parts overlap, or are not of its whole.
 */
export function disclosuresOf(relations: readonly Relation[]): Disclosure[] {
  return tables(relations.filter((relation) => solve([relation], [], 0) !== undefined))
    .filter((table) => table.some((relation) => withheldIn(relation).length > 0))
    .flatMap(solveTable);
}

/** Relations that share figures without a number, directly or through others. */
function tables(relations: readonly Relation[]): Relation[][] {
  return relations.reduce<Relation[][]>((joined, relation) => {
    const own = new Set(unknownIn(relation));
    const isTied = (table: Relation[]) =>
      table.some((each) => unknownIn(each).some((figure) => own.has(figure)));
    return [...joined.filter((table) => !isTied(table)), [...joined.filter(isTied).flat(), relation]];
  }, []);
}

function solveTable(table: readonly Relation[]): Disclosure[] {
  const groups = groupsOf(table);
  const firm = table.filter(({ terms }) => !terms.some(({ figure }) => isDoubtful(figure)));
  for (const relations of [table, firm])
    for (const least of [1, 0]) {
      const values = solve(relations, groups, least);
      if (values) return disclosed(relations, groups, least, values);
    }
  const because = needed(table, (fewer) => solve(fewer, [], 0) === undefined);
  return [{ kind: "none", figures: because.flatMap(unknownIn), values: [], because }];
}

function isDoubtful(figure: Figure): boolean {
  return isKnown(figure) && ["d", "e", "u"].includes(figure.measurement.status ?? "");
}

function disclosed(
  relations: readonly Relation[],
  groups: readonly Figure[][],
  least: number,
  values: ReadonlyMap<Unknown, number>,
): Disclosure[] {
  const figures = withheldOf(values);
  const because = needed(relations, (fewer) => {
    const still = solve(fewer, [], least);
    return figures.every((figure) => still?.has(figure));
  });
  const each = {
    kind: "each",
    figures,
    values: figures.map((figure) => values.get(figure) as number),
    because,
  } as const;
  const together = groups.flatMap((group): Disclosure[] => {
    const value = values.get(group);
    if (value === undefined || !isSmall(value) || group.every((figure) => figures.includes(figure)))
      return [];
    const isKnown = (fewer: readonly Relation[]) => solve(fewer, [group], least)?.has(group) === true;
    return [{ kind: "together", figures: group, values: [value], because: needed(relations, isKnown) }];
  });
  return [...(figures.length > 0 ? [each] : []), ...together];
}

/** Figures that are left out and have one possible value, in the order of the data. */
function withheldOf(values: ReadonlyMap<Unknown, number>): Figure[] {
  return [...values.keys()]
    .filter(isFigure)
    .filter(isWithheld)
    .sort((a, b) => a.row - b.row);
}

/** The relations without any one of which something is so no longer. */
function needed(relations: readonly Relation[], isSo: (fewer: readonly Relation[]) => boolean): Relation[] {
  return relations.reduce<Relation[]>(
    (kept, relation) => {
      const fewer = kept.filter((each) => each !== relation);
      return isSo(fewer) ? fewer : kept;
    },
    [...relations],
  );
}

/** Figures that are left out and parts of one sum, printed or not: by each breakdown, and by each relation. */
function groupsOf(table: readonly Relation[]): Figure[][] {
  const figures = [...new Set(table.flatMap(withheldIn))];
  const breakdowns = new Set(figures.flatMap(({ breakdown }) => Object.keys(breakdown)));
  const families = [...breakdowns].flatMap((name) => [
    ...Map.groupBy(
      figures.filter(({ breakdown }) => breakdown[name] !== undefined),
      (figure) => nameOfCell(cellOf(figure, { [name]: "" })),
    ).values(),
  ]);
  const sides = table.flatMap(({ terms }) => {
    const withheld = terms.filter(({ figure }) => isWithheld(figure));
    return [...Map.groupBy(withheld, ({ times }) => times).values()].map((side) =>
      side.map(({ figure }) => figure),
    );
  });
  const groups = [...families, ...sides].filter(({ length }) => length > 1);
  return [...new Map(groups.map((group) => [linesOf(group), group])).values()];
}
