import { z } from "zod";

export const topicSchema = z.strictObject({
  title: z.string().describe("What the topic is called."),
  order: z.number().describe("Place among the topics."),
  introduction: z.string().describe("What it is about, in a sentence or two."),
});

/** A subject in the words of residents. */
export type Topic = z.infer<typeof topicSchema> & { id: string };
