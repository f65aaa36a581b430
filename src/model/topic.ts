import { z } from "zod";

export const topicSchema = z.strictObject({
  title: z.string(),
  order: z.number(),
  introduction: z.string(),
});

/** A subject in the words of residents. */
export type Topic = z.infer<typeof topicSchema> & { id: string };
