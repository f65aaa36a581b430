import { labelSize } from "../../marks/axis.ts";
import { COLOUR, PARTS } from "../../marks/colours.ts";
import { type Flag, type FlagLayout, layFlags } from "../../marks/flags.ts";
import type { LegendEntry } from "../../marks/legend.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import { formatNumber, formatValue } from "../../model/unit.ts";
import type { Canvas } from "../../render/chart.ts";
import { restOf, type Stack, type StackRow } from "./data.ts";
import { sumWords } from "./findings.ts";

/** One drawn piece of a bar, in values along x. */
export interface Piece {
  from: number;
  to: number;
  /** Place among the parts; -1 for the rest. */
  part: number;
  title: string;
  text: string;
}

/** The known parts of a row that are above zero, side by side, and the rest where it is drawn. */
export function piecesOf(stack: Stack, row: StackRow, rest: string | undefined): Piece[] {
  let at = 0;
  const known = stack.parts.flatMap(({ title }, part): Piece[] => {
    const figure = row.figures[part];
    if (!figure || !isKnown(figure) || amountOf(figure) === 0) return [];
    const from = at;
    at += amountOf(figure);
    return [{ from, to: at, part, title, text: printedValue(figure) }];
  });
  const left = rest === undefined ? 0 : restOf(stack, row);
  if (rest === undefined || left === 0 || !stack.unit) return known;
  const text = formatValue(left, stack.unit, row.decimals);
  return [...known, { from: at, to: at + left, part: -1, title: rest, text }];
}

/** The pieces of the first bar, where each part of the chart is among them and so can be named there. */
export function namesOver(
  stack: Stack,
  first: readonly Piece[],
  rest: string | undefined,
): Piece[] | undefined {
  const all = stack.parts.every((_, part) => first.some((piece) => piece.part === part));
  const restNamed = rest === undefined || stack.rows.every((row) => restOf(stack, row) === 0);
  return all && (restNamed || first.some(({ part }) => part < 0)) ? [...first] : undefined;
}

/** Names on one line over their pieces where there is room, else in tiers with lines down to them. */
export function layNames(names: readonly Flag[], canvas: Canvas): FlagLayout {
  const size = labelSize(canvas);
  const line = size * 1.25;
  const placed = names.map(({ x, text }) => {
    const half = canvas.measure(text, size) / 2;
    return { x, text, half, middle: Math.max(half, Math.min(x, canvas.width - half)) };
  });
  const free = placed.every((name, index) => {
    const before = placed[index - 1];
    return !before || name.middle - name.half - (before.middle + before.half) > 10;
  });
  if (!free || names.length === 0) return layFlags(names, canvas);
  return {
    height: line + 6,
    places: placed.map(({ x, text, middle }) => ({
      x,
      bottom: line + 1,
      lines: [{ text, middle, y: line / 2 }],
    })),
  };
}

/** The parts, and the rest where it is drawn, for a legend. */
export function legendOf(stack: Stack, pieces: readonly Piece[][], rest: string | undefined): LegendEntry[] {
  const hasRest = pieces.flat().some(({ part }) => part < 0);
  return [
    ...stack.parts.map(({ title }, part) => ({
      label: title,
      colour: PARTS[part]?.colour as string,
      symbol: "bar",
    })),
    ...(rest !== undefined && hasRest
      ? [{ label: rest, colour: COLOUR.grey2, symbol: "square", hollow: true }]
      : []),
  ];
}

/** Under a bar: what is too narrow for its value, zero or missing, and what the parts add up to. */
export function remarkOf(stack: Stack, row: StackRow, narrow: readonly Piece[], hasRest: boolean): string[] {
  const unseen = stack.parts.flatMap(({ title }, part) => {
    const figure = row.figures[part];
    if (!figure) return [];
    const shown = isKnown(figure) && amountOf(figure) > 0 && !narrow.some((piece) => piece.part === part);
    return shown ? [] : [`${title} ${printedValue(figure)}`];
  });
  const rest = narrow.filter(({ part }) => part < 0).map(({ title, text }) => `${title} ${text}`);
  return [...unseen, ...rest, hasRest ? "" : sumWords(stack, row)].filter(Boolean);
}

/** The sum at the end of a bar of amounts, with the shorthand of what it lacks: "120 + [c]". */
export function totalText({ unit }: Stack, { sum, decimals, known, missing }: StackRow): string {
  const shorthand = [...new Set(missing.map((figure) => printedValue(figure)))];
  return [...(known > 0 && unit ? [formatNumber(sum, unit, decimals)] : []), ...shorthand].join(" + ");
}
