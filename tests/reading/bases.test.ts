import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import hexmap from "../../src/charts/hexmap/chart.ts";
import strip from "../../src/charts/strip/chart.ts";
import { figureRow } from "../../src/model/figure-rows.ts";
import { ProblemsError } from "../../src/reading/problem.ts";
import type { ChartTypes } from "../../src/render/chart.ts";
import { drawChart } from "../../src/render/draw.ts";
import { councilDataset, councilWith } from "../fixtures/council.ts";

/** The types of the charts that are drawn here. */
const types = new Map<string, unknown>([
  ["strip", strip],
  ["hexmap", hexmap],
]) as unknown as ChartTypes;
const path = "lives/new-ward-health.csv";

/** The invented council when a column of bases says something of the figures on some lines of a CSV. */
function resting(column: string, basis: string, lines: readonly number[]) {
  return councilWith((files) => {
    const rows = (files[path] as string).trimEnd().split("\n");
    files[path] = rows
      .map((row, index) => `${row},${index === 0 ? column : lines.includes(index + 1) ? basis : ""}\n`)
      .join("");
  });
}

function problemsOf(column: string, basis: string, lines: readonly number[]): string {
  try {
    resting(column, basis, lines);
  } catch (error) {
    if (error instanceof ProblemsError) return error.message;
    throw error;
  }
  throw new Error("no problem was found");
}

describe("on what period and place of a figure rest", () => {
  it("is kept with it, and published of every figure", () => {
    const dataset = councilDataset("new-ward-health", resting("period_basis", "report", [2]));
    expect(dataset.figures.map(({ periodBasis }) => periodBasis)).toEqual([
      "report",
      ...Array(5).fill(undefined),
    ]);
    const published = dataset.figures.map((figure) => figureRow(dataset, figure));
    expect(published.map(({ period_basis }) => period_basis)).toEqual([
      "report",
      ...Array(5).fill("printed"),
    ]);
    expect(new Set(published.map(({ place_basis }) => place_basis))).toEqual(new Set(["printed"]));
  });

  it("is the report or our assumption, where it is not printed", () => {
    expect(problemsOf("period_basis", "guess", [3])).toMatchInlineSnapshot(`
      data/lives/new-ward-health.csv:3:9  Nothing is known to rest on this
          expected: report where it is the date or the subject of the whole report, assumed where it is our assumption, or nothing where it is printed of the figure
          found: "guess"
          remedy: Use one of the words, and say in the note what you took.

      1 problem found. Nothing was changed.
    `);
  });

  it("keeps a figure out of every chart where it is the place", () => {
    expect(problemsOf("place_basis", "assumed", [2])).toMatchInlineSnapshot(`
      data/lives/new-ward-health.json:18:5  The chart draws figures whose place is not printed
          expected: figures that do not have "assumed" in the column place_basis
          found: those of Adults in good health
          remedy: Leave them out of the chart, or delete it: the table of the dataset keeps them, with their note.

      data/lives/new-ward-health.json:33:5  The chart draws figures whose place is not printed
          expected: figures that do not have "assumed" in the column place_basis
          found: those of Adults in good health
          remedy: Leave them out of the chart, or delete it: the table of the dataset keeps them, with their note.

      2 problems found. Nothing was changed.
    `);
    // Line 7 is of the whole borough, which no chart of this dataset draws.
    const { figures } = councilDataset("new-ward-health", resting("place_basis", "assumed", [7]));
    expect(figures.at(-1)?.placeBasis).toBe("assumed");
  });

  it("is said under each chart where it is the period, and under no other", () => {
    const sentences = (lines: readonly number[]) => {
      const dataset = councilDataset("new-ward-health", resting("period_basis", "assumed", lines));
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
