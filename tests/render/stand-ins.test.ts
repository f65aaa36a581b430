import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extentOf, faceLike, standInFaces } from "../../src/render/stand-ins.ts";

test("a stand-in is made as wide as the typeface", () => {
  const wider = {
    family: "Wider",
    weight: 700 as const,
    local: "Wider Bold",
    unitsPerEm: 2048,
    xWidthAvg: 1024,
  };
  expect(faceLike({ unitsPerEm: 1000, xWidthAvg: 450 }, wider)).toBe(
    '@font-face{font-family:Wider;font-weight:700;src:local("Wider Bold");size-adjust:90%}',
  );
});

test("Roboto differs from the typeface by little in its regular cut and is narrow in its bold", async () => {
  const sizes = [...(await standInFaces()).matchAll(/size-adjust:([\d.]+)%/g)].map(([, size]) =>
    Number(size),
  );
  expect(sizes).toEqual([expect.closeTo(100, 0), expect.closeTo(105.7, 1)]);
});

/** The mean widths that @capsizecss/unpack finds in Arimo, whose letters are as wide as Arial's. */
test.each([
  ["400Regular", 913],
  ["700Bold", 983],
] as const)(
  "Arial, which has no rule, is as wide as the typeface within half a per cent: %s",
  async (cut, arial) => {
    const { xWidthAvg, unitsPerEm } = await extentOf(cut);
    expect(Math.abs(xWidthAvg / unitsPerEm / (arial / 2048) - 1)).toBeLessThan(0.005);
  },
);

test("the styles name the stand-in after the typeface", () => {
  expect(readFileSync("src/styles/tokens.css", "utf8")).toMatch(
    /--text: "[^"]+", Stand-in, Arial, system-ui, sans-serif;/,
  );
});
