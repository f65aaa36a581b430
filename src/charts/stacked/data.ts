import type { Dataset, Selection } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import type { Unit } from "../../model/unit.ts";
import { nameOf } from "../../words/phrases.ts";
import { listWords } from "../../words/words.ts";

/** More parts than this cannot be told apart. */
const MOST_PARTS = 6;

/** One kind of part, the same in every row. */
interface Part {
  key: string;
  /** As short as the data allows. */
  title: string;
}

/** One whole with the figures of its parts. */
export interface StackRow {
  key: string;
  title: string;
  /** One for each part, in their order; undefined where the data has no such figure. */
  figures: (Figure | undefined)[];
  /** Of the known parts, without the noise of binary fractions. */
  sum: number;
  /** The most decimals that a part is printed with. */
  decimals: number;
  /** How many parts have a value. */
  known: number;
  /** Parts that are there without a value. */
  missing: Figure[];
}

/** Wholes with their parts, all in one unit. */
export interface Stack {
  parts: Part[];
  rows: StackRow[];
  /** Undefined where there is no figure at all. */
  unit: Unit | undefined;
  /** What the parts of a row should add up to: 100 for shares, undefined for amounts. */
  whole: number | undefined;
}

/**
 * Gathers figures into wholes and their parts, both in the order of the dataset's breakdowns and indicators.
 *
 * @param parts the dimension whose keys are the parts; rows the dimensions that name a whole, none for a single one
 * @throws Error when the figures cannot be stacked: two for one part, several units, a unit that cannot be added up, a
 *   negative value, or more parts than can be told apart
 */
export function stackOf(
  dataset: Dataset,
  {
    select: selection,
    parts,
    rows = [],
  }: { select: Selection; parts: string; rows?: string | string[] | undefined },
): Stack {
  const dimensions = [rows].flat();
  const figures = inOrder(dataset, select(dataset.figures, selection), [...dimensions, parts], selection);
  const unit = figures[0]?.unit;
  const kinds = [
    ...Map.groupBy(inOrder(dataset, figures, [parts], selection), (figure) => keyOf(figure, parts)).values(),
  ].map(([figure]) => ({
    key: keyOf(figure as Figure, parts),
    title: nameOf(dataset, figure as Figure, [parts], true),
  }));
  check(figures, kinds);
  const key = (figure: Figure) => dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
  return {
    parts: kinds,
    unit,
    whole: unit && isShare(unit) ? unit.maximum : undefined,
    rows: [...Map.groupBy(figures, key)].map(([own, members]) => {
      const title = nameOf(dataset, members[0] as Figure, dimensions, true);
      return rowOf(own, title, members, kinds, parts);
    }),
  };
}

/** What is left of the whole, where every part is known and they make less than it; else 0. */
export function restOf({ whole }: Stack, { sum, missing, decimals }: StackRow): number {
  if (whole === undefined || missing.length > 0) return 0;
  return Math.max(0, Number((whole - sum).toFixed(decimals)));
}

/** Whether the parts of a row make a sum that must be stated: shares that are not the whole. */
export function isOff({ whole }: Stack, { sum, known }: StackRow): boolean {
  return whole !== undefined && known > 0 && sum !== whole;
}

/**
 * Whether rounding alone can explain how far the shares of a row are from the whole: each of n parts is rounded by half
 * of its last decimal at most.
 */
export function isRounding({ whole = 0 }: Stack, { sum, known, decimals, missing }: StackRow): boolean {
  return missing.length === 0 && Math.abs(sum - whole) <= known * 0.5 * 10 ** -decimals + 1e-9;
}

function rowOf(
  key: string,
  title: string,
  members: readonly Figure[],
  kinds: readonly Part[],
  parts: string,
): StackRow {
  const figures = kinds.map((kind) => {
    const own = members.filter((figure) => keyOf(figure, parts) === kind.key);
    if (own.length > 1)
      throw new Error(
        `${own.length} figures for "${kind.title}"${title === "" ? "" : ` of "${title}"`}: name the dimension in which they differ among the rows, or select one of them`,
      );
    return own[0];
  });
  const known = members.filter(isKnown);
  const decimals = Math.max(0, ...known.map(({ measurement }) => measurement.decimals));
  return {
    key,
    title,
    figures,
    decimals,
    sum: Number(known.reduce((sum, figure) => sum + amountOf(figure), 0).toFixed(decimals)),
    known: known.length,
    missing: members.filter((figure) => !isKnown(figure)),
  };
}

function check(figures: readonly Figure[], kinds: readonly Part[]): void {
  const units = [...new Map(figures.map(({ unit }) => [unit.id, unit])).values()];
  if (units.length > 1)
    throw new Error(`figures in ${listWords(units.map(({ title }) => title))} cannot be stacked together`);
  const [unit] = units;
  if (unit && !isShare(unit) && !unit.additive)
    throw new Error(
      `figures in ${unit.title} cannot be stacked: only shares in per cent and units that are "additive" in units.json`,
    );
  const negative = figures.find((figure) => isKnown(figure) && amountOf(figure) < 0);
  if (negative) throw new Error("a value below zero is not a part of a whole");
  if (kinds.length > MOST_PARTS)
    throw new Error(
      `${kinds.length} parts, more than the ${MOST_PARTS} that can be told apart: select fewer, or draw bars`,
    );
}

function isShare({ pattern, maximum }: Unit): boolean {
  return pattern === "{}%" && maximum === 100;
}

/**
 * Figures sorted by where their keys stand in the dataset's lists of indicators and breakdowns; in dimensions that have
 * no such list, as the selection names them, or as given.
 */
function inOrder(
  dataset: Dataset,
  figures: readonly Figure[],
  dimensions: readonly string[],
  selection: Selection,
): Figure[] {
  const lists = new Map(
    dimensions.map((dimension) => {
      const breakdown = dataset.breakdowns.find(({ id }) => id === dimension);
      if (dimension === "indicator") return [dimension, dataset.indicators.map(({ id }) => id)];
      return [dimension, breakdown ? Object.keys(breakdown.values) : [selection[dimension] ?? []].flat()];
    }),
  );
  const place = (figure: Figure, dimension: string) =>
    lists.get(dimension)?.indexOf(keyOf(figure, dimension)) ?? 0;
  return [...figures].sort((a, b) =>
    dimensions.reduce((sofar, dimension) => sofar || place(a, dimension) - place(b, dimension), 0),
  );
}
