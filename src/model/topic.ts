import { z } from "zod";

/** National lines alone: a number of one town would go out of date unseen. */
export const helpSchema = z
  .string()
  .optional()
  .describe(
    "Where help is to be had, in a short paragraph with the numbers of national lines, where the subject is hard to read about. A dataset's own stands instead of its topic's.",
  );

export const topicSchema = z.strictObject({
  title: z.string().describe("What the topic is called."),
  order: z.number().describe("Place among the topics."),
  introduction: z.string().describe("What it is about, in a sentence or two."),
  help: helpSchema,
});

/** A subject in the words of residents. */
export type Topic = z.infer<typeof topicSchema> & { id: string };
