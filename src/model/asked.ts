import { z } from "zod";
import type { Dataset } from "./dataset.ts";
import type { PackPrint } from "./print.ts";

/** What the papers say to something that was asked, best first. */
export const OUTCOMES = ["answered", "in-part", "promised", "not-answered"] as const;
export type Outcome = (typeof OUTCOMES)[number];

const placeSchema = z.strictObject({
  source: z.string().describe("The pack's id."),
  lines: z.array(z.int().positive()).min(1).describe("Lines of the pack's text."),
});
export type Place = z.infer<typeof placeSchema>;

const askedSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: "small letters, digits and hyphens" })
    .describe("Part of its address; never changes."),
  asked: z.string().describe("What was asked for, in our words and without names."),
  at: placeSchema.describe("Where the papers print that it was asked."),
  outcome: z.enum(OUTCOMES).describe("What the papers on this site then say to it."),
  answer: z.string().describe("What they say, in our words, or what is still missing."),
  answeredAt: z
    .array(placeSchema)
    .optional()
    .describe("Where they say it; left out, and only then, where it is not answered."),
  datasets: z.array(z.string()).default([]).describe("Ids of the datasets that it concerns."),
});

export const askedFileSchema = z.array(askedSchema);
export type AskedFile = z.infer<typeof askedFileSchema>;

/** Something that members of a committee or board asked for, and what the papers say to it. */
export interface Asked {
  id: string;
  asked: string;
  /** The lines that print the wish, one print each. */
  at: PackPrint[];
  outcome: Outcome;
  answer: string;
  /** The lines that answer; none where nothing does. */
  answeredAt: PackPrint[];
  datasets: Dataset[];
}
