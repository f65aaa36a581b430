import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { inPixels } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

export interface LegendEntry {
  label: string;
  colour: string;
  /** A shape of Plot, "line" for an upright line, "level" for a level one, "bar" for a bar, "area" for a shade of a map. */
  symbol: string;
  /** Drawn as an outline. */
  hollow?: boolean;
  /** The colour of a line round a shape whose own colour is pale. */
  edge?: string;
}

/**
 * Shapes with their words in one or more lines at the top of a chart: marks, and the height that they take.
 *
 * @param marginLeft room that the plot leaves at its left: the legend starts at the edge of the drawing all the same
 * @param top where it begins, in pixels; `isList`: true for a line for each entry
 */
export function legend(
  entries: readonly LegendEntry[],
  canvas: Canvas,
  marginLeft: number,
  { top = 0, isList = false } = {},
): { marks: Plot.Markish[]; height: number } {
  if (canvas.bare) return { marks: [], height: 0 };
  const line = canvas.fontSize * 1.5;
  const key = canvas.fontSize * 1.35;
  let [x, y] = [0, top];
  const places = entries.map((entry) => {
    const lines = wrap(entry.label, canvas.width - key, canvas);
    const width = key + widest(lines, canvas) + 18;
    if (x > 0 && (isList || x + width - 18 > canvas.width)) [x, y] = [0, y + line];
    const place = { ...entry, lines, x: x - marginLeft, y: y + line / 2 };
    x += width;
    // A label of several lines has them to itself.
    if (lines.length > 1) [x, y] = [canvas.width, y + (lines.length - 1) * canvas.fontSize * 1.25];
    return place;
  });
  const marks = places.flatMap(({ lines, colour, symbol, hollow, edge, x, y }): Plot.Markish[] => [
    symbolMark(symbol, colour, { dx: x + canvas.fontSize / 2, y }, hollow, edge),
    ...lines.map((text, index) =>
      Plot.text([text], {
        frameAnchor: "left",
        dx: x + key,
        y: inPixels([y + index * canvas.fontSize * 1.25]),
        text: [text],
        textAnchor: "start",
        fontSize: canvas.fontSize,
        fill: COLOUR.ink,
      }),
    ),
  ]);
  return { marks, height: entries.length === 0 ? 0 : y - top + line + 6 };
}

function symbolMark(
  symbol: string,
  colour: string,
  { dx, y }: { dx: number; y: number },
  hollow = false,
  edge?: string,
): Plot.Markish {
  const at = { frameAnchor: "left" as const, dx, y: inPixels([y]) };
  if (symbol === "line")
    return Plot.text(["|"], { ...at, text: ["|"], fill: colour, fontWeight: 700, fontSize: 16 });
  if (symbol === "level")
    return Plot.text(["–"], { ...at, text: ["–"], fill: colour, fontWeight: 700, fontSize: 18 });
  if (symbol === "bar" || symbol === "area")
    return Plot.dot([0], {
      ...at,
      symbol: "square",
      r: symbol === "bar" ? 6 : 7.5,
      fill: colour,
      ...(edge ? { stroke: edge } : {}),
    });
  return Plot.dot([0], {
    ...at,
    symbol: symbol as Plot.DotOptions["symbol"] & string,
    r: 5.5,
    ...(hollow
      ? { stroke: colour, strokeWidth: 2, fill: COLOUR.paper }
      : { fill: colour, ...(edge ? { stroke: edge } : {}) }),
  });
}
