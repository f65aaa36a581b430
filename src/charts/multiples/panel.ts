import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import type { Across } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { gapsIn, runsOf } from "../../model/joins.ts";
import type { Canvas } from "../../render/chart.ts";
import { notComparable } from "../../words/phrases.ts";
import { sentences } from "../../words/words.ts";
import { FREE_SCALE } from "./findings.ts";
import type { Panel } from "./panels.ts";

/** The first and the last value with their periods, under their points and clear of one another. */
export function endsOf({ figures }: Panel, across: Across, width: number, canvas: Canvas) {
  const size = labelSize(canvas);
  const half = width / 2 - 5;
  // A browser may set a text a little wider than it was measured.
  const within = (x: number, reach: number) => Math.max(reach + 2, Math.min(x, width - reach - 2));
  const known = figures.filter(isKnown);
  const shown = known.length > 1 ? [known[0] as Known, known.at(-1) as Known] : known;
  const ends = shown.map((figure) => {
    const lines = [
      ...wrap(printedValue(figure), half, canvas, size, true).map((text) => ({ text, bold: true })),
      ...wrap(figure.period.title, half, canvas, size).map((text) => ({ text, bold: false })),
    ];
    const reach = Math.max(...lines.map(({ text, bold }) => widest([text], canvas, size, bold))) / 2;
    return { lines, reach, x: within(across(figure.period), reach) };
  });
  const [first, last] = ends;
  if (first && last && last.x - last.reach - (first.x + first.reach) < 8) {
    first.x = within(0, first.reach);
    last.x = within(width, last.reach);
  }
  return ends;
}

/** What a panel is compared with, as a thin line: a target across it, else joined only where it may be. */
export function referenceMarks(
  dataset: Dataset,
  { reference }: Panel,
  {
    at,
    scale,
    from,
    to,
  }: { at(figure: Figure): number; scale(value: number): number; from: number; to: number },
  step: number,
): Plot.Markish[] {
  const style = { stroke: COLOUR.grey1, strokeWidth: 1.25 };
  const y = (figure: Known) => scale(amountOf(figure));
  const level = new Set(reference.map(amountOf)).size === 1 && reference[0]?.role !== "";
  if (level)
    return [
      Plot.link(reference.slice(0, 1), { x1: [from], x2: [to], y1: y, y2: y, ...style } as Plot.LinkOptions),
    ];
  return runsOf(dataset, reference, step).flatMap((run): Plot.Markish[] =>
    run.length > 1
      ? [Plot.line(run, { x: at, y, ...style })]
      : [
          Plot.link(run, {
            x1: (figure) => at(figure) - 9,
            x2: (figure) => at(figure) + 9,
            y1: y,
            y2: y,
            ...style,
          }),
        ],
  );
}

/** Whether a point stands in the lower half next to a place, so that a text there has to stand above. */
export function isLowNear(points: readonly { x: number; y: number }[], x: number, middle: number): boolean {
  return points.some((point) => Math.abs(point.x - x) < 24 && point.y > middle);
}

/** Two columns where there is little room; else rows as full as can be. */
export function columnsOf(count: number, canvas: Canvas): number {
  if (canvas.width < 500) return Math.min(2, count);
  return count <= 4 ? count : count === 5 || count === 6 ? 3 : 4;
}

/** All that a scale must hold: values, intervals and what they are compared with. */
export function valuesOf(panels: readonly Panel[]): number[] {
  return panels.flatMap(({ figures, reference }) =>
    [...figures.filter(isKnown), ...reference].flatMap((figure) => [
      amountOf(figure),
      ...(figure.interval ? [figure.interval.lower, figure.interval.upper] : []),
    ]),
  );
}

/** Under the panels: what is not joined, and that each has a scale of its own. */
export function remarkOf(
  dataset: Dataset,
  panels: readonly Panel[],
  options: { scale: "common" | "free"; breakNotes?: Record<string, string> | undefined },
): string {
  const gaps = gapsIn(
    dataset,
    panels.map(({ figures }) => figures),
  ).map((gap) => sentences(options.breakNotes?.[gap.to.id] ?? `Not joined: ${notComparable(gap)}`));
  return [...new Set(gaps), ...(options.scale === "free" && panels.length > 1 ? [FREE_SCALE] : [])].join(" ");
}
