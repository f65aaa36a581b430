import { COLUMNS, type Column } from "../model/columns.ts";
import type { SiteFile } from "../model/site.ts";
import type { SetKind } from "./figure-sets.ts";
import { FILE_TYPES } from "./file-types.ts";

type Schema = Record<string, unknown>;

/**
 * The API as OpenAPI 3.1 describes it.
 *
 * @param server full address that its paths are below, without a slash at its end
 * @param version day of the latest change of any dataset
 */
export function openApi({ name, publisher, licence }: SiteFile, server: string, version: string): Schema {
  return {
    openapi: "3.1.0",
    info: {
      title: name,
      version: `1.0.0+${version}`,
      description: `${publisher.statement} Every answer is a file: no key is needed and nothing is counted.`,
      license: { name: licence.name, url: licence.url },
    },
    servers: [{ url: server }],
    tags: [
      { name: "datasets", description: "Families of figures with one meaning." },
      { name: "areas", description: "Places that figures are about." },
      { name: "providers", description: "Hospitals, trusts and others whom figures are about." },
    ],
    paths: {
      "/datasets.json": answer("datasets", "listDatasets", "Every dataset in short", "Datasets"),
      "/datasets/{id}.json": answer("datasets", "getDataset", "A dataset and its figures", "Dataset", {
        name: "id",
        description: "Id of a dataset, as the list of datasets gives it.",
      }),
      "/postcodes/{vintage}/{outward}.json": answer(
        "areas",
        "getPostcodes",
        "The postcodes of an outward code with their wards",
        "Postcodes",
        {
          name: "vintage",
          description: "Year in which the boundaries of the wards began, as areas give it.",
        },
        { name: "outward", description: "First part of a postcode, such as PR99." },
      ),
      "/areas.json": answer("areas", "listAreas", "Every area in short", "Areas"),
      "/areas/{code}.json": answer("areas", "getArea", "An area and every figure about it", "Area", {
        name: "code",
        description: "Code of an area, as the list of areas gives it.",
      }),
      ...values("datasets", "dataset", "Id of a dataset, as the list of datasets gives it."),
      ...values("areas", "area", "Code of an area of which there are figures."),
      ...values("providers", "provider", "Id of a provider, as figures give it in `organisation`."),
    },
    components: { schemas: SCHEMAS },
    security: [],
  };
}

function answer(
  tag: string,
  operationId: string,
  summary: string,
  schema: keyof typeof SCHEMAS,
  ...parameters: { name: string; description: string }[]
): Schema {
  return {
    get: {
      tags: [tag],
      operationId,
      summary,
      parameters: parameters.map((parameter) => ({
        ...parameter,
        in: "path",
        required: true,
        schema: text,
      })),
      responses: {
        200: { description: summary, content: { [FILE_TYPES.json]: { schema: ref(schema) } } },
        404: { description: "There is no such file.", content: { [FILE_TYPES.html]: { schema: text } } },
      },
    },
  };
}

/** The small file of the values of a dataset, an area or a provider. */
function values(kind: SetKind, one: string, description: string): Record<string, Schema> {
  const id = `get${one[0]?.toUpperCase()}${one.slice(1)}Values`;
  return {
    [`/${kind}/{id}/values.json`]: answer(
      kind,
      id,
      `The values of one ${one}, as small as can be`,
      "Values",
      {
        name: "id",
        description,
      },
    ),
  };
}

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** An object with these properties, all of them and no others. */
function object(properties: Record<string, Schema>): Schema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

function cell({ type, description, required, values }: Column): Schema {
  const kind = type === "date" ? "string" : type;
  return {
    type: required ? kind : [kind, "null"],
    description,
    ...(type === "date" ? { format: "date" } : {}),
    ...(values ? { enum: required ? [...values] : [...values, null] } : {}),
  };
}

const text = { type: "string" };
const texts = list(text);
const day = { type: "string", format: "date" };
const address = { type: "string", format: "uri" };
const optional = { type: ["string", "null"] };
const titled = object({ id: text, title: text });
const licence = object({ name: text, url: address, attribution: text });

const datasetInShort = {
  id: text,
  title: text,
  question: { type: "string", description: "What it answers, as a resident would ask it." },
  summary: text,
  topic: titled,
  updated: { ...day, description: "Day of the last change." },
  coverage: object({ start: day, end: day }),
  count: { type: "integer", description: "Number of figures." },
  links: object({ self: address, page: address, csv: address, metadata: address, version: address }),
};

const areaInShort = {
  code: text,
  name: text,
  type: text,
  vintage: { ...optional, description: "Year in which its boundaries began." },
  valid_from: optional,
  valid_to: optional,
  within: { ...optional, description: "Code of the area that it lies in." },
  links: object({ self: address }),
};

const SCHEMAS = {
  Figure: object(Object.fromEntries(COLUMNS.map((column) => [column.name, cell(column)]))),
  DatasetInShort: object(datasetInShort),
  Datasets: object({ datasets: list(ref("DatasetInShort")) }),
  Dataset: object({
    ...datasetInShort,
    licence,
    citation: text,
    indicators: list(
      object({
        id: text,
        title: text,
        definition: text,
        polarity: { type: "string", enum: ["higher-is-better", "lower-is-better", "none"] },
        unit: titled,
      }),
    ),
    breakdowns: list(
      object({ id: text, title: text, values: { type: "object", additionalProperties: text } }),
    ),
    charts: list(object({ id: text, headline: text, page: address })),
    caveats: texts,
    breaks: list(object({ from: text, to: text, indicators: texts, why: text })),
    missing: texts,
    revisions: list(object({ date: day, change: text })),
    figures: list(ref("Figure")),
  }),
  Values: object({
    id: text,
    name: text,
    licence: address,
    csv: { ...address, description: "The same figures with all columns." },
    count: { type: "integer", description: "Number of rows." },
    columns: { ...texts, description: "What stands in each row, in order; columns are those of Figure." },
    rows: list(list({ type: ["string", "number", "null"] })),
  }),
  Postcodes: object({
    outward: text,
    vintage: text,
    source: text,
    edition: text,
    attribution: { type: "string", description: "What must be said wherever they are used." },
    wards: {
      type: "object",
      additionalProperties: text,
      description: "Code of a ward to the inward codes within it, one after another, three characters each.",
    },
    rough: {
      type: "string",
      description:
        "Inward codes whose position is less than exact, so that their ward may be the one beside it.",
    },
  }),
  AreaInShort: object(areaInShort),
  Areas: object({ areas: list(ref("AreaInShort")) }),
  Area: object({
    ...areaInShort,
    licence,
    neighbours: texts,
    successors: texts,
    figures: list(ref("Figure")),
  }),
};
