import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestFit, inMostDeprivedTenth } from "../../src/stats/best-fit.ts";

const scores = new Map([
  ["A", 10],
  ["B", 40],
  ["C", 7],
]);
const wards = new Map([
  ["C", "Quay"],
  ["A", "Bramwick"],
  ["B", "Bramwick"],
]);
const people = new Map([
  ["A", 3000],
  ["B", 1000],
  ["C", 500],
]);

describe("best fit", () => {
  it("weights small areas by their people", () => {
    expect(bestFit(scores, wards, people)).toEqual({
      weights: "population",
      areas: new Map([
        ["Bramwick", { value: 17.5, areas: 2 }],
        ["Quay", { value: 7, areas: 1 }],
      ]),
      unplaced: [],
    });
  });

  it("weights all the same where the people of one small area anywhere are not known, or nobody lives there", () => {
    for (const some of [new Map([...people].slice(0, 2)), new Map([...people, ["C", 0]])]) {
      const fit = bestFit(scores, wards, some);
      expect(fit.weights).toBe("equal");
      expect(fit.areas.get("Bramwick")).toEqual({ value: 25, areas: 2 });
    }
    expect(bestFit(scores, wards).weights).toBe("equal");
  });

  it("names small areas that have no larger one, or no value", () => {
    const fit = bestFit(
      new Map([...scores, ["D", 1]]),
      new Map([...wards, ["E", "Quay"]]),
      new Map([...people, ["D", 9], ["E", 9]]),
    );
    expect(fit.unplaced).toEqual(["D", "E"]);
    expect(fit.areas.get("Quay")).toEqual({ value: 7, areas: 1 });
  });

  it("of nothing is nothing", () => {
    expect(bestFit(new Map(), new Map())).toEqual({ weights: "equal", areas: new Map(), unplaced: [] });
  });

  it("lies between the lowest and the highest of its small areas", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -500, max: 900 }), fc.integer({ min: 1, max: 4000 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (areas) => {
          const values = new Map(areas.map(([score], index) => [`${index}`, score]));
          const all = new Map(areas.map((_, index) => [`${index}`, "Quay"]));
          const many = new Map(areas.map(([, each], index) => [`${index}`, each]));
          const value = bestFit(values, all, many).areas.get("Quay")?.value as number;
          const each = [...values.values()];
          expect(value).toBeGreaterThanOrEqual(Math.min(...each) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...each) + 1e-9);
        },
      ),
    );
  });
});

describe("the small areas in the most deprived tenth", () => {
  it("are counted in each larger one", () => {
    const deciles = new Map([
      ["A", 1],
      ["B", 2],
      ["C", 10],
      ["D", 1],
    ]);
    expect(inMostDeprivedTenth(deciles, wards)).toEqual(
      new Map([
        ["Bramwick", { count: 1, of: 2 }],
        ["Quay", { count: 0, of: 1 }],
      ]),
    );
  });
});
