import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import { atValue, dots } from "../../marks/of-figures.ts";
import { atMiddle, type OverTimeOptions } from "../../marks/over-time.ts";
import { carry } from "../../marks/scene.ts";
import type { TimeScale } from "../../marks/time.ts";
import { VARIATION_STYLE } from "../../marks/variation.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import { middle } from "../../model/period.ts";
import type { ControlPoint, Phase } from "../../words/control.ts";
import { reachableLimits } from "../../words/process.ts";

/** How far lines reach beyond the first and last point at most; half the way to the next point where that is less. */
const OVERHANG = 8;
/** Points nearer than this, in pixels, hide one another: the line alone shows what is ordinary. */
const CLOSE = 4;

/** What a control chart of some phases draws over time, be it large or small. */
export function overPhases(
  phases: readonly Phase[],
  targets: readonly Known[],
): Pick<OverTimeOptions, "reached" | "isClose" | "targets" | "until" | "marks"> {
  const points = phases.flatMap((phase) => phase.points);
  const limits = phases.flatMap((phase) => Object.values(reachableLimits(phase)));
  return {
    reached: [
      ...points.map(atValue),
      ...targets.map(amountOf),
      ...limits.filter((value) => value !== undefined),
    ],
    // Not from zero: how far points lie from one another is what a control chart shows.
    isClose: true,
    targets,
    until: new Date((points.at(-1) as ControlPoint).figure.period.end),
    marks: (time) => [...phaseMarks(phases, time), ...pointMarks(phases, time.range[1] - time.range[0])],
  };
}

/**
 * The lines of each phase from its first point to its last: the centre, and the limits with a pale band between them.
 */
function phaseMarks(phases: readonly Phase[], time: TimeScale): Plot.Markish[] {
  return phases.flatMap((phase): Plot.Markish[] => {
    const { points, limits, centre } = phase;
    const places = points.map(({ figure }) => time.apply(middle(figure.period)));
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const overhang =
      places.length > 1
        ? Math.min(OVERHANG, time.range[0] - 2, (last - first) / (places.length - 1) / 2)
        : OVERHANG;
    const ends = { x1: [time.invert(first - overhang)], x2: [time.invert(last + overhang)] };
    const level = (value: number, style: object): Plot.Markish =>
      Plot.link([0], carry({ ...ends, y1: [value], y2: [value], ...style } as Plot.LinkOptions, "obstacle"));
    const middleLine = level(centre, { stroke: COLOUR.ink, strokeWidth: 1.5 });
    if (!limits) return [middleLine];
    const { lower, upper } = reachableLimits(phase);
    const { minimum = 0, maximum = 0 } = (points[0] as ControlPoint).figure.unit;
    const [low, high] = [lower ?? minimum, upper ?? maximum];
    return [
      Plot.rect([0], {
        ...ends,
        y1: [low],
        y2: [high],
        fill: COLOUR.grey3,
        fillOpacity: 0.14,
      } as Plot.RectOptions),
      ...[lower, upper]
        .filter((value) => value !== undefined)
        .map((value) => level(value, { stroke: COLOUR.grey1, strokeWidth: 1.25, strokeDasharray: "7 3" })),
      middleLine,
    ];
  });
}

/**
 * Points by what they show, joined where they may be; those that stand out a little larger.
 *
 * @param room the width of the plot, in pixels
 */
function pointMarks(phases: readonly Phase[], room: number): Plot.Markish[] {
  const points = phases.flatMap((phase) => phase.points);
  const apart = room / points.length;
  const radius = Math.max(2.4, Math.min(5, apart * 0.45));
  const runs = phases.flatMap((phase) => phase.runs.filter((run) => run.length > 1));
  return [
    Plot.line(
      runs.flatMap((run) => run.map((point) => ({ ...point, run }))),
      { x: atMiddle, y: atValue, z: "run", stroke: COLOUR.grey2, strokeWidth: 1.25 },
    ),
    ...(Object.keys(VARIATION_STYLE) as (keyof typeof VARIATION_STYLE)[]).map((variation) => {
      const isOrdinary = variation === "common cause";
      const { symbol, colour: fill } = VARIATION_STYLE[variation];
      return dots(
        points.filter((point) => point.variation === variation),
        {
          x: atMiddle,
          y: atValue,
          symbol,
          r: isOrdinary ? (apart < CLOSE ? 1.4 : radius) : radius + 0.8,
          fill,
          strokeWidth: apart < CLOSE ? 0.5 : 0.75,
        },
      );
    }),
  ];
}
