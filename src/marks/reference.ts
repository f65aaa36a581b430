import { z } from "zod";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../model/figure.ts";
import { select } from "../model/select.ts";

export const referenceSchema = z
  .strictObject({
    select: selectionSchema.describe("The figures of a target or of a place to compare with."),
    label: z.string().describe("What they are called."),
  })
  .meta({ id: "reference" });

export type ReferenceOptions = z.infer<typeof referenceSchema>;

/** A value that all figures of a selection share. */
export interface Reference {
  label: string;
  value: number;
  figure: Known;
}

/** The value of a target or comparator, where all figures of it agree; undefined where they differ or have none. */
export function referenceOf(
  dataset: Dataset,
  { select: selection, label }: ReferenceOptions,
): Reference | undefined {
  const [first, ...rest] = select(dataset.figures, selection).filter(isKnown);
  if (!first || rest.some((figure) => amountOf(figure) !== amountOf(first))) return undefined;
  return { label, value: amountOf(first), figure: first };
}
