import { expect, it } from "vitest";
import { timesOf } from "../../src/stats/times.ts";

it("divides the larger of two values by the smaller", () => {
  expect(timesOf(30, 20, false)).toEqual({ ratio: 1.5, isMore: true, of: "value" });
  expect(timesOf(20, 30, false)).toEqual({ ratio: 1.5, isMore: false, of: "value" });
});

it("divides the rests up to 100 of percentages above 50", () => {
  expect(timesOf(90, 95, true)).toEqual({ ratio: 2, isMore: true, of: "rest" });
  expect(timesOf(95, 90, true)).toEqual({ ratio: 2, isMore: false, of: "rest" });
  expect(timesOf(20, 40, true)).toEqual({ ratio: 2, isMore: false, of: "value" });
  // A target of all has no rest.
  expect(timesOf(80, 100, true)).toEqual({ ratio: 1.25, isMore: false, of: "value" });
});

it("says nothing of values without a ratio", () => {
  expect(timesOf(0, 5, false)).toBeUndefined();
  expect(timesOf(-3, 5, false)).toBeUndefined();
});
