import * as Plot from "@observablehq/plot";
import { amountOf, type Known } from "../model/figure.ts";
import { COLOUR } from "./colours.ts";
import type { Across } from "./time.ts";

/** A level piece of the line of a target, in pixels: from the start of its first period to the end of its last. */
export interface TargetStep {
  x1: number;
  x2: number;
  y: number;
}

/** A shorter step would show no dash. */
const LEAST = 14;

/**
 * The steps of a target over time, on a plot whose positions are pixels: each spans its own periods and no others; those
 * next to one another that agree are one.
 *
 * @param scale from a value to pixels from the top; left and right: beyond which no step reaches; until: to where the last
 * one reaches at least, where it holds until another is known
 */
export function targetSteps(
  targets: readonly Known[],
  {
    across,
    scale,
    left,
    right,
    until = left,
  }: { across: Across; scale: (value: number) => number; left: number; right: number; until?: number },
): TargetStep[] {
  const within = (x: number) => Math.max(left, Math.min(x, right));
  const steps: (TargetStep & { value: number })[] = [];
  for (const target of [...targets].sort((a, b) => a.period.start.localeCompare(b.period.start))) {
    const value = amountOf(target);
    const [from, to] = [across(target.period, "start"), across(target.period, "end")];
    const wider = Math.max(0, LEAST - (to - from)) / 2;
    const [x1, x2] = [within(from - wider), within(to + wider)];
    const last = steps.at(-1);
    if (last?.value === value) last.x2 = Math.max(last.x2, x2);
    else steps.push({ x1, x2, y: scale(value), value });
  }
  const newest = steps.at(-1);
  if (newest) newest.x2 = Math.max(newest.x2, within(until));
  return steps.map(({ x1, x2, y }) => ({ x1, x2, y }));
}

/** The steps of a target as dashed lines. */
export function targetMarks(steps: readonly TargetStep[]): Plot.Markish[] {
  return steps.map((step) =>
    Plot.link([step], {
      x1: "x1",
      x2: "x2",
      y1: "y",
      y2: "y",
      stroke: COLOUR.ink,
      strokeWidth: 1.5,
      strokeDasharray: "5 3",
    }),
  );
}
