import * as Plot from "@observablehq/plot";
import { amountOf, type Known } from "../model/figure.ts";
import { COLOUR } from "./colours.ts";
import type { Across } from "./time.ts";

/**
 * A target over time, on a plot whose positions are pixels: one dashed line where its figures agree, else a step for
 * each period.
 *
 * @param scale from a value to pixels from the top; left and right: where a line that is one begins and ends
 */
export function targetMarks(
  targets: readonly Known[],
  {
    across,
    scale,
    left,
    right,
  }: { across: Across; scale: (value: number) => number; left: number; right: number },
): Plot.Markish[] {
  const style = { stroke: COLOUR.ink, strokeWidth: 1.5, strokeDasharray: "5 3" };
  if (targets.length === 0) return [];
  const agree = new Set(targets.map(amountOf)).size === 1;
  if (agree)
    return [
      Plot.link([0], {
        x1: [left],
        x2: [right],
        y1: [scale(amountOf(targets[0] as Known))],
        y2: [scale(amountOf(targets[0] as Known))],
        ...style,
      }),
    ];
  return targets.map((target) => {
    const y = scale(amountOf(target));
    return Plot.link([0], {
      x1: [across(target.period, "start")],
      x2: [across(target.period, "end")],
      y1: [y],
      y2: [y],
      ...style,
    });
  });
}
