import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { answersOf } from "../../src/views/answers.ts";
import { councilDataset } from "../fixtures/council.ts";

const wards = councilDataset("ward-life-expectancy");

describe("the four answers", () => {
  it("stand in order, each with the charts that answer it", () => {
    const answers = answersOf(wards, charts);
    expect(answers.map(({ title }) => title)).toEqual([
      "How do we compare?",
      "Is the difference real?",
      "Why?",
    ]);
    expect(answers.flatMap(({ specs }) => specs).length).toBe(wards.charts.length);
    expect(answers[0]?.specs.map(({ id }) => id)).toContain("ranked");
  });

  it("follow a dataset that says otherwise, and leave out a question that the sources leave open", () => {
    const moved = {
      ...wards,
      why: [],
      charts: wards.charts.map((spec) => ({ ...spec, answers: "trend" as const })),
    };
    const answers = answersOf(moved, charts);
    expect(answers[1]?.specs.length).toBe(wards.charts.length);
    expect(answers.map(({ id }) => id)).not.toContain("why");
  });
});
