import { z } from "zod";
import { askedFileSchema } from "../model/asked.ts";
import { boroughProfileSchema } from "../model/borough-profile.ts";
import { chartSchema, datasetSchema } from "../model/dataset.ts";
import { importsSchema } from "../model/imports.ts";
import { mappingSchema } from "../model/mapping.ts";
import { packSchema } from "../model/pack.ts";
import { postcodesSchema } from "../model/postcodes.ts";
import { publicationSchema } from "../model/publication.ts";
import { searchWordsSchema } from "../model/search-words.ts";
import { rolesSchema, siteSchema } from "../model/site.ts";
import { storySchema } from "../model/story.ts";
import { topicSchema } from "../model/topic.ts";
import { unitsSchema } from "../model/unit.ts";
import { boundaryFileSchema } from "../reading/boundary-file.ts";
import type { ChartTypes } from "../render/chart.ts";
import { exampleOf } from "./chart-reference.ts";
import { JSON_SCHEMA } from "./described-keys.ts";

/** A kind of JSON file in the data folder. */
export interface DataFile {
  /** The name of its schema, without ending. */
  name: string;
  /** Where such files stand in the data folder. */
  path: string;
  what: string;
  schema: z.ZodType;
}

/** Every kind of JSON file in the data folder, with the schema by which it is read. */
export function dataFiles(charts: ChartTypes): DataFile[] {
  return [
    {
      name: "site",
      path: "site.json",
      what: "The site: who publishes, and what its home page leads with.",
      schema: siteSchema,
    },
    { name: "units", path: "units.json", what: "Units, by their ids.", schema: unitsSchema },
    {
      name: "roles",
      path: "roles.json",
      what: "What a figure is besides a plain value, by the keys of the column role.",
      schema: rolesSchema,
    },
    { name: "pack", path: "sources/<pack>.json", what: "The papers of one meeting.", schema: packSchema },
    {
      name: "publication",
      path: "sources/<publication>.json",
      what: "An official publication, with the editions that figures are taken from.",
      schema: publicationSchema,
    },
    {
      name: "topic",
      path: "<topic>/topic.json",
      what: "A subject in the words of residents.",
      schema: topicSchema,
    },
    {
      name: "dataset",
      path: "<topic>/<dataset>.json",
      what: "What the figures of a dataset mean, and the charts drawn from them.",
      schema: withCharts(charts),
    },
    {
      name: "story",
      path: "stories/<story>.json",
      what: "A narrative with charts in the text.",
      schema: storySchema,
    },
    {
      name: "asked",
      path: "asked.json",
      what: "What members of committees asked for.",
      schema: askedFileSchema,
    },
    {
      name: "search",
      path: "search.json",
      what: "What people type, and what the site says instead.",
      schema: searchWordsSchema,
    },
    {
      name: "imports",
      path: "imports.json",
      what: "What is published of official files, and by which codes.",
      schema: importsSchema,
    },
    {
      name: "mapping",
      path: "imports/<mapping>.json",
      what: "Which column of a tidy table is what, so that npm run import reads it.",
      schema: mappingSchema,
    },
    {
      name: "profile",
      path: "profile.json",
      what: "The page of the whole borough.",
      schema: boroughProfileSchema,
    },
    {
      name: "boundaries",
      path: "areas/boundaries-<vintage>.json",
      what: "Boundaries, written by npm run boundaries.",
      schema: boundaryFileSchema,
    },
    {
      name: "postcodes",
      path: "areas/postcodes-<vintage>.json",
      what: "Postcodes with their wards, written by npm run import.",
      schema: postcodesSchema,
    },
  ];
}

/** The JSON Schema of a kind of file, for editors. */
export function jsonSchemaOf({ what, schema }: DataFile): object {
  const { $schema, type, properties, ...rest } = z.toJSONSchema(schema, JSON_SCHEMA);
  const own = {
    $schema: { type: "string", description: "Where an editor finds this schema; nothing else reads it." },
  };
  return {
    $schema,
    description: what,
    type,
    ...(type === "object" ? { properties: { ...own, ...properties } } : {}),
    ...rest,
  };
}

/** The schema of datasets, whose charts each have the options of their type and no others. */
function withCharts(charts: ChartTypes): z.ZodType {
  const types = [...charts].map(([name, type]) =>
    z
      .strictObject({
        ...chartSchema.shape,
        type: z.literal(name).describe("The chart type, whose options these are."),
        ...(type.schema as z.ZodObject).shape,
      })
      .meta({ description: type.howToRead, examples: [exampleOf(name, type)] }),
  );
  return datasetSchema.extend({
    charts: z
      .array(z.discriminatedUnion("type", types as never))
      .describe(datasetSchema.shape.charts.description ?? ""),
  });
}
