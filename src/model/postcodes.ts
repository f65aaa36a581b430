import { z } from "zod";

const inwardCodes = z
  .string()
  .regex(/^(\d[A-Z]{2})+$/, { error: "inward codes one after another, three characters each: 1AA1AB2XY" });

const shardSchema = z.strictObject({
  wards: z
    .record(z.string(), inwardCodes)
    .describe("Code of a ward to the inward codes within it, one after another, three characters each."),
  rough: inwardCodes
    .optional()
    .describe(
      "Inward codes whose position the publisher calls less than exact: their ward may be the one beside it.",
    ),
});

/** A file of `data/areas` that holds the postcodes of the wards of one vintage. */
export const postcodesSchema = z.strictObject({
  vintage: z
    .string()
    .regex(/^\d{4}$/, { error: "the year in which the boundaries of the wards began: 2004" })
    .describe("The year in which the boundaries of the wards began."),
  source: z.string().describe("The id of the publication that they are taken from."),
  edition: z.string().describe("The id of its edition."),
  table: z.string().min(1).describe("The table, by the name of its file."),
  attribution: z.string().min(1).describe("What the licence asks to be said wherever they are used."),
  count: z.int().positive().describe("How many postcodes there are."),
  postcodes: z
    .record(
      z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, { error: "an outward code such as PR99" }),
      shardSchema,
    )
    .describe("The postcodes by their outward codes, the part before the blank."),
});

export type Postcodes = z.infer<typeof postcodesSchema>;

/**
 * The postcodes of one outward code, such as PR99, as small as JSON is: of each ward the inward codes one after
 * another, three characters each, in their order.
 *
 *     { "wards": { "E05990946": "1AA1AB2XY" }, "rough": "2XY" }
 */
export type PostcodeShard = z.infer<typeof shardSchema>;

/** Where the postcodes of a vintage stand, within the data folder. */
export function postcodesPath(vintage: string): string {
  return `areas/postcodes-${vintage}.json`;
}

/** The vintage of a path of the data folder that holds postcodes. */
export function vintageOfPostcodes(path: string): string | undefined {
  return /^areas\/postcodes-(\d{4})\.json$/.exec(path)?.[1];
}
