import * as Plot from "@observablehq/plot";
import { type Figure, isKnown } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { carry } from "./scene.ts";
import { printedValue } from "./value.ts";

/**
 * The shorthand of figures that have no value, "[x]", in their rows: where the marks would begin.
 *
 * @param x the value there
 */
export function missing<T extends { figure: Figure }>(
  data: readonly T[],
  x: number,
  canvas: Canvas,
  { y = "row", size = canvas.fontSize } = {},
): Plot.Markish {
  const own = data.filter(({ figure }) => !isKnown(figure));
  return own.length === 0 || canvas.bare
    ? null
    : Plot.text(
        own,
        carry(
          {
            x: () => x,
            y,
            dx: 6,
            text: ({ figure }: T) => printedValue(figure),
            textAnchor: "start",
            fontSize: size,
            fill: COLOUR.ink,
            stroke: COLOUR.paper,
            strokeWidth: 3,
          } as Plot.TextOptions,
          "part",
        ),
      );
}
