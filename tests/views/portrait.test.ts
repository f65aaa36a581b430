import { describe, expect, it } from "vitest";
import type { Area } from "../../src/model/area.ts";
import { amongWards } from "../../src/views/among-wards.ts";
import { wardWhere } from "../../src/views/localities.ts";
import { locatorOf } from "../../src/views/locator.ts";
import { largeMeasures, shortStanding, wardMeasures } from "../../src/views/ward-measures.ts";
import { council, councilDataset } from "../fixtures/council.ts";

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

describe("where a ward lies", () => {
  const { localities } = council();
  const own = (ward: Area) => localities.filter(({ wards }) => wards.some((each) => each.ward === ward));

  it("is said by the names that people use, other than its own", () => {
    const ward = wards.find((each) => own(each).length > 0) as Area;
    const names = own(ward).map(({ name }) => name);
    expect(wardWhere({ localities: [] }, ward)).toBe("");
    expect(wardWhere({ localities }, ward)).toMatch(/^in /);
    for (const name of names.filter((name) => name !== ward.name).slice(0, 3))
      expect(wardWhere({ localities }, ward)).toContain(name);
  });

  it("begins with the place that has most of it, and names three at most", () => {
    const place = (name: string, parts: number) => ({
      name,
      wards: [{ ward: dunnock, parts: Array.from({ length: parts }, () => "part") }],
      cited: [],
    });
    const four = [
      place("Ash", 1),
      place("Birch", 3),
      place("Cedar", 1),
      place("Dunnock", 5),
      place("Elm", 1),
    ];
    expect(wardWhere({ localities: four }, dunnock)).toBe("in Birch, Ash and Cedar");
  });
});

describe("a ward among the others", () => {
  const large = largeMeasures(wardMeasures([life], dunnock, wards));

  it("stands in the order of the first measure, from the lowest, each with its figures", () => {
    const among = amongWards(dunnock, large, wards);
    expect(new Set(among?.wards)).toEqual(new Set(wards));
    const firsts = among?.table.rows.map(([, cell]) => Number(cell?.text)) ?? [];
    expect(firsts.length).toBeGreaterThan(1);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    expect(among?.table.columns.map(({ title }) => title)).toEqual(["Ward", "Women", "Men"]);
  });

  it("is named in the table, and so are those next to it", () => {
    const heads = amongWards(dunnock, large, wards)?.table.rows.map(([head]) => head?.text ?? "") ?? [];
    expect(heads.filter((text) => text.endsWith(" (this ward)"))).toEqual(["Dunnock (this ward)"]);
    expect(new Set(heads.filter((text) => text.endsWith(" (next to it)")))).toEqual(
      new Set(dunnock.neighbours.map(({ name }) => `${name} (next to it)`)),
    );
    expect(dunnock.neighbours.length).toBeGreaterThan(0);
  });

  it("is not where nothing is known of it", () => {
    expect(amongWards(dunnock, [], wards)).toBeUndefined();
  });
});

it("a place among wards is said without what its column says", () => {
  expect(shortStanding("the joint 2nd lowest of 5 wards")).toBe("joint 2nd lowest of 5");
  expect(shortStanding("")).toBe("");
});
