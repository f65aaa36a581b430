import { z } from "zod";
import type { Figure } from "./figure.ts";
import type { Topic } from "./topic.ts";
import type { Unit } from "./unit.ts";

const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "small letters, digits and hyphens" });
const polarity = z.enum(["higher-is-better", "lower-is-better", "none"]);

/** Picks figures: a dimension to one key or to several. */
export const selectionSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type Selection = z.infer<typeof selectionSchema>;

/** Keys that another figure has instead: a dimension to a key, `""` for the total. */
const otherKeys = z.record(z.string(), z.string());

const indicatorSchema = z.strictObject({
  title: z.string().describe("As it stands in a table."),
  short: z.string().optional().describe("For the edge of a chart."),
  unit: z.string().describe("A key of units.json."),
  polarity: polarity.describe("Which way is better; none is never judged."),
  definition: z.string().describe("What exactly is counted, in plain words."),
  domain: z.string().optional().describe("The subject under which a profile lists it."),
  smallCounts: z
    .string()
    .optional()
    .describe("Why its counts from 1 to 4 may be shown: it counts no people, or nobody could be recognised."),
  shareOf: z
    .strictObject({
      part: otherKeys.optional().describe("The count that it is a share of; left out where none is printed."),
      whole: otherKeys.describe("The count of all of them."),
    })
    .optional()
    .describe(
      "The counts behind a share: the keys that they have instead of its own. With them the check sees what the share gives away.",
    ),
  planned: z
    .boolean()
    .optional()
    .describe("True where its figures are plans or targets, which somebody set and chance does not move."),
  yearStarts: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe("Month in which a year such as 2013/14 starts; 4 if left out."),
});

export const questionSchema = z.enum(["compare", "trend", "certainty"]);

const chartSchema = z.looseObject({
  id: key.describe("Part of the chart's address; never changes."),
  type: z.string().describe("The name of a file in src/charts."),
  headline: z.string().describe("The finding, in words."),
  subtitle: z.string().describe("What is measured, where, when, in which unit."),
  answers: questionSchema
    .optional()
    .describe("Which question of the page it answers, if not the one that its type usually does."),
  restsOn: z
    .array(z.strictObject({ select: selectionSchema, value: z.string() }))
    .optional()
    .describe("The figures that the headline states, with the values that it states."),
});

export const datasetSchema = z.strictObject({
  title: z.string().max(60).describe("Without the period."),
  question: z.string().describe("The question that it answers, as a resident would ask it."),
  summary: z.string().describe("What is measured, where, when, by whom."),
  order: z.number().describe("Place within the topic."),
  updated: z.iso.date({ error: "a day such as 2026-11-22" }),
  indicators: z.record(key, indicatorSchema),
  breakdowns: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "small letters, digits and underscores" }),
    z.strictObject({
      title: z.string(),
      values: z.record(z.string(), z.string()).describe("Key to title, in the order to be shown."),
      keepCase: z.boolean().optional().describe("True for names, whose capital stays within a sentence."),
      ordered: z
        .boolean()
        .optional()
        .describe("True for groups from most to least, which are drawn in tones from strong to pale."),
    }),
  ),
  charts: z.array(chartSchema),
  why: z.array(z.string()),
  caveats: z.array(z.string()),
  breaks: z.array(
    z.strictObject({
      from: z.string().describe("Period before the break."),
      to: z.string().describe("Period after it."),
      indicators: z.array(z.string()).optional().describe("All indicators if left out."),
      why: z.string(),
    }),
  ),
  contradictions: z.array(
    z.strictObject({
      title: z.string(),
      select: selectionSchema.describe("The figures at issue; every print of them is shown."),
      why: z.string().describe("Which print the site uses, and why."),
    }),
  ),
  sums: z
    .array(
      z.strictObject({
        whole: selectionSchema.describe("The total."),
        parts: z
          .array(selectionSchema)
          .min(1)
          .describe("What makes it up, together; of the same area, organisation and period if not named."),
      }),
    )
    .optional()
    .describe(
      "Sums that cannot be seen from the breakdowns: a total under another indicator, groups within groups. With them the check sees what a total gives away.",
    ),
  missing: z.array(z.string()),
  revisions: z.array(z.strictObject({ date: z.iso.date(), change: z.string() })).min(1),
});

export type DatasetFile = z.infer<typeof datasetSchema>;
export type Polarity = z.infer<typeof polarity>;
export type ChartSpec = z.infer<typeof chartSchema>;

export interface Indicator extends Omit<z.infer<typeof indicatorSchema>, "unit"> {
  id: string;
  unit: Unit;
  /** Place in the JSON, which is the order on the page. */
  position: number;
}

export interface Breakdown {
  id: string;
  title: string;
  /** Key to title, in the order to be shown. */
  values: Record<string, string>;
  /** True for names, whose capital stays within a sentence. */
  keepCase?: boolean | undefined;
  /** True for groups from most to least. */
  ordered?: boolean | undefined;
}

/** A family of figures with one meaning: what a chart is drawn from and a page is about. */
export interface Dataset extends Omit<DatasetFile, "indicators" | "breakdowns"> {
  id: string;
  topic: Topic;
  indicators: Indicator[];
  breakdowns: Breakdown[];
  figures: Figure[];
  /** Path of the CSV from the project folder. */
  file: string;
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
    ...options
  } = chart;
  return options;
}
