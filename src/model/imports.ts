import { z } from "zod";

const key = z.string().min(1);

const placeSchema = z.strictObject({
  area: key.optional().describe("Code of an area of areas/areas.csv."),
  organisation: key.optional().describe("Id of an organisation of organisations.csv."),
  from: key
    .optional()
    .describe(
      "First period of which figures are taken: a code may have belonged to another organisation before.",
    ),
  to: key.optional().describe("Last period of which figures are taken."),
});

const keysSchema = z
  .record(key, z.string())
  .describe("What a figure is in the dataset: indicator, and breakdowns by their ids.");

const publishedSchema = z.strictObject({
  dataset: key.describe("Id of the dataset that takes the figures."),
  from: z
    .array(
      z.strictObject({
        layout: key.describe(
          "Id of a layout of files that the import knows; `mapped:` and the name of a file in imports without .json, where a mapping describes it.",
        ),
        source: key
          .optional()
          .describe(
            "Id of the publication that its figures cite: a file name in sources without .json. Left out where they are only compared with what stands.",
          ),
      }),
    )
    .min(1)
    .describe(
      "The layouts that figures are taken from; which one stands where two say something, they say themselves.",
    ),
  measures: z.record(key, keysSchema).describe("Measures of those layouts that are published."),
  parts: z
    .record(key, z.record(z.string(), keysSchema))
    .default({})
    .describe(
      "Parts of files, such as sex, with what each of their words is in the dataset; a figure of parts that are not named is left out.",
    ),
  places: z
    .record(key, z.union([placeSchema, z.array(placeSchema).min(1)]))
    .describe(
      "Codes of places as files print them, or their names where no code is printed, with what they are here.",
    ),
  since: key.optional().describe("First period that is published."),
  printed: z
    .array(
      z.strictObject({
        select: z.record(key, z.string()).describe("Keys of one figure."),
        also: z.string().optional().describe("Lines of packs that print it too: `<pack>:3265`."),
        disputed: z.literal(true).optional().describe("True where a pack prints another number."),
      }),
    )
    .default([])
    .describe("Figures that packs print too."),
});

/** imports.json: what is published of official files, and what was answered for files that do not say it themselves. */
export const importsSchema = z.strictObject({
  published: z.array(publishedSchema).describe("The datasets that are written by the import."),
  answers: z
    .record(z.string().regex(/^[0-9a-f]{64}$/, { error: "a SHA-256 sum" }), z.record(key, z.string()))
    .default({})
    .describe("What a person said of a file that does not say it itself, by the SHA-256 sum of the file."),
});

export type Imports = z.infer<typeof importsSchema>;

/** Of which files and how a dataset is written by the import. */
export type PublishedDataset = Imports["published"][number];

/** What a code of a file is here, and for how long. */
export type ImportedPlace = z.infer<typeof placeSchema>;
