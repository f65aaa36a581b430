import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import line from "../../src/charts/line/chart.ts";
import xmr from "../../src/charts/xmr/chart.ts";
import type { ChartSpec } from "../../src/model/dataset.ts";
import { drawSmall } from "../../src/render/draw.ts";
import { councilDataset } from "../fixtures/council.ts";

const { document } = new JSDOM("").window;
const types = new Map(Object.entries({ xmr, line }));
const waits = councilDataset("planned-waits");
const chart = (id: string) => waits.charts.find((each) => each.id === id) as ChartSpec;
const small = (id: string) => {
  const svg = drawSmall(waits, chart(id), { document, types, id: "measure" });
  return { svg, drawing: JSDOM.fragment(svg).firstElementChild as Element };
};
const textsOf = (drawing: Element) =>
  [...drawing.querySelectorAll("text")].map(({ textContent }) => textContent);

describe("the small control chart", () => {
  it("is not heard, since its name and its figure stand beside it, and light", () => {
    const { svg, drawing } = small("weeks-pellmouth-orle");
    expect(drawing.getAttribute("aria-hidden")).toBe("true");
    expect(svg.length).toBeLessThan(6 * 1024);
  });

  it("says only its last value and its ends, at 12 px or more", () => {
    const { drawing } = small("weeks-pellmouth-orle");
    expect(textsOf(drawing)).toEqual(["May 2021", "April 2025", "61.5%"]);
    const sizes = [...drawing.querySelectorAll("[font-size]")].map((each) =>
      Number(each.getAttribute("font-size")),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it("draws the latest 48 figures, with an upright line where they are not joined", () => {
    const { drawing } = small("year-pellmouth-orle");
    expect(drawing.querySelectorAll("circle, path[transform]")).toHaveLength(48);
    expect(
      drawing.querySelectorAll('line[stroke-dasharray="3 3"], [stroke-dasharray="3 3"] > line'),
    ).toHaveLength(1);
    const joined = [...drawing.querySelectorAll('[stroke="var(--grey-2)"] path')];
    expect(joined).toHaveLength(2);
  });

  it("is refused of a type that has none", () => {
    expect(() =>
      drawSmall(
        waits,
        { ...chart("weeks-pellmouth-orle"), type: "line" },
        { document, types, id: "measure" },
      ),
    ).toThrow("A chart of the type line has no small drawing.");
  });
});
