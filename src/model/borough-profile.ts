import { z } from "zod";
import { type Dataset, type Selection, selectionSchema } from "./dataset.ts";
import type { Figure, Known } from "./figure.ts";
import { helpSchema } from "./topic.ts";

const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "small letters, digits and hyphens" });

const citedSchema = z
  .strictObject({
    dataset: z.string().describe("The id of a dataset."),
    select: selectionSchema.describe("Picks exactly one of its figures."),
  })
  .meta({ id: "figure" });

const editionSchema = z.strictObject({
  id: key.describe("Part of the address; never changes."),
  title: z.string().describe("Which papers it is taken from, as a heading."),
  short: z.string().describe("The same within a sentence: from the report for 2014."),
  label: z.string().describe("The same as the head of a column: 2014 report."),
  introduction: z.string().describe("What the papers are, and what they set the borough beside."),
  compare: z
    .array(selectionSchema)
    .min(1)
    .describe(
      "What the figures are set beside, within their own dataset; the first is the one that they are measured against.",
    ),
  lowest: selectionSchema.optional().describe("The lowest figures among comparable places, where printed."),
  highest: selectionSchema.optional().describe("The highest figures among comparable places, where printed."),
  parts: z
    .array(
      z.strictObject({
        dataset: z.string().describe("The id of a dataset."),
        select: selectionSchema.describe("The figures of the place that are listed."),
        group: z.string().optional().describe("The subject of indicators that have no domain."),
      }),
    )
    .describe("What is listed, dataset by dataset."),
  beside: z
    .array(
      z.strictObject({
        figure: citedSchema.describe("A listed figure."),
        with: citedSchema.describe("What it is set beside, from another dataset."),
      }),
    )
    .default([])
    .describe("Comparisons that another dataset holds."),
});

const pairSchema = z.strictObject({
  title: z.string().describe("What both figures measure."),
  earlier: citedSchema.describe("The figure of the earlier edition."),
  later: citedSchema.describe("The figure of the later edition."),
  comparable: z
    .enum(["yes", "with-care", "no"])
    .describe("Whether the two may be set against each other; only yes shows a difference."),
  why: z.string().describe("Why, in sentences for residents."),
});

export const boroughProfileSchema = z.strictObject({
  title: z.string().max(60).describe("What the page is called."),
  question: z.string().describe("The question that it answers, as a resident would ask it."),
  summary: z.string().describe("What the page is, in one sentence."),
  topic: z.string().describe("The topic that leads to the page."),
  help: helpSchema,
  editions: z.array(editionSchema).min(1).describe("The profiles, oldest first."),
  pairs: z.array(pairSchema).describe("What was measured in two editions."),
  caveats: z.array(z.string()).describe("What must not be read from the page."),
});

export type BoroughProfileFile = z.infer<typeof boroughProfileSchema>;
export type Comparable = z.infer<typeof pairSchema>["comparable"];

/** One figure with the dataset that holds it. */
export interface Cited<F extends Figure = Figure> {
  dataset: Dataset;
  figure: F;
}

/** A measure that was printed in two editions. */
export interface Pair {
  title: string;
  earlier: Cited<Known>;
  later: Cited<Known>;
  comparable: Comparable;
  why: string;
}

/** The figures of one dataset that an edition lists. */
export interface Part {
  dataset: Dataset;
  select: Selection;
  group?: string | undefined;
}

/** All measures of the place in the papers of one time. */
export interface Edition
  extends Omit<BoroughProfileFile["editions"][number], "parts" | "beside" | "compare"> {
  compare: Selection[];
  parts: Part[];
  /** What another dataset sets a listed figure beside. */
  beside: { figure: Figure; with: Figure }[];
}

/** The whole borough in one page, with every figure resolved. */
export interface BoroughProfile extends Omit<BoroughProfileFile, "editions" | "pairs"> {
  editions: Edition[];
  pairs: Pair[];
}
