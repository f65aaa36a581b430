import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { type Point, setPoints } from "./points.ts";

export interface FrameOptions {
  height: number;
  marginLeft: number;
  marginRight?: number;
  /** Domain of the values along x. */
  domain: [number, number];
  marks: Plot.Markish[];
  /** Places of figures, in the order in which they are to be read. */
  points: readonly Point[];
}

/**
 * A plot whose vertical positions are pixels from the top and whose horizontal positions are values. The charts place
 * their own labels, so that nothing is clipped or overlaps whatever the length of a name.
 */
export function frame(
  canvas: Canvas,
  { height, marginLeft, marginRight = 12, domain, marks, points }: FrameOptions,
): SVGSVGElement {
  const svg = Plot.plot({
    document: canvas.document,
    width: canvas.width,
    height: Math.ceil(height),
    marginTop: 0,
    marginBottom: 0,
    marginLeft,
    marginRight,
    x: { domain, axis: null },
    y: { type: "identity", axis: null },
    marks,
  }) as SVGSVGElement;
  return setPoints(svg, points, canvas);
}
