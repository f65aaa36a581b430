import type * as Plot from "@observablehq/plot";
import { z } from "zod";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../model/figure.ts";
import { select } from "../model/select.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR, DASHED } from "./colours.ts";
import { layFlags } from "./flags.ts";
import type { Rows } from "./grid.ts";
import { uprights } from "./of-figures.ts";
import type { Block } from "./plot.ts";
import { carry } from "./scene.ts";
import { printedValue } from "./value.ts";
import type { ValueScale } from "./value-scale.ts";

export const referenceSchema = z
  .strictObject({
    select: selectionSchema.describe("The figures of a target or of a place to compare with."),
    label: z.string().describe("What they are called."),
  })
  .meta({ id: "reference" });

type ReferenceOptions = z.infer<typeof referenceSchema>;

/** A value that all figures of a selection share. */
export interface Reference {
  label: string;
  value: number;
  figure: Known;
}

/** Targets and comparators of which all figures agree. */
export function referencesOf(
  dataset: Dataset,
  asked: readonly (ReferenceOptions | undefined)[] = [],
): Reference[] {
  return asked.flatMap((reference) => {
    const [figure, ...rest] = select(dataset.figures, reference?.select).filter(isKnown);
    if (!reference || !figure || rest.some((each) => amountOf(each) !== amountOf(figure))) return [];
    return [{ label: reference.label, value: amountOf(figure), figure }];
  });
}

/**
 * Targets and comparators as upright dashed lines through the rows of a chart, past their names, each with its name and
 * value as a flag above the plot.
 *
 * @param named false where a legend says what they are
 */
export function targets(
  references: readonly Reference[],
  { x, rows }: { x: ValueScale; rows: Rows<unknown> },
  canvas: Canvas,
  named = true,
): { flags: Block; lines(plot: { top: number; bottom: number }): Plot.Markish[] } {
  const flags = layFlags(
    named
      ? references.map(({ label, value, figure }) => ({
          x: x.apply(value),
          text: `${label}: ${printedValue(figure)}`,
        }))
      : [],
    canvas,
  );
  return {
    flags: flags.block,
    lines: ({ top, bottom }) =>
      references.flatMap(({ value }) => {
        const place = x.apply(value);
        const stretches = rows.clear({ x: place, top, bottom, y1: flags.foot(place, top) });
        // The edge of paper lets the dashes be seen on a dark bar.
        return [
          uprights(stretches, { x: value, stroke: COLOUR.paper, strokeWidth: 4 }),
          uprights(stretches, carry({ x: value, ...DASHED }, "obstacle")),
        ];
      }),
  };
}
