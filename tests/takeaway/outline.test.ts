import { expect, it } from "vitest";
import { setText } from "../../src/render/fonts.ts";
import { pathOf } from "../../src/takeaway/outline.ts";
import { look } from "../../src/takeaway/rasterise.ts";

/** What a path looks like: an em at 200 pixels. */
function pixelsOf(path: string): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="260" viewBox="0 -300 1100 1300"><path d="${path}"/></svg>`;
  return Buffer.from(look(svg).pixels);
}

it.each([
  { weight: "regular", bold: false },
  { weight: "bold", bold: true },
])("the outlines of $weight letters look as the typeface has them, in two thirds of the room", ({ bold }) => {
  const { glyphs } = setText(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:%£–’“”()/#&é",
    bold,
  );
  let [whole, short] = [0, 0];
  for (const { path } of glyphs) {
    const written = pathOf(path.commands);
    expect(pixelsOf(written).equals(pixelsOf(path.toSVG()))).toBe(true);
    whole += path.toSVG().length;
    short += written.length;
  }
  expect(short / whole).toBeLessThan(0.67);
});

it("an outline goes on smoothly only where the font bends it so", () => {
  const curve = (...args: number[]) => ({ command: "quadraticCurveTo", args });
  const begin = { command: "moveTo", args: [10, 0] };
  const end = { command: "closePath", args: [] };
  expect(pathOf([begin, curve(20, 0, 20, 10), curve(20, 20, 10, 20), end])).toBe("m10 0q10 0 10 10t-10 10z");
  expect(pathOf([begin, curve(20, 0, 20, 10), curve(20, 21, 10, 20), end])).toBe(
    "m10 0q10 0 10 10q0 11-10 10z",
  );
  // After its end an outline goes on from where it began.
  expect(
    pathOf([begin, { command: "lineTo", args: [10, 5] }, end, { command: "moveTo", args: [11, 1] }]),
  ).toBe("m10 0v5zm1 1");
});

it("an outline with steps of another kind is refused", () => {
  expect(() => pathOf([{ command: "bezierCurveTo", args: [1, 1, 2, 2, 3, 3] }])).toThrow("bezierCurveTo");
});
