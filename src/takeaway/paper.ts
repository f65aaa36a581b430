import { onWhite } from "../render/theme.ts";
import type { Rooms } from "./cuts.ts";
import { type GlyphSheet, glyphSheet } from "./glyphs.ts";
import { wholeSvg } from "./picture.ts";
import { type CuttingWorld, type Pictured, wholeDrawing } from "./whole-drawing.ts";

/** A drawing of a chart or a part of it as SVG text, and the size at which it is shown, in CSS pixels. */
export interface PaperPart {
  svg: string;
  width: number;
  height: number;
}

/** Size and letters of a drawing, and the rooms for its parts, in CSS pixels: on paper 96 are an inch, and 16 are 12 points. */
export interface PaperSize {
  width: number;
  fontSize: number;
  rooms: Rooms;
}

/** A drawing that fits its room at such a share of its size is shown smaller rather than in parts; a map always is. */
export const LEAST = 0.84;

/**
 * Draws a chart without its title, on white, in one piece or in several below one another: for places where title, source
 * and date are text beside the picture.
 *
 * @param sheet how letters are written; as shapes if left out
 */
export function paperParts(
  record: Pictured,
  { width, fontSize, rooms }: PaperSize,
  world: CuttingWorld,
  sheet: GlyphSheet = glyphSheet(),
): PaperPart[] {
  const white = { ...world, theme: onWhite(world.theme) };
  const { height, markup, bounds } = wholeDrawing(record, { width, fontSize }, white, sheet);
  const part = (top: number, bottom: number, scale = 1): PaperPart => {
    const moved = top === 0 ? markup : `<g transform="translate(0,${-top})">${markup}</g>`;
    const svg = wholeSvg(record, [moved], { width, height: bottom - top }, sheet, white.theme);
    return { svg, width: width * scale, height: (bottom - top) * scale };
  };
  const scale = Math.min(1, rooms.first / height);
  if (scale >= LEAST || record.drawn.isMap) return [part(0, height, scale)];
  const ends = bounds(rooms);
  return ends.slice(1).map((bottom, index) => part(ends[index] as number, bottom));
}
