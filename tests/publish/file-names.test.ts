import { expect, it } from "vitest";
import { fileName } from "../../src/publish/file-names.ts";

it.each([
  ["charts/smoking/wards.png", "smoking-wards.png"],
  ["charts/smoking/wards.card.png", "smoking-wards-card.png"],
  ["charts/smoking/wards.docx", "smoking-wards.docx"],
  ["data/smoking.csv", "smoking.csv"],
  ["data/smoking.csv-metadata.json", "smoking.csv-metadata.json"],
  ["data/smoking/2024-05-01.csv", "smoking-2024-05-01.csv"],
  ["api/v1/datasets/smoking.json", "smoking.json"],
  ["api/v1/areas/E01000001.json", "areas-E01000001.json"],
  ["api/v1/datasets/smoking/values.json", "smoking-values.json"],
  ["data/figures.parquet", "barchester-in-figures-all-figures.parquet"],
  ["data/figures.csv-metadata.json", "barchester-in-figures-all-figures.csv-metadata.json"],
  ["data/datapackage.json", "barchester-in-figures-datapackage.json"],
  ["api/v1/datasets.json", "barchester-in-figures-datasets.json"],
])("a reader keeps %s as %s", (path, name) => {
  expect(fileName(path, "Barchester in Figures")).toBe(name);
});

it.each([
  ["charts/smoking/wards/E05000932.png", "smoking-wards-st-aldern.png"],
  ["charts/smoking/wards/E05000932.card.png", "smoking-wards-st-aldern-card.png"],
  ["data/areas/E05000932.csv", "st-aldern-E05000932-figures.csv"],
  ["api/v1/areas/E05000932/values.json", "st-aldern-E05000932-values.json"],
  ["data/providers/st-aldern.csv", "st-aldern-figures.csv"],
  ["api/v1/providers/st-aldern/values.json", "st-aldern-provider-values.json"],
])("a reader keeps %s, which is about a place, under the name of that place", (path, name) => {
  expect(fileName(path, "Barchester in Figures", "St Aldern")).toBe(name);
});

it("a provider and a dataset of one id have files of different names", () => {
  const paths = ["api/v1/providers", "api/v1/datasets"].map((folder) => `${folder}/hearing-aids/values.json`);
  paths.push("data/providers/hearing-aids.csv", "data/hearing-aids.csv");
  expect(new Set(paths.map((path) => fileName(path, "Barchester in Figures"))).size).toBe(paths.length);
});
