import { describe, expect, it } from "vitest";
import { select } from "../../src/model/select.ts";
import { brailleDots, brailleLine } from "../../src/words/braille.ts";
import { council } from "../fixtures/council.ts";

/** The heights of the dots of a line, from 1 at the foot to 4; 0 where there is none. */
function heights(dots: string): number[] {
  return [...dots].flatMap((cell) => {
    const bits = (cell.codePointAt(0) ?? 0) - 0x2800;
    const heightOf = (column: number[]) => column.findIndex((bit) => bits & bit) + 1;
    return [heightOf([0x40, 0x04, 0x02, 0x01]), heightOf([0x80, 0x20, 0x10, 0x08])];
  });
}

describe("a line of braille", () => {
  it("rises with the values, two to a cell", () => {
    expect(heights(brailleDots([1, 2, 3, 4]))).toEqual([1, 2, 3, 4]);
    expect(brailleDots([1, 4])).toBe("⡈");
  });

  it("has an empty column for what is missing, and dots in the middle where all are alike", () => {
    expect(heights(brailleDots([1, undefined, 4]))).toEqual([1, 0, 4, 0]);
    expect(heights(brailleDots([5, 5]))).toEqual([3, 3]);
  });

  it("is of the first series that is long enough, with its place, its times and its ends as they are read aloud", () => {
    const lines = council().datasets.flatMap((dataset) => {
      const line = brailleLine(dataset, select(dataset.figures));
      return line ? [line] : [];
    });
    expect(lines.length).toBeGreaterThan(2);
    for (const { dots, label } of lines) {
      expect([...dots].length).toBeLessThanOrEqual(40);
      expect(label).toMatch(/^.+, .+, \d+ values: the lowest dots are .+, the highest .+$/);
      expect(label).not.toMatch(/\d{4}\/\d\d|−|\[/);
      expect(Math.max(...heights(dots))).toBe(4);
      expect(heights(dots).filter((height) => height > 0)).toHaveLength(
        Number(/(\d+) values/.exec(label)?.[1]),
      );
    }
  });

  it("is none of a chart with three values", () => {
    const [dataset] = council().datasets;
    if (!dataset) throw new Error("there is no dataset");
    expect(brailleLine(dataset, dataset.figures.slice(0, 3))).toBeUndefined();
  });
});
