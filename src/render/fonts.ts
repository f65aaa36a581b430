import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font, type GlyphRun } from "fontkit";

const FOLDER = "@expo-google-fonts/atkinson-hyperlegible-next";
const require = createRequire(import.meta.url);
const [regular, bold] = ["400Regular", "700Bold"].map((cut) => openFont(cut)) as [Font, Font];

/** Units of the font to one em: what glyphs and their advances are measured in. */
export const UNITS_PER_EM = regular.unitsPerEm;

/**
 * A text set in the font of the site: its glyphs, their places and its whole width, in units of the font. Figures have
 * equal widths, as on the pages; they are wider than the font's ordinary ones.
 */
export function setText(text: string, isBold = false): GlyphRun {
  return (isBold ? bold : regular).layout(text, ["tnum"]);
}

function openFont(cut: string): Font {
  const path = require.resolve(`${FOLDER}/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`);
  return create(readFileSync(path)) as Font;
}
