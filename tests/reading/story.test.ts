import { describe, expect, it } from "vitest";
import { problemWith, readWith } from "./small-site.ts";

const section = {
  id: "first",
  title: "First",
  paragraphs: ["12.3% of men smoke."],
  restsOn: [
    { dataset: "smoking", select: { area: "E05990940", sex: "male", indicator: "smokes" }, value: "12.3" },
  ],
  charts: ["smoking/list"],
  caveats: ["smoking"],
};

/** The small site with a story that has one section, with other values for some of its keys. */
function storyWith(changes: Record<string, unknown> = {}, order = 1) {
  const sections = [{ ...section, ...changes }];
  return {
    [`stories/story-${order}.json`]: JSON.stringify(
      { title: "A story", summary: "Short.", order, updated: "2026-11-22", sections },
      null,
      2,
    ),
  };
}

describe("stories", () => {
  it("are read in their order, by the name of their file", () => {
    const { stories } = readWith({ ...storyWith({}, 2), ...storyWith({}, 1) });
    expect(stories.map(({ id }) => id)).toEqual(["story-1", "story-2"]);
  });

  it("fail when a figure no longer has the value that they state", () => {
    const restsOn = [{ ...section.restsOn[0], value: "12.4" }];
    expect(problemWith(storyWith({ restsOn }))).toMatch(
      /^data\/stories\/story-1\.json:\d+:\d+ {2}The headline states a value that the figure does not have\n {4}expected: 12\.3\n/,
    );
  });

  it.each([
    ["a chart", { charts: ["smoking/lists"] }, 'There is no chart "smoking/lists"'],
    ["a dataset", { caveats: ["smokin"] }, 'There is no dataset "smokin"'],
    [
      "an indicator of groups",
      { groups: { dataset: "smoking", indicator: "smoke", group: "sex", series: "sex" } },
      'smoking has no indicator "smoke"',
    ],
    [
      "a breakdown of groups",
      { groups: { dataset: "smoking", indicator: "smokes", group: "deprivation", series: "sex" } },
      'smoking has no breakdown "deprivation"',
    ],
  ])("name %s that does not exist", (_, changes, message) => {
    expect(problemWith(storyWith(changes))).toContain(`  ${message}\n`);
  });
});
