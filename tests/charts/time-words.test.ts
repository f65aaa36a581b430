import { expect, it } from "vitest";
import line from "../../src/charts/line/chart.ts";
import { councilDataset } from "../fixtures/council.ts";
import { boxesOf } from "./boxes.ts";
import { drawing } from "./drawing.ts";

const { draw } = drawing({ line });

/** How many years the axis names, and in how many lines. */
function named(width: "narrow" | "wide"): { years: number; lines: number } {
  const words = boxesOf(draw(councilDataset("young-people-vaping"), "prevalence", width)).filter(({ text }) =>
    /^20\d\d$/.test(text),
  );
  return { years: words.length, lines: new Set(words.map(({ top }) => top)).size };
}

it("a few periods are named in one line, all where there is room, else as many as have it", () => {
  const [narrow, wide] = [named("narrow"), named("wide")];
  expect(wide).toEqual({ years: wide.years, lines: 1 });
  expect(narrow.lines).toBe(1);
  expect(narrow.years).toBeGreaterThan(1);
  expect(narrow.years).toBeLessThan(wide.years);
});
