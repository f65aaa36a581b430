import { describe, expect, it } from "vitest";
import bars from "../../src/charts/bars/chart.ts";
import { boxesOf } from "./boxes.ts";
import { drawing } from "./drawing.ts";
import { flu, spec } from "./made/bars.ts";
import { parse } from "./svg.ts";

const { draw } = drawing({ bars });
const east = { select: { age: "2" }, rows: "area", sort: "low-first", highlight: "pellmouth-east" };
const besideEngland = { ...flu, figures: flu.figures.filter(({ area }) => area?.code !== "pellmouth-west") };

describe("the bar that is highlighted", () => {
  const fillsOf = (svg: string) =>
    new Set(
      [...parse(svg).querySelectorAll("rect")].map((rect) => rect.closest("[fill]")?.getAttribute("fill")),
    );

  it("is rust among others of its kind", () => {
    expect(fillsOf(draw(flu, spec(east), "wide"))).toContain("var(--rust)");
  });

  it("is sea, and its name too, where all others are comparators", () => {
    const svg = draw(besideEngland, spec(east), "wide");
    expect(fillsOf(svg)).toContain("var(--sea)");
    expect(svg).not.toContain("var(--rust)");
    expect(svg).toMatch(
      /font-weight="700"[^>]*fill="var\(--sea\)"|fill="var\(--sea\)"[^>]*font-weight="700"/,
    );
  });
});

it.each(["narrow", "wide"] as const)("values stand beside the bar of the whole, never on it, %s", (width) => {
  const svg = draw(flu, spec({ ...east, whole: true }), width);
  const end = Math.max(
    ...[...parse(svg).querySelectorAll("g[fill='var(--grid)'] rect")].map(
      (rect) => Number(rect.getAttribute("x")) + Number(rect.getAttribute("width")),
    ),
  );
  const printed = boxesOf(svg).filter(({ text }) => /^\d+\.\d%/.test(text));
  expect(printed).toHaveLength(3);
  for (const { left } of printed) expect(left).toBeGreaterThan(end);
});
