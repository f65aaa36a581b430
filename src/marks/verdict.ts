import type { Canvas } from "../render/chart.ts";
import type { Verdict } from "../words/targets.ts";
import { COLOUR } from "./colours.ts";
import type { GridCell } from "./grid.ts";

const STYLE = {
  met: { symbol: { draw: drawTick }, colour: COLOUR.better },
  missed: { symbol: "times", colour: COLOUR.worse },
} as const;

/** A verdict as a shape and a word in a colour. */
export function verdictShape(verdict: Verdict, canvas: Canvas): GridCell {
  const { symbol, colour } = STYLE[verdict];
  const r = canvas.fontSize * 0.36;
  return {
    lines: [{ text: verdict, bold: true, colour }],
    shape: { width: 2 * r, dots: [{ symbol, r, stroke: colour, strokeWidth: 2.2, fill: "none" }] },
  };
}

/** A tick mark in a square of `size` square pixels around the origin. */
export function drawTick(
  context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void },
  size: number,
): void {
  const reach = Math.sqrt(size / Math.PI) * 1.1;
  context.moveTo(-reach, 0);
  context.lineTo(-reach * 0.3, reach * 0.75);
  context.lineTo(reach, -reach * 0.8);
}
