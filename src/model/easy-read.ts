import { z } from "zod";

/** What a subject has to say in easy read that no figure says. */
export const easyReadSchema = z
  .strictObject({
    meaning: z
      .array(z.string().regex(/^\D+\.$/, { error: "a short sentence without digits" }))
      .default([])
      .describe("What is measured and why it matters, in short sentences; numbers come from figures."),
    says: z
      .record(
        z.string(),
        z.string().regex(/^[^{}\d]*\{\}[^{}\d]*$/, {
          error: "words without digits, with {} in the place of the number",
        }),
      )
      .optional()
      .describe(
        'How the values of an indicator are said, by its id: "{} children had the vaccine", after "In Pellmouth".',
      ),
    media: z
      .array(
        z.strictObject({
          kind: z
            .enum(["recording", "signed film"])
            .describe("A voice that reads the page, or a film in sign language."),
          address: z
            .url({ error: "a full address such as https://example.org/film" })
            .describe("Where it is."),
          length: z.string().describe("How long it is: 3 minutes."),
        }),
      )
      .default([])
      .describe("The same, spoken or signed by a person. Nothing of it is loaded before it is asked for."),
  })
  .describe("What its page in easy read says besides the figures.");

export type EasyRead = z.infer<typeof easyReadSchema>;
