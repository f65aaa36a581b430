import * as Plot from "@observablehq/plot";
import { COLOUR } from "../../marks/colours.ts";
import { type FlagLayout, layFlags } from "../../marks/flags.ts";
import type { Reference } from "../../marks/reference.ts";
import { clearStretches, type RowLayout } from "../../marks/rows.ts";
import { printedValue } from "../../marks/value.ts";
import type { Canvas } from "../../render/chart.ts";

/** Targets and comparators as upright lines, each with its name and value as a flag above the plot. */
export interface ReferenceLayout {
  flags: FlagLayout;
  /** Where each stands in pixels from the left of the drawing, and where its flag ends below the top of the flags. */
  lines: { value: number; x: number; start: number }[];
}

/** Places the flags of upright lines; `across` leads from a value to pixels from the left of the drawing. */
export function layReferences(
  references: readonly Reference[],
  across: (value: number) => number,
  canvas: Canvas,
): ReferenceLayout {
  const flags = layFlags(
    references.map(({ label, value, figure }) => ({
      x: across(value),
      text: `${label}: ${printedValue(figure)}`,
    })),
    canvas,
  );
  const lines = references.map(({ value }) => {
    const x = across(value);
    return { value, x, start: flags.places.find((place) => place.x === x)?.bottom ?? 0 };
  });
  return { flags, lines };
}

/**
 * The lines from their flags to the bottom of a plot along whose x are values, past the labels of rows.
 *
 * @param flagsTop and top: where the flags and the rows begin, in pixels; bottom: where the lines end
 */
export function referenceMarks(
  { lines }: ReferenceLayout,
  rows: RowLayout<unknown>,
  canvas: Canvas,
  { flagsTop, top, bottom }: { flagsTop: number; top: number; bottom: number },
): Plot.Markish[] {
  return lines.flatMap(({ value, x, start }) => {
    const stretches = clearStretches(rows, canvas, { top, x, y1: flagsTop + start, y2: bottom });
    const at = { x: value, y1: "y1", y2: "y2" };
    // The edge of paper lets the dashes be seen on a dark bar.
    return [
      Plot.ruleX(stretches, { ...at, stroke: COLOUR.paper, strokeWidth: 4 }),
      Plot.ruleX(stretches, { ...at, stroke: COLOUR.ink, strokeWidth: 1.5, strokeDasharray: "5 3" }),
    ];
  });
}
