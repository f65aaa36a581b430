import { describe, expect, it } from "vitest";
import { withSharedPoints } from "../../src/views/shared-points.ts";

const drawing = (...points: string[]) => `<svg data-points="${points.join("\n")}" id="a"><g></g></svg>`;

describe("the drawings of one chart", () => {
  it("say once what is said of their points, where the points are the same in the same order", () => {
    expect(
      withSharedPoints([
        drawing("1 2\tAlder: 1%\t/alder/", "3 4\tBirch: 2%\t/birch/"),
        drawing("10 20\tAlder: 1%\t/alder/", "30 40\tBirch: 2%\t/birch/"),
      ]),
    ).toEqual([drawing("1 2\tAlder: 1%\t/alder/", "3 4\tBirch: 2%\t/birch/"), drawing("10 20", "30 40")]);
  });

  it("each keep what they say where it differs, in words or in order", () => {
    const first = drawing("1 2\tAlder: 1%", "3 4\tBirch: 2%");
    for (const second of [
      drawing("10 20\tBirch: 2%", "30 40\tAlder: 1%"),
      drawing("10 20\tAlder: 1%"),
      drawing("10 20\tAlder: 1%", "30 40\tBirch: 3%"),
    ])
      expect(withSharedPoints([first, second])).toEqual([first, second]);
  });

  it("stay as they are without points", () => {
    expect(withSharedPoints(["<svg></svg>", "<svg></svg>"])).toEqual(["<svg></svg>", "<svg></svg>"]);
  });
});
