import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { Levels } from "./levels.ts";

/** A pale grid of levels with their words at its left. */
export function levelGrid({ values, texts }: Levels, canvas: Canvas): Plot.Markish[] {
  if (canvas.bare) return [];
  return [
    Plot.gridY(values, { stroke: COLOUR.grid, strokeOpacity: 1 }),
    Plot.axisY(values, {
      tickSize: 0,
      tickPadding: 6,
      tickFormat: (_: unknown, at: number) => texts[at] as string,
      label: null,
      fontSize: labelSize(canvas),
      color: COLOUR.quiet,
    }),
  ];
}
