import { CARD } from "./card.ts";
import type { Kept } from "./kept.ts";
import type { PngNotes } from "./png.ts";
import { RENDERER } from "./rasterise.ts";
import type { CardRecord } from "./record.ts";

const CM_PER_INCH = 2.54;

/** How wide a picture is in pixels, and how many to the inch it states. */
export interface PixelSize {
  width: number;
  resolution: number;
}

/** Pixels to the inch of a picture for paper: near the 220 to which Word itself makes pictures smaller for print. */
export const ON_PAPER = 200;

/** Pixels to the inch of a picture on a slide: those of a screen of 1920 pixels. */
export const ON_SLIDE = 144;

/** The forms of a chart that are pixels: 16 cm wide on paper; for a screen of 1920 pixels; for a link. */
export const PIXEL_FORMS = {
  png: { width: Math.round((16 / CM_PER_INCH) * ON_PAPER), resolution: ON_PAPER },
  "slide.png": { width: 1920, resolution: ON_SLIDE },
  "card.png": { width: CARD.width, resolution: 96 },
} as const satisfies Record<string, PixelSize>;

/** What turns pictures into pixels, and what keeps them. */
export interface PixelWorld {
  kept: Pick<Kept, "keep">;
  rasterise: (svg: string, width: number, notes: PngNotes) => Uint8Array | Promise<Uint8Array>;
}

/**
 * A picture of a chart as a PNG file, kept from one build to the next. Title, alternative text and citation stand in the file besides
 * the picture.
 *
 * @param svg the picture as SVG text
 */
export function pixelsOf(
  record: Pick<CardRecord, "title" | "description" | "citation">,
  { width, resolution }: PixelSize,
  svg: string,
  { kept, rasterise }: PixelWorld,
): Promise<Uint8Array> {
  const notes: PngNotes = {
    resolution,
    texts: { Title: record.title, Description: record.description, Comment: record.citation },
  };
  return kept.keep([RENDERER, svg, String(width), JSON.stringify(notes)], () => rasterise(svg, width, notes));
}
