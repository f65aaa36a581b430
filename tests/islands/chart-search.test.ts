import { describe, expect, it } from "vitest";
import { chartAt, chartsOnly } from "../../src/islands/embed-builder/chart-search.ts";
import type { SearchEntry, SearchKind } from "../../src/model/search-index.ts";

const entry = (kind: SearchKind, title: string): SearchEntry => ({
  kind,
  title,
  value: "",
  date: "",
  drawing: "",
  href: "",
  words: [],
});
const [flu, first, second, births, third] = [
  entry("dataset", "Flu"),
  entry("chart", "Uptake"),
  entry("chart", "By age"),
  entry("dataset", "Births"),
  entry("chart", "Babies"),
] as [SearchEntry, SearchEntry, SearchEntry, SearchEntry, SearchEntry];
const entries = [entry("ward", "Ainsdale"), flu, first, second, births, third];
const answer = (found: SearchEntry[], isClosest = false) => ({
  said: "Nothing fits “flue”. Closest matches:",
  entries: found,
  isClosest,
  notes: [{ text: "Of postcodes" }],
});

describe("what is found by who looks for a chart", () => {
  it("are charts, and all those of a dataset that is found, each once", () => {
    const found = chartsOnly(answer([second, flu, births, entries[0] as SearchEntry]), entries);
    expect(found.entries).toEqual([second, first, third]);
    expect(found.said).toBe("3 charts");
    expect(found.notes).toEqual([]);
  });

  it("says that nothing fits, and that something only comes close", () => {
    expect(chartsOnly(answer([entries[0] as SearchEntry]), entries).said).toBe("No chart fits.");
    expect(chartsOnly(answer([flu], true), entries).said).toMatch(/^Nothing fits/);
  });
});

it.each([
  ["https://example.org/a/datasets/flu/#flu-uptake", "flu/uptake"],
  ["https://example.org/datasets/flu/charts/by-age/", "flu/by-age"],
  ["https://example.org/datasets/flu/", undefined],
  ["https://example.org/wards/2013/quay/", undefined],
  ["", undefined],
])("the address %s leads to the chart %s", (address, chart) => {
  expect(chartAt(address)).toBe(chart);
});
