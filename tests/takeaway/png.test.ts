import { expect, it } from "vitest";
import { encodePng, sizeOfPng } from "../../src/takeaway/png.ts";
import { chunksOf, decodePng, resolutionOf } from "./pixels.ts";

const notes = { resolution: 300, texts: { Title: "Years – “two words”" } };

/** Pixels of a size, opaque, each with the colour that a function gives for its number. */
function pixels(count: number, colour: (index: number) => [number, number, number]): Uint8Array {
  return new Uint8Array(Array.from({ length: count }, (_, index) => [...colour(index), 255]).flat());
}

function decoded(png: Uint8Array): number[] {
  const { colours } = decodePng(png);
  return [...new Uint8Array(new Uint32Array(colours).buffer)];
}

it("keeps every pixel of a picture with few colours", () => {
  const bytes = pixels(5 * 3, (index) => [index * 17, 255 - index * 17, index % 2 ? 9 : 200]);
  const png = encodePng(bytes.slice(), { width: 5, height: 3 }, notes);
  expect(sizeOfPng(png)).toEqual({ width: 5, height: 3 });
  expect(decoded(png)).toEqual([...bytes]);
});

it("takes half a byte a pixel where 16 colours are enough, also in rows of an odd width", () => {
  const bytes = pixels(35 * 40, (index) => [(index % 16) * 17, 0, 0]);
  const png = encodePng(bytes.slice(), { width: 35, height: 40 }, notes);
  expect(chunksOf(png).find(({ type }) => type === "IHDR")?.content[8]).toBe(4);
  expect(
    decoded(png)
      .map((byte, at) => Math.abs(byte - (bytes[at] as number)))
      .every((off) => off <= 40),
  ).toBe(true);
});

it("states its size on paper and its texts", () => {
  const png = encodePng(
    pixels(1, () => [1, 2, 3]),
    { width: 1, height: 1 },
    notes,
  );
  expect(resolutionOf(png)).toEqual([300, 300]);
  expect(
    chunksOf(png)
      .filter(({ type }) => type === "iTXt")
      .map(({ content }) => content.toString("utf8")),
  ).toEqual(["Title\0\0\0\0\0Years – “two words”"]);
});
