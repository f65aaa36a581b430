import { describe, expect, it } from "vitest";
import { sampleFigures } from "../../src/reading/sample.ts";
import { readWith } from "./small-site.ts";

const site = readWith();
const pack = "2015-cabinet";
const rows = (seed: number, count: number) =>
  sampleFigures(site, pack, seed, count).map(({ figure }) => figure.row);

describe("sampleFigures", () => {
  it("draws the same with the same seed, and other figures with another", () => {
    expect(rows(0.5, 3)).toEqual(rows(0.5, 3));
    expect(new Set([0.1, 0.3, 0.5, 0.7, 0.9].map((seed) => rows(seed, 3).join())).size).toBeGreaterThan(1);
  });

  it("draws no figure twice, and all where there are no more", () => {
    expect(rows(0.5, 99).sort()).toEqual([2, 3, 4, 5, 6]);
  });

  it("says where each stands among the figures of its dataset", () => {
    for (const { dataset, figure, position } of sampleFigures(site, pack, 0.2, 5))
      expect(dataset.figures[position]).toBe(figure);
  });

  it("draws none of another pack", () => {
    expect(sampleFigures(site, "2016-cabinet", 0.5, 5)).toEqual([]);
  });
});
