import { describe, expect, it } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import stacked from "../../src/charts/stacked/chart.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Chart } from "../../src/render/chart.ts";
import { names, readHighlights, writeHighlights } from "../../src/takeaway/highlight.ts";
import { highlightsIn } from "../../src/views/highlights.ts";
import { councilDataset } from "../fixtures/council.ts";

const types = new Map<string, Chart<unknown>>(Object.entries({ dumbbell, stacked } as never));
const found = (dataset: Dataset, id: string) =>
  dataset.charts.filter((spec) => spec.id === id).flatMap((spec) => highlightsIn(types, dataset, spec));

describe("places to highlight", () => {
  it("are those that the chart draws, in order of their names, with what it says of them", () => {
    const places = found(councilDataset("ward-life-expectancy"), "ranked");
    expect(places).toHaveLength(6);
    expect(places[0]).toMatchObject({ code: "E05990001", name: "Bramwick" });
    expect(places.at(-1)?.name).toBe("Tern Quay");
    for (const { name, sentence } of places) expect(sentence).toContain(name);
  });

  it("are none in a chart about one place", () => {
    expect(found(councilDataset("children-in-care"), "ages")).toEqual([]);
  });

  it("are found by their whole name only", () => {
    expect(names("Quay, Women: 85.5 years", "Quay")).toBe(true);
    expect(names("Women, Quay: 85.5 years", "Quay")).toBe(true);
    expect(names("Nethermarsh and Orle, Women: 82.2 years", "Orle")).toBe(false);
    expect(names("Quay Royal: 85.5 years", "Quay")).toBe(false);
  });

  it("are read as they were written", () => {
    const places = [
      { code: "E05990003", name: "Fuller's Reach", headline: "High", sentence: "It is high." },
      { code: "north-trust", name: "North Trust", headline: "Low", sentence: "It is low." },
    ];
    expect(readHighlights(writeHighlights(places))).toEqual(places);
    expect(readHighlights(writeHighlights([]))).toEqual([]);
  });
});
