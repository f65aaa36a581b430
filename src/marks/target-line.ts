import * as Plot from "@observablehq/plot";
import { amountOf, type Known } from "../model/figure.ts";
import { DASHED } from "./colours.ts";
import { carry } from "./scene.ts";
import type { TimeScale } from "./time.ts";

/** A shorter step would show no dash, in pixels. */
const LEAST = 14;

/**
 * A target over time as dashed level lines: each spans its own periods and no others; those next to one another that
 * agree are one.
 *
 * @param left and right: beyond which no step reaches, in pixels; until: the day to which the last one reaches at least,
 * where it holds until another is known; everywhere: where all its periods lie before or after the time of the plot
 */
export function targetSteps(
  targets: readonly Known[],
  time: TimeScale,
  {
    left,
    right,
    until,
    everywhere = false,
  }: { left: number; right: number; until?: Date | undefined; everywhere?: boolean | undefined },
): Plot.Markish {
  const within = (x: number) => Math.max(left, Math.min(x, right));
  const steps: { x1: number; x2: number; value: number }[] = [];
  for (const target of [...targets].sort((a, b) => a.period.start.localeCompare(b.period.start))) {
    const value = amountOf(target);
    const { start, end } = target.period;
    const [from, to] = [time.apply(new Date(start)), time.apply(new Date(end))];
    const wider = Math.max(0, LEAST - (to - from)) / 2;
    const [x1, x2] = everywhere ? [left, right] : [within(from - wider), within(to + wider)];
    const last = steps.at(-1);
    if (last?.value === value) last.x2 = Math.max(last.x2, x2);
    else steps.push({ x1, x2, value });
  }
  const newest = steps.at(-1);
  if (newest && until) newest.x2 = Math.max(newest.x2, within(time.apply(until)));
  return Plot.link(
    steps,
    carry(
      {
        x1: ({ x1 }) => time.invert(x1),
        x2: ({ x2 }) => time.invert(x2),
        y1: "value",
        y2: "value",
        ...DASHED,
      } as Plot.LinkOptions,
      "obstacle",
    ),
  );
}
