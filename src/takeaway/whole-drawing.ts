import { rowsIn } from "../render/rows.ts";
import { cutsIn, type Image, type Rooms } from "./cuts.ts";
import { type GlyphSheet, glyphSheet } from "./glyphs.ts";
import { literalDrawing, sizeOf } from "./literal-drawing.ts";
import { type PictureWorld, wholeSvg } from "./picture.ts";
import type { ChartRecord } from "./record.ts";
import { partsOfRows } from "./row-parts.ts";

/** What pictures are made with that may be cut into parts. */
export interface CuttingWorld extends PictureWorld {
  /** The pixels of a picture at its own size, to see where it can be cut. */
  look(svg: string): Image;
}

/** What is drawn of a chart, and what its picture is called. */
export type Pictured = Pick<ChartRecord, "drawn" | "title" | "description">;

/** A part of a drawing, from its upper to its lower end, under a stretch of it that stands over each part. */
export interface DrawingPart {
  top: number;
  bottom: number;
  /** Nothing where it has its own, or the drawing has none. */
  head?: { top: number; bottom: number };
  /** With its head. */
  height: number;
  /** Whether what follows begins a group of rows, or nothing does. */
  endsGroup?: boolean;
}

/** A drawing of a chart in one size; lengths in CSS pixels. */
export interface WholeDrawing {
  width: number;
  height: number;
  /** SVG elements, from the drawing's own left and top, whose letters are put on a sheet. */
  markup(sheet: GlyphSheet): string;
  /** Parts that each fit their room, cut between rows: one where it fits whole. */
  parts(rooms: Rooms): DrawingPart[];
}

/** Draws a chart in a width and with letters of a size. Sizes that are only tried are drawn and not written. */
export function wholeDrawing(
  record: Pictured,
  size: { width: number; fontSize: number },
  { document, theme, look }: CuttingWorld,
): WholeDrawing {
  const svg = record.drawn.at(size);
  const [width, height] = [size.width, Math.ceil(sizeOf(svg).height)];
  const markup = (sheet: GlyphSheet) => literalDrawing(svg, { document, theme, sheet }).markup;
  return {
    width,
    height,
    markup,
    parts(rooms) {
      if (height <= rooms.first) return [{ top: 0, bottom: height, height }];
      const rows = rowsIn(svg);
      if (rows) return partsOfRows(rows, height, rooms);
      const sheet = glyphSheet();
      const picture = wholeSvg(record, [markup(sheet)], { width, height }, sheet, theme);
      const ends = [0, ...cutsIn(look(picture), rooms), height];
      return ends.slice(1).map((bottom, at) => {
        const top = ends[at] as number;
        return { top, bottom, height: bottom - top };
      });
    },
  };
}

/**
 * Parts of a drawing beside or below one another: SVG elements that show them, each at its place, of elements that are
 * named once.
 *
 * @param id of the elements of the whole drawing, which stand in the same picture
 */
export function partMarkup(
  id: string,
  width: number,
  { top, bottom, head }: DrawingPart,
  [left, down]: [left: number, down: number] = [0, 0],
): string {
  const stretch = (from: number, to: number, y: number) =>
    `<svg x="${left}" y="${y}" width="${width}" height="${to - from}" viewBox="0 ${from} ${width} ${to - from}"><use xlink:href="#${id}"/></svg>`;
  if (!head) return stretch(top, bottom, down);
  return stretch(head.top, head.bottom, down) + stretch(top, bottom, down + head.bottom - head.top);
}
