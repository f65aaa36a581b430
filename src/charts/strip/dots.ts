import { z } from "zod";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { select } from "../../model/select.ts";
import { type Group, groupFigures } from "../../words/groups.ts";

export const stripSchema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, one for each place."),
  groups: dimensionSchema
    .optional()
    .describe("The breakdown whose keys each have a row, in its order; one row if left out."),
  highlight: z.string().optional().describe("The code of the place that is named among the others, in rust."),
  near: z
    .array(z.string())
    .default([])
    .describe(
      "The codes of places next to the one that is highlighted: they are drawn stronger, and named where there is room.",
    ),
  correlation: z
    .boolean()
    .default(false)
    .describe("True for Spearman's rank correlation with the order of the groups in the sentence."),
});

export type StripOptions = z.infer<typeof stripSchema>;

/** The lines of dots: one of each group, or one of all places, which have no mean. */
export function stripsOf(dataset: Dataset, { select: selection, groups }: StripOptions): Group[] {
  if (groups !== undefined) return groupFigures(dataset, selection, groups, "area");
  const figures = select(dataset.figures, selection).filter(({ area }) => area !== undefined);
  return [{ key: "", title: "", figures, mean: undefined }];
}
