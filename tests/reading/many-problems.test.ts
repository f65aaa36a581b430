import { describe, expect, it } from "vitest";
import { describeProblems, type Problem } from "../../src/reading/problem.ts";

const problem = (line: number, more: Partial<Problem> = {}): Problem => ({
  file: "data/habits/smoking.csv",
  line,
  column: 14,
  message: "The line belongs to no agenda item",
  found: `${line}`,
  remedy: "Correct the line.",
  ...more,
});

describe("many problems", () => {
  it("of one kind in one file are told once, with the other places", () => {
    const lines = Array.from({ length: 12 }, (_, index) => problem(index + 2));
    const other = problem(5, { message: "Something else" });
    expect(describeProblems([...lines, other])).toMatchInlineSnapshot(`
      data/habits/smoking.csv:2:14  The line belongs to no agenda item
          found: 2
          remedy: Correct the line.
          the same: 3:14, 4:14, 5:14, 6:14, 7:14, 8:14, 9:14, 10:14 and 3 more places

      data/habits/smoking.csv:5:14  Something else
          found: 5
          remedy: Correct the line.

      13 problems found. Nothing was changed.
    `);
  });

  it("are told one by one where they are few, of other files, or to be mended in other ways", () => {
    const few = [2, 3, 4].map((line) => problem(line));
    const elsewhere = problem(2, { file: "data/habits/vaping.csv" });
    expect(describeProblems([...few, elsewhere]).match(/remedy/g)).toHaveLength(4);
    expect(describeProblems([...few, problem(6, { remedy: "Delete it." })]).match(/remedy/g)).toHaveLength(4);
  });
});
