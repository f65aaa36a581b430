import { CARD } from "./card.ts";
import type { PictureCache } from "./picture-cache.ts";
import type { PngNotes } from "./png.ts";
import { RENDERER } from "./rasterise.ts";
import type { CardRecord } from "./record.ts";

/** The forms of a chart that are pixels. */
export type PixelForm = "png" | "card.png";

const PRINT_WIDTH_CM = 16;
const CM_PER_INCH = 2.54;
const PRINT_RESOLUTION = 300;
const SCREEN_RESOLUTION = 96;

/** The width of each form in pixels, and the pixels per inch that it states. */
const PIXEL_FORMS: Record<PixelForm, { width: number; resolution: number }> = {
  png: {
    width: Math.round((PRINT_WIDTH_CM / CM_PER_INCH) * PRINT_RESOLUTION),
    resolution: PRINT_RESOLUTION,
  },
  "card.png": { width: CARD.width, resolution: SCREEN_RESOLUTION },
};

/** What turns pictures into pixels, and what keeps them. */
export interface PixelWorld {
  cache: PictureCache;
  rasterise: (svg: string, width: number, notes: PngNotes) => Uint8Array | Promise<Uint8Array>;
}

/**
 * A picture of a chart as a PNG file, kept in the cache. Title, alternative text and citation stand in the file besides
 * the picture.
 *
 * @param svg the picture as SVG text
 */
export function pixelsOf(
  record: Pick<CardRecord, "title" | "description" | "citation">,
  form: PixelForm,
  svg: string,
  { cache, rasterise }: PixelWorld,
): Promise<Uint8Array> {
  const { width, resolution } = PIXEL_FORMS[form];
  const notes: PngNotes = {
    resolution,
    texts: { Title: record.title, Description: record.description, Comment: record.citation },
  };
  return cache.picture([RENDERER, svg, String(width), JSON.stringify(notes)], () =>
    rasterise(svg, width, notes),
  );
}
