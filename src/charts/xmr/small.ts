import { labelSize } from "../../marks/axis.ts";
import { breakMarks } from "../../marks/breaks.ts";
import { COLOUR } from "../../marks/colours.ts";
import { endMarks, endsWidth } from "../../marks/ends.ts";
import { levelScale } from "../../marks/levels.ts";
import { overTime } from "../../marks/over-time.ts";
import { targetSteps } from "../../marks/target-line.ts";
import { texts } from "../../marks/texts.ts";
import { dayOf, timeScale } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { amountOf } from "../../model/figure.ts";
import { periodsOf } from "../../model/joins.ts";
import type { Canvas } from "../../render/chart.ts";
import type { ControlPoint, Phase, Process } from "../../words/control.ts";
import { phaseMarks, pointMarks, reachedBy } from "./marks.ts";

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
  const ends = [{ value: amountOf(figure), lines: [{ text, bold: true }] }];
  const right = canvas.width - endsWidth(ends, canvas);
  const periods = periodsOf(points.map((point) => point.figure));
  const time = timeScale(periods, [EDGE, right - EDGE], canvas);
  const start = periods[0]?.start ?? "";
  const targets = process.targets.filter(({ period }) => period.end > start);
  const levels = levelScale([...reachedBy(phases), ...targets.map(amountOf)], figure.unit, canvas, {
    room: HEIGHT,
    isClose: true,
  });
  const steps = breakMarks(
    process.gaps
      .filter(({ from }) => from.end > start)
      .map(({ from, to }) => ({ between: [from, to], text: "" })),
    time,
    canvas,
  );
  const size = labelSize(canvas);
  const under = { y: size * 0.6, size, colour: COLOUR.quiet };
  return overTime(canvas, {
    time,
    levels,
    right,
    height: HEIGHT,
    isRead: false,
    words: (top) => ({
      height: size * 1.3,
      marks: texts(
        [
          { ...under, y: top + under.y, text: periods[0]?.title ?? "", x: 0 },
          { ...under, y: top + under.y, text: figure.period.title, x: canvas.width, anchor: "end" },
        ],
        canvas,
      ),
    }),
    marks: (area, up) => [
      ...phaseMarks(phases, time, false),
      targetSteps(targets, time, { left: 0, right, until: dayOf(figure.period, "end") }),
      steps.lines(area),
      ...pointMarks(phases, right),
      ...endMarks(ends, { x: right - EDGE, up, room: { top: 0, bottom: area.bottom } }, canvas),
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
