import { describe, expect, it } from "vitest";
import { disagreementsByTopic, kindsSentence } from "../../src/views/contradictions.ts";
import type { Disagreement } from "../../src/views/dataset.ts";
import { linesByItem } from "../../src/views/sources.ts";
import { council, councilDataset } from "../fixtures/council.ts";

const site = council();

/** A disagreement about one figure with so many prints. */
function withPrints(count: number): Disagreement {
  const print = { value: "1", used: true, place: "", figure: site.datasets[0]?.figures[0] };
  return { title: "", why: "", figures: [{ what: "", prints: Array(count).fill(print) }], claims: [] };
}

/** A disagreement about claims alone, printed so. */
function withClaims(...claims: { printed: string; wouldBe?: string }[]): Disagreement {
  const [print] = councilDataset("indicators-2025").contradictions[0]?.claims.map((each) => each.print) ?? [];
  if (!print) throw new Error("The invented council has no claim.");
  return {
    title: "",
    why: "",
    figures: [],
    claims: claims.map(({ printed, wouldBe }) => ({ says: "", printed, wouldBe, place: "", print })),
  };
}

describe("disagreements", () => {
  it("are all listed, each under the topic of the first dataset that shows it", () => {
    const listed = disagreementsByTopic(site).flatMap(({ topic, datasets }) =>
      datasets.flatMap(({ dataset, list }) =>
        list.map(({ others }) => ({ own: dataset.topic.id === topic.id, shown: [dataset, ...others] })),
      ),
    );
    expect(listed.every(({ own }) => own)).toBe(true);
    expect(listed.flatMap(({ shown }) => shown)).toHaveLength(
      site.datasets.reduce((sum, { contradictions }) => sum + contradictions.length, 0),
    );
  });

  it("are counted once where several datasets cite the same numbers on the same lines", () => {
    const all = disagreementsByTopic(site).flatMap(({ datasets }) =>
      datasets.flatMap(({ dataset, list }) =>
        list.map(({ others }) => [dataset.id, ...others.map(({ id }) => id)]),
      ),
    );
    expect(all.filter((shown) => shown.length > 1)).toEqual([["young-people-vaping", "indicators-2025"]]);
    expect(all).toHaveLength(3);
  });

  it("show what is claimed, and what it would be, with its place", () => {
    const [{ claims } = { claims: [] }] = disagreementsByTopic(site)
      .flatMap(({ datasets }) => datasets)
      .flatMap(({ dataset, list }) => (dataset.id === "care-money" ? list : []));
    expect(claims.map(({ print: _, ...claim }) => claim)).toEqual([
      {
        says: "All three kinds together",
        printed: "52.4",
        wouldBe: "52.5, the sum of the three",
        place: "Health Scrutiny Committee, 11 November 2025, line 165",
      },
    ]);
  });

  it("list the lines of their claims with the lines of the papers", () => {
    const pack = site.packs.get("2025-11-11-health-scrutiny");
    if (!pack) throw new Error("The invented council has other papers.");
    const line = linesByItem(site, pack)
      .flatMap(({ lines }) => lines)
      .find((each) => each.line === 165);
    expect(line?.claims.map(({ text }) => text)).toEqual(["All three kinds together: 52.4."]);
  });

  it("are counted by kind", () => {
    expect(kindsSentence([withPrints(2), withPrints(1), withPrints(3), withPrints(2)])).toBe(
      "Three times two places print different numbers for one thing. Once a claim or a sum does not fit the numbers beside it.",
    );
    expect(kindsSentence([withPrints(1), withPrints(1)])).toBe(
      "Twice a claim or a sum does not fit the numbers beside it.",
    );
    expect(
      kindsSentence([
        withClaims({ printed: "14" }, { printed: "15%" }),
        withClaims({ printed: "14" }, { printed: "15%", wouldBe: "14%" }),
        withClaims({ printed: "lower" }, { printed: "worse" }),
      ]),
    ).toBe(
      "Once two places print different numbers for one thing. Twice a claim or a sum does not fit the numbers beside it.",
    );
  });
});
