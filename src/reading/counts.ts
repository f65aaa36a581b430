import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { keyOf } from "../model/select.ts";

/** What a count is of: indicator, area, organisation, period and breakdowns to keys; what has no key is left out. */
export type Cell = Readonly<Record<string, string>>;

/** Counts of people from 1 to this are not published: somebody could be recognised. */
export const SMALL = 4;

export function isSmall(count: number | undefined): boolean {
  return count !== undefined && count >= 1 && count <= SMALL;
}

const PLACE = ["indicator", "area", "organisation", "period"];

/** The plain counts of a dataset, in the print that the site uses. */
export function countsOf({ figures }: Dataset): Figure[] {
  return figures.filter(({ unit, role, print }) => unit.id === "count" && role === "" && print === "");
}

/** Whether a figure is left out so that nobody can be recognised. */
export function isWithheld({ measurement }: Figure): boolean {
  return measurement.kind === "missing" && measurement.status === "c";
}

/** Whether there is a number behind a figure: shown, left out, or not in the papers. */
export function isCounted({ measurement }: Figure): boolean {
  return measurement.kind === "value" || measurement.status !== "z";
}

/** What a figure is of, with other keys in some dimensions; an empty key takes the dimension away. */
export function cellOf(figure: Figure, other?: Cell): Cell {
  const own = cells.get(figure) ?? cellWith(figure, {});
  cells.set(figure, own);
  return other ? cellWith(figure, other) : own;
}

/** Cells of figures: a table is gone through many times. */
const cells = new WeakMap<Figure, Cell>();

function cellWith(figure: Figure, other: Cell): Cell {
  const place = PLACE.map((dimension): [string, string] => [dimension, keyOf(figure, dimension)]);
  const all = Object.entries({ ...Object.fromEntries(place), ...figure.breakdown, ...other });
  return Object.fromEntries(all.filter(([, key]) => key !== "").sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A cell as a key of maps. */
export function nameOfCell(cell: Cell): string {
  return JSON.stringify(cell);
}

/** The figures below a cell, broken down in one way. */
export interface Parts {
  parts: Figure[];
  /** Whether they look like all of the cell: of each breakdown two keys or more, and each that is found below it. */
  isFull: boolean;
}

/**
 * The figures below a cell, for each way in which it is broken down: by one breakdown, or by several at once. What lies
 * wholly below parts of another way is broken down from these.
 */
export function partsOf(cell: Cell, counts: readonly Figure[]): Parts[] {
  const below = counts.filter((figure) => isBelow(cellOf(figure), cell));
  const ways = [...Map.groupBy(below, ({ breakdown }) => Object.keys(breakdown).sort().join(" ")).values()];
  return ways
    .filter(
      (parts) =>
        !ways.some((between) => parts.every((part) => between.some((figure) => isPart(part, figure)))),
    )
    .map((parts) => ({ parts, isFull: isFull(cell, parts, below) }));
}

function isFull(cell: Cell, parts: readonly Figure[], below: readonly Figure[]): boolean {
  return Object.keys(parts[0]?.breakdown ?? {})
    .filter((name) => cell[name] === undefined)
    .every((name) => {
      const keys = keysOf(parts, name);
      return keys.size > 1 && keysOf(below, name).isSubsetOf(keys);
    });
}

function keysOf(figures: readonly Figure[], name: string): Set<string> {
  return new Set(figures.flatMap(({ breakdown }) => breakdown[name] ?? []));
}

/** The counts that a cell is the sum of: itself, else its parts. Undefined where one of them has no number. */
export function countAt(cell: Cell, counts: readonly Figure[]): Figure[] | undefined {
  const name = nameOfCell(cell);
  const own = counts.filter((figure) => nameOfCell(cellOf(figure)) === name);
  const full = partsOf(cell, counts).flatMap(({ parts, isFull }) => (isFull ? [parts] : []));
  return [...(own.length > 0 ? [own] : []), ...full].find((figures) => figures.every(isCounted));
}

function isPart(figure: Figure, whole: Figure): boolean {
  return isBelow(cellOf(figure), cellOf(whole));
}

function isBelow(cell: Cell, above: Cell): boolean {
  return (
    PLACE.every((dimension) => cell[dimension] === above[dimension]) &&
    Object.keys(cell).length > Object.keys(above).length &&
    Object.entries(above).every(([dimension, key]) => cell[dimension] === key)
  );
}
