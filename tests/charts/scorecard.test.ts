import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../../src/model/dataset.ts";
import { textFaults } from "./boxes.ts";
import { draw, drawWhole, readDataset, tableText, textsOf } from "./dataset.ts";

const framework = readDataset("performance-framework-2023");
const spec = framework.charts.find(({ id }) => id === "scorecard") as ChartSpec;
const only = (select: Record<string, string>): ChartSpec => ({ ...spec, select });

describe("the framework of 2023", () => {
  it.each(["narrow", "wide"] as const)("is drawn as before, %s", async (width) => {
    await expect(draw(framework, spec, width)).toMatchFileSnapshot(`scorecard-${width}.svg`);
  });

  it("has no text that is small, clipped or over another", () => {
    expect(textFaults(draw(framework, spec, "narrow"), 12.6)).toEqual([]);
    expect(textFaults(draw(framework, spec, "wide"), 14.6)).toEqual([]);
  });

  it("has a row for each of its 26 indicators", () => {
    const lines = tableText(drawWhole(framework, spec));
    expect(lines).toHaveLength(27);
    expect(lines).toContain(
      "Adults who smoke | per cent | 18.6 | 2011 | 10.0 | 2021 | 7.9 | 2022 | 4 | 2 |  | −1.55 | better",
    );
    expect(lines.find((line) => line.startsWith("Obesity in reception year"))).toMatch(/not compared$/);
  });
});

it("does not compare across a break", () => {
  const sentence = drawWhole(framework, only({ indicator: "obesity-year-6" })).sentence;
  expect(sentence).toBe(
    "One cannot be compared, because a figure is missing or the way of counting changed.",
  );
});

it("says which way a number moved, and not that it is more than chance", () => {
  expect(drawWhole(framework, only({ indicator: "smoking-prevalence" })).sentence).toBe(
    "One measure can be set against the figure before: “Adults who smoke”. It was 10.0% in 2021, then 7.9% in 2022: by the numbers alone, on the better side. No confidence interval is published, so we do not say whether this difference is more than chance.",
  );
});

it("shows a suppressed figure by its sign and never as a number", () => {
  const texts = textsOf(draw(framework, only({ indicator: "low-worthwhile" }), "wide"));
  expect(texts).toContain("[c]");
  expect(texts).not.toContain("0");
});
