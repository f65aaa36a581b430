import { describe, expect, it } from "vitest";
import { ProblemsError } from "../../src/reading/problem.ts";
import { councilDataset, councilWith } from "../fixtures/council.ts";

const path = "habits/young-people-vaping";

/** The invented council when its first figure of young people has a verdict. */
function judged(cells: { verdict: string; against: string; by: string }, range?: string) {
  return councilWith((files) => {
    const [head = "", first = "", ...rows] = (files[`${path}.csv`] as string).trimEnd().split("\n");
    files[`${path}.csv`] = [
      `${head},verdict,verdict_against,verdict_by`,
      `${first},${cells.verdict},${cells.against},${cells.by}`,
      ...rows.map((row) => `${row},,,`),
    ].join("\n");
    const json = JSON.parse(files[`${path}.json`] as string);
    const judges = { report: { title: "the yearly report", ...(range ? { range } : {}) } };
    files[`${path}.json`] = JSON.stringify({ ...json, judges });
  });
}

function problemsOf(...how: Parameters<typeof judged>): string[] {
  try {
    judged(...how);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("a verdict that a source prints", () => {
  it("is kept with its figure, its place and who gives it", () => {
    const site = judged({ verdict: "higher", against: "E92000001", by: "report" });
    const [first, second] = councilDataset("young-people-vaping", site).figures;
    expect(first?.verdicts).toEqual([
      {
        says: "higher",
        against: expect.objectContaining({ code: "E92000001" }),
        by: { id: "report", title: "the yearly report" },
      },
    ]);
    expect(second).not.toHaveProperty("verdicts");
  });

  it("may be against a range, which the judge names", () => {
    const site = judged({ verdict: "similar", against: "", by: "report" }, "the middle half of councils");
    const [first] = councilDataset("young-people-vaping", site).figures;
    expect(first?.verdicts).toEqual([
      { says: "similar", by: expect.objectContaining({ range: "the middle half of councils" }) },
    ]);
  });

  it.each([
    ["no word of three", { verdict: "worse", against: "E92000001", by: "report" }, "This is no verdict"],
    ["nobody's", { verdict: "higher", against: "E92000001", by: "" }, "Nobody of this name gives verdicts"],
    ["of no place", { verdict: "higher", against: "E9", by: "report" }, 'Unknown area "E9"'],
    [
      "against nothing",
      { verdict: "higher", against: "", by: "report" },
      "What a verdict is against must be known once",
    ],
    [
      "two for one place",
      { verdict: "higher lower", against: "E92000001", by: "report" },
      "There are not as many verdicts as places",
    ],
  ])("is a problem that is %s", (_, cells, message) => {
    expect(problemsOf(cells)).toContain(message);
  });
});
