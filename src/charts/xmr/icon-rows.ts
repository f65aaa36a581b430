import type * as Plot from "@observablehq/plot";
import { type PlacedText, texts } from "../../marks/texts.ts";
import { type Icon, iconMarks } from "../../marks/variation.ts";
import { wrap } from "../../marks/wrap.ts";
import type { Canvas } from "../../render/chart.ts";

/** Icons with their words in rows, from a height downwards: marks, and the height that they take. */
export function iconRows(
  rows: readonly { icon?: Icon; text: string }[],
  canvas: Canvas,
  top: number,
): { marks: Plot.Markish[]; height: number } {
  const line = canvas.fontSize * 1.3;
  const radius = canvas.fontSize * 0.72;
  const words: PlacedText[] = [];
  const icons: { icon: Icon; x: number; y: number }[] = [];
  let y = top;
  for (const { icon, text } of rows) {
    const x = icon ? 2 * radius + 10 : 0;
    const lines = wrap(text, canvas.width - x, canvas, canvas.fontSize, true);
    const height = Math.max(lines.length * line, icon ? 2 * radius + 2 : 0) + 5;
    const first = y + (height - lines.length * line) / 2 + line / 2;
    if (icon) icons.push({ icon, x: radius + 1, y: first });
    words.push(...lines.map((each, index) => ({ text: each, x, y: first + index * line, bold: true })));
    y += height;
  }
  return {
    marks: [...iconMarks(icons, radius), ...texts(words, canvas)],
    height: rows.length === 0 ? 0 : y - top + 6,
  };
}
