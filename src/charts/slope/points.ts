import { scaleLinear } from "d3";
import { spread, type Wanted } from "../../marks/spread.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import { heightOf, type Label } from "./labels.ts";

/** A point with its label, in pixels. */
export interface SlopePoint extends Label {
  /** Its column. */
  x: number;
  /** How far its dot stands beside the column, towards the other one. */
  inwards: number;
  y: number;
  /** Vertical middle of its label. */
  at: number;
}

/** Both columns of a slope, in pixels. */
export interface SlopeLayout {
  columns: readonly [number, number];
  /** From a value to pixels from the top. */
  scale: (value: number) => number;
  points: SlopePoint[];
  /** Where the lowest label ends. */
  lowest: number;
}

/** Width of a dot with its edge. */
const DOT = 10;
/** Beyond this many pixels the scale grows with the room that labels need only. */
const TALLEST = 420;

/**
 * Places points at their values from `top` downwards, and labels as near to them as they can stand without meeting.
 *
 * @param labels those of the left and of the right column; rows: how many series there are
 */
export function laySlope(
  labels: readonly [Label[], Label[]],
  {
    columns,
    domain,
    top,
    rows,
  }: { columns: SlopeLayout["columns"]; domain: [number, number]; top: number; rows: number },
  canvas: Canvas,
): SlopeLayout {
  // Names of several lines need a gap, or they read as one text.
  const gap = labels.flat().some(({ lines }) => lines.length > 1) ? 6 : 2;
  const roomOf = (label: Label) => heightOf(label, canvas) + gap;
  const needed = (wanted: (label: Label) => boolean) =>
    Math.max(...labels.map((side) => side.filter(wanted).reduce((sum, label) => sum + roomOf(label), 0)));
  const least = Math.min(TALLEST, Math.max(rows === 1 ? 90 : 130, (rows - 1) * 56));
  const known = needed(({ figure }) => isKnown(figure));
  const foot = top + Math.max(known, least);
  // What is missing stands below the scale, where no value can be.
  const missing = needed(({ figure }) => !isKnown(figure));
  const bottom = foot + (missing === 0 ? 0 : missing + 6);
  const half = (canvas.fontSize * 1.25) / 2;
  const scale = scaleLinear(domain, [foot - half, top + half]);
  const points = labels.flatMap((side) => {
    const wanted = side.map((label) => ({
      middle: isKnown(label.figure) ? scale(amountOf(label.figure)) : bottom,
      height: roomOf(label),
    }));
    const middles = spread(wanted, { top: top - 2, bottom: bottom + 2 });
    return side.map((label, index) => ({
      ...label,
      x: columns[label.side],
      inwards: (label.side === 0 ? 1 : -1) * stepInwards(wanted, index),
      y: wanted[index]?.middle as number,
      at: middles[index] as number,
    }));
  });
  const lowest = Math.max(bottom, ...points.map((point) => point.at + heightOf(point, canvas) / 2));
  return { columns, scale, points, lowest };
}

/** How far from its column the dot of a label stands, in pixels, so that it does not hide those before it. */
function stepInwards(labels: readonly Wanted[], index: number): number {
  const own = labels[index]?.middle ?? 0;
  return labels.slice(0, index).filter(({ middle }) => Math.abs(middle - own) < DOT).length * DOT;
}
