import { describe, expect, it } from "vitest";
import { gap } from "../../src/stats/gap.ts";

const wards = [
  { name: "Dunnock", value: 82.7 },
  { name: "Church", value: 74 },
  { name: "Aldern", value: 70.5 },
];

describe("gap", () => {
  it("names the extremes and how far apart they are", () => {
    expect(gap(wards)).toEqual({
      highest: { value: 82.7, names: ["Dunnock"] },
      lowest: { value: 70.5, names: ["Aldern"] },
      absolute: 12.2,
      ratio: 82.7 / 70.5,
    });
  });

  it("names all that share an end, in the order given", () => {
    const tied = [...wards, { name: "Meols", value: 82.7 }, { name: "Weir", value: 70.5 }];
    expect(gap(tied).highest.names).toEqual(["Dunnock", "Meols"]);
    expect(gap(tied).lowest.names).toEqual(["Aldern", "Weir"]);
  });

  it("keeps no more decimals than the values have", () => {
    const between = (high: number, low: number) =>
      gap([
        { name: "a", value: high },
        { name: "b", value: low },
      ]).absolute;
    // In binary 83.6 - 70.5 is 13.099999999999994 and 0.3 - 0.1 is 0.19999999999999998.
    expect(between(83.6, 70.5)).toBe(13.1);
    expect(between(0.3, 0.1)).toBe(0.2);
    expect(between(96.25, 78.3)).toBe(17.95);
    expect(between(1_000_000, 1)).toBe(999_999);
    expect(between(3e-7, 1e-7)).toBe(2e-7);
  });

  it("is nothing where all are equal, and then all are at both ends", () => {
    const equal = [
      { name: "a", value: 5 },
      { name: "b", value: 5 },
    ];
    expect(gap(equal)).toEqual({
      highest: { value: 5, names: ["a", "b"] },
      lowest: { value: 5, names: ["a", "b"] },
      absolute: 0,
      ratio: 1,
    });
  });

  it("has no ratio where the lowest is 0 or below", () => {
    expect(
      gap([
        { name: "a", value: 5 },
        { name: "b", value: 0 },
      ]),
    ).not.toHaveProperty("ratio");
    expect(
      gap([
        { name: "a", value: 5 },
        { name: "b", value: -2 },
      ]),
    ).not.toHaveProperty("ratio");
    expect(
      gap([
        { name: "a", value: 5 },
        { name: "b", value: -2 },
      ]).absolute,
    ).toBe(7);
  });

  it("throws on fewer than two values and on what is not a number", () => {
    expect(() => gap(wards.slice(0, 1))).toThrow(new RangeError("a gap needs two values, not 1"));
    expect(() => gap([...wards, { name: "Ford", value: Number.NaN }])).toThrow(
      new RangeError("a gap is between numbers; leave missing values out"),
    );
  });
});
