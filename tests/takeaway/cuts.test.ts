import { expect, it } from "vitest";
import { cutsIn, type Image } from "../../src/takeaway/cuts.ts";

/** A picture 20 pixels wide with rows of a chart, each given by its first and its last row of pixels, and an upright line. */
function image(height: number, rows: [number, number][]): Image {
  const numbers = new Int32Array(20 * height).fill(-1);
  for (let y = 0; y < height; y++) numbers[y * 20 + 10] = 7;
  for (const [top, bottom] of rows)
    for (let y = top; y <= bottom; y++) for (let x = 1; x < 9; x++) numbers[y * 20 + x] = (x + y) % 5;
  return { width: 20, height, pixels: new Uint8Array(numbers.buffer) };
}

/** Rows of 6 pixels, 4 apart: 0 to 5, 10 to 15, … */
const tens = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [index * 10, index * 10 + 5]);

it("leaves a picture whole that fits", () => {
  expect(cutsIn(image(100, tens(10)), { first: 100, other: 10 })).toEqual([]);
});

it("cuts between rows, where a part is as full as can be, and gives the first part its own room", () => {
  const cuts = cutsIn(image(300, tens(30)), { first: 55, other: 99 });
  expect(cuts).toEqual([48, 138, 228]);
});

it("prefers the widest gap near the end of the room, as between two groups", () => {
  const rows = tens(30).map(([top, bottom]): [number, number] =>
    top < 80 ? [top, bottom] : [top + 6, bottom + 6],
  );
  expect(cutsIn(image(310, rows), { first: 105, other: 500 })).toEqual([81]);
});

it("never cuts through a row, also where rows are high", () => {
  const rows: [number, number][] = [
    [0, 40],
    [50, 94],
    [100, 140],
  ];
  for (const cut of cutsIn(image(141, rows), { first: 99, other: 60 }))
    expect(rows.some(([top, bottom]) => cut > top && cut <= bottom)).toBe(false);
});
