import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { dataPackage, tableSchema } from "../../src/publish/data-package.ts";
import { figuresCsv } from "../../src/publish/figures.ts";
import { checkBy } from "./json-schema.ts";
import { address, site } from "./real-site.ts";

const made = dataPackage(site.datasets, site, {
  version: "2026-11-22",
  page: ({ id }) => address(`datasets/${id}/`),
});
const schema = tableSchema();

const text = { type: "string", minLength: 1 };
/** A path within the package: neither absolute nor upwards (Data Package 2.0, "URL or Path"). */
const path = { type: "string", pattern: "^(?!/)(?!.*\\.\\./)[^~]+$" };
const titled = { type: "object", properties: { title: text }, required: ["title"] };

/** What Data Package 2.0 asks of the properties in use: https://datapackage.org/standard/data-package/ and beside it. */
const packageRules = {
  type: "object",
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[a-z0-9._/-]+$" },
    title: text,
    description: text,
    version: text,
    contributors: { type: "array", minItems: 1, items: titled },
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: { name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" }, path: text, title: text },
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        additionalProperties: false,
      },
    },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: {
          name: { type: "string", pattern: "^[a-z0-9._-]+$" },
          type: { const: "table" },
          path,
          title: text,
          description: text,
          homepage: { type: "string", format: "uri" },
          format: { const: "csv" },
          mediatype: { type: "string", pattern: "^[^/]+/[^/]+$" },
          encoding: text,
          dialect: {
            type: "object",
            properties: {
              delimiter: text,
              lineTerminator: text,
              quoteChar: text,
              doubleQuote: { type: "boolean" },
              header: { type: "boolean" },
            },
            additionalProperties: false,
          },
          schema: path,
          sources: { type: "array", minItems: 1, items: titled },
        },
        required: ["name", "path"],
        additionalProperties: false,
      },
    },
  },
  required: ["resources"],
  additionalProperties: false,
};

/** What Table Schema 2.0 asks: https://datapackage.org/standard/table-schema/ */
const schemaRules = {
  type: "object",
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: {
          name: text,
          title: text,
          description: text,
          type: { enum: ["string", "number", "integer", "date", "boolean", "datetime", "any"] },
          constraints: {
            type: "object",
            properties: {
              required: { type: "boolean" },
              enum: { type: "array", minItems: 1, uniqueItems: true },
            },
            additionalProperties: false,
          },
        },
        required: ["name"],
        additionalProperties: false,
      },
    },
    fieldsMatch: { enum: ["exact", "equal", "subset", "superset", "partial"] },
    missingValues: { type: "array", items: { type: "string" } },
    uniqueKeys: { type: "array", minItems: 1, items: { type: "array", items: text, minItems: 1 } },
  },
  required: ["fields"],
  additionalProperties: false,
};

describe("the data package", () => {
  it("is as Data Package 2.0 asks", () => {
    expect(checkBy(packageRules)(made)).toEqual([]);
    expect(checkBy(schemaRules)(schema)).toEqual([]);
  });

  it("lists the file of every dataset once", () => {
    const names = (made.resources as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(site.datasets.map(({ id }) => id));
    expect(new Set(names).size).toBe(names.length);
  });

  it("names the papers that print a dataset", () => {
    const wards = (made.resources as { name: string; sources: unknown }[]).find(
      ({ name }) => name === "ward-life-expectancy",
    );
    expect(wards?.sources).toEqual([
      { title: expect.stringMatching(/^Cabinet, 26 March 2015, .*lines 476 to 503/) },
    ]);
  });

  it("has a schema that is true of every cell", () => {
    const fields = schema.fields as {
      name: string;
      type: string;
      constraints?: { required?: boolean; enum?: string[] };
    }[];
    const forms: Record<string, RegExp> = {
      string: /^/,
      number: /^-?\d+(\.\d+)?$/,
      integer: /^-?\d+$/,
      date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    };
    const { data, meta } = Papa.parse<Record<string, string>>(figuresCsv(site.datasets), {
      header: true,
      skipEmptyLines: true,
    });
    expect(meta.fields).toEqual(fields.map(({ name }) => name));
    const wrong = data.flatMap((row) =>
      fields
        .filter(({ name, type, constraints }) => {
          const cell = row[name] ?? "";
          if (cell === "") return constraints?.required;
          return !forms[type]?.test(cell) || constraints?.enum?.includes(cell) === false;
        })
        .map(({ name }) => `${row.dataset}, ${name}: ${row[name]}`),
    );
    expect(wrong).toEqual([]);
  });
});
