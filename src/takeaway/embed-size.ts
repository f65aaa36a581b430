import { measure } from "../render/measure.ts";
import type { ChartRecord } from "./record.ts";
import { shortSource } from "./short-source.ts";

/** What the height of an embed depends on, besides its width. */
type Sized = Pick<ChartRecord, "title" | "subtitle" | "time" | "drawn" | "site" | "versionTitle">;

/** The width in pixels that an embed states where a system asks for one: that of a column of text. */
export const EMBED_WIDTH = 640;

/** From this width of the chart on, its wide drawing is shown; see `@container` in the style sheet. */
const WIDE = 624;
/** How wide its drawings are shown at most; see `.narrow` and `chart-points` there. */
const WIDEST = { narrow: 386, wide: 780 };
/** Widths of frames that show the narrow drawing, and of such that show the wide one. */
const WIDTHS = { narrow: [280, 320, 360, 400, 480, 560, 639], wide: [640, 720, 800, 960, 1080, 1200] };
/** So many pixels of a wide frame may stay empty, so that a narrow one is not cut off. */
const MOST_EMPTY = 96;
/** Higher than this a frame is no part of a page any more, on a phone two screens; longer charts scroll inside it. */
const HIGHEST = { column: 1200, phone: 1600 };

/**
 * How high the frame of an embed is that fills its column, in pixels, all folded text closed. A wide column shows the
 * whole chart. Of a narrow one it is known that it is narrow only where the screen is: there the frame is as high as the
 * chart at its highest; on other screens it scrolls where the narrow drawing is much longer than the wide one.
 */
export function frameHeights(chart: Sized): { height: number; onPhones: number } {
  const [narrow, wide] = [WIDTHS.narrow, WIDTHS.wide].map((widths) =>
    widths.map((width) => heightAt(chart, width)),
  ) as [number[], number[]];
  const height = Math.min(
    HIGHEST.column,
    Math.max(...wide, Math.min(Math.max(...narrow), Math.min(...wide) + MOST_EMPTY)),
  );
  return { height, onPhones: Math.max(height, Math.min(Math.max(...narrow), HIGHEST.phone)) };
}

/**
 * About how high an embed is in a frame of a width, both in pixels: its texts set in the widths of the typeface, and its
 * drawing.
 */
function heightAt({ title, subtitle, time, drawn, site, versionTitle }: Sized, width: number): number {
  const edge = Math.min(Math.max(0, width / 2 - 144), 8);
  const inner = width - 16;
  const lines = (text: string, fontSize: number, { bold = false, most = inner } = {}) =>
    linesOf(text, Math.min(inner, most) / fontSize, bold);
  const headline = width < 480 ? 18 : width < 720 ? 20 : 22;
  const { newest, others } = shortSource(drawn.figures);
  const foot = `Source: ${newest?.work}${others}. ${site}, version of ${versionTitle} · How to read this`;
  const [narrow, wide] = drawn.drawings as [string, string];
  const room = width - 2 * edge;
  const drawing =
    room >= WIDE
      ? Math.min(room, WIDEST.wide) / ratioOf(wide)
      : Math.min(room, WIDEST.narrow) / ratioOf(narrow);
  return Math.ceil(
    8 +
      lines(title, headline, { bold: true, most: 768 }) * headline * 1.2 +
      4 +
      // The chip of the time has an edge, and is a line of its own where it is long.
      lines(`${time.replaceAll(" ", "\u00a0")}\u00a0\u00a0\u00a0 ${subtitle}`, 15, { most: 640 }) * 21 +
      8 +
      (drawn.forms.length === 1 ? 0 : 24 + 39 * drawn.forms.length) +
      drawing +
      20 +
      // "In words and as a table", closed.
      37 +
      lines(foot, 14) * 19.6 +
      13,
  );
}

/**
 * Into how many lines a text breaks. Word by word, because words come again and measuring takes a while.
 *
 * @param width of a line, as a multiple of the size of the letters
 */
function linesOf(text: string, width: number, bold: boolean): number {
  const space = measure(" ", 1, bold);
  // A little less wide: until the typeface is there, letters of another stand in for it.
  const room = 0.97 * width;
  let lines = 1;
  let left = room;
  for (const word of text.split(" ")) {
    const needed = measure(word, 1, bold);
    if (left < room && needed > left) {
      lines += 1;
      left = room;
    }
    left -= needed + space;
  }
  return lines;
}

/** Width of a drawing for each pixel of its height. */
function ratioOf(svg: string): number {
  const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  return Number(width) / Number(height);
}
