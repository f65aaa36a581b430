import { z } from "zod";
import type { Figure } from "./figure.ts";

export const breakdownSchema = z.strictObject({
  title: z.string().describe("As the head of a column."),
  values: z.record(z.string(), z.string()).describe("Key to title, in the order to be shown."),
  keepCase: z.boolean().optional().describe("True for names, whose capital stays within a sentence."),
  totals: z
    .array(z.string())
    .optional()
    .describe(
      "Keys of groups that hold others of them, such as all causes: they are not ranked with their parts.",
    ),
  ordered: z
    .boolean()
    .optional()
    .describe("True for groups from most to least, which are drawn in tones from strong to pale."),
  samePeople: z
    .boolean()
    .optional()
    .describe(
      "True where the values are answers of the same people, such as several questions of one survey: their intervals are not weighed against each other, as those of two groups are.",
    ),
});

export interface Breakdown {
  id: string;
  title: string;
  /** Key to title, in the order to be shown. */
  values: Record<string, string>;
  /** True for names, whose capital stays within a sentence. */
  keepCase?: boolean | undefined;
  /** Keys of groups that hold others of them. */
  totals?: readonly string[] | undefined;
  /** True for groups from most to least. */
  ordered?: boolean | undefined;
  /** True where the values are answers of the same people. */
  samePeople?: boolean | undefined;
}

/** Whether two figures are answers of the same people: these are no two samples whose chances are independent. */
export function areOfSamePeople(
  { breakdowns }: { breakdowns: readonly Breakdown[] },
  one: Figure,
  other: Figure,
): boolean {
  const apart = breakdowns.filter(({ id }) => one.breakdown[id] !== other.breakdown[id]);
  const isOfOneGroup =
    one.period.id === other.period.id &&
    one.area?.code === other.area?.code &&
    one.organisation === other.organisation;
  return isOfOneGroup && apart.length > 0 && apart.every(({ samePeople }) => samePeople === true);
}
