import { onWhite } from "../render/theme.ts";
import type { Rooms } from "./cuts.ts";
import { type GlyphSheet, glyphSheet } from "./glyphs.ts";
import { wholeSvg } from "./picture.ts";
import { type CuttingWorld, type Pictured, partMarkup, wholeDrawing } from "./whole-drawing.ts";

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
  const drawing = wholeDrawing(record, { width, fontSize }, white);
  const markup = drawing.markup(sheet);
  const picture = (height: number, shown: string, scale = 1): PaperPart => ({
    svg: wholeSvg(record, [shown], { width, height }, sheet, white.theme),
    width: width * scale,
    height: height * scale,
  });
  const scale = Math.min(1, rooms.first / drawing.height);
  if (scale >= LEAST || record.drawn.isMap) return [picture(drawing.height, markup, scale)];
  const id = `${record.drawn.id}-whole`;
  const whole = `<defs><g id="${id}">${markup}</g></defs>`;
  return drawing.parts(rooms).map((part) => picture(part.height, whole + partMarkup(id, width, part)));
}
