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
