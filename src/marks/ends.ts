import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { type LateText, lateTexts } from "./late-texts.ts";
import type { SeriesStyle } from "./series.ts";
import { spread } from "./spread.ts";
import { inPixels } from "./texts.ts";

/** Words beside a plot that belong to a height: the name of a line at its end, a limit, a target. */
export interface End {
  /** The height, as a value. */
  value: number;
  lines: readonly { text: string; bold?: boolean }[];
  /** The shape of its line, or "dashes", where several have words. */
  key?: SeriesStyle | "dashes";
}

/** From the plot to its shapes, and from a shape to its words, in pixels. */
const GAP = 12;
const KEY = 15;
/** Room between two texts, in pixels. */
const APART = 4;

/** Room for words beside a plot, in pixels. */
export function endsWidth(ends: readonly End[], canvas: Canvas): number {
  if (canvas.bare || ends.length === 0) return 0;
  const widths = ends.flatMap(({ lines, key }) =>
    lines.map(({ text, bold }) => canvas.measure(text, canvas.fontSize, bold) + (key ? KEY : 0)),
  );
  return Math.max(...widths) + GAP + 3;
}

/** The height that words need so that none is over another, in pixels. */
export function endsHeight(ends: readonly End[], canvas: Canvas): number {
  return ends.reduce((sum, end) => sum + heightOf(end, canvas), 0);
}

/**
 * Words beside a plot, each as near to its height as it can stand without touching another, in the order of the heights.
 * Its own shape says whose it is; no line leads to it.
 *
 * @param x where the plot ends; up: from a value to pixels from the top; room: between which heights words stay
 */
export function endMarks(
  ends: readonly End[],
  { x, up, room }: { x: number; up(value: number): number; room: { top: number; bottom: number } },
  canvas: Canvas,
): Plot.Markish[] {
  if (canvas.bare) return [];
  const line = canvas.fontSize * 1.2;
  const middles = spread(
    ends.map((end) => ({ middle: up(end.value), height: heightOf(end, canvas) })),
    room,
  );
  const placed = ends.map((end, at) => ({ ...end, middle: middles[at] as number }));
  const firstOf = ({ lines, middle }: (typeof placed)[number]) => middle - ((lines.length - 1) / 2) * line;
  return [
    ...placed.map((end) => keyMark(end.key, x + GAP + 4, firstOf(end))),
    // What is placed after them keeps clear of them.
    lateTexts(canvas, () => ({
      texts: placed.flatMap((end) =>
        end.lines.map(
          ({ text, bold = false }, at): LateText => ({
            text,
            bold,
            x: x + GAP + (end.key ? KEY : 0),
            y: firstOf(end) + at * line,
          }),
        ),
      ),
    })),
  ];
}

function keyMark(key: End["key"], x: number, y: number): Plot.Markish {
  const at = { x: inPixels([x]), y: inPixels([y]) };
  if (!key) return null;
  return key === "dashes"
    ? Plot.link([0], {
        x1: inPixels([x - 4]),
        x2: inPixels([x + 5]),
        y1: at.y,
        y2: at.y,
        stroke: COLOUR.ink,
        strokeWidth: 1.5,
        strokeDasharray: "3.5 2",
      } as unknown as Plot.LinkOptions)
    : Plot.dot([0], { ...at, symbol: key.symbol, r: 4.5, fill: key.colour } as Plot.DotOptions);
}

function heightOf({ lines }: End, canvas: Canvas): number {
  return lines.length * canvas.fontSize * 1.2 + APART;
}
