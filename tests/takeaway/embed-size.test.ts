import { describe, expect, it } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import { frameHeights } from "../../src/takeaway/embed-size.ts";
import { recordAt } from "./records.ts";

const record = recordAt("ward-life-expectancy/ranked", { dumbbell });

/** The record with its drawings made so many times as high as they are. */
function stretched(narrow: number, wide: number) {
  const drawings = record.drawn.drawings.map((svg, index) =>
    svg.replace(
      /viewBox="0 0 ([\d.]+) ([\d.]+)"/,
      (_, width, height) =>
        `viewBox="0 0 ${width} ${Number(height) * ((index === 0 ? narrow : wide) as number)}"`,
    ),
  );
  return { ...record, drawn: { ...record.drawn, drawings } };
}

describe("the height of the frame of an embed", () => {
  it("is more on phones, where the narrow drawing is longer than the wide one", () => {
    const { height, onPhones } = frameHeights(record);
    expect(onPhones).toBeGreaterThan(height);
    expect(frameHeights(stretched(1.5, 1)).onPhones).toBeGreaterThan(onPhones);
  });

  it("follows the wide drawing, however long the narrow one is", () => {
    const { height } = frameHeights(stretched(1.5, 1));
    expect(frameHeights(stretched(3, 1)).height).toBe(height);
    expect(frameHeights(stretched(1.5, 2)).height).toBeGreaterThan(height);
  });

  it("is one height for all where that leaves little empty", () => {
    const { height, onPhones } = frameHeights(stretched(0.4, 1));
    expect(onPhones).toBe(height);
  });

  it("has an end, after which the chart scrolls", () => {
    expect(frameHeights(stretched(20, 20))).toEqual({ height: 1200, onPhones: 1600 });
  });
});
