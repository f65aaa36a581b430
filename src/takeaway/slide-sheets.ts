import { type GlyphSheet, glyphSheet } from "./glyphs.ts";
import { LEAST } from "./paper.ts";
import { type CuttingWorld, type Pictured, type WholeDrawing, wholeDrawing } from "./whole-drawing.ts";

/** The room for a chart on a slide, in pixels of which 96 are an inch of the slide. */
export interface Box {
  width: number;
  height: number;
}

/** What stands on one slide. */
export interface SlideSheet extends Box {
  /** SVG elements, from their own left and top. */
  markup: string;
}

/** 12 points, the smallest size of ordinary text on a slide. */
const FONT_SIZE = 16;
/** Widths of a drawing as shares of the box: in a narrower one, made larger, letters are larger, up to 20 points. */
const SHARES = [0.6, 0.8, 1];
const GAP = 48;
/** How much higher than an even share a column may be. */
const UNEVEN = 1.12;
/** A long chart stands in so many columns at most. */
const MOST_COLUMNS = 3;
/** A column of a chart is no narrower than a drawing on a telephone. */
const NARROWEST = 320;

/**
 * A chart laid out for slides: as large as one slide has room for; a long one in columns, cut between its rows; one that
 * is longer still on several slides.
 *
 * @param sheet takes the shapes of all letters
 */
export function slideSheets(
  record: Pictured,
  box: Box,
  world: CuttingWorld,
  sheet: GlyphSheet,
): SlideSheet[] {
  const drawing = (width: number, on: GlyphSheet) =>
    wholeDrawing(record, { width: Math.floor(width), fontSize: FONT_SIZE }, world, on);
  // Drawings that are only tried put no letters on the sheet.
  const tried = (width: number) => drawing(width, glyphSheet());
  for (const share of SHARES) {
    const width = box.width * share;
    const { height } = tried(width);
    const scale = Math.min(box.width / width, box.height / height);
    const enough = share < 1 ? 1 : record.drawn.isMap ? 0 : LEAST;
    if (scale >= enough) return [scaled(drawing(width, sheet), scale)];
  }
  const room = (height: number) => ({ first: height, other: height });
  const widthOf = (columns: number) => (box.width - (columns - 1) * GAP) / columns;
  for (let columns = 2; columns <= MOST_COLUMNS && widthOf(columns) >= NARROWEST; columns++) {
    const { height, bounds } = tried(widthOf(columns));
    // Columns of about the same height, where their rows let them be.
    for (const each of [Math.min(box.height, (height / columns) * UNEVEN), box.height]) {
      const ends = bounds(room(each));
      if (ends.length - 1 <= columns) return [inColumns(drawing(widthOf(columns), sheet), ends, record)];
    }
  }
  const whole = drawing(widthOf(2), sheet);
  const full = whole.bounds(room(box.height));
  // As many slides as it needs, about equally full.
  const slides = Math.ceil((full.length - 1) / 2);
  const even = whole.bounds(room(Math.min(box.height, (whole.height / (2 * slides)) * UNEVEN)));
  const ends = even.length - 1 <= 2 * slides ? even : full;
  const sheets: SlideSheet[] = [];
  for (let first = 0; first < ends.length - 1; first += 2)
    sheets.push(inColumns(whole, ends.slice(first, first + 3), record));
  return sheets;
}

function scaled({ width, height, markup }: WholeDrawing, scale: number): SlideSheet {
  const factor = Math.round(scale * 1000) / 1000;
  return {
    width: width * factor,
    height: height * factor,
    markup: `<g transform="scale(${factor})">${markup}</g>`,
  };
}

/** Parts of a drawing between ends beside one another. */
function inColumns(
  { width, markup }: WholeDrawing,
  ends: readonly number[],
  { drawn }: Pictured,
): SlideSheet {
  const id = `${drawn.id}-whole`;
  const columns = ends.slice(1).map((bottom, index) => {
    const top = ends[index] as number;
    const height = bottom - top;
    const place = `x="${index * (width + GAP)}" width="${width}" height="${height}" viewBox="0 ${top} ${width} ${height}"`;
    return { height, markup: `<svg ${place}><use xlink:href="#${id}"/></svg>` };
  });
  return {
    width: columns.length * (width + GAP) - GAP,
    height: Math.max(...columns.map(({ height }) => height)),
    markup: `<defs><g id="${id}">${markup}</g></defs>${columns.map((column) => column.markup).join("")}`,
  };
}
