import { z } from "zod";
import { isPeriod, parsePeriod } from "./period.ts";

const column = z.string().min(1);
const periodId = z.string().refine((id) => isPeriod(parsePeriod(id)), { error: "a period id" });
const day = z.iso.date();
const text = z.string().min(1);

const figuresSchema = z.strictObject({
  measure: text.describe("Which measure these figures are of: a key of `measures`."),
  value: column.describe("Head of the column with the values."),
  lower: column.optional().describe("Head of the column with the lower 95 per cent limits."),
  upper: column.optional().describe("Head of the column with the upper 95 per cent limits."),
  numerator: column
    .optional()
    .describe("Head of the column with the counts that values are worked out from."),
  denominator: column.optional().describe("Head of the column with what those counts are of."),
  where: z
    .record(column, z.array(text).min(1))
    .optional()
    .describe("Only rows in which these columns hold one of these texts."),
  period: periodId.optional().describe("Their period, where it stands in the head and not in a column."),
  parts: z.record(text, text).optional().describe("Parts that the head says: sex, age."),
});

/** A mapping file: which column of a table is what. Columns are named by their heads; capitals do not matter. */
export const mappingSchema = z
  .strictObject({
    title: text.describe("What such a file is called, for a person."),
    publication: text.describe("The publication: name of a file in data/sources without .json."),
    edition: z
      .strictObject({
        id: periodId
          .optional()
          .describe("Which edition, as a period id; left out where it is the newest period of the file."),
        published: day.optional().describe("Day on which it was published."),
        revised: day.optional().describe("Day of its last revision."),
        status: z
          .enum(["final", "provisional", "experimental", "unstated"])
          .default("unstated")
          .describe("How sure its publisher is of it."),
        part: text.optional().describe("Which part, where the publication comes in several files."),
      })
      .describe("The edition that the file is."),
    standing: z
      .enum(["dated", "series", "undated", "tidied"])
      .optional()
      .describe(
        "How such a file stands beside others that say something of the same place and period: `dated`, an official file that says when it was published; `series`, one of many periods; `undated`, one without a day; `tidied`, a copy that others reshaped. Left out: `undated`.",
      ),
    sheet: text.optional().describe("Name of the sheet; left out where only one has these heads."),
    place: z
      .union([
        z.strictObject({ code: column, name: column.optional() }),
        z.strictObject({ is: z.strictObject({ code: text, name: text }) }),
      ])
      .describe(
        "Heads of the columns with code and name of the place, or the one place that all rows are about.",
      ),
    period: z
      .union([column, z.strictObject({ year: column, month: column }), z.strictObject({ is: periodId })])
      .optional()
      .describe(
        "Head of the column with the period; heads of those with calendar year and month; or the one period of all rows.",
      ),
    financialYears: z
      .boolean()
      .default(false)
      .describe("True where 2016-17 is a financial year, not two years."),
    yearStarts: z
      .number()
      .int()
      .min(1)
      .max(12)
      .default(4)
      .describe("Month in which years such as 2016/17 start."),
    measures: z
      .record(
        text,
        z.strictObject({
          title: text.describe("What it is called, for a person."),
          unit: z
            .enum(["percent", "count", "seconds", "years", "rate", "score", "rank", "unstated"])
            .describe("What its numbers are."),
          decimals: z
            .number()
            .int()
            .nonnegative()
            .optional()
            .describe("Decimals at which its publisher shows it."),
          factor: z
            .number()
            .default(1)
            .describe(
              "What values and limits are multiplied by: 100 where the file has shares of 1 and not percentages.",
            ),
        }),
      )
      .describe("What is measured, by an id."),
    figures: z
      .array(figuresSchema)
      .min(1)
      .describe("Which columns, and which rows, hold figures of which measure."),
    rows: z
      .record(column, z.array(text).min(1))
      .optional()
      .describe("Which rows are read at all: those in which these columns hold one of these texts."),
    parts: z.record(text, column).optional().describe("Heads of columns with further parts: sex, age."),
    note: column.optional().describe("Head of the column with notes on figures."),
    marks: z
      .record(text, z.enum(["x", "c", "z"]))
      .optional()
      .describe("Marks of this file: x not available, c suppressed, z not applicable."),
  })
  .superRefine(({ measures, figures, period }, context) => {
    for (const [index, each] of figures.entries()) {
      const path = ["figures", index];
      if (!(each.measure in measures))
        context.addIssue({
          code: "custom",
          path: [...path, "measure"],
          message: `a key of \`measures\`: ${Object.keys(measures).join(", ")}`,
        });
      if (!period && !each.period)
        context.addIssue({
          code: "custom",
          path: [...path, "period"],
          message: "a period, here or of the whole table",
        });
    }
  });

export type Mapping = z.infer<typeof mappingSchema>;

/** Columns, and rows, that hold figures of one measure. */
export type MappedFigures = z.infer<typeof figuresSchema>;

/** What the name of a layout begins with that a mapping describes: `mapped:naps` is data/imports/naps.json. */
const MAPPED = "mapped:";

/** The name of the layout of a mapping. */
export function mappedLayoutId(mapping: string): string {
  return MAPPED + mapping;
}

/** Where the data folder keeps a mapping. */
export function pathOfMapping(mapping: string): string {
  return `imports/${mapping}.json`;
}

/** The path in the data folder of the mapping that describes a layout; nothing where the layout is no mapping's. */
export function mappingPath(layout: string): string | undefined {
  return layout.startsWith(MAPPED) ? pathOfMapping(layout.slice(MAPPED.length)) : undefined;
}

/** The name of a mapping by its path in the data folder; nothing where the path is not that of a mapping. */
export function mappingOfPath(path: string): string | undefined {
  return /^imports\/([^/]+)\.json$/.exec(path)?.[1];
}
