import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import {
  areaAnswer,
  areasAnswer,
  datasetAnswer,
  datasetsAnswer,
  postcodesAnswer,
} from "../../src/publish/api.ts";
import { figureSets, setValues } from "../../src/publish/figure-sets.ts";
import { openApi } from "../../src/publish/openapi.ts";
import { address, site } from "./site.ts";

const description = openApi(site, address("api/v1"), "2026-11-22");
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
formats.default(ajv);
ajv.addVocabulary(["openapi", "info", "servers", "tags", "paths", "components", "security"]);
ajv.addSchema(description, "api");

/** What is wrong with an answer by a schema of the description. */
function faultsOf(schema: string, answer: unknown): string[] {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  if (validate(JSON.parse(JSON.stringify(answer)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const datasets = site.datasets.map((dataset) => datasetAnswer(dataset, site, address));
const areas = [...site.areas.values()].map((area) => areaAnswer(area, site.datasets, site, address));

describe("the description of the API", () => {
  it("passes the linter", async () => {
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lintFromString({
      source: JSON.stringify(description),
      absoluteRef: "openapi.json",
      config,
    });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it("is true of every answer", () => {
    expect(faultsOf("Datasets", datasetsAnswer(site.datasets, address))).toEqual([]);
    expect(datasets.flatMap((answer) => faultsOf("Dataset", answer))).toEqual([]);
    expect(faultsOf("Areas", areasAnswer(site.areas.values(), address))).toEqual([]);
    expect(areas.flatMap((answer) => faultsOf("Area", answer))).toEqual([]);
    expect(figureSets(site).flatMap((set) => faultsOf("Values", setValues(set, site, address)))).toEqual([]);
    const postcodes = {
      vintage: "2005",
      source: "emergency-waits",
      edition: "2024-01",
      table: "zz.csv",
      attribution: "Contains invented data.",
      count: 1,
      postcodes: { ZZ1: { wards: { E05990001: "1AA" } } },
    };
    expect(faultsOf("Postcodes", postcodesAnswer(postcodes, "ZZ1"))).toEqual([]);
  });

  it("refuses an answer with a property too many, too few or of another kind", () => {
    const [answer] = datasets as [(typeof datasets)[number]];
    const { title: _title, ...without } = answer;
    expect(faultsOf("Dataset", { ...answer, more: 1 })).not.toEqual([]);
    expect(faultsOf("Dataset", without)).not.toEqual([]);
    expect(
      faultsOf("Dataset", { ...answer, figures: [{ ...answer.figures[0], value: "70.5" }] }),
    ).not.toEqual([]);
  });
});

describe("the answers of the API", () => {
  it("give numbers as numbers, and null where there is none", () => {
    const all = datasets.flatMap(({ figures }) => figures);
    expect(all).toHaveLength(site.datasets.reduce((sum, { figures }) => sum + figures.length, 0));
    expect(all.every(({ value }) => typeof value === "number" || value === null)).toBe(true);
    expect(all.filter(({ status }) => status === "c").every(({ value }) => value === null)).toBe(true);
    expect(
      all.find(
        ({ dataset, area_name, breakdown }) =>
          dataset === "ward-life-expectancy" &&
          area_name === "St Aldern" &&
          /sex=male/.test(String(breakdown)),
      ),
    ).toMatchObject({ value: 72.4, source_line: 5, period_start: "2010-01-01", organisation: null });
  });

  it("give each figure about an area in the answer of the area", () => {
    const about = areas.flatMap(({ figures }) => figures);
    const expected = datasets.flatMap(({ figures }) => figures).filter(({ area_code }) => area_code !== null);
    expect(about).toHaveLength(expected.length);
  });
});
