import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

const FOLDER = "@expo-google-fonts/atkinson-hyperlegible-next";
const require = createRequire(import.meta.url);
const [regular, bold] = ["400Regular", "700Bold"].map((cut) => openFont(cut)) as [Font, Font];
const known = new Map<string, number>();

/** Width in CSS pixels of a text in the font of the site, from the font's own advances and kerning. */
export function measure(text: string, fontSize: number, isBold = false): number {
  const key = `${isBold}|${text}`;
  let width = known.get(key);
  if (width === undefined) {
    const font = isBold ? bold : regular;
    // The pages set drawings in figures of equal width, which are wider than the font's ordinary ones.
    width = font.layout(text, ["tnum"]).advanceWidth / font.unitsPerEm;
    known.set(key, width);
  }
  return width * fontSize;
}

function openFont(cut: string): Font {
  const path = require.resolve(`${FOLDER}/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`);
  return create(readFileSync(path)) as Font;
}
