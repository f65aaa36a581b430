import { describe, expect, it } from "vitest";
import { figureRow } from "../../src/model/figure-rows.ts";
import { ProblemsError } from "../../src/reading/problem.ts";
import { councilDataset, councilWith } from "../fixtures/council.ts";

const path = "lives/new-ward-health.csv";

/** The invented council when figures are said to be worked out, each with a note. */
function deriving(columns: string, note = "Half of all") {
  return councilWith((files) => {
    const rows = (files[path] as string).trimEnd().split("\n");
    files[path] = rows
      .map((row, index) => `${row},${index === 0 ? "derived,note" : `${columns},${note}`}\n`)
      .join("");
  });
}

function problemsOf(columns: string, note?: string): string {
  try {
    deriving(columns, note);
  } catch (error) {
    if (error instanceof ProblemsError) return error.message.split("\n\n")[0] as string;
    throw error;
  }
  throw new Error("no problem was found");
}

describe("a figure that is worked out", () => {
  it("says in the published files which columns are", () => {
    const dataset = councilDataset("new-ward-health", deriving("value numerator"));
    const row = figureRow(dataset, dataset.figures[0] as (typeof dataset.figures)[number]);
    expect(row.derived).toBe("value numerator lower upper");
  });

  it("needs a known column, a number in it, and its formula", () => {
    expect(problemsOf("worth")).toMatchInlineSnapshot(`
      data/lives/new-ward-health.csv:2:9  This is no column that can be worked out
          expected: names such as value, lower, upper, numerator, denominator, with spaces between them; or nothing where all is printed
          found: "worth"
          remedy: Name the columns whose numbers no source prints, and give the formula in the note.
          the same: 3:9, 4:9, 5:9, 6:9, 7:9
    `);
    expect(problemsOf("value", "")).toMatchInlineSnapshot(`
      data/lives/new-ward-health.csv:2:10  A figure that is worked out needs its formula
          expected: how it is worked out, in the note
          found: an empty cell
          remedy: Say from what and how, or empty the column derived where the source prints the figure.
          the same: 3:10, 4:10, 5:10, 6:10, 7:10
    `);
  });
});
