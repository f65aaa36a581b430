import { labelSize } from "../../marks/axis.ts";
import { levelScale } from "../../marks/levels.ts";
import { widest } from "../../marks/texts.ts";
import { timeScale } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { reachOf } from "../../marks/value-scale.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import { periodsOf } from "../../model/joins.ts";
import { middle, type Period } from "../../model/period.ts";
import type { Canvas } from "../../render/chart.ts";
import type { Panel } from "./panels.ts";

/** Room between panels, and at both ends of time within one, in pixels. */
export const GAP = 18;
export const EDGE = 8;
/** A panel whose figures cover less of the time of all would have them in a corner. */
const COVERED = 2 / 3;

/** A panel with its facet and its time. */
export interface Laid extends Panel {
  fx: number;
  fy: number;
  /** From a period to its place from left to right, 0 to 1. */
  across(period: Period): number;
  /** The value at whose height what is missing is written, clear of the values. */
  foot: number;
}

/**
 * Panels in columns and rows on one scale of values, each `width` by `tall` pixels, with `left` pixels for its levels.
 *
 * @param dimensions those that make the panels
 */
export function layPanels(panels: readonly Panel[], dimensions: readonly string[], canvas: Canvas) {
  const tall = canvas.width < 500 ? 72 : 92;
  const known = panels.flatMap(({ figures }) => figures.filter(isKnown));
  const all = [...known, ...panels.flatMap(({ reference }) => reference)].map((figure) => ({ figure }));
  const levels = levelScale(reachOf(all), (known[0] as Known).unit, canvas, { room: tall });
  const left = canvas.bare ? 0 : levels.width - 4;
  const widthOf = (count: number) => (canvas.width - left - GAP * (count - 1)) / count;
  // Two values stand under each panel, over their periods.
  const ends = known.flatMap((figure) => [printedValue(figure), ...figure.period.title.split(" ")]);
  const least = canvas.bare ? 0 : 2 * widest(ends, canvas, labelSize(canvas), true) + 12;
  let columns = columnsOf(panels.length, canvas);
  while (columns > 1 && widthOf(columns) < least) columns--;
  const { spans, hasOwnTime } = spansOf(panels, dimensions, canvas);
  const [low, high] = levels.domain;
  const laid = panels.map((panel, at): Laid => {
    const [start, end] = spans[at] as [number, number];
    const values = panel.figures.filter(isKnown).map(amountOf);
    const isLow = values.reduce((sum, each) => sum + each, 0) / values.length < (low + high) / 2;
    return {
      ...panel,
      fx: at % columns,
      fy: Math.floor(at / columns),
      across: (period) => (middle(period).getTime() - start) / (end - start),
      foot: low + (isLow ? 0.9 : 0.15) * (high - low),
    };
  });
  const rows = Math.ceil(panels.length / columns);
  return { laid, columns, rows, width: widthOf(columns), tall, left, levels, hasOwnTime };
}

/** Two columns where there is little room; else rows as full as can be. */
function columnsOf(count: number, { width, bare }: Canvas): number {
  if (bare) return Math.round(Math.sqrt(count * 1.2));
  if (width < 500) return Math.min(2, count);
  return count <= 4 ? count : count === 5 || count === 6 ? 3 : 4;
}

/**
 * From when to when each panel runs: all alike, or where panels are of several measures and one would have its figures in
 * a corner, each over its own time.
 */
function spansOf(panels: readonly Panel[], dimensions: readonly string[], canvas: Canvas) {
  const spanOf = (own: readonly Panel[]): [number, number] => {
    const periods = periodsOf(own.flatMap(({ figures, reference }) => [...figures, ...reference]));
    const [start, end] = timeScale(periods, [0, 1], canvas).domain;
    return [start.getTime(), end.getTime()];
  };
  const common = spanOf(panels);
  const own = panels.map((panel) => spanOf([panel]));
  const hasOwnTime =
    dimensions.includes("indicator") &&
    own.some(([start, end]) => end - start < COVERED * (common[1] - common[0]));
  return { spans: hasOwnTime ? own : panels.map(() => common), hasOwnTime };
}
