import { z } from "zod";
import { breakNotesSchema } from "../../marks/breaks.ts";
import { COLOUR } from "../../marks/colours.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { type SeriesOf, seriesBy } from "../../marks/series.ts";
import { type Dataset, dimensionPairSchema, selectionSchema } from "../../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import { inTime } from "../../model/joins.ts";
import { keyOf, select } from "../../model/select.ts";
import { listWords } from "../../words/words.ts";

export const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, all of one unit."),
  panels: dimensionPairSchema.describe(
    "The dimension that makes a panel of each of its keys, or two that do so together.",
  ),
  draw: z
    .enum(["line", "dots"])
    .default("line")
    .describe("Whether points that can be compared are joined; never across a break or a gap."),
  reference: referenceSchema
    .optional()
    .describe("A target or a place to compare with, as a thin line in each panel that has figures of it."),
  highlight: z.string().optional().describe("The key of a panel in its first dimension, to be set in rust."),
  breakNotes: breakNotesSchema,
});

export type MultiplesOptions = z.infer<typeof schema>;

/** The figures of one of several small charts, in order of time, with those that it is compared with. */
export interface Panel extends SeriesOf {
  reference: Known[];
  colour: string;
  isChosen: boolean;
}

/**
 * The panels in the order of the data.
 *
 * @throws Error when figures differ in their units, which one scale cannot hold
 */
export function panelsOf(dataset: Dataset, options: MultiplesOptions): Panel[] {
  const dimensions = [options.panels].flat();
  const figures = select(dataset.figures, options.select);
  const compared = options.reference ? select(dataset.figures, options.reference.select) : [];
  const units = [...new Set([...figures, ...compared].map(({ unit }) => unit.title))];
  if (units.length > 1)
    throw new Error(`figures in ${listWords(units)} have no scale in common: select those of one unit`);
  return seriesBy(dataset, figures, dimensions).map((series) => {
    const [like] = series.figures as [Figure];
    const isChosen = keyOf(like, dimensions[0] as string) === options.highlight;
    return {
      ...series,
      isChosen,
      figures: inTime(series.figures),
      reference: referenceFor(like, compared, dimensions),
      colour: isChosen ? COLOUR.rust : series.style.colour,
    };
  });
}

/**
 * The figures of a reference that belong to a panel: alike in the dimensions that name panels, save whom they are about.
 *
 * @param like a figure of the panel; dimensions those that name panels
 */
function referenceFor(like: Figure, figures: readonly Figure[], dimensions: readonly string[]): Known[] {
  const shared = dimensions.filter((dimension) => dimension !== "area" && dimension !== "organisation");
  return inTime(figures.filter(isKnown)).filter((figure) =>
    shared.every((dimension) => keyOf(figure, dimension) === keyOf(like, dimension)),
  );
}
