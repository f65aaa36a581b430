import { expect, it } from "vitest";
import { slopeFindings } from "../../src/charts/slope/findings.ts";
import { type SeriesOf, seriesBy } from "../../src/marks/series.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Unit } from "../../src/model/unit.ts";
import { say } from "../../src/words/say.ts";
import { councilDataset } from "../fixtures/council.ts";
import { like, plainFigure } from "./figures.ts";

const dataset = councilDataset("young-people-vaping");
const figure = plainFigure(dataset, "vapes");

function said(before: string, after: string, unit: Partial<Unit> = {}, periods = ["2021", "2022"]): string {
  const [first, last] = [before, after].map((value, index) => {
    const each = like(figure, { period: periods[index] as string, value });
    return { ...each, unit: { ...each.unit, ...unit } };
  });
  const [own] = seriesBy(dataset, [first, last] as Figure[], ["area"]) as [SeriesOf];
  const series = {
    ...own,
    ends: [first, last] as [Figure, Figure],
    gap: undefined,
    joined: true,
  };
  return say(slopeFindings(dataset, [series], ["area"]));
}

it.each([
  ["7.7", "52", {}, "7.7% in 2021 and 52% in 2022, 44 percentage points higher."],
  ["47.2", "47", {}, "47.2% in 2021 and 47% in 2022, the same when both are rounded alike."],
  ["10", "9", {}, "10% in 2021 and 9% in 2022, 1 percentage point lower."],
  ["9", "9", {}, "9% in 2021 and 9% in 2022, the same."],
  [
    "214",
    "21",
    { pattern: "{}", difference: undefined, kind: "count" },
    "214 in 2021 and 21 in 2022, 193 fewer.",
  ],
  ["8", "9", { pattern: "1 in {}", difference: "" }, "1 in 8 in 2021 and 1 in 9 in 2022."],
  [
    "1",
    "2",
    { pattern: "{}", levels: ["Plans", "Mature"] },
    "Plans in 2021 and Mature in 2022, a higher level.",
  ],
] as [string, string, Partial<Unit>, string][])(
  "says a change from %s to %s",
  (before, after, unit, words) => {
    expect(said(before, after, unit)).toContain(words);
  },
);

it("says that periods overlap", () => {
  expect(said("39.9", "22.7", {}, ["2012-2014", "2013-2015"])).toContain(
    "The periods overlap, so their figures share some of the same cases.",
  );
  expect(said("39.9", "22.7")).not.toContain("overlap");
});
