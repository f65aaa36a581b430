import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";

export interface LegendEntry {
  label: string;
  colour: string;
  /** A shape of Plot, "line" for an upright line, "bar" for a bar. */
  symbol: string;
  /** Drawn as an outline. */
  hollow?: boolean;
}

/**
 * Shapes with their words in one or more lines at the top of a chart: marks, and the height that they take.
 *
 * @param marginLeft room that the plot leaves at its left: the legend starts at the edge of the drawing all the same
 */
export function legend(
  entries: readonly LegendEntry[],
  canvas: Canvas,
  marginLeft: number,
): { marks: Plot.Markish[]; height: number } {
  const line = canvas.fontSize * 1.5;
  const key = canvas.fontSize * 1.35;
  let [x, y] = [0, 0];
  const places = entries.map((entry) => {
    const width = key + canvas.measure(entry.label, canvas.fontSize) + 18;
    if (x > 0 && x + width - 18 > canvas.width) [x, y] = [0, y + line];
    const place = { ...entry, x: x - marginLeft, y: y + line / 2 };
    x += width;
    return place;
  });
  const marks = places.flatMap(({ label, colour, symbol, hollow, x, y }): Plot.Markish[] => [
    symbolMark(symbol, colour, { dx: x + canvas.fontSize / 2, y }, hollow),
    Plot.text([label], {
      frameAnchor: "left",
      dx: x + key,
      y: [y],
      text: [label],
      textAnchor: "start",
      fontSize: canvas.fontSize,
      fill: COLOUR.ink,
    }),
  ]);
  return { marks, height: entries.length === 0 ? 0 : y + line + 6 };
}

function symbolMark(
  symbol: string,
  colour: string,
  { dx, y }: { dx: number; y: number },
  hollow = false,
): Plot.Markish {
  const at = { frameAnchor: "left", dx, y: [y] } as const;
  if (symbol === "line")
    return Plot.text(["|"], { ...at, text: ["|"], fill: colour, fontWeight: 700, fontSize: 16 });
  if (symbol === "bar") return Plot.dot([0], { ...at, symbol: "square", r: 6, fill: colour });
  return Plot.dot([0], {
    ...at,
    symbol: symbol as Plot.DotOptions["symbol"] & string,
    r: 5.5,
    ...(hollow ? { stroke: colour, strokeWidth: 2, fill: COLOUR.paper } : { fill: colour }),
  });
}
