import * as Plot from "@observablehq/plot";
import type { Unit } from "../model/unit.ts";
import type { Canvas } from "../render/chart.ts";

/** Values from left to right: a scale of Plot, with what its axis says. */
export interface ValueScale {
  unit: Unit;
  domain: [number, number];
  /** Pixels from the left of the drawing, to which the domain is spread. */
  range: [number, number];
  /** From a value to its place, for what has to be known before plotting, such as the height of a swarm of dots. */
  apply(value: number): number;
}

/** Room at the edges of a drawing, so that no mark at an end is clipped, in pixels. */
const EDGE = 6;

/**
 * The scale of values of a chart.
 *
 * @param left and right: room beside the plot, such as that of names, in pixels; `inset`: room for values or half of a
 *   mark at its ends
 */
export function valueScale(
  domain: [number, number],
  unit: Unit,
  canvas: Canvas,
  {
    left = EDGE,
    right = EDGE,
    inset = [0, 0],
  }: { left?: number; right?: number; inset?: [number, number] } = {},
): ValueScale {
  // A small drawing has no words to leave room for.
  const range: [number, number] = canvas.bare
    ? [EDGE, canvas.width - EDGE]
    : [left + inset[0], canvas.width - right - inset[1]];
  const { apply } = Plot.scale({ x: { type: "linear", domain, range } }) as unknown as ValueScale;
  return { unit, domain, range, apply };
}
