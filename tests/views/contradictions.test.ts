import { describe, expect, it } from "vitest";
import { disagreementsByTopic, kindsSentence } from "../../src/views/contradictions.ts";
import type { Disagreement } from "../../src/views/dataset.ts";
import { council } from "../fixtures/council.ts";

const site = council();

/** A disagreement about one figure with so many prints. */
function withPrints(count: number): Disagreement {
  const print = { value: "1", used: true, place: "", figure: site.datasets[0]?.figures[0] };
  return { title: "", why: "", figures: [{ what: "", prints: Array(count).fill(print) }] };
}

describe("disagreements", () => {
  it("are all listed, each under its topic", () => {
    const listed = disagreementsByTopic(site).flatMap(({ topic, datasets }) =>
      datasets.map(({ dataset, list }) => ({ own: dataset.topic.id === topic.id, count: list.length })),
    );
    expect(listed).toHaveLength(2);
    expect(listed.every(({ own }) => own)).toBe(true);
    expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(
      site.datasets.reduce((sum, { contradictions }) => sum + contradictions.length, 0),
    );
  });

  it("are counted by kind", () => {
    expect(kindsSentence([withPrints(2), withPrints(1), withPrints(3), withPrints(2)])).toBe(
      "Three times two places print different numbers for one thing. Once a claim or a sum does not fit the numbers beside it.",
    );
    expect(kindsSentence([withPrints(1), withPrints(1)])).toBe(
      "Twice a claim or a sum does not fit the numbers beside it.",
    );
  });
});
