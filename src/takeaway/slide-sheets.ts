import type { GlyphSheet } from "./glyphs.ts";
import { LEAST } from "./paper.ts";
import {
  type CuttingWorld,
  type DrawingPart,
  type Pictured,
  partMarkup,
  type WholeDrawing,
  wholeDrawing,
} from "./whole-drawing.ts";

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
  const drawing = (width: number) =>
    wholeDrawing(record, { width: Math.floor(width), fontSize: FONT_SIZE }, world);
  for (const share of SHARES) {
    const width = box.width * share;
    const tried = drawing(width);
    const scale = Math.min(box.width / width, box.height / tried.height);
    const enough = share < 1 ? 1 : record.drawn.isMap ? 0 : LEAST;
    if (scale >= enough) return [scaled(tried, scale, sheet)];
  }
  const room = (height: number) => ({ first: height, other: height });
  const widthOf = (columns: number) => (box.width - (columns - 1) * GAP) / columns;
  for (let columns = 2; columns <= MOST_COLUMNS && widthOf(columns) >= NARROWEST; columns++) {
    const tried = drawing(widthOf(columns));
    // Columns of about the same height, where their rows let them be, but rather such that part no group of rows.
    const layouts = [Math.min(box.height, (tried.height / columns) * UNEVEN), box.height]
      .map((each) => tried.parts(room(each)))
      .filter((parts) => parts.length <= columns);
    const best = layouts.find((parts) => parts.every(({ endsGroup }) => endsGroup)) ?? layouts[0];
    if (best) return [inColumns(tried, best, record, sheet)];
  }
  const whole = drawing(widthOf(2));
  const full = whole.parts(room(box.height));
  // As many slides as it needs, about equally full.
  const slides = Math.ceil(full.length / 2);
  const even = whole.parts(room(Math.min(box.height, (whole.height / (2 * slides)) * UNEVEN)));
  const parts = even.length <= 2 * slides ? even : full;
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, slide) =>
    inColumns(whole, parts.slice(2 * slide, 2 * slide + 2), record, sheet),
  );
}

function scaled({ width, height, markup }: WholeDrawing, scale: number, sheet: GlyphSheet): SlideSheet {
  const factor = Math.round(scale * 1000) / 1000;
  return {
    width: width * factor,
    height: height * factor,
    markup: `<g transform="scale(${factor})">${markup(sheet)}</g>`,
  };
}

/** Parts of a drawing beside one another. */
function inColumns(
  { width, markup }: WholeDrawing,
  parts: readonly DrawingPart[],
  { drawn }: Pictured,
  sheet: GlyphSheet,
): SlideSheet {
  const id = `${drawn.id}-whole`;
  const columns = parts.map((part, index) => partMarkup(id, width, part, [index * (width + GAP), 0]));
  return {
    width: columns.length * (width + GAP) - GAP,
    height: Math.max(...parts.map(({ height }) => height)),
    markup: `<defs><g id="${id}">${markup(sheet)}</g></defs>${columns.join("")}`,
  };
}
