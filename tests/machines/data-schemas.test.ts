import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { charts } from "../../src/charts/registry.ts";
import { dimensionSchema, selectionSchema } from "../../src/model/dataset.ts";
import { chartReference, commonKeys, exampleOf } from "../../src/publish/chart-reference.ts";
import { dataFiles, jsonSchemaOf } from "../../src/publish/data-schemas.ts";
import { describedKeys } from "../../src/publish/described-keys.ts";
import { withReference } from "../../src/publish/readme.ts";
import { meaning, sound } from "../reading/small-site.ts";

const files = dataFiles(charts);

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
formats.default(ajv);
for (const file of files) ajv.addSchema(jsonSchemaOf(file), file.name);

/** What is wrong with a value by the JSON Schema of a kind of file. */
function faults(name: string, value: unknown): string[] {
  ajv.validate(name, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const datasetWith = (chart: object) => ({ ...meaning, charts: [chart] });

describe("what editors and people are told of the JSON files", () => {
  it("is what the code says that reads them", () => {
    for (const file of files)
      expect(
        JSON.parse(readFileSync(`public/schemas/${file.name}.json`, "utf8")),
        "run npm run schemas",
      ).toEqual(jsonSchemaOf(file));
    const readme = readFileSync("data/README.md", "utf8");
    expect(withReference(readme, charts), "run npm run schemas").toBe(readme);
  });

  it("has a sentence for each key of each file, and for each option of each chart type", () => {
    const keys = [...charts].flatMap(([type, chart]) => chartReference(type, chart).options);
    const silent = [...keys, ...commonKeys(), ...files.flatMap(({ schema }) => describedKeys(schema))]
      .filter(({ meaning: sentence }) => !/^[A-Z].*\.$/.test(sentence))
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it("is told of each kind of editor by the file that VS Code reads", () => {
    const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as {
      "json.schemas": { url: string }[];
    };
    expect(settings["json.schemas"].map(({ url }) => url).sort()).toEqual(
      files.map(({ name }) => `./public/schemas/${name}.json`).sort(),
    );
  });
});

describe("the JSON Schemas", () => {
  it.each([
    ["site", "site.json"],
    ["units", "units.json"],
    ["roles", "roles.json"],
    ["pack", "sources/2015-cabinet.json"],
    ["topic", "health/topic.json"],
  ])("let a sound file pass: %s", (name, path) => {
    const value = JSON.parse(sound[path] as string);
    expect(faults(name, value)).toEqual([]);
    expect(faults(name, { ...value, $schema: `../public/schemas/${name}.json` })).toEqual([]);
    expect(faults(name, { ...value, sectoin: 1 })).not.toEqual([]);
  });

  it("let a chart have the options of its type and no others", () => {
    const chart = { id: "a", type: "strip", headline: "…", subtitle: "…", select: { indicator: "smokes" } };
    expect(faults("dataset", datasetWith(chart))).toEqual([]);
    expect(faults("dataset", datasetWith({ ...chart, sort: "high-first" }))).toContain(
      "/charts/0 must NOT have additional properties",
    );
    expect(faults("dataset", datasetWith({ ...chart, select: undefined }))).not.toEqual([]);
    expect(faults("dataset", datasetWith({ ...chart, type: "pie" }))).not.toEqual([]);
  });

  it("let out of a dataset what is usually empty", () => {
    const { title, question, summary, order, updated, indicators } = meaning;
    const least = { title, question, summary, order, updated, indicators, charts: [] };
    expect(faults("dataset", least)).toEqual([]);
  });
});

describe.each([...charts])("the example of %s", (type, chart) => {
  const example = exampleOf(type, chart);

  it("says of which dimension the key is that it highlights", () => {
    const { highlight } = chart.example as { highlight?: unknown };
    // A flow highlights several branches, which are no places.
    if (typeof highlight === "string") expect(chart.highlights?.(chart.example)).toMatch(/./);
    else expect(chart.highlights).toBeUndefined();
  });

  it("has every option, in a form that both schemas let pass", () => {
    const options = chartReference(type, chart).options.map(({ name }) => name);
    const own = Object.keys(example).filter((key) => !["id", "type", "headline", "subtitle"].includes(key));
    expect(own.sort()).toEqual(options.filter((name) => !/[.[]/.test(name)).sort());
    expect(chart.schema.parse(chart.example)).toEqual(chart.example);
    expect(faults("dataset", datasetWith(example))).toEqual([]);
  });
});

describe("a key in words", () => {
  it("says what may stand there, what is taken without it, and what stands within", () => {
    const schema = z.strictObject({
      select: selectionSchema.describe("Figures."),
      by: z.union([dimensionSchema, z.array(dimensionSchema)]).describe("By what."),
      sort: z.enum(["up", "down"]).default("up").describe("How."),
      many: z.int().min(2).max(5).optional().describe("How many."),
      notes: z.record(z.string(), z.string()).optional().describe("Notes."),
      steps: z.array(z.strictObject({ day: z.iso.date().describe("When.") })).describe("Steps."),
    });
    expect(
      describedKeys(schema).map(({ name, type, isRequired, fallback }) =>
        [name, type, isRequired ? "required" : (fallback ?? "")].join(" | "),
      ),
    ).toEqual([
      "select | a selection | required",
      "by | a dimension or a list of dimensions | required",
      'sort | one of "up", "down" | "up"',
      "many | a whole number from 2 to 5 | ",
      "notes | texts by key | ",
      "steps | a list of objects | required",
      "steps[].day | a day such as 2026-11-22 | required",
    ]);
  });
});
