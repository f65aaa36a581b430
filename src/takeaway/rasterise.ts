import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { Image } from "./cuts.ts";
import { encodePng, type PngNotes } from "./png.ts";

/** The versions of what turns pictures into pixels; a picture of another version is drawn anew. */
export const RENDERER = `resvg ${
  (createRequire(import.meta.url)("@resvg/resvg-js/package.json") as { version: string }).version
}, png 5`;

/**
 * A picture as a PNG file. Only the picture itself is read: it holds its letters as shapes, so no font is looked for.
 *
 * @param width of the PNG, in pixels; its height follows
 */
export function rasterise(svg: string, width: number, notes: PngNotes): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false },
  }).render();
  return encodePng(image.pixels, image, notes);
}

/** The pixels of a picture at its own size. */
export function look(svg: string): Image {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, pixels };
}
