import type { Canvas } from "../render/chart.ts";

/**
 * A canvas that measures every digit as the widest one. The page sets drawings in figures of equal width, which are
 * up to half as wide again as the font's ordinary 1: measured by those, a line full of numbers would not fit.
 */
export function tabular(canvas: Canvas): Canvas {
  return {
    ...canvas,
    measure: (text, fontSize, bold) => canvas.measure(text.replaceAll(/\d/g, "0"), fontSize, bold),
  };
}
