import type * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { type PlacedText, texts } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

export interface Note {
  marks: Plot.Markish[];
  /** Height of its lines; 0 for no text. */
  height: number;
}

/**
 * A remark in a drawing, broken into lines.
 *
 * @param middle where its lines are centred, in pixels from the left edge; moved so that they stay inside the drawing
 */
export function note(
  text: string,
  canvas: Canvas,
  { top, middle, bold = false }: { top: number; middle: number; bold?: boolean },
): Note {
  const size = labelSize(canvas);
  const line = size * 1.25;
  // A browser may set a text a little wider than it was measured.
  const lines = text === "" || canvas.bare ? [] : wrap(text, canvas.width - 4, canvas, size, bold);
  const half = widest(lines, canvas, size, bold) / 2;
  const place =
    middle <= half
      ? ({ x: 0, anchor: "start" } as const)
      : middle >= canvas.width - half
        ? ({ x: canvas.width, anchor: "end" } as const)
        : ({ x: middle, anchor: "middle" } as const);
  const placed = lines.map(
    (words, index): PlacedText => ({ text: words, y: top + (index + 0.5) * line, size, bold, ...place }),
  );
  return { marks: texts(placed, canvas), height: lines.length * line };
}
