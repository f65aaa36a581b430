import * as Plot from "@observablehq/plot";
import { formatNumber, type Unit } from "../model/unit.ts";
import type { Canvas } from "../render/chart.ts";
import { labelSize, paddedDomain, ticksOf } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import { widest } from "./wrap.ts";

/** Values up the left side of a drawing. */
export interface Levels {
  values: number[];
  texts: string[];
  /** Room that the texts need at the left. */
  width: number;
}

/** A domain for heights: from zero where the unit starts there and zero is not far off, else with room on both sides. */
export function levelDomain(values: readonly number[], unit: Unit): [number, number] {
  const [low, high] = paddedDomain(values, unit, 0.1);
  return unit.minimum === 0 && Math.min(...values) < 0.8 * Math.max(...values) ? [0, high] : [low, high];
}

/** Round values across a domain with their texts. */
export function levelsOf(domain: [number, number], unit: Unit, canvas: Canvas, count: number): Levels {
  const values = ticksOf(domain, unit, count);
  const decimals = Math.max(
    0,
    ...values.map((value) => String(Number(value.toFixed(6))).split(".")[1]?.length ?? 0),
  );
  const texts = values.map(
    (value) => formatNumber(value, unit, decimals) + (unit.pattern === "{}%" ? "%" : ""),
  );
  return { values, texts, width: widest(texts, canvas, labelSize(canvas)) + 12 };
}

/**
 * A pale grid of levels with their texts at the left edge, on a plot whose positions are pixels.
 *
 * @param scale from a value to pixels from the top; right: where the grid lines end
 */
export function levelAxis(
  levels: Levels,
  canvas: Canvas,
  scale: (value: number) => number,
  right: number,
): Plot.Markish[] {
  if (canvas.bare) return [];
  return [
    Plot.ruleY(levels.values, { y: scale, x1: levels.width, x2: right, stroke: COLOUR.grid }),
    Plot.text(levels.values, {
      x: levels.width - 6,
      y: scale,
      text: (_: number, index: number) => levels.texts[index] as string,
      textAnchor: "end",
      fontSize: labelSize(canvas),
      fill: COLOUR.quiet,
    }),
  ];
}
