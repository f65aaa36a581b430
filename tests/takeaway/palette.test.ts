import { expect, it } from "vitest";
import { numbered, paletteOf } from "../../src/takeaway/palette.ts";

const grey = (shade: number) => shade * 0x010101;

/** Stretches of a colour, one after another. */
function pixels(...stretches: [colour: number, length: number][]): Int32Array {
  return Int32Array.from(stretches.flatMap(([colour, length]) => Array(length).fill(colour)));
}

/** The colour that each colour of a picture becomes. */
function becomes(picture: Int32Array): Map<number, number> {
  const found = numbered(picture);
  const { colours, places } = paletteOf(found);
  return new Map(
    found.colours.map((colour, number) => [colour, colours[places[number] as number] as number]),
  );
}

it("keeps a colour that fills a band, however near it is to another", () => {
  const band = becomes(pixels([grey(250), 3000], [grey(249), 64]));
  expect(band.get(grey(249))).toBe(grey(249));
});

it("gives shades at edges to the most frequent colour near them, and keeps those that are far from all", () => {
  const shades = becomes(
    pixels([grey(250), 3000], [grey(10), 64], [grey(240), 1], [grey(130), 2], [grey(140), 1], [grey(20), 1]),
  );
  expect(shades.get(grey(240))).toBe(grey(250));
  expect(shades.get(grey(20))).toBe(grey(10));
  expect(shades.get(grey(130))).toBe(grey(130));
  expect(shades.get(grey(140))).toBe(grey(130));
});

it("has 256 colours at most, and gives what is left the nearest", () => {
  const colours = Array.from({ length: 300 }, (_, index): [number, number] => [index * 700, 40]);
  const kept = becomes(pixels(...colours));
  expect(new Set(kept.values()).size).toBe(256);
});
