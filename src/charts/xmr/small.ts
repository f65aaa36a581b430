import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { labelSize, paddedDomain } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { targetMarks, targetSteps } from "../../marks/target-line.ts";
import { texts } from "../../marks/texts.ts";
import { type Across, timeScale } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf } from "../../model/figure.ts";
import { periodsOf } from "../../model/joins.ts";
import type { Canvas } from "../../render/chart.ts";
import type { ControlPoint, Phase, Process } from "../../words/control.ts";
import { reachableLimits } from "../../words/process.ts";
import { pointMarks } from "./points.ts";

/** Of a longer series the latest so many are drawn: four years of months, with room for the shapes of points. */
const MOST = 48;
const PLOT_HEIGHT = 104;
/** Room over and under the plot, so that a point at its edge is whole. */
const EDGE = 8;

/**
 * A process in a small place: its points, the mean within the band between its limits, the target as dashes, an upright
 * line where figures are not joined, the latest value and the first and last period. Limits are those of the whole
 * series, however much of it is drawn.
 */
export function drawSmall(process: Process, canvas: Canvas): SVGSVGElement {
  const phases = latestOf(process.phases, MOST);
  const points = phases.flatMap((phase) => phase.points);
  const last = points.at(-1) as ControlPoint;
  const size = labelSize(canvas);
  // What must be known of the value is said in words beside the drawing.
  const value = printedValue(last.figure).replace(/ \[\w\]$/, "");
  const right = canvas.width - canvas.measure(value, canvas.fontSize, true) - 10;
  const periods = periodsOf(points.map(({ figure }) => figure));
  const across = timeScale(periods, [EDGE, right]);
  const bottom = EDGE + PLOT_HEIGHT;
  const targets = process.targets.filter(({ period }) => across(period, "end") > EDGE);
  const scale = scaleLinear(
    paddedDomain(
      [
        ...points.map(({ figure }) => amountOf(figure)),
        ...phases.flatMap((phase) => Object.values(reachableLimits(phase))),
        ...targets.map(amountOf),
      ],
      last.figure.unit,
    ),
    [bottom, EDGE],
  );
  const [from, to] = [periods[0]?.title ?? "", last.figure.period.title];
  const under = bottom + EDGE + size * 0.6;
  return frame(canvas, {
    height: under + size * 0.7,
    marginLeft: 0,
    marginRight: 0,
    domain: [0, canvas.width],
    points: [],
    marks: [
      ...phases.flatMap((phase) => bandMarks(phase, across, scale)),
      ...targetMarks(
        targetSteps(targets, {
          across,
          scale,
          left: 0,
          right: right + EDGE,
          until: across(last.figure.period, "end"),
        }),
      ),
      ...breakLines(process, across, bottom + EDGE),
      Plot.line(joined(phases), {
        x: (point) => (point ? across(point.figure.period) : Number.NaN),
        y: (point) => (point ? scale(amountOf(point.figure)) : Number.NaN),
        stroke: COLOUR.grey2,
        strokeWidth: 1.25,
      }),
      ...pointMarks(points, { across, scale, room: right }),
      ...texts(
        [
          {
            text: value,
            x: right + 8,
            y: Math.max(size * 0.7, scale(amountOf(last.figure))),
            bold: true,
          },
          { text: from, x: 0, y: under, size, colour: COLOUR.quiet },
          { text: to, x: right + EDGE, y: under, size, colour: COLOUR.quiet, anchor: "end" },
        ],
        canvas,
      ),
    ],
  });
}

/** The last points of phases; phases and runs without any of them are left out. */
function latestOf(phases: readonly Phase[], most: number): Phase[] {
  const kept = new Set(phases.flatMap(({ points }) => points).slice(-most));
  return phases
    .map((phase) => ({
      ...phase,
      points: phase.points.filter((point) => kept.has(point)),
      runs: phase.runs.map((run) => run.filter((point) => kept.has(point))).filter((run) => run.length > 0),
    }))
    .filter(({ points }) => points.length > 0);
}

/** The points in a row, with a gap wherever they must not be joined. */
function joined(phases: readonly Phase[]): (ControlPoint | undefined)[] {
  return phases.flatMap(({ runs }) => runs.flatMap((run) => [...run, undefined]));
}

/** The mean, within a band between limits where there are any. */
function bandMarks(phase: Phase, across: Across, scale: (value: number) => number): Plot.Markish[] {
  const xs = phase.points.map(({ figure }) => across(figure.period));
  const ends = { x1: [(xs[0] as number) - 3], x2: [(xs.at(-1) as number) + 3] };
  const level = (value: number, style: object) =>
    Plot.link([0], { ...ends, y1: [scale(value)], y2: [scale(value)], ...style });
  const centre = level(phase.centre, { stroke: COLOUR.ink, strokeWidth: 1.25 });
  if (!phase.limits) return [centre];
  const { lower, upper } = reachableLimits(phase);
  const { minimum = 0, maximum = 0 } = (phase.points[0] as ControlPoint).figure.unit;
  return [
    Plot.rect([0], {
      ...ends,
      y1: [scale(lower ?? minimum)],
      y2: [scale(upper ?? maximum)],
      fill: COLOUR.grey3,
      fillOpacity: 0.2,
    }),
    ...[lower, upper]
      .filter((value) => value !== undefined)
      .map((value) => level(value, { stroke: COLOUR.grey3, strokeWidth: 1 })),
    centre,
  ];
}

/** An upright line halfway between the two periods of each break that lies within the drawing. */
function breakLines({ gaps }: Process, across: Across, bottom: number): Plot.Markish[] {
  const places = gaps.map(({ from, to }) => (across(from) + across(to)) / 2).filter((x) => x > EDGE);
  return places.length === 0
    ? []
    : [
        Plot.ruleX(places, {
          y1: 0,
          y2: bottom,
          stroke: COLOUR.quiet,
          strokeWidth: 1.5,
          strokeDasharray: "2 3",
        }),
      ];
}
