import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import type { Across } from "../../marks/time.ts";
import type { Phase } from "../../words/control.ts";
import { reachableLimits } from "../../words/process.ts";

/** How far lines reach beyond the first and last point at most; half the way to the next point where that is less. */
const OVERHANG = 8;

/**
 * The lines of a phase from its first point to its last, on a plot whose positions are pixels: the centre, the limits
 * with a pale band between them, and the warning lines if wanted.
 *
 * @param scale from a value to pixels from the top
 */
export function phaseMarks(
  phase: Phase,
  { across, scale, warnings }: { across: Across; scale: (value: number) => number; warnings: boolean },
): Plot.Markish[] {
  const { points, limits, centre } = phase;
  const xs = points.map(({ figure }) => across(figure.period));
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const overhang = xs.length > 1 ? Math.min(OVERHANG, (last - first) / (xs.length - 1) / 2) : OVERHANG;
  const [x1, x2] = [first - overhang, last + overhang];
  const level = (value: number, style: object): Plot.Markish =>
    Plot.link([0], { x1: [x1], x2: [x2], y1: [scale(value)], y2: [scale(value)], ...style });
  if (!limits) return [level(centre, { stroke: COLOUR.ink, strokeWidth: 1.5 })];
  const { lower, upper } = reachableLimits(phase);
  const { minimum = 0, maximum = 0 } = (points[0] as Phase["points"][number]).figure.unit;
  const reached = [lower, upper].filter((value) => value !== undefined);
  const inside = warnings ? [limits.lowerWarning, limits.upperWarning] : [];
  return [
    Plot.rect([0], {
      x1: [x1],
      x2: [x2],
      y1: [scale(lower ?? minimum)],
      y2: [scale(upper ?? maximum)],
      fill: COLOUR.grey3,
      fillOpacity: 0.14,
    }),
    ...reached.map((value) =>
      level(value, { stroke: COLOUR.grey1, strokeWidth: 1.5, strokeDasharray: "7 3" }),
    ),
    ...inside
      .filter(
        (value) =>
          (lower === undefined ? value >= minimum : true) && (upper === undefined ? value <= maximum : true),
      )
      .map((value) => level(value, { stroke: COLOUR.grey2, strokeWidth: 1.25, strokeDasharray: "1.5 4" })),
    level(centre, { stroke: COLOUR.ink, strokeWidth: 1.5 }),
  ];
}
