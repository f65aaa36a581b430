import { z } from "zod";
import { selectionSchema } from "./dataset.ts";

const datasetId = z.string().describe("The id of a dataset.");

/** Groups of areas in an order, such as by deprivation, whose inequality is worked out. */
const groupsSchema = z.strictObject({
  dataset: datasetId,
  indicator: z.string().describe("The indicator that is compared."),
  group: z.string().describe("The breakdown that groups the areas, in order from one end to the other."),
  series: z.string().describe("The breakdown that is looked at one by one, such as sex."),
});
export type GroupsSpec = z.infer<typeof groupsSchema>;

const sectionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: "small letters, digits and hyphens" })
    .describe("Part of the section's address; never changes."),
  title: z.string().describe("Its heading."),
  paragraphs: z.array(z.string()).describe("Its text."),
  restsOn: z
    .array(
      z.strictObject({
        dataset: datasetId,
        select: selectionSchema.describe("Picks one of its figures."),
        value: z.string().describe("Its value as printed."),
      }),
    )
    .optional()
    .describe("The figures that the words state, with the values that they state."),
  charts: z.array(z.string()).optional().describe("Charts by address: a dataset and one of its charts."),
  groups: groupsSchema
    .optional()
    .describe("Inequality between groups of areas, worked out for this section."),
  caveats: z
    .array(datasetId)
    .optional()
    .describe("Datasets whose caveats and breaks are listed in this section."),
});

export const storySchema = z.strictObject({
  title: z.string().describe("What the story is called."),
  summary: z.string().describe("One or two sentences."),
  order: z.number().describe("Place among the stories."),
  updated: z.iso.date({ error: "a day such as 2026-11-22" }).describe("Day of the last change."),
  sections: z.array(sectionSchema).min(1).describe("Its parts, in their order."),
});

export type StoryFile = z.infer<typeof storySchema>;

/** A narrative with charts in the text. */
export type Story = StoryFile & { id: string };
