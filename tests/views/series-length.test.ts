import { expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { longestSeries, seriesLengthNote } from "../../src/views/series-length.ts";
import { madeUp, months } from "../charts/months.ts";
import { councilDataset } from "../fixtures/council.ts";

const vaping = councilDataset("young-people-vaping");
const [pattern] = vaping.figures as [Figure];
const of = (count: number) => madeUp(vaping, months(pattern, [...Array(count).keys(), "x"], { target: "9" }));

it("counts the figures of one subject that have a number, and no targets", () => {
  expect(longestSeries([of(3), of(5)])).toBe(5);
  expect(longestSeries([])).toBe(0);
});

it("says that no series is long enough, until one is", () => {
  expect(seriesLengthNote([of(12)])).toBe(
    "No series in the papers on this site is long enough for limits: the longest has 12 figures. So every chart of this kind here is a run chart, and says what it cannot tell.",
  );
  expect(seriesLengthNote([of(13)])).toBe(
    "The longest series on this site has 13 figures. Most series are too short for limits, and their charts say so.",
  );
});
