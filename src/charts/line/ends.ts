import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { spread } from "../../marks/spread.ts";
import { texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import { amountOf, type Known } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";

/** What stands to the right of a plot, beside the last figure of a line or of a target. */
export interface EndLabel {
  figure: Known;
  lines: string[];
  /** Whether it is of a target, in small text; of a line, its first line is bold. */
  ofTarget: boolean;
}

/** An end label at its place, in pixels from the top. */
export interface PlacedEnd extends EndLabel {
  /** Where its figure lies. */
  y: number;
  /** The middle of its lines. */
  middle: number;
  height: number;
}

/** Room between the plot and its end labels, in pixels. */
const GAP = 14;
/** The most room that they have, as a share of the width of the drawing. */
const SHARE = 0.3;

/** The name of a line in as many lines of text as it needs at its end. */
export function wrapName(name: string, canvas: Canvas, size = canvas.fontSize): string[] {
  return wrap(name, canvas.width * SHARE, canvas, size);
}

/**
 * The label of each line that has a figure, with its last value where `values` says so: over its name, or before it; and
 * that of the last target.
 */
export function endLabels(
  series: readonly { label: string; runs: Known[][] }[],
  targets: { label: string; figures: readonly Known[] },
  values: "over" | "before" | "none",
  canvas: Canvas,
): EndLabel[] {
  const ends = series.flatMap(({ runs }) => runs.at(-1)?.at(-1)?.period.end ?? []).sort();
  const ofLines = series.flatMap(({ label, runs }): EndLabel[] => {
    const figure = runs.at(-1)?.at(-1);
    if (!figure) return [];
    const value = printedValue(figure);
    // A value at the edge of the plot is taken for one of now.
    const when = values !== "none" && figure.organisation?.validTo ? `, ${figure.period.title}` : "";
    const name = `${label}${figure.period.end === ends.at(-1) ? "" : when}`;
    const lines = wrapName(values === "before" ? `${value} ${name}` : name, canvas);
    return [{ figure, lines: values === "over" ? [value, ...lines] : lines, ofTarget: false }];
  });
  const ofTarget = targets.figures.slice(-1).map(
    (figure): EndLabel => ({
      figure,
      lines: wrapName(`${targets.label}: ${printedValue(figure)}`, canvas, labelSize(canvas)),
      ofTarget: true,
    }),
  );
  return [...ofLines, ...ofTarget];
}

/** Where a plot ends that leaves room for its end labels, in pixels from the left. */
export function rightOf(labels: readonly EndLabel[], canvas: Canvas): number {
  const lines = labels.flatMap((label) => label.lines);
  return canvas.width - widest(lines, canvas, canvas.fontSize, true) - GAP;
}

/**
 * End labels as near to their figures as they can stand without overlapping.
 *
 * @param scale from a value to pixels from the top
 * @param room between which heights they stay, as long as there is room
 */
export function placeEnds(
  labels: readonly EndLabel[],
  scale: (value: number) => number,
  room: { top: number; bottom: number },
  canvas: Canvas,
): PlacedEnd[] {
  const wanted = labels.map(({ figure, lines }) => ({
    y: scale(amountOf(figure)),
    height: lines.length * lineOf(canvas),
  }));
  const middles = spread(
    wanted.map(({ y, height }) => ({ middle: y, height: height + 2 })),
    room,
  );
  return labels.map((label, index) => ({
    ...label,
    ...(wanted[index] as (typeof wanted)[number]),
    middle: middles[index] as number,
  }));
}

/**
 * End labels, and a line to each that does not stand beside its figure.
 *
 * @param right where the plot ends; targetEnd: where the last target does, which may be before that
 */
export function endMarks(
  places: readonly PlacedEnd[],
  { right, targetEnd }: { right: number; targetEnd: number },
  canvas: Canvas,
): Plot.Markish[] {
  const line = lineOf(canvas);
  return places.flatMap(({ lines, ofTarget, y, middle, height }) => {
    const size = ofTarget ? labelSize(canvas) : canvas.fontSize;
    const from = (ofTarget ? targetEnd : right) + 1;
    const first = middle - height / 2 + line / 2;
    return [
      ...(Math.abs(y - middle) > labelSize(canvas) || from < right
        ? [
            Plot.link([0], {
              x1: [from],
              y1: [y],
              x2: [right + 9],
              y2: [middle],
              stroke: COLOUR.grey2,
            }),
          ]
        : []),
      ...texts(
        lines.map((text, row) => ({
          text,
          x: right + 12,
          y: first + row * line,
          bold: !ofTarget && row === 0,
          size,
        })),
        canvas,
      ),
    ];
  });
}

/** From one line of an end label to the next, in pixels. */
function lineOf(canvas: Canvas): number {
  return labelSize(canvas) * 1.25;
}
