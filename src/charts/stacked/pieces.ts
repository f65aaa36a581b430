import { PART_EDGE, PART_UNSTATED } from "../../marks/colours.ts";
import type { LegendEntry } from "../../marks/legend.ts";
import type { PlacedText } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import type { ValueScale } from "../../marks/value-scale.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { formatNumber, formatValue } from "../../model/unit.ts";
import type { Canvas } from "../../render/chart.ts";
import type { PartStyle, Stack, StackRow } from "./data.ts";
import { sumWords } from "./findings.ts";

export interface Piece {
  row: StackRow;
  /** None for the rest. */
  figure?: Figure;
  amount: number;
  title: string;
  text: string;
  style: PartStyle;
}

/** The known parts of a row that are above zero, side by side, and the rest where it is drawn. */
export function piecesOf({ parts }: Stack, row: StackRow, rest = ""): Piece[] {
  const known = parts.flatMap(({ title, style }, part): Piece[] => {
    const figure = row.figures[part];
    if (!figure || !isKnown(figure) || amountOf(figure) === 0) return [];
    return [{ row, figure, amount: amountOf(figure), title, text: printedValue(figure), style }];
  });
  const text = formatValue(row.rest, row.first.unit, row.decimals);
  return row.rest === 0
    ? known
    : [...known, { row, amount: row.rest, title: rest, text, style: PART_UNSTATED }];
}

/**
 * The names of all parts on one line over the pieces of the first bar; undefined where one of them is not in it or has
 * no room over its piece: a legend then names them.
 */
export function namesOver(
  pieces: readonly Piece[][],
  { parts }: Stack,
  { apply }: ValueScale,
  canvas: Canvas,
): PlacedText[] | undefined {
  const [first = [], ...others] = pieces;
  const names = new Set(first.map(({ title }) => title));
  const all = [...parts, ...others.flat()].every(({ title }) => names.has(title));
  let [sum, end] = [0, -APART];
  const placed = first.map(({ title: text, amount }) => {
    sum += amount;
    const half = canvas.measure(text, canvas.fontSize) / 2;
    const x = Math.max(half, Math.min(apply(sum - amount / 2), canvas.width - half - 1));
    const isFree = x - half >= end + APART;
    end = x + half;
    return { text, x, y: 0, anchor: "middle" as const, isFree };
  });
  return all && placed.every(({ isFree }) => isFree) ? placed : undefined;
}

/** Least room between two names on a line, in pixels. */
const APART = 10;

/** The parts, and the rest where it is drawn, for a legend. */
export function legendOf({ parts }: Stack, pieces: readonly Piece[][]): LegendEntry[] {
  const rest = pieces.flat().find(({ figure }) => !figure);
  return [...parts, ...(rest ? [rest] : [])].map(({ title, style: { colour, edge = PART_EDGE, hatch } }) => ({
    label: title,
    colour,
    edge,
    ...(hatch ? { hatch } : {}),
    symbol: "bar",
  }));
}

/** Under a bar: what is zero or missing, or whose value does not fit in, and what the parts add up to. */
export function remarkOf(
  { parts }: Stack,
  row: StackRow,
  pieces: readonly Piece[],
  fits: (piece: Piece) => boolean,
): string[] {
  const seen = pieces.filter(fits).map(({ figure }) => figure);
  const unseen = parts.flatMap(({ title }, part) => {
    const figure = row.figures[part];
    return !figure || seen.includes(figure) ? [] : [`${title} ${printedValue(figure)}`];
  });
  const rest = pieces.filter((piece) => !piece.figure && !fits(piece));
  return [
    ...unseen,
    ...rest.map(({ title, text }) => `${title} ${text}`),
    ...(row.isOff && row.rest === 0 ? [sumWords(row)] : []),
  ];
}

/** The sum at the end of a bar of amounts, with the shorthand of what it lacks: "120 + [c]". */
export function totalText({ first, sum, decimals, known, missing }: StackRow): string {
  const shorthand = new Set(missing.map(printedValue));
  return [...(known.length > 0 ? [formatNumber(sum, first.unit, decimals)] : []), ...shorthand].join(" + ");
}
