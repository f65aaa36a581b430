import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { setText, UNITS_PER_EM } from "../../src/render/fonts.ts";
import { typefaceFace, typefaceFor } from "../../src/render/typeface.ts";

const fontOf = async (...texts: string[]) =>
  create(Buffer.from((await typefaceFor(texts)).bytes)) as Font & { variationAxes: object };
const code = (character: string) => character.codePointAt(0) as number;

describe("the typeface cut down to a site", () => {
  it("has what English pages say, and the characters of the texts besides", async () => {
    const [plain, welsh] = await Promise.all([fontOf(), fontOf("Tŷ Gwyn, Môn", "Ynys Môn")]);
    for (const character of "Az09%£–‘’“”…−") expect(plain.hasGlyphForCodePoint(code(character))).toBe(true);
    expect(plain.hasGlyphForCodePoint(code("ô"))).toBe(false);
    expect(welsh.hasGlyphForCodePoint(code("ô"))).toBe(true);
  });

  it("keeps the weights of the styles and leaves out the rest", async () => {
    expect((await fontOf()).variationAxes).toMatchObject({ wght: { min: 400, max: 700, default: 400 } });
  });

  it("sets a text as wide as drawings count on, pairs and figures of one width included", async () => {
    const font = await fontOf();
    for (const text of ["To AVay: 1,117.4%", "Year to 2025"]) {
      const width = font.layout(text, ["tnum"]).advanceWidth / font.unitsPerEm;
      expect(width).toBeCloseTo(setText(text).advanceWidth / UNITS_PER_EM, 2);
    }
    expect(font.layout("AV").advanceWidth).toBeLessThan(
      font.layout("A").advanceWidth + font.layout("V").advanceWidth,
    );
  });

  it("is the same file for the same characters, under a name of its bytes", async () => {
    const [one, other, more] = [
      await typefaceFor(["é", "ü"]),
      await typefaceFor(["üé"]),
      await typefaceFor(["é"]),
    ];
    expect(other).toEqual(one);
    expect(more.name).not.toBe(one.name);
  });

  it("is asked for without holding anything up", () => {
    expect(typefaceFace("/figures/assets/a.woff2")).toContain("font-display:optional;");
    expect(typefaceFace("/figures/assets/a.woff2")).toContain("src:url(/figures/assets/a.woff2)");
  });
});
