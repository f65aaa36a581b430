import { expect, it } from "vitest";
import { rounded } from "../../src/model/decimals.ts";

it.each([
  ["72.583333333333", 1, "72.6"],
  ["2.675", 2, "2.68"],
  ["-2.675", 2, "-2.68"],
  ["-0.5", 0, "-1"],
  ["-0.04", 1, "0.0"],
  ["99.96", 1, "100.0"],
  ["0.0449999", 2, "0.04"],
  ["72.0", 1, "72.0"],
  ["72", 1, "72"],
])("rounds %s to %i decimals half away from zero: %s", (printed, decimals, expected) => {
  expect(rounded(printed, decimals)).toBe(expected);
});
