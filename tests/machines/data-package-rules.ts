import { checkBy } from "./json-schema.ts";

/** Properties that the profiles of version 1 check; here they need only be known. */
const known = (...names: string[]) => Object.fromEntries(names.map((name) => [name, true]));
const text = { type: "string", minLength: 1 };
/** A path within the package: neither absolute nor upwards ("URL or Path"). */
const path = { type: "string", pattern: "^(?!/)(?!.*\\.\\./)[^~]+$" };

/**
 * What Data Package 2.0 asks beyond the profile of version 1: https://datapackage.org/standard/data-package/ and
 * beside it.
 */
const packageRules = {
  type: "object",
  properties: {
    ...known("name", "title", "description"),
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    version: text,
    contributors: {
      type: "array",
      items: {
        type: "object",
        properties: { ...known("title"), roles: { type: "array", minItems: 1, items: text } },
        additionalProperties: false,
      },
    },
    licenses: {
      type: "array",
      items: {
        type: "object",
        properties: known("name", "path", "title"),
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        additionalProperties: false,
      },
    },
    resources: {
      type: "array",
      items: {
        type: "object",
        properties: {
          ...known("name", "title", "description", "homepage", "mediatype", "encoding", "sources"),
          type: { const: "table" },
          path,
          format: { const: "csv" },
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
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

/** What Table Schema 2.0 asks beyond the profile of version 1: https://datapackage.org/standard/table-schema/ */
const schemaRules = {
  type: "object",
  properties: {
    ...known("missingValues"),
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: {
      type: "array",
      items: {
        type: "object",
        properties: {
          ...known("name", "title", "description", "type"),
          constraints: {
            type: "object",
            properties: known("required", "enum"),
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    uniqueKeys: {
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { type: "array", items: text, minItems: 1, uniqueItems: true },
    },
  },
  // fieldsMatch is not among them: the standard asks for a text, its profile 2.0 for a list (issue 965 of
  // frictionlessdata/datapackage), so only a schema without it is valid by both.
  additionalProperties: false,
};

/** What is wrong with a package beyond what the profile sees. */
export const packageRuleFaults = checkBy(packageRules);

/** What is wrong with a schema beyond what the profile sees. */
export const schemaRuleFaults = checkBy(schemaRules);
