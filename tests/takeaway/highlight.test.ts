import { describe, expect, it } from "vitest";
import { names, readHighlights, writeHighlights } from "../../src/takeaway/highlight.ts";
import { highlightsIn } from "../../src/views/highlights.ts";
import { recordAt } from "./real-records.ts";

describe("areas to highlight", () => {
  it("are those that the drawing names, in order of their names", () => {
    const found = highlightsIn(recordAt("ward-life-expectancy/ranked").drawn);
    expect(found).toHaveLength(22);
    expect(found[0]).toEqual({ code: "E05000932", name: "Ainsdale" });
    expect(found.at(-1)?.name).toBe("Victoria");
  });

  it("are none in a chart about one place", () => {
    expect(highlightsIn(recordAt("drug-treatment-2023/in-treatment").drawn)).toEqual([]);
  });

  it("are found by their whole name only", () => {
    expect(names("Park, Women: 85.5 years", "Park")).toBe(true);
    expect(names("Women, Park: 85.5 years", "Park")).toBe(true);
    expect(names("Netherton and Orrell, Women: 82.2 years", "Orrell")).toBe(false);
    expect(names("Park Royal: 85.5 years", "Park")).toBe(false);
  });

  it("are read as they were written", () => {
    const areas = [
      { code: "E05000938", name: "Duke's" },
      { code: "E05000947", name: "Netherton and Orrell" },
    ];
    expect(readHighlights(writeHighlights(areas))).toEqual(areas);
    expect(readHighlights(writeHighlights([]))).toEqual([]);
  });
});
