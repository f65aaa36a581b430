import { z } from "zod";
import type { Unit } from "./unit.ts";

const polarity = z.enum(["higher-is-better", "lower-is-better", "none"]);
/** Keys that another figure has instead: a dimension to a key, `""` for the total. */
const otherKeys = z.record(z.string(), z.string()).meta({ title: "keys by dimension" });

/** What is measured, as a dataset describes it. */
export const indicatorSchema = z.strictObject({
  title: z.string().describe("As it stands in a table."),
  short: z.string().optional().describe("For the edge of a chart."),
  keepCase: z
    .boolean()
    .optional()
    .describe("True where it begins with a name, whose capital stays within a sentence."),
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
  decimals: z
    .int()
    .min(0)
    .max(6)
    .optional()
    .describe(
      "How many decimals are published of what a publication holds with more; rounded half away from zero.",
    ),
  planned: z
    .boolean()
    .optional()
    .describe("True where its figures are plans or targets, which somebody set and chance does not move."),
  national: z
    .string()
    .optional()
    .describe("Its number in the national framework that publishes it, such as C18 or 1G."),
  standardised: z
    .enum(["crude", "directly", "indirectly"])
    .optional()
    .describe("Whether a rate is adjusted for age, and how; left out where the source does not say."),
  pooledCounts: z
    .boolean()
    .optional()
    .describe(
      "True where the count behind a rate of several years is of all of them; left out where it may be that of one year.",
    ),
  surveyed: z
    .boolean()
    .optional()
    .describe(
      "True where the count beside its shares is of all who were asked or looked at: it gives the interval roughly, without the number of cases.",
    ),
  yearStarts: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe("Month in which a year such as 2013/14 starts; 4 if left out."),
  halves: z
    .boolean()
    .optional()
    .describe("True where counts may be halves: a patient of two hospitals counts half for each."),
});

export type Polarity = z.infer<typeof polarity>;

export interface Indicator extends Omit<z.infer<typeof indicatorSchema>, "unit"> {
  id: string;
  unit: Unit;
  /** Place in the JSON, which is the order on the page. */
  position: number;
}
