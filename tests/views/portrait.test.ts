import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import { locatorOf } from "../../src/views/locator.ts";
import { besideNeighbours } from "../../src/views/neighbours.ts";
import { largeMeasures, wardMeasures } from "../../src/views/ward.ts";
import { councilDataset } from "../fixtures/council.ts";

const life = councilDataset("ward-life-expectancy");
const wards = [...new Set(life.figures.flatMap(({ area }) => (area?.type === "ward" ? [area] : [])))];
const dunnock = wards.find(({ name }) => name === "Dunnock") as Area;

describe("a ward on the map of those of its time", () => {
  it("is the one cell that is marked", () => {
    const cells = locatorOf(wards, dunnock)?.cells ?? [];
    expect(cells).toHaveLength(wards.length);
    expect(cells.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(cells.length);
  });

  it("is not drawn where it has no place there", () => {
    const { hexagon: _hexagon, ...bare } = dunnock;
    expect(locatorOf(wards, bare)).toBeUndefined();
  });
});

describe("a ward and those next to it", () => {
  const large = largeMeasures(wardMeasures([life], dunnock, wards));

  it("stand in the order of the first measure, from the lowest, each with its figures", () => {
    const beside = besideNeighbours(dunnock, large);
    expect(new Set(beside?.wards)).toEqual(new Set([dunnock, ...dunnock.neighbours]));
    const firsts = beside?.table.rows.map(([, cell]) => Number(cell?.text)) ?? [];
    expect(firsts.length).toBeGreaterThan(1);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    expect(beside?.table.columns.map(({ title }) => title)).toEqual(["Ward", "Women", "Men"]);
    expect(beside?.table.rows.filter(([head]) => head?.text === "Dunnock (this ward)")).toHaveLength(1);
  });

  it("are not set beside each other where nothing is known of it, or it has none", () => {
    expect(besideNeighbours(dunnock, [])).toBeUndefined();
    expect(besideNeighbours({ ...dunnock, neighbours: [] }, large)).toBeUndefined();
  });
});
