import type * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { svgElement } from "./texts.ts";

/** Lines that slope across a ground, for what is told from others by more than its colour. */
export interface Hatch {
  /** By which a fill names it: `url(#<id>)`. */
  id: string;
  ground?: string;
  line: string;
  /** Of a line, in pixels; 2 if left out. */
  width?: number;
  /** In degrees, clockwise from upright; 45 if left out. */
  turn?: number;
}

const SIZE = { width: 7, height: 7 };

/** The patterns of hatchings, for the marks of a drawing that fill with them. */
export function hatches({ document }: Canvas, all: readonly Hatch[]): Plot.Markish {
  const make = svgElement.bind(undefined, document);
  return () =>
    make(
      "defs",
      {},
      ...all.map(({ id, ground, line, width = 2, turn = 45 }) =>
        make(
          "pattern",
          { ...SIZE, id, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turn})` },
          ...(ground ? [make("rect", { ...SIZE, fill: ground })] : []),
          make("rect", { ...SIZE, width, fill: line }),
        ),
      ),
    );
}
