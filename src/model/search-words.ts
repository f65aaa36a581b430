import { z } from "zod";

/** search.json: what people type and the site says otherwise. */
export const searchWordsSchema = z.strictObject({
  synonyms: z
    .array(
      z
        .array(z.string().min(2, { error: "a word of at least two letters" }))
        .min(2, { error: "at least two words that mean the same" }),
    )
    .describe(
      "Words and short phrases that find the same: each list holds what the site says, and what people say instead.",
    ),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;
