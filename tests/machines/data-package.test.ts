import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { figuresCsv } from "../../src/model/figure-rows.ts";
import { dataPackage, tableSchema } from "../../src/publish/data-package.ts";
import { packageRuleFaults, schemaRuleFaults } from "./data-package-rules.ts";
import packageProfile from "./frictionless/data-package.json" with { type: "json" };
import schemaProfile from "./frictionless/table-schema.json" with { type: "json" };
import { checkByDraft4 } from "./json-schema.ts";
import { address, site } from "./site.ts";

const made = dataPackage(site.datasets, site, {
  version: "2026-11-22",
  page: ({ id }) => address(`datasets/${id}/`),
});
const schema = tableSchema();

type Package = { resources: { name: string; sources: unknown }[] };

const packageFaults = checkByDraft4(packageProfile);
const schemaFaults = checkByDraft4(schemaProfile);

/** The package with its schema in place of the path to it, as its readers see it. */
const whole = { ...made, resources: (made as Package).resources.map((each) => ({ ...each, schema })) };

describe("the data package", () => {
  it("is valid by the profiles of Frictionless Data", () => {
    expect(packageFaults(whole)).toEqual([]);
    expect(schemaFaults(schema)).toEqual([]);
  });

  it("is as Data Package 2.0 asks", () => {
    expect(packageRuleFaults(made)).toEqual([]);
    expect(schemaRuleFaults(schema)).toEqual([]);
  });

  it("lists the file of every dataset once", () => {
    const names = (made as Package).resources.map(({ name }) => name);
    expect(names).toEqual(site.datasets.map(({ id }) => id));
    expect(new Set(names).size).toBe(names.length);
  });

  it("names the papers that print a dataset", () => {
    const wards = (made as Package).resources.find(({ name }) => name === "ward-life-expectancy");
    expect(wards?.sources).toEqual([
      { title: expect.stringMatching(/^Cabinet, 8 March 2016, .*lines 5 to 12/) },
    ]);
  });

  it("names the publication of a dataset with its address", () => {
    const waits = (made as Package).resources.find(({ name }) => name === "emergency-waits-official");
    expect(waits?.sources).toContainEqual({
      title: expect.stringMatching(/^Office of Invented Statistics, Waits at emergency departments/),
      path: "https://statistics.example/emergency-waits/",
    });
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

describe("the profiles of Frictionless Data", () => {
  const [first, ...others] = whole.resources;
  const [field, ...fields] = schema.fields as object[];

  it("find a package that is wrong", () => {
    const wrong = (changes: object) => packageFaults({ ...whole, ...changes });
    expect(wrong({ resources: [] })).toEqual([expect.stringMatching(/^\/resources must NOT have fewer/)]);
    expect(wrong({ name: "Every Figure" })).toEqual([expect.stringMatching(/^\/name must match pattern/)]);
    expect(wrong({ contributors: [{ roles: ["publisher"] }] })).toEqual([
      expect.stringMatching(/^\/contributors\/0 must have required property 'title'/),
    ]);
    expect(wrong({ resources: [{ ...first, path: undefined }, ...others] })).toContainEqual(
      expect.stringMatching(/^\/resources\/0 must have required property 'path'/),
    );
    expect(wrong({ resources: [{ ...first, homepage: "datasets" }, ...others] })).toEqual([
      expect.stringMatching(/^\/resources\/0\/homepage must match format "uri"/),
    ]);
  });

  it("find a schema that is wrong", () => {
    const wrong = (changes: object) =>
      schemaFaults({ ...schema, fields: [{ ...field, ...changes }, ...fields] });
    expect(wrong({})).toEqual([]);
    const ofField = expect.stringMatching(/^\/fields\/0 must match a schema in anyOf/);
    expect(wrong({ type: "text" })).toContainEqual(ofField);
    expect(wrong({ name: 1 })).toContainEqual(ofField);
    expect(wrong({ constraints: { required: "yes" } })).toContainEqual(ofField);
    expect(schemaFaults({ ...schema, missingValues: "" })).toEqual([
      expect.stringMatching(/^\/missingValues must be array/),
    ]);
  });
});
