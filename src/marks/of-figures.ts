import * as Plot from "@observablehq/plot";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import type { Rows, Stretch } from "./grid.ts";
import { END } from "./grid-columns.ts";
import { carry } from "./scene.ts";
import { inPixels } from "./texts.ts";
import { printedValue } from "./value.ts";
import type { ValueScale } from "./value-scale.ts";

/** The length of the shortest lane, in pixels. */
const LEAST = 14;

/** From a datum to the value of its figure, as a channel. */
export function atValue({ figure }: { figure: Known }): number {
  return amountOf(figure);
}

/** The shapes of figures, which readers walk to, edged with paper so that each is seen where they touch. */
export function dots(data: readonly object[], options: Plot.DotOptions): Plot.Markish {
  return Plot.dot(data as object[], carry({ stroke: COLOUR.paper, strokeWidth: 1, ...options }));
}

/**
 * Bars from one value to another, of a height in pixels about the middle of their row. Plot's own bars need rows of equal
 * height, which names of several lines do not leave.
 *
 * @param isBack a ground behind other marks, that labels may stand on; `at`: where its point lies
 */
export function bars<T extends object>(
  data: readonly T[],
  {
    thick,
    isBack = false,
    at = "end",
    ...options
  }: Plot.RectOptions & { thick: number; isBack?: boolean; at?: "end" | "middle" },
): Plot.Markish {
  const rows = { y1: "row", y2: "row", insetTop: -thick / 2, insetBottom: -thick / 2 };
  return Plot.rect(
    data as T[],
    isBack ? { ...options, ...rows } : carry({ ...options, ...rows }, "point", at),
  );
}

/** Dotted lines from names beside rows to their first mark, `gap` pixels before it; none where names are above. */
export function lanes<Row>(
  { rows, marginLeft }: Rows<Row>,
  data: readonly { row: Row; figure: Known }[],
  { x, gap }: { x: ValueScale; gap: number },
): Plot.Markish {
  const places = rows.flatMap((row) => {
    const own = data.filter((each) => each.row === row).map((each) => x.apply(atValue(each)));
    const end = own.length > 0 ? Math.min(...own) - gap : 0;
    const isSeen = marginLeft > END && end > marginLeft + LEAST;
    return isSeen ? [marginLeft, end, Number.NaN].map((place) => ({ row, place })) : [];
  });
  const style = { stroke: COLOUR.grey3, strokeDasharray: "1 4" };
  return Plot.line(places, { ...style, x: inPixels("place"), y: "row" } as object);
}

/** Upright lines at values, from one height to another in pixels. */
export function uprights<T extends Stretch>(data: readonly T[], style: Plot.RuleXOptions): Plot.Markish {
  return Plot.ruleX(data, { ...style, y1: inPixels("y1"), y2: inPixels("y2") } as Plot.RuleXOptions);
}

/** Data of marks: rows with their figure, those that have one. */
export function inRows<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => Figure | undefined,
): { row: Row; figure: Figure }[] {
  return rows.flatMap((row) => {
    const figure = figureOf(row);
    return figure ? [{ row, figure }] : [];
  });
}

/** The same of those whose figure has a value. */
export function knownIn<Row>(rows: readonly Row[], figureOf: (row: Row) => Figure | undefined) {
  return inRows(rows, figureOf).filter((each): each is { row: Row; figure: Known } => isKnown(each.figure));
}

interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** An upright and a level line about a point, as symbols of dots: their radius is half of the line. */
export const UPRIGHT = { draw: (pen: Pen, size: number) => line(pen, 0, Math.sqrt(size / Math.PI)) };
export const LEVEL = { draw: (pen: Pen, size: number) => line(pen, Math.sqrt(size / Math.PI), 0) };

function line(pen: Pen, x: number, y: number): void {
  pen.moveTo(-x, -y);
  pen.lineTo(x, y);
}

function endsOf<T>(axis: "x" | "y", of: (datum: T) => Known) {
  return {
    [`${axis}1`]: (datum: T) => of(datum).interval?.lower,
    [`${axis}2`]: (datum: T) => of(datum).interval?.upper,
  };
}

/**
 * The intervals of figures, those that have one, along x: a line in ink edged with paper, so that it is seen on a bar and
 * beyond it, also in print.
 */
export function intervalX<T extends { figure: Known }>(data: readonly T[]): Plot.Markish {
  const own = data.filter(({ figure }) => figure.interval);
  if (own.length === 0) return null;
  const at = { ...endsOf("x", ({ figure }: T) => figure), y1: "row", y2: "row" };
  return [
    Plot.link(own, { ...at, stroke: COLOUR.paper, strokeWidth: 5 }),
    Plot.link(own, carry({ ...at, stroke: COLOUR.ink, strokeWidth: 2 } as Plot.LinkOptions, "part")),
  ];
}

/** The intervals of figures along y: upright lines with level ends. */
export function intervalY<T extends { figure: Known }>(
  data: readonly T[],
  at: { x: Plot.ChannelValueSpec } & Pick<Plot.MarkOptions, "fx" | "fy">,
): Plot.Markish {
  const own = data.filter(({ figure }) => figure.interval);
  if (own.length === 0) return null;
  const style = { ...at, stroke: COLOUR.ink, strokeWidth: 1.75 };
  const ends = endsOf("y", ({ figure }: T) => figure);
  return [
    Plot.ruleX(own, carry({ ...style, ...ends } as Plot.RuleXOptions, "part")),
    ...Object.values(ends).map((y) => Plot.dot(own, { ...style, y, symbol: LEVEL, r: 4 } as Plot.DotOptions)),
  ];
}

/** The intervals of both figures of a dot, as thin lines through it. */
export function intervalCross<T extends { figure: Known; also: Known }>(dots: readonly T[]): Plot.Markish[] {
  const style = { stroke: COLOUR.grey3, strokeWidth: 1 };
  const upright = { x: ({ also }: T) => amountOf(also), ...endsOf("y", ({ figure }: T) => figure) };
  const level = { y: ({ figure }: T) => amountOf(figure), ...endsOf("x", ({ also }: T) => also) };
  return [
    Plot.ruleX(
      dots.filter(({ figure }) => figure.interval),
      carry({ ...upright, ...style } as Plot.RuleXOptions, "obstacle"),
    ),
    Plot.ruleY(
      dots.filter(({ also }) => also.interval),
      carry({ ...level, ...style } as Plot.RuleYOptions, "obstacle"),
    ),
  ];
}

/**
 * The shorthand of figures that have no value, "[x]", in their rows: where the marks would begin.
 *
 * @param x the value there
 */
export function missing<T extends { figure: Figure }>(
  data: readonly T[],
  x: number,
  canvas: Canvas,
  { size = canvas.fontSize } = {},
): Plot.Markish {
  const own = data.filter(({ figure }) => !isKnown(figure));
  if (own.length === 0 || canvas.bare) return null;
  const style = { fontSize: size, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 3 };
  const text = ({ figure }: T) => printedValue(figure);
  return Plot.text(
    own,
    carry({ x: () => x, y: "row", dx: 6, text, textAnchor: "start", ...style } as Plot.TextOptions, "part"),
  );
}
