import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { SeriesStyle } from "../../marks/series.ts";
import type { PlacedText } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { wrap } from "../../marks/wrap.ts";
import type { Figure } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { Ends } from "./data.ts";

/** Room between a column and its labels, for the dot. */
export const DOT_ROOM = 14;

/** The name and value of a point, outside its column. */
export interface Label {
  figure: Figure;
  style: SeriesStyle;
  lines: string[];
  /** Name and value stand on one line. */
  oneLine: boolean;
  side: 0 | 1;
}

/**
 * The labels of the left and of the right column: all on one line each, or where one would be too wide for `room`, in
 * pixels, all with the name broken into lines and the value above it.
 */
export function labelsOf(
  series: readonly (Ends & { label: string; style: SeriesStyle })[],
  room: number,
  canvas: Canvas,
): [Label[], Label[]] {
  const oneLine = series.every(({ label, ends }) =>
    ends.every((figure) => !figure || lineWidth(label, figure, canvas) <= room),
  );
  const column = (side: 0 | 1) =>
    series.flatMap(({ label, ends, style }): Label[] => {
      const figure = ends[side];
      const lines = oneLine ? [label] : wrap(label, room, canvas);
      return figure ? [{ figure, style, lines, oneLine, side }] : [];
    });
  return [column(0), column(1)];
}

/** Width of a label on one line, in pixels. */
function lineWidth(label: string, figure: Figure, canvas: Canvas): number {
  return (
    canvas.measure(label, canvas.fontSize) + 6 + canvas.measure(printedValue(figure), canvas.fontSize, true)
  );
}

/** Height of a label, in pixels. */
export function heightOf({ lines, oneLine }: Label, canvas: Canvas): number {
  return (lines.length + (oneLine ? 0 : 1)) * canvas.fontSize * 1.2;
}

/** The title of a column at its top. */
export function headTexts(lines: string[], column: number, side: number, canvas: Canvas): PlacedText[] {
  return lines.map((text, index) => ({
    text,
    x: column + (side === 0 ? 5 : -5),
    y: 3 + (index + 0.5) * canvas.fontSize * 1.25,
    anchor: side === 0 ? "end" : "start",
    bold: true,
  }));
}

/** A label: the value in bold, the name beside or below it. */
export function labelMarks(point: Label & { x: number; at: number }, canvas: Canvas): Plot.Markish[] {
  const { figure, lines, oneLine, side, x, at } = point;
  const line = canvas.fontSize * 1.2;
  const value = printedValue(figure);
  const outward = side === 0 ? -1 : 1;
  const start = x + outward * DOT_ROOM;
  const first = at - heightOf(point, canvas) / 2 + line / 2;
  const text = (words: string, across: number, y: number, bold: boolean) =>
    Plot.text([words], {
      x: [across],
      y: [y],
      text: [words],
      textAnchor: side === 0 ? "end" : "start",
      fontSize: canvas.fontSize,
      fontWeight: bold ? 700 : 400,
      fill: COLOUR.ink,
      href: canvas.link ? () => canvas.link?.(figure) : undefined,
    } as Plot.TextOptions);
  const beside = oneLine ? outward * (canvas.measure(value, canvas.fontSize, true) + 6) : 0;
  return [
    text(value, start, first, true),
    ...lines.map((words, index) =>
      text(words, start + beside, first + (index + (oneLine ? 0 : 1)) * line, false),
    ),
  ];
}
