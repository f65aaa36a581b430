import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import type { Block } from "./plot.ts";
import { linesAbout, texts } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/**
 * A remark, broken into lines; of no height where it is empty.
 *
 * @param middle over what it is centred as far as it stays inside, in pixels from the left of the drawing
 */
export function note(text: string, canvas: Canvas, { middle = 0, bold = false } = {}): Block {
  const size = labelSize(canvas);
  const pitch = size * 1.25;
  // A browser may set a text a little wider than it was measured.
  const lines = text === "" ? [] : wrap(text, canvas.width - 4, canvas, size, bold);
  const width = widest(lines, canvas, size, bold);
  const x = Math.max(0, Math.min(middle - width / 2, canvas.width - width - 4));
  const height = lines.length * pitch;
  return (top) => ({
    height,
    marks: texts(linesAbout(lines, { x, y: top + height / 2, pitch, size, bold }), canvas),
  });
}
