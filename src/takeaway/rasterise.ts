import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import { encodePng, type PngNotes } from "./png.ts";

/** The versions of what turns pictures into pixels; a picture of another version is drawn anew. */
export const RENDERER = `resvg ${
  (createRequire(import.meta.url)("@resvg/resvg-js/package.json") as { version: string }).version
}, png 1`;

/**
 * A picture as a PNG file. Only the picture itself is read: it holds its letters as shapes, so no font is looked for.
 *
 * @param width of the PNG, in pixels; its height follows
 */
export async function rasterise(svg: string, width: number, notes: PngNotes): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false },
  });
  return encodePng(image.pixels, image, notes);
}
