import { describe, expect, it } from "vitest";
import { withSharedPoints } from "../../src/views/shared-points.ts";

const drawing = (...points: string[]) => `<svg data-points="${points.join("\n")}" id="a"><g></g></svg>`;
const page = (at: string, said?: string) =>
  `<svg data-at="${at}"${said === undefined ? "" : ` data-points="${said}"`} id="a"><g></g></svg>`;

describe("the drawings of one chart", () => {
  it("have the places of their points as ways to the right, then as ways down", () => {
    expect(withSharedPoints([drawing("10 7\tAlder: 1%", "13 5\tBirch: 2%", "16 6\tElm: 3%")])).toEqual([
      page("10 3 3 7 -2 1", "Alder: 1%\nBirch: 2%\nElm: 3%"),
    ]);
  });

  it("say once what is said of their points, where the points are the same in the same order", () => {
    expect(
      withSharedPoints([
        drawing("1 2\tAlder: 1%\t/alder/", "3 1\tBirch: 2%\t/birch/\th"),
        drawing("10 20\tAlder: 1%\t/alder/", "30 40\tBirch: 2%\t/birch/\th"),
      ]),
    ).toEqual([page("1 2 2 -1", "Alder: 1%\t/alder/\nBirch: 2%\t/birch/\th"), page("10 20 20 20")]);
  });

  it("keep their series apart", () => {
    expect(withSharedPoints([drawing("1 2\tAlder: 1%", "", "3 4\tBirch: 2%")])).toEqual([
      page("1 2 2 2", "Alder: 1%\n\nBirch: 2%"),
    ]);
  });

  it("each keep what they say where it differs, in words or in order", () => {
    const first = drawing("1 2\tAlder: 1%", "3 4\tBirch: 2%");
    for (const [second, said] of [
      [drawing("10 20\tBirch: 2%", "30 40\tAlder: 1%"), page("10 20 20 20", "Birch: 2%\nAlder: 1%")],
      [drawing("10 20\tAlder: 1%"), page("10 20", "Alder: 1%")],
      [drawing("10 20\tAlder: 1%", "30 40\tBirch: 3%"), page("10 20 20 20", "Alder: 1%\nBirch: 3%")],
    ] as const)
      expect(withSharedPoints([first, second])).toEqual([page("1 2 2 2", "Alder: 1%\nBirch: 2%"), said]);
  });

  it("stay as they are without points", () => {
    expect(withSharedPoints(["<svg></svg>", "<svg></svg>"])).toEqual(["<svg></svg>", "<svg></svg>"]);
  });
});
