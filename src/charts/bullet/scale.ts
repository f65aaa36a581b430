import { scaleLinear } from "d3";
import { paddedDomain } from "../../marks/axis.ts";
import { printedValue } from "../../marks/value.ts";
import { verdictWidth } from "../../marks/verdict.ts";
import { widest } from "../../marks/wrap.ts";
import { amountOf } from "../../model/figure.ts";
import type { Unit } from "../../model/unit.ts";
import type { Canvas } from "../../render/chart.ts";
import { knownOf, type TargetRow } from "../../words/targets.ts";

/** Where the bars of rows lie across a drawing, in pixels. */
export interface BulletScale {
  /** Whether titles stand left of the bars; else above them. */
  beside: boolean;
  /** Where bars begin. */
  left: number;
  /** Width of the plot. */
  inner: number;
  /** Room at the right for values and verdicts. */
  room: number;
  /** The values that all rows lie on, where no row has a scale of its own. */
  common: [number, number];
  /** One for each row: from a value to pixels. */
  scales: ((value: number) => number)[];
}

/** Scales from zero for rows of one unit: one for all rows, or its own for each. */
export function bulletScale(
  rows: readonly TargetRow[],
  unit: Unit,
  ownScale: boolean,
  canvas: Canvas,
): BulletScale {
  const beside = canvas.width > 500;
  // In a narrow drawing the label of zero needs room at the left.
  const left = beside ? Math.round(canvas.width * 0.31) : 18;
  const room = valueRoom(rows, canvas);
  const inner = canvas.width - left - room;
  const common = domainOf(rows, unit);
  const scales = rows.map((row) =>
    scaleLinear(ownScale ? domainOf([row], unit) : common, [left, left + inner]),
  );
  return { beside, left, inner, room, common, scales };
}

function valueRoom(rows: readonly TargetRow[], canvas: Canvas): number {
  const values = rows.flatMap((row) => row.values);
  const printed = values.map(({ figure }) => printedValue(figure));
  const verdicts = values.map(({ verdict }) => (verdict ? verdictWidth(verdict, canvas) : 0));
  return Math.max(...verdicts, widest(printed, canvas, canvas.fontSize, true)) + 16;
}

/** From zero, where the bars start, to the furthest values on both sides of it, with a little room beyond them. */
function domainOf(rows: readonly TargetRow[], unit: Unit): [number, number] {
  const numbers = rows.flatMap(knownOf).map(amountOf);
  const [low, high] = paddedDomain([0, ...numbers], unit, 0.03);
  const [below, above] = [numbers.some((value) => value < 0), numbers.some((value) => value > 0)];
  return [below ? low : 0, below && !above ? 0 : high];
}
