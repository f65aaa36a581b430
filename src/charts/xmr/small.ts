import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { overTime } from "../../marks/over-time.ts";
import { texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf } from "../../model/figure.ts";
import { periodsOf } from "../../model/joins.ts";
import type { Canvas } from "../../render/chart.ts";
import type { ControlPoint, Phase, Process } from "../../words/control.ts";
import { overPhases } from "./marks.ts";

/** Of a longer series the latest so many are drawn: four years of months, with room for the shapes of points. */
const MOST = 48;
const HEIGHT = 104;
/** Room at both ends of the plot, so that a point there is whole. */
const EDGE = 8;

/**
 * A process in a small place: its points, the mean within the band between its limits, the target as dashes, an upright
 * line where figures are not joined, the latest value and the first and last period. Limits are those of the whole
 * series, however much of it is drawn.
 */
export function drawSmall(process: Process, canvas: Canvas): SVGSVGElement {
  const phases = latestOf(process.phases, MOST);
  const points = phases.flatMap((phase) => phase.points);
  const { figure } = points.at(-1) as ControlPoint;
  // What must be known of the value is said in words beside the drawing.
  const text = printedValue(figure).replace(/ \[\w\]$/, "");
  const periods = periodsOf(points.map((point) => point.figure));
  const start = periods[0]?.start ?? "";
  const targets = process.targets.filter(({ period }) => period.end > start);
  const gaps = process.gaps.filter(({ from }) => from.end > start);
  const size = labelSize(canvas);
  return overTime(canvas, {
    ...overPhases(phases, targets),
    figures: points.map((point) => point.figure),
    height: HEIGHT,
    inset: EDGE,
    isRead: false,
    ends: [{ value: amountOf(figure), lines: [{ text, bold: true }] }],
    steps: gaps.map(({ from, to }) => ({ between: [from, to], text: "" })),
    words: (top) => {
      // Below the lower half of a shape at the foot of the plot.
      const under = { y: top + size * 0.9, size, colour: COLOUR.quiet };
      const [first, last] = [periods[0]?.title ?? "", figure.period.title];
      const placed = [
        { ...under, text: first, x: 0 },
        { ...under, text: last, x: canvas.width, anchor: "end" as const },
      ];
      return { height: size * 1.6, marks: texts(placed, canvas) };
    },
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
