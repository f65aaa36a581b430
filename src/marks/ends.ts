import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { LEVEL } from "./of-figures.ts";
import type { PlotArea } from "./plot.ts";
import type { SeriesStyle } from "./series.ts";
import { spread } from "./spread.ts";
import { inPixels, lateTexts } from "./texts.ts";

/** Words beside a plot that belong to a height: the name of a line at its end, a limit, a target. */
export interface End {
  /** The height, as a value; what has none stands at the foot. */
  value: number | undefined;
  /** A bold text before the first line, nearest to the plot. */
  lead?: string;
  lines: readonly { text: string; bold?: boolean }[];
  /** The shape of its line, or "dashes", where several have words. */
  key?: SeriesStyle | "dashes";
}

/** From the plot to its shapes, and from a shape to its words, in pixels. */
const GAP = 12;
const KEY = 15;
/** How far words may stand beyond the plot, in pixels. */
const BEYOND = 4;
/** Room between two texts, in pixels. */
const APART = 4;

/** Room for words beside a plot, in pixels. */
export function endsWidth(ends: readonly End[], canvas: Canvas): number {
  if (canvas.bare || ends.length === 0) return 0;
  const widths = ends.flatMap((end) =>
    end.lines.map(({ text, bold }) => canvas.measure(text, canvas.fontSize, bold) + indentOf(end, canvas)),
  );
  return Math.max(...widths) + GAP + 3;
}

/** The height that words need so that none is over another, in pixels. */
export function endsHeight(ends: readonly End[], canvas: Canvas): number {
  return ends.reduce((sum, end) => sum + heightOf(end, canvas), 0);
}

/**
 * Words beside a plot, each as near to its height as it can stand without touching another, in the order of the heights.
 * Its own shape says whose it is; only `ties` lead to it, between the plot and the words.
 *
 * @param x where the plot ends, in pixels
 */
export function endMarks(
  ends: readonly End[],
  { top, bottom, up }: PlotArea,
  { x, side = "right", ties = false }: { x: number; side?: "left" | "right"; ties?: boolean },
  canvas: Canvas,
): Plot.Markish[] {
  if (canvas.bare) return [];
  const line = canvas.fontSize * 1.2;
  const outward = side === "left" ? -1 : 1;
  const anchor = side === "left" ? "end" : "start";
  const wanted = ends.map(({ value }) => (value === undefined ? bottom : up(value)));
  const middles = spread(
    ends.map((end, at) => ({ middle: wanted[at] as number, height: heightOf(end, canvas) })),
    { top: top - BEYOND, bottom: bottom + BEYOND },
  );
  const placed = ends.map((end, at) => {
    const middle = middles[at] as number;
    return { ...end, middle, y: wanted[at] as number, first: middle - ((end.lines.length - 1) / 2) * line };
  });
  const moved = placed.filter(
    ({ value, middle, y }) => value !== undefined && Math.abs(y - middle) > line / 2,
  );
  const start = x + outward * GAP;
  return [
    ...placed.map((end) => keyMark(end.key, start + outward * 4, end.first)),
    Plot.link(ties ? moved : [], {
      x1: inPixels(() => x + outward * 2),
      x2: inPixels(() => start - outward * 2),
      y1: inPixels("y"),
      y2: inPixels("middle"),
      stroke: COLOUR.grey2,
    } as unknown as Plot.LinkOptions),
    // What is placed after them keeps clear of them.
    lateTexts(canvas, () => ({
      texts: placed.flatMap(({ first, lead = "", ...end }) => {
        const words = [
          { text: lead, bold: true, x: start + outward * (end.key ? KEY : 0), y: first },
          ...end.lines.map(({ text, bold = false }, at) => {
            return {
              text,
              bold,
              x: start + outward * indentOf({ lead, ...end }, canvas),
              y: first + at * line,
            };
          }),
        ];
        return words.filter(({ text }) => text !== "").map((word) => ({ ...word, anchor }));
      }),
    })),
  ];
}

/** From the side of words that is nearest to the plot to their lines, in pixels. */
function indentOf({ key, lead = "" }: End, canvas: Canvas): number {
  return (key ? KEY : 0) + (lead === "" ? 0 : canvas.measure(lead, canvas.fontSize, true) + 6);
}

function keyMark(key: End["key"], x: number, y: number): Plot.Markish {
  if (!key) return null;
  const style =
    key === "dashes"
      ? { symbol: LEVEL, stroke: COLOUR.ink, strokeWidth: 1.5, strokeDasharray: "3.5 2" }
      : { symbol: key.symbol, fill: key.colour };
  return Plot.dot([0], { x: inPixels([x]), y: inPixels([y]), r: 4.5, ...style } as Plot.DotOptions);
}

function heightOf({ lines }: End, canvas: Canvas): number {
  return lines.length * canvas.fontSize * 1.2 + APART;
}
