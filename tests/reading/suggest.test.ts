import { describe, expect, it } from "vitest";
import { nearest, suggest } from "../../src/reading/suggest.ts";

describe("nearest", () => {
  it.each([
    ["Bramwich", ["Bramwick", "Norwood"], "Bramwick"],
    ["femlae", ["female", "male"], "female"],
    ["mael", ["female", "male"], "male"],
    ["LIFE-EXPECTANCY", ["life-expectancy"], "life-expectancy"],
    ["ab", ["AB", "ac"], "AB"],
    ["x", ["X"], "X"],
    ["childhood-vaccinations-2014", ["childhood-vaccination"], "childhood-vaccination"],
  ])("finds for %s of %j: %s", (found, known, near) => {
    expect(nearest(found, known)).toBe(near);
  });

  it.each([
    ["Birmingham", ["Bramwick", "Norwood"]],
    ["ab", ["cd"]],
    ["q", ["x"]],
    ["map", ["bar"]],
    ["", ["x"]],
    ["x", []],
  ])("finds nothing for %j in %j", (found, known) => {
    expect(nearest(found, known)).toBeUndefined();
  });
});

describe("suggest", () => {
  it("asks, or says nothing", () => {
    expect(suggest("notes", ["note", "line"])).toBe('Did you mean "note"?');
    expect(suggest("deprivation", ["note", "line"])).toBeUndefined();
  });
});
