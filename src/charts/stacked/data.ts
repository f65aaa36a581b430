import { z } from "zod";
import { PART_UNSTATED, PARTS } from "../../marks/colours.ts";
import {
  type Dataset,
  dimensionSchema,
  dimensionsSchema,
  type Selection,
  selectionSchema,
} from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import type { Unit } from "../../model/unit.ts";
import { nameOf } from "../../words/phrases.ts";
import { listWords } from "../../words/words.ts";

export const stackSchema = z.strictObject({
  select: selectionSchema.describe(
    "The figures to draw: shares in per cent, or amounts whose unit is additive.",
  ),
  parts: dimensionSchema.describe("The dimension whose keys are the parts of a bar, six at most."),
  rows: dimensionsSchema
    .optional()
    .describe("The dimension that names a bar, or several that name it together; one bar if left out."),
  rest: z
    .string()
    .optional()
    .describe("What the rest of a bar of shares is called, to draw it; left out, only the sum is stated."),
  unstated: z
    .string()
    .optional()
    .describe("The key of the part of which it is not known where it belongs, drawn in pale sand."),
  highlight: z
    .string()
    .optional()
    .describe("The key of bars in the first dimension that names them, to be set in bold and rust."),
});

export type StackOptions = z.infer<typeof stackSchema>;

/** More parts than this cannot be told apart. */
const MOST_PARTS = 6;

/** How a part is drawn; one with a line of its own round it is of those of whom it is not known. */
export interface PartStyle {
  colour: string;
  on: string;
  edge?: string;
  /** A hatching over its colour. */
  hatch?: string;
}

interface Part {
  key: string;
  /** As short as the data allows. */
  title: string;
  style: PartStyle;
}

/** One whole with the figures of its parts. */
export interface StackRow {
  title: string;
  /** One for each part, in their order; undefined where the data has no such figure. */
  figures: (Figure | undefined)[];
  /** One of them, for what all have in common. */
  first: Figure;
  known: Known[];
  /** Parts that are there without a value. */
  missing: Figure[];
  /** Of the known parts, without the noise of binary fractions. */
  sum: number;
  /** The most decimals that a part is printed with. */
  decimals: number;
  /** Whether it makes a sum that must be stated: shares that are not the whole. */
  isOff: boolean;
  /**
   * Whether rounding alone can explain how far shares are from the whole: each of n parts is rounded by half of its last
   * decimal at most.
   */
  isRounding: boolean;
  /** What is left of the whole where the rest is drawn, every part is known and they make less than it; else 0. */
  rest: number;
}

/** Wholes with their parts, all in one unit. */
export interface Stack {
  parts: Part[];
  rows: StackRow[];
  /** What the parts of a row should add up to: 100 for shares, undefined for amounts. */
  whole: number | undefined;
}

/** The dimensions that name a whole; none for a single one. */
export function dimensionsOf({ rows = [] }: StackOptions): string[] {
  return [rows].flat();
}

/**
 * Gathers figures into wholes and their parts, both in the order of the dataset's breakdowns and indicators.
 *
 * @throws Error when the figures cannot be stacked: two for one part, several units, a unit that cannot be added up, a
 *   negative value, or more parts than can be told apart
 */
export function stackOf(dataset: Dataset, options: StackOptions): Stack {
  const { select: selection, parts, unstated, rest } = options;
  const dimensions = dimensionsOf(options);
  const figures = inOrder(dataset, select(dataset.figures, selection), [...dimensions, parts], selection);
  let tone = 0;
  const kinds = [
    ...Map.groupBy(inOrder(dataset, figures, [parts], selection), (figure) => keyOf(figure, parts)),
  ].map(([key, [first]]) => ({
    key,
    title: nameOf(dataset, first as Figure, [parts], true),
    // The tone of those of whom it is not known stands outside of the order of the others.
    style: key === unstated ? PART_UNSTATED : (PARTS[tone++] as PartStyle),
  }));
  check(figures, kinds);
  const whole = figures[0] && isShare(figures[0].unit) ? figures[0].unit.maximum : undefined;
  const key = (figure: Figure) => dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
  const rows = [...Map.groupBy(figures, key).values()].map((members) => {
    const [first] = members as [Figure];
    const title = nameOf(dataset, first, dimensions, true);
    const own = kinds.map((kind) => {
      const [figure, ...others] = members.filter((each) => keyOf(each, parts) === kind.key);
      if (others.length > 0)
        throw new Error(
          `${others.length + 1} figures for "${kind.title}"${title === "" ? "" : ` of "${title}"`}: name the dimension in which they differ among the rows, or select one of them`,
        );
      return figure;
    });
    return { title, figures: own, first, ...sumOf(members, whole, rest !== undefined) };
  });
  return { parts: kinds, whole, rows };
}

/** What figures add up to, and how that stands to the whole. */
function sumOf(members: readonly Figure[], whole: number | undefined, hasRest: boolean) {
  const known = members.filter(isKnown);
  const missing = members.filter((figure) => !isKnown(figure));
  const decimals = Math.max(0, ...known.map(({ measurement }) => measurement.decimals));
  const sum = Number(known.reduce((total, figure) => total + amountOf(figure), 0).toFixed(decimals));
  const left = Number(((whole ?? sum) - sum).toFixed(decimals));
  return {
    known,
    missing,
    sum,
    decimals,
    isOff: whole !== undefined && known.length > 0 && sum !== whole,
    isRounding: missing.length === 0 && Math.abs(left) <= known.length * 0.5 * 10 ** -decimals + 1e-9,
    rest: hasRest && missing.length === 0 ? Math.max(0, left) : 0,
  };
}

function check(figures: readonly Figure[], kinds: readonly Part[]): void {
  const titles = [...new Set(figures.map(({ unit }) => unit.title))];
  if (titles.length > 1) throw new Error(`figures in ${listWords(titles)} cannot be stacked together`);
  const unit = figures[0]?.unit;
  if (unit && !isShare(unit) && !unit.additive)
    throw new Error(
      `figures in ${unit.title} cannot be stacked: only shares in per cent and units that are "additive" in units.json`,
    );
  if (figures.some((figure) => isKnown(figure) && amountOf(figure) < 0))
    throw new Error("a value below zero is not a part of a whole");
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
  const places = dimensions.map((dimension) => {
    const listed =
      dimension === "indicator"
        ? dataset.indicators.map(({ id }) => id)
        : Object.keys(dataset.breakdowns.find(({ id }) => id === dimension)?.values ?? {});
    const keys = listed.length > 0 ? listed : [selection[dimension] ?? []].flat();
    return (figure: Figure) => keys.indexOf(keyOf(figure, dimension));
  });
  return figures.toSorted((a, b) => places.reduce((sofar, place) => sofar || place(a) - place(b), 0));
}
