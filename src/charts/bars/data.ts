import { z } from "zod";
import { referenceSchema } from "../../marks/reference.ts";
import { sortRows } from "../../marks/sort.ts";
import { type Dataset, dimensionSchema, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { nameOf } from "../../words/phrases.ts";

export const barsSchema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, each as one bar."),
  rows: dimensionsSchema.describe("The dimension that names a bar, or several that name it together."),
  group: dimensionSchema
    .optional()
    .describe("The dimension that gathers bars under headings, in the order of the data."),
  sort: z
    .enum(["high-first", "low-first", "in-time", "as-given"])
    .default("as-given")
    .describe(
      "How bars are sorted, within their group if there are groups; in time is the oldest first, as given the order of the data.",
    ),
  whole: z
    .boolean()
    .optional()
    .describe(
      "Whether a pale bar runs to the highest value that the unit allows, to show the share of the whole.",
    ),
  lines: z
    .array(referenceSchema)
    .optional()
    .describe("Targets or comparators, each drawn as one upright line where its figures agree."),
  marks: z
    .array(referenceSchema)
    .optional()
    .describe(
      "Comparators with a figure for each bar, drawn as small shapes; they match a bar by what names it.",
    ),
  highlight: z
    .string()
    .optional()
    .describe(
      "The key of a bar in the first dimension that names it, to be set in bold: in rust among others of its kind, in sea where all others are comparators.",
    ),
  breakNote: z
    .string()
    .optional()
    .describe("What the drawing says below bars from both sides of a break, in a few words."),
});

export type BarsOptions = z.infer<typeof barsSchema>;

/** A figure with what it is called and those of the marks beside it. */
export interface Bar {
  key: string;
  title: string;
  group: string;
  figure: Figure;
  /** One for each of the marks, where the data has it. */
  marks: (Figure | undefined)[];
}

export function dimensionsOf({ rows }: BarsOptions): string[] {
  return [rows].flat();
}

/** The same with that of their group, where there are groups. */
export function namesOf(options: BarsOptions): string[] {
  return [...(options.group ? [options.group] : []), ...dimensionsOf(options)];
}

export function barsOf(dataset: Dataset, options: BarsOptions): Bar[] {
  const dimensions = dimensionsOf(options);
  const named = namesOf(options);
  const marks = (options.marks ?? []).map((mark) => select(dataset.figures, mark.select));
  const bars = select(dataset.figures, options.select).map(
    (figure): Bar => ({
      key: keyOf(figure, dimensions[0] as string),
      title: nameOf(dataset, figure, dimensions, true),
      group: options.group ? nameOf(dataset, figure, [options.group]) : "",
      figure,
      marks: marks.map((figures) => matching(figures, figure, named)),
    }),
  );
  return [...Map.groupBy(bars, ({ group }) => group).values()].flatMap((members) =>
    sortRows(members, options.sort, { figure: ({ figure }) => figure, title: ({ title }) => title }),
  );
}

/** The figure that is alike in some dimensions. */
export function matching(
  figures: readonly Figure[],
  figure: Figure,
  dimensions: readonly string[],
): Figure | undefined {
  return figures.find((each) =>
    dimensions.every((dimension) => keyOf(each, dimension) === keyOf(figure, dimension)),
  );
}
