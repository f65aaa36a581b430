import { onWhite } from "../render/theme.ts";
import { cutsIn, type Image, type Rooms } from "./cuts.ts";
import { glyphSheet } from "./glyphs.ts";
import { literalDrawing } from "./literal-drawing.ts";
import { type PictureWorld, wholeSvg } from "./picture.ts";
import type { ChartRecord } from "./record.ts";

/** What pictures for paper are made with. */
export interface PaperWorld extends PictureWorld {
  /** The pixels of a picture at its own size, to see where it can be cut. */
  look(svg: string): Image;
}

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

/** A drawing that fits its room at such a share of its size is shown smaller rather than in parts. */
const LEAST = 0.84;

/**
 * Draws a chart without its title, on white, in one piece or in several: for places where title, source and date are
 * text beside the picture.
 */
export function paperParts(
  record: Pick<ChartRecord, "drawn" | "title" | "description">,
  { width, fontSize, rooms }: PaperSize,
  { document, theme, look }: PaperWorld,
): PaperPart[] {
  const white = onWhite(theme);
  const sheet = glyphSheet();
  const drawing = literalDrawing(record.drawn.at({ width, fontSize }), { document, theme: white, sheet });
  const part = (top: number, bottom: number, scale = 1): PaperPart => {
    const markup = top === 0 ? drawing.markup : `<g transform="translate(0,${-top})">${drawing.markup}</g>`;
    const svg = wholeSvg(record, [markup], { width, height: bottom - top }, sheet, white);
    return { svg, width: width * scale, height: (bottom - top) * scale };
  };
  const height = Math.ceil(drawing.height);
  const scale = Math.min(1, rooms.first / height);
  if (scale >= LEAST) return [part(0, height, scale)];
  const bounds = [0, ...cutsIn(look(part(0, height).svg), rooms), height];
  return bounds.slice(1).map((bottom, index) => part(bounds[index] as number, bottom));
}
