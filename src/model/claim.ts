import { z } from "zod";
import type { PackPrint } from "./print.ts";

/** Something that papers print and that is no figure of a dataset: a total, a share, a word. */
export const claimSchema = z.strictObject({
  says: z.string().describe("What is printed there, in our words, as the head of an entry."),
  printed: z
    .string()
    .max(40)
    .describe(
      "The number or the few words as the line prints them: 238, 25%, lower. The check looks them up.",
    ),
  wouldBe: z
    .string()
    .optional()
    .describe("What it would be by the other numbers, with the sum: 24.3%, 171 of 703."),
  source: z.string().describe("The pack's id."),
  line: z.int().positive().describe("The line of the pack's text that prints it."),
});

/** The same with its line resolved. */
export interface Claim extends Omit<z.infer<typeof claimSchema>, "source" | "line"> {
  print: PackPrint;
}
