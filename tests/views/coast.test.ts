import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../../src/model/dataset.ts";
import { measure } from "../../src/render/measure.ts";
import { coastOf } from "../../src/views/coast.ts";
import { councilDataset } from "../fixtures/council.ts";

const dataset = councilDataset("ward-life-expectancy");
const spec = dataset.charts.find(({ id }) => id === "map-women") as ChartSpec;
const size = { width: 740, size: 14, cell: 56 };
const coast = coastOf(dataset, spec, size);

describe("the map with a scale beside it", () => {
  it("has each area once, from north to south, its dot in line with its hexagon", () => {
    expect(coast?.points.map(({ area }) => area.hexagon?.row)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it("places dots by their values, right of all hexagons, and names both ends", () => {
    const points = coast?.points ?? [];
    const right = Math.max(...points.map(({ x }) => x)) + size.cell / 2;
    expect(points.every(({ dot }) => dot > right && dot < size.width)).toBe(true);
    const byValue = [...points].sort((a, b) => Number.parseFloat(a.value) - Number.parseFloat(b.value));
    expect([...points].sort((a, b) => a.dot - b.dot)).toEqual(byValue);
    expect(points.filter(({ end }) => end).map(({ area }) => area)).toEqual(
      expect.arrayContaining([byValue[0]?.area, byValue.at(-1)?.area]),
    );
  });

  it("keeps names of towns within the drawing, and off the hexagons", () => {
    const west = { ...spec, places: [{ label: "A long name", column: -1, row: 1 }] };
    const [place] = coastOf(dataset, west, size)?.places ?? [];
    expect(place?.anchor).toBe("end");
    expect((place?.x ?? 0) - measure("A long name", size.size)).toBeGreaterThanOrEqual(0);
  });

  it("is not drawn where areas have no place in the hexagon map", () => {
    const bare = dataset.figures.map(({ area, ...figure }) => {
      if (!area) return { ...figure, area };
      const { hexagon: _hexagon, ...rest } = area;
      return { ...figure, area: rest };
    });
    expect(coastOf({ ...dataset, figures: bare as typeof dataset.figures }, spec, size)).toBeUndefined();
  });
});
