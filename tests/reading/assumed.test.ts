import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import hexmap from "../../src/charts/hexmap/chart.ts";
import strip from "../../src/charts/strip/chart.ts";
import { ProblemsError } from "../../src/reading/problem.ts";
import type { ChartTypes } from "../../src/render/chart.ts";
import { drawChart } from "../../src/render/draw.ts";
import { councilDataset, councilWith } from "../fixtures/council.ts";

/** The types of the charts that are drawn here. */
const types = new Map([
  ["strip", strip],
  ["hexmap", hexmap],
]) as unknown as ChartTypes;
const path = "lives/new-ward-health.csv";

/** The invented council when something of the figures on some lines of a CSV is assumed. */
function assuming(what: string, lines: readonly number[]) {
  return councilWith((files) => {
    const rows = (files[path] as string).trimEnd().split("\n");
    files[path] = rows
      .map((row, index) => `${row},${index === 0 ? "assumed" : lines.includes(index + 1) ? what : ""}\n`)
      .join("");
  });
}

function problemsOf(what: string, lines: readonly number[]): string {
  try {
    assuming(what, lines);
  } catch (error) {
    if (error instanceof ProblemsError) return error.message;
    throw error;
  }
  throw new Error("no problem was found");
}

describe("what a paper does not print of a figure", () => {
  it("is kept with it", () => {
    const { figures } = councilDataset("new-ward-health", assuming("period", [2]));
    expect(figures.map(({ assumed }) => assumed)).toEqual([["period"], ...Array(5).fill(undefined)]);
  });

  it("is its place or its period", () => {
    expect(problemsOf("year", [3])).toMatchInlineSnapshot(`
      data/lives/new-ward-health.csv:3:9  This is nothing that can be assumed of a figure
          expected: place, period, or both with a space between them; or nothing where both are printed
          found: "year"
          remedy: Name what the paper does not print, and say in the note what you took instead.

      1 problem found. Nothing was changed.
    `);
  });

  it("keeps a figure out of every chart where it is the place", () => {
    expect(problemsOf("place period", [2])).toMatchInlineSnapshot(`
      data/lives/new-ward-health.json:18:5  The chart draws figures whose place is not printed
          expected: figures that do not have "place" in the column assumed
          found: those of Adults in good health
          remedy: Leave them out of the chart, or delete it: the table of the dataset keeps them, with their note.

      data/lives/new-ward-health.json:33:5  The chart draws figures whose place is not printed
          expected: figures that do not have "place" in the column assumed
          found: those of Adults in good health
          remedy: Leave them out of the chart, or delete it: the table of the dataset keeps them, with their note.

      2 problems found. Nothing was changed.
    `);
    // Line 7 is of the whole borough, which no chart of this dataset draws.
    const { figures } = councilDataset("new-ward-health", assuming("place", [7]));
    expect(figures.at(-1)?.assumed).toEqual(["place"]);
  });

  it("is said under each chart where it is the period, and under no other", () => {
    const sentences = (lines: readonly number[]) => {
      const dataset = councilDataset("new-ward-health", assuming("period", lines));
      const { document } = new JSDOM("").window;
      return dataset.charts.map((spec) => drawChart(dataset, spec, { document, types }).sentence);
    };
    for (const sentence of sentences([2, 3]))
      expect(sentence).toMatch(
        / The papers print no date for two of these figures: that they are of 2025 is our assumption\.$/,
      );
    for (const sentence of sentences([7])) expect(sentence).not.toContain("our assumption");
  });
});
