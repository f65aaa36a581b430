import { describe, expect, test } from "vitest";
import bars from "../../src/charts/bars/chart.ts";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import stacked from "../../src/charts/stacked/chart.ts";
import type { Chart } from "../../src/render/chart.ts";
import { placesOf } from "../../src/render/places.ts";
import { councilDataset } from "../fixtures/council.ts";

const types = new Map<string, Chart<unknown>>(Object.entries({ bars, dumbbell, stacked } as never));
const placesIn = (path: string) => {
  const [id, chart] = path.split("/") as [string, string];
  const dataset = councilDataset(id);
  return dataset.charts.filter((spec) => spec.id === chart).flatMap((spec) => placesOf(types, dataset, spec));
};

describe("the places that a chart can highlight", () => {
  test("are those that it draws, in order of their names, each with the option that highlights it", () => {
    const places = placesIn("ward-life-expectancy/ranked");
    expect(places.map(({ name }) => name)).toEqual([
      "Bramwick",
      "Dunnock",
      "Fuller's Reach",
      "Nethermarsh and Orle",
      "St Aldern",
      "Tern Quay",
    ]);
    expect(places[0]).toEqual({
      dimension: "area",
      key: "E05990001",
      name: "Bramwick",
      override: { highlight: "E05990001" },
      hasFiles: true,
    });
  });

  test("have files of their own where they are wards or providers, and not where they are compared with", () => {
    const providers = placesOf(types, councilDataset("hospital-waits"), {
      id: "latest",
      type: "bars",
      headline: "The latest",
      subtitle: "February 2025",
      select: { indicator: ["four-hours", "handover"], period: "2025-02", role: "" },
      rows: "organisation",
    });
    expect(providers.map(({ key, hasFiles }) => [key, hasFiles])).toEqual([
      ["pellmouth-orle", true],
      ["wolds-ambulance", true],
    ]);
    const compared = placesIn("early-deaths/rates");
    expect(compared).toHaveLength(3);
    expect(compared.filter(({ hasFiles }) => hasFiles)).toEqual([]);
  });

  test("are none in a chart about one place", () => {
    expect(placesIn("children-in-care/ages")).toEqual([]);
  });
});
