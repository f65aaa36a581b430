import Papa from "papaparse";
import { checkBy } from "./json-schema.ts";

/**
 * What W3C's recommendations of 17 December 2015 ask of a table description and of the file that it describes, as far
 * as this site uses them: "Metadata Vocabulary for Tabular Data" (https://www.w3.org/TR/tabular-metadata/, sections 5
 * and 6) and "Model for Tabular Data and Metadata on the Web" (https://www.w3.org/TR/tabular-data-model/).
 */
const common = { "^[a-z][a-z0-9]*:[A-Za-z]+$": {} };

const datatype = {
  oneOf: [
    // Section 5.11.1: a name of a built-in datatype.
    { enum: ["string", "number", "integer", "date", "double", "decimal", "boolean", "anyURI"] },
    // Section 5.11.2: an object, here with a base and a format.
    {
      type: "object",
      properties: { base: { enum: ["string", "date"] }, format: { type: "string", minLength: 1 } },
      required: ["base", "format"],
      additionalProperties: false,
    },
  ],
};

const column = {
  type: "object",
  properties: {
    // Section 5.6: a name is a URI template variable and does not begin with an underscore.
    name: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9_.]*$" },
    titles: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
    datatype,
    required: { type: "boolean" },
  },
  patternProperties: common,
  required: ["name", "titles", "datatype"],
  additionalProperties: false,
};

const tableDescription = {
  type: "object",
  properties: {
    // Section 5.2: the namespace alone, or an array of it and an object with the language.
    "@context": {
      type: "array",
      prefixItems: [
        { const: "http://www.w3.org/ns/csvw" },
        {
          type: "object",
          properties: { "@language": { type: "string" }, "@base": { type: "string" } },
          additionalProperties: false,
        },
      ],
      minItems: 2,
      items: false,
    },
    "@type": { const: "Table" },
    url: { type: "string", format: "uri-reference" },
    // Section 5.9
    dialect: {
      type: "object",
      properties: {
        encoding: { type: "string" },
        delimiter: { type: "string", minLength: 1, maxLength: 1 },
        quoteChar: { type: "string", minLength: 1, maxLength: 1 },
        doubleQuote: { type: "boolean" },
        lineTerminators: { type: "array", items: { type: "string" } },
        header: { type: "boolean" },
      },
      additionalProperties: false,
    },
    tableSchema: {
      type: "object",
      properties: {
        columns: { type: "array", minItems: 1, items: column },
        primaryKey: { type: "array", items: { type: "string" }, minItems: 1 },
      },
      required: ["columns", "primaryKey"],
      additionalProperties: false,
    },
  },
  patternProperties: common,
  required: ["@context", "url", "tableSchema"],
  additionalProperties: false,
};

const tableDescriptionFaults = checkBy(tableDescription);

export interface Metadata {
  url: string;
  dialect: { delimiter: string; quoteChar: string; lineTerminators: string[] };
  tableSchema: {
    columns: {
      name: string;
      titles: string[];
      datatype: string | { base: string; format: string };
      required: boolean;
    }[];
    primaryKey: string[];
  };
}

/** What is wrong with the description of a table itself. */
export function metadataFaults(metadata: unknown): string[] {
  const faults = tableDescriptionFaults(metadata);
  if (faults.length > 0) return faults;
  const { columns, primaryKey } = (metadata as Metadata).tableSchema;
  const names = columns.map(({ name }) => name);
  const titles = columns.flatMap((each) => each.titles);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two columns ${name}`),
    ...titles.filter((title, index) => titles.indexOf(title) !== index).map((title) => `two titles ${title}`),
    ...primaryKey.filter((name) => !names.includes(name)).map((name) => `no column ${name} for the key`),
  ];
}

/** Reads a CSV by its metadata alone; lists every cell, row and head that is not as the metadata says. */
export function tableFaults(csv: string, { dialect, tableSchema }: Metadata): string[] {
  const { data, errors } = Papa.parse<string[]>(csv, {
    delimiter: dialect.delimiter,
    quoteChar: dialect.quoteChar,
    newline: dialect.lineTerminators[0] as "\n",
    skipEmptyLines: true,
  });
  const [head = [], ...rows] = data;
  const { columns, primaryKey } = tableSchema;
  const keys = rows.map((row) =>
    primaryKey.map((name) => row[columns.findIndex((each) => each.name === name)]).join("|"),
  );
  const seen = new Set<string>();
  return [
    ...errors.map(({ message, row }) => `row ${row}: ${message}`),
    ...(head.length === columns.length ? [] : [`${head.length} heads for ${columns.length} columns`]),
    // Model, section 5.4.3: the titles of the embedded head and of the description must meet.
    ...columns
      .filter(({ titles }, index) => !titles.includes(head[index] ?? ""))
      .map(({ name }, index) => `head ${index}: ${name}`),
    ...rows.flatMap((row, at) =>
      columns.flatMap(({ name, datatype, required }, index) => {
        const cell = row[index];
        const isSound = cell === "" ? !required : cell !== undefined && isOf(cell, datatype);
        return isSound ? [] : [`row ${at + 1}, ${name}: "${cell}" is not ${JSON.stringify(datatype)}`];
      }),
    ),
    ...keys.filter((key) => seen.has(key) || !seen.add(key)).map((key) => `two rows ${key}`),
  ];
}

/** Model, section 6.4: whether a cell has the form of its datatype. */
function isOf(cell: string, datatype: string | { base: string; format: string }): boolean {
  if (typeof datatype === "object") {
    if (datatype.base === "string") return new RegExp(`^(?:${datatype.format})$`).test(cell);
    return datatype.format === "yyyy-MM-dd" && isDay(cell);
  }
  const form = FORMS[datatype];
  if (!form) throw new Error(`no rule for the datatype ${datatype}`);
  return form.test(cell);
}

const FORMS: Record<string, RegExp> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?\d+(\.\d+)?$/,
};

function isDay(cell: string): boolean {
  const date = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(cell);
}
