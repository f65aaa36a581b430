import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import type { Verdict } from "../words/targets.ts";
import { COLOUR } from "./colours.ts";
import { inPixels, type PlacedText, texts } from "./texts.ts";

const STYLE = {
  met: { symbol: { draw: drawTick }, colour: COLOUR.better },
  missed: { symbol: "times", colour: COLOUR.worse },
} as const;

/** Room that a verdict takes. */
export function verdictWidth(verdict: Verdict, canvas: Canvas): number {
  return canvas.measure(verdict, canvas.fontSize, true) + canvas.fontSize * 1.3;
}

/** Verdicts as a shape and a word in a colour, each ending at `x`. */
export function verdictMarks(
  places: readonly { verdict: Verdict; x: number; y: number }[],
  canvas: Canvas,
): Plot.Markish[] {
  const words = places.map(
    ({ verdict, x, y }): PlacedText => ({
      text: verdict,
      x,
      y,
      anchor: "end",
      bold: true,
      colour: STYLE[verdict].colour,
    }),
  );
  const shapes = (["met", "missed"] as const).map((verdict) =>
    Plot.dot(
      places
        .filter((place) => place.verdict === verdict)
        .map(({ x, y }) => ({ x: x - verdictWidth(verdict, canvas) + canvas.fontSize * 0.45, y })),
      {
        x: inPixels("x"),
        y: "y",
        symbol: STYLE[verdict].symbol,
        r: canvas.fontSize * 0.36,
        stroke: STYLE[verdict].colour,
        strokeWidth: 2.2,
        fill: "none",
      } as Plot.DotOptions,
    ),
  );
  return [...texts(words, canvas), ...shapes];
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
