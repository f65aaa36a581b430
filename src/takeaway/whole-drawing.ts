import { cutsIn, type Image, type Rooms } from "./cuts.ts";
import { type GlyphSheet, glyphSheet } from "./glyphs.ts";
import { literalDrawing } from "./literal-drawing.ts";
import { type PictureWorld, wholeSvg } from "./picture.ts";
import type { ChartRecord } from "./record.ts";

/** What pictures are made with that may be cut into parts. */
export interface CuttingWorld extends PictureWorld {
  /** The pixels of a picture at its own size, to see where it can be cut. */
  look(svg: string): Image;
}

/** What is drawn of a chart, and what its picture is called. */
export type Pictured = Pick<ChartRecord, "drawn" | "title" | "description">;

/** A drawing of a chart in one size; lengths in CSS pixels. */
export interface WholeDrawing {
  width: number;
  height: number;
  /** SVG elements, from the drawing's own left and top. */
  markup: string;
  /** Its upper end, where it is cut so that each part fits its room, and its lower end. */
  bounds(rooms: Rooms): number[];
}

/** Draws a chart in a width and with letters of a size; their shapes are put on the sheet. */
export function wholeDrawing(
  record: Pictured,
  size: { width: number; fontSize: number },
  { document, theme, look }: CuttingWorld,
  sheet: GlyphSheet,
): WholeDrawing {
  const svg = record.drawn.at(size);
  const { markup, height: exact } = literalDrawing(svg, { document, theme, sheet });
  const [width, height] = [size.width, Math.ceil(exact)];
  return {
    width,
    height,
    markup,
    bounds(rooms) {
      if (height <= rooms.first) return [0, height];
      const own = glyphSheet();
      const drawing = literalDrawing(svg, { document, theme, sheet: own });
      return [
        0,
        ...cutsIn(look(wholeSvg(record, [drawing.markup], { width, height }, own, theme)), rooms),
        height,
      ];
    },
  };
}
