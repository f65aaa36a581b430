import { describe, expect, it } from "vitest";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import stacked from "../../src/charts/stacked/chart.ts";
import { names, readHighlights, writeHighlights } from "../../src/takeaway/highlight.ts";
import { highlightsIn } from "../../src/views/highlights.ts";
import { recordAt } from "./records.ts";

describe("areas to highlight", () => {
  it("are those that the drawing names, in order of their names", () => {
    const found = highlightsIn(recordAt("ward-life-expectancy/ranked", { dumbbell }).drawn);
    expect(found).toHaveLength(6);
    expect(found[0]).toEqual({ code: "E05990001", name: "Bramwick" });
    expect(found.at(-1)?.name).toBe("Tern Quay");
  });

  it("are none in a chart about one place", () => {
    expect(highlightsIn(recordAt("children-in-care/ages", { stacked }).drawn)).toEqual([]);
  });

  it("are found by their whole name only", () => {
    expect(names("Quay, Women: 85.5 years", "Quay")).toBe(true);
    expect(names("Women, Quay: 85.5 years", "Quay")).toBe(true);
    expect(names("Nethermarsh and Orle, Women: 82.2 years", "Orle")).toBe(false);
    expect(names("Quay Royal: 85.5 years", "Quay")).toBe(false);
  });

  it("are read as they were written", () => {
    const areas = [
      { code: "E05990003", name: "Fuller's Reach" },
      { code: "E05990004", name: "Nethermarsh and Orle" },
    ];
    expect(readHighlights(writeHighlights(areas))).toEqual(areas);
    expect(readHighlights(writeHighlights([]))).toEqual([]);
  });
});
