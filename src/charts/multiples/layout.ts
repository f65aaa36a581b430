import { labelSize } from "../../marks/axis.ts";
import { type LevelScale, levelScale } from "../../marks/levels.ts";
import { timeScale } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { reachOf } from "../../marks/value-scale.ts";
import { widest } from "../../marks/wrap.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { periodsOf } from "../../model/joins.ts";
import { middle, type Period } from "../../model/period.ts";
import type { Canvas } from "../../render/chart.ts";
import type { MultiplesOptions, Panel } from "./panels.ts";

/** Room between panels, and at both ends of time within one, in pixels. */
export const GAP = 18;
export const EDGE = 8;
/** A panel whose figures cover less of the time of all would have them in a corner. */
const COVERED = 2 / 3;

/** A panel with its facet and its scales. */
export interface Laid extends Panel {
  fx: number;
  fy: number;
  levels: LevelScale;
  /** From a period to its place from left to right, 0 to 1; `up`: from a value to a height in the domain of the plot. */
  across(period: Period): number;
  up(value: number): number;
  /** The height at which what is missing is written, clear of the values. */
  foot: number;
}

/** Panels in columns and rows, on one scale or each on its own. */
export function layPanels(
  panels: readonly Panel[],
  { scale, panels: named }: MultiplesOptions,
  canvas: Canvas,
) {
  const isFree = scale === "free";
  const tall = canvas.width < 500 ? 72 : 92;
  const levels = panels.map((panel) => {
    const figures = (isFree ? [panel] : panels)
      .flatMap((own) => [...own.figures, ...own.reference])
      .filter(isKnown);
    const reach = figures.length > 0 ? reachOf(figures.map((figure) => ({ figure }))) : [0, 1];
    return levelScale(reach, (panel.figures[0] as Figure).unit, canvas, { room: tall });
  });
  const labels = canvas.bare ? 0 : Math.max(...levels.map(({ width }) => width)) - 4;
  const widthOf = (count: number) => (canvas.width - (isFree ? 0 : labels) - GAP * (count - 1)) / count;
  // Two values stand under each panel.
  const printed = panels.flatMap(({ figures }) => figures.filter(isKnown).map(printedValue));
  const least = canvas.bare ? 0 : 2 * widest(printed, canvas, labelSize(canvas), true) + 12;
  let columns = columnsOf(panels.length, canvas);
  while (columns > 1 && widthOf(columns) < least) columns--;
  const { spans, hasOwnTime } = spansOf(panels, [named].flat(), canvas);
  const domain: [number, number] = isFree ? [0, 1] : (levels[0] as LevelScale).domain;
  const laid = panels.map((panel, at): Laid => {
    const [[start, end], own] = [spans[at] as [number, number], levels[at] as LevelScale];
    const up = (value: number) =>
      isFree ? (value - own.domain[0]) / (own.domain[1] - own.domain[0]) : value;
    const heights = panel.figures.filter(isKnown).map((figure) => up(amountOf(figure)));
    const isLow = heights.reduce((sum, each) => sum + each, 0) / heights.length < (domain[0] + domain[1]) / 2;
    return {
      ...panel,
      fx: at % columns,
      fy: Math.floor(at / columns),
      levels: own,
      across: (period) => (middle(period).getTime() - start) / (end - start),
      up,
      foot: domain[0] + (isLow ? 0.9 : 0.15) * (domain[1] - domain[0]),
    };
  });
  const rows = Math.ceil(panels.length / columns);
  return { laid, columns, rows, width: widthOf(columns), tall, labels, domain, hasOwnTime };
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
