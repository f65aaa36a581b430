import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { Block } from "./plot.ts";
import { inPixels, linesAbout, paragraph, texts, widest, wrap } from "./texts.ts";

export interface LegendEntry {
  label: string;
  colour: string;
  /** A shape of Plot, "line" for an upright line, "level" for a level one, "bar" for a bar, "area" for a shade of a map. */
  symbol: string;
  hollow?: boolean;
  /** A hatching over its colour, in a drawing that has the pattern. */
  hatch?: string;
  /** The colour of a line round a shape whose own colour is pale. */
  edge?: string;
}

/** Symbols that are no shapes of Plot: letters with their size, and squares with their radius. */
const LETTERS: Record<string, { text: string; fontSize: number }> = {
  line: { text: "|", fontSize: 16 },
  level: { text: "–", fontSize: 18 },
};
const SQUARES: Record<string, number> = { bar: 6, area: 7.5 };

/**
 * Shapes with their words in one or more lines.
 *
 * @param left where it begins, in pixels from the left of the drawing; `isList`: true for a line for each entry
 */
export function legend(
  entries: readonly LegendEntry[],
  canvas: Canvas,
  { left = 0, isList = false } = {},
): Block {
  const line = canvas.fontSize * 1.5;
  const pitch = canvas.fontSize * 1.25;
  const key = canvas.fontSize * 1.35;
  const width = canvas.width - left;
  let [x, y] = [0, 0];
  const places = entries.map((entry) => {
    const lines = wrap(entry.label, width - key, canvas);
    const across = key + widest(lines, canvas);
    if (x > 0 && (isList || x + across > width)) [x, y] = [0, y + line];
    const place = { ...entry, lines, x: left + x, y: y + line / 2 };
    x += across + 18;
    // A label of several lines has them to itself.
    if (lines.length > 1) [x, y] = [width, y + (lines.length - 1) * pitch];
    return place;
  });
  return (top) => ({
    height: entries.length === 0 ? 0 : y + line + 6,
    marks: [
      ...places.flatMap((place) =>
        [place, ...(place.hatch ? [{ ...place, colour: place.hatch }] : [])].map((each) =>
          symbolMark(each, { x: inPixels([place.x + canvas.fontSize / 2]), y: inPixels([top + place.y]) }),
        ),
      ),
      ...texts(
        places.flatMap(({ lines, x, y }) =>
          linesAbout(lines, { x: x + key, y: top + y + ((lines.length - 1) * pitch) / 2, pitch }),
        ),
        canvas,
      ),
    ],
  });
}

function symbolMark(
  { symbol, colour, hollow, edge }: LegendEntry,
  at: Pick<Plot.DotOptions, "x" | "y">,
): Plot.Markish {
  const letter = LETTERS[symbol];
  if (letter)
    return Plot.text([letter.text], { ...at, ...letter, text: [letter.text], fill: colour, fontWeight: 700 });
  return Plot.dot([0], {
    ...at,
    symbol: (symbol in SQUARES ? "square" : symbol) as Plot.SymbolType,
    r: SQUARES[symbol] ?? 5.5,
    ...(hollow
      ? { stroke: colour, strokeWidth: 2, fill: COLOUR.paper }
      : { fill: colour, ...(edge ? { stroke: edge } : {}) }),
  });
}

/**
 * A remark, broken into lines; of no height where it is empty.
 *
 * @param middle over what it is centred as far as it stays inside, in pixels from the left of the drawing
 */
export function note(text: string, canvas: Canvas, { middle = 0, bold = false } = {}): Block {
  // A browser may set a text a little wider than it was measured.
  const { width, height, at } = paragraph(text, canvas.width - 4, canvas, { size: labelSize(canvas), bold });
  const x = Math.max(0, Math.min(middle - width / 2, canvas.width - width - 4));
  return (top) => ({ height, marks: texts(at(x, top), canvas) });
}
