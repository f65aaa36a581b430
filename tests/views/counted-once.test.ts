import { expect, it } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { areaGroups } from "../../src/views/area.ts";
import { placesOf } from "../../src/views/compare/places.ts";
import { packSummaries } from "../../src/views/sources.ts";
import { council } from "../fixtures/council.ts";

const site = council();
/** The same with every figure shown by a second dataset. */
const twice: Site = {
  ...site,
  datasets: [
    ...site.datasets,
    ...site.datasets.map((dataset) => ({
      ...dataset,
      id: `${dataset.id}-shown`,
      figures: dataset.figures.map((figure) => ({
        ...figure,
        shownFrom: { id: dataset.id, file: dataset.file },
      })),
    })),
  ],
};
const paths = { area: () => "", provider: () => "", figure: () => "" };
const measures = (each: Site) =>
  [...placesOf(each, paths).series.values()].reduce((sum, series) => sum + series.size, 0);

it("a figure that a second dataset shows is one figure of its area, of its source and of a comparison", () => {
  const areas = (each: Site) =>
    areaGroups(each).flatMap(({ entries }) => entries.map(({ figures }) => figures));
  expect(areas(twice)).toEqual(areas(site));
  expect(packSummaries(twice)).toEqual(packSummaries(site));
  expect(measures(twice)).toBe(measures(site));
  expect(measures(site)).toBeGreaterThan(0);
});
