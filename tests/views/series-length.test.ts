import { expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { seriesLengthNote, seriesLengths } from "../../src/views/series-length.ts";
import { madeUp, months } from "../charts/months.ts";
import { councilDataset } from "../fixtures/council.ts";

const vaping = councilDataset("young-people-vaping");
const [pattern] = vaping.figures as [Figure];
const of = (count: number) => madeUp(vaping, months(pattern, [...Array(count).keys(), "x"], { target: "9" }));

it("counts the figures of one subject that have a number, and no targets", () => {
  expect(seriesLengths([of(3), of(5)])).toEqual([3, 5]);
  expect(seriesLengths([])).toEqual([]);
});

it("says that no series is long enough, until one is", () => {
  expect(seriesLengthNote([of(12)])).toBe(
    "No series in the papers on this site is long enough for limits: the longest has 12 figures. So every chart of this kind here is a run chart, and says what it cannot tell.",
  );
  expect(seriesLengthNote([of(13), of(12), of(1)])).toBe(
    "Of two series of more than one figure on this site, one is long enough for limits; the longest has 13 figures. The others are too short, and their charts say so.",
  );
  expect(seriesLengthNote([of(20)])).toMatch(/; the longest has 20 figures\.$/);
});
