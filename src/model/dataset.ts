import { z } from "zod";
import { type Breakdown, breakdownSchema } from "./breakdown.ts";
import { type Claim, claimSchema } from "./claim.ts";
import type { Figure } from "./figure.ts";
import { type Indicator, indicatorSchema } from "./indicator.ts";
import { helpSchema, type Topic } from "./topic.ts";
import { versionSchema } from "./version.ts";

const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "small letters, digits and hyphens" });

/** Picks figures: a dimension to one key or to several. */
export const selectionSchema = z
  .record(
    z.string(),
    z
      .union([z.string(), z.array(z.string())])
      .describe(
        "A key, or a list of keys; empty picks the empty cell. A period may also be latest, previous, last-24, from-2023-10, to-2019-09.",
      ),
  )
  .meta({ id: "selection", title: "a selection" });
export type Selection = z.infer<typeof selectionSchema>;

/** Names what figures differ in: indicator, area, organisation, period, role, print, domain or a breakdown. */
export const dimensionSchema = z.string().meta({ id: "dimension", title: "a dimension" });
/** One dimension or several together. */
export const dimensionsSchema = z
  .union([dimensionSchema, z.array(dimensionSchema).min(1)])
  .meta({ title: "a dimension, or a list of some" });
/** One dimension or two together. */
export const dimensionPairSchema = z
  .union([dimensionSchema, z.array(dimensionSchema).min(1).max(2)])
  .meta({ title: "a dimension, or a list of two" });

/** Whether an option of a chart names one dimension or several. */
export function isOfDimensions(option: z.ZodType): boolean {
  const { title } = option.meta() ?? {};
  return [dimensionSchema, dimensionsSchema, dimensionPairSchema].some(
    (each) => each.meta()?.title === title,
  );
}

export const questionSchema = z.enum(["compare", "trend", "certainty"]);

/** A figure that words state, with the value that they state or a name for the fields that state it. */
const statedSchema = z
  .strictObject({
    id: key
      .optional()
      .describe(
        "Its name in fields of the text: {now} is its value, {now.period}, {now.organisation} and {now.area} say of when and whom it is.",
      ),
    select: selectionSchema.describe("Picks one figure."),
    value: z
      .string()
      .optional()
      .describe("Its value as printed; left out where a field of the text states it."),
  })
  .meta({ id: "stated" });
export type Stated = z.infer<typeof statedSchema>;

export const chartSchema = z.looseObject({
  id: key.describe("Part of the chart's address; once released it stays, or stands under was."),
  was: z
    .array(key)
    .optional()
    .describe("Ids that it had before: embeds, pictures and files at these addresses go on showing it."),
  hidden: z
    .string({ error: 'the reason in quotation marks, for readers: "It is being looked at again."' })
    .optional()
    .describe("Why it is not shown, in a sentence: it stays written and checked, and its address says this."),
  type: z.string().describe("The chart type, which says what further options there are."),
  headline: z.string().describe("The finding, in words; may hold fields."),
  subtitle: z.string().describe("What is measured, where, when, in which unit; may hold fields."),
  answers: questionSchema
    .optional()
    .describe("Which question of the page it answers, if not the one that its type usually does."),
  restsOn: z
    .array(statedSchema)
    .optional()
    .describe("The figures that headline and subtitle state, with the values that they state or names."),
});

const judgeSchema = z.strictObject({
  title: z.string().describe('Who says it, to complete "says": the report on public health outcomes.'),
  range: z
    .string()
    .optional()
    .describe("What figures are held against where it is no place: the middle half of councils."),
});

const breakSchema = z.strictObject({
  from: z.string().describe("Period before the break."),
  to: z.string().describe("Period after it."),
  indicators: z.array(z.string()).optional().describe("Whose figures it parts; all if left out."),
  organisations: z
    .array(z.string())
    .optional()
    .describe("Ids of the only organisations whose figures it parts, such as one that merged."),
  areas: z.array(z.string()).optional().describe("Codes of the only areas whose figures it parts."),
  why: z.string().describe("Why they must not be compared, in a sentence."),
});

const contradictionSchema = z.strictObject({
  title: z.string().describe("What the sources disagree about."),
  select: selectionSchema
    .optional()
    .describe(
      "The figures at issue; every print of them is shown. Left out only where claims name all of it.",
    ),
  claims: z
    .array(claimSchema)
    .min(1)
    .optional()
    .describe("What else is printed and does not fit: totals, shares and words that are no figures here."),
  why: z.string().describe("Which print the site uses, and why."),
});

const goneSchema = z.strictObject({
  id: key.describe("The id that the chart had."),
  why: z.string().describe("Why it is no longer here, in a sentence."),
  see: z.string().optional().describe("The address of the chart to look at instead: dataset/chart."),
});
export type Gone = z.infer<typeof goneSchema>;

const sumSchema = z.strictObject({
  whole: selectionSchema.describe("The total."),
  parts: z
    .array(selectionSchema)
    .min(1)
    .describe("What makes it up, together; of the same area, organisation and period if not named."),
});

const showsSchema = z.strictObject({
  dataset: key.describe("Id of the dataset whose rows they are."),
  select: selectionSchema.describe("The figures, by their keys there."),
  as: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "Keys that they have here and not there: of the indicator, of breakdowns of this dataset, of the print; empty for none.",
    ),
});

const revisionSchema = z.strictObject({
  date: versionSchema.describe("The day of the change; with .2 behind it for the second version of a day."),
  change: z.string().describe("What changed, in a sentence."),
});

const paragraphs = z.array(z.string()).default([]);

export const datasetSchema = z.strictObject({
  title: z.string().max(60).describe("What the dataset is called, without the period."),
  question: z.string().describe("The question that it answers, as a resident would ask it."),
  summary: z.string().describe("What is measured, where, when, by whom; may hold fields."),
  restsOn: z
    .array(statedSchema)
    .optional()
    .describe("The figures that the summary states, with the values that it states or names."),
  order: z.number().describe("Place within the topic."),
  updated: versionSchema.describe("Day of the last change, which is the version of the dataset."),
  help: helpSchema,
  indicators: z
    .record(key, indicatorSchema)
    .describe("What is measured, by the keys of the column indicator."),
  breakdowns: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "small letters, digits and underscores" }),
      breakdownSchema,
    )
    .default({})
    .describe("How figures are split, by the names of the columns that do so."),
  judges: z
    .record(key, judgeSchema)
    .optional()
    .describe("Who gives the verdicts of the column verdict, by the keys of the column verdict_by."),
  shows: z
    .array(showsSchema)
    .min(1)
    .optional()
    .describe(
      "Figures that stand in the CSV of another dataset and belong here too: each keeps its source, its interval and its note. They stand where their indicator does.",
    ),
  charts: z.array(chartSchema).describe("The charts that are drawn from the figures, in their order."),
  why: paragraphs.describe("What may explain the figures, as far as the sources say, in paragraphs."),
  caveats: paragraphs.describe("What must be known of the figures, one sentence or more each."),
  breaks: z
    .array(breakSchema)
    .default([])
    .describe("Where figures of two periods must not be joined or compared."),
  contradictions: z
    .array(contradictionSchema)
    .default([])
    .describe("Where two places of the sources disagree."),
  withdrawn: z
    .string()
    .optional()
    .describe(
      "Why the whole dataset is withdrawn, in a sentence: its page says this, its figures are shown nowhere, its kept versions stay.",
    ),
  gone: z
    .array(goneSchema)
    .default([])
    .describe("Charts that were released and are no longer here; their addresses say so."),
  sums: z
    .array(sumSchema)
    .optional()
    .describe(
      "Sums that cannot be seen from the breakdowns: a total under another indicator, groups within groups. With them the check sees what a total gives away.",
    ),
  missing: paragraphs.describe("What the sources do not say, or chart without printing its values."),
  revisions: z
    .array(revisionSchema)
    .min(1)
    .optional()
    .describe("What changed when; one that says “First published.” if left out."),
});

export type DatasetFile = z.infer<typeof datasetSchema>;
export type ChartSpec = z.infer<typeof chartSchema>;

/** Where places of the sources disagree: figures with all of their prints, claims, or both. */
export interface Contradiction extends Omit<z.infer<typeof contradictionSchema>, "claims"> {
  claims: Claim[];
}

/** A family of figures with one meaning: what a chart is drawn from and a page is about. */
export interface Dataset
  extends Omit<DatasetFile, "indicators" | "breakdowns" | "contradictions" | "revisions"> {
  id: string;
  topic: Topic;
  indicators: Indicator[];
  breakdowns: Breakdown[];
  figures: Figure[];
  contradictions: Contradiction[];
  /** What changed when; at least one entry. */
  revisions: z.infer<typeof revisionSchema>[];
  /** Path of the CSV from the project folder. */
  file: string;
}

/** The figures that stand in a dataset's own CSV, so that figures of several datasets hold each once. */
export function ownFigures({ figures }: Pick<Dataset, "figures">): Figure[] {
  return figures.filter(({ shownFrom }) => shownFrom === undefined);
}

/** The options of a chart that its own schema describes. */
export function chartOptions(chart: ChartSpec): Record<string, unknown> {
  const {
    id: _id,
    type: _type,
    headline: _headline,
    subtitle: _subtitle,
    answers: _answers,
    restsOn: _restsOn,
    was: _was,
    hidden: _hidden,
    ...options
  } = chart;
  return options;
}
