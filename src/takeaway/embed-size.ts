import type { Drawn } from "../render/draw.ts";
import { measure } from "../render/measure.ts";
import type { Stale } from "../words/stale.ts";

/** The width in pixels for which an embed states its height before it is seen: that of a column of text. */
export const EMBED_WIDTH = 640;

/** From this width of the chart on, its wide drawing is shown; see `@container` in the style sheet. */
const WIDE = 624;
/** Its narrow drawing is shown this wide at most; see `.drawing.narrow` there. */
const NARROW_AT_MOST = 386;
const MARGIN = 16;

/**
 * About how high an embed is, in pixels, all folded text closed: its texts set in the widths of the font, and its
 * drawing. Only a frame without the script that resizes it rests on this.
 *
 * @param width of the frame, in pixels
 */
export function embedHeight(
  { headline, subtitle, sentence, drawings, forms }: Drawn,
  sources: readonly string[],
  stale: readonly Stale[],
  width: number,
): number {
  const inner = width - 2 * MARGIN;
  const lines = (text: string, fontSize: number, bold = false) =>
    Math.ceil((1.04 * measure(text, fontSize, bold)) / inner);
  const [narrow, wide] = drawings as [string, string];
  const drawing = inner >= WIDE ? inner / ratioOf(wide) : Math.min(inner, NARROW_AT_MOST) / ratioOf(narrow);
  const texts = [
    lines(headline, 22, true) * 26.4 + 12,
    lines(subtitle, 16) * 24 + 8,
    lines(sentence, 18) * 27 + 16,
    forms.length === 1 ? 0 : 24 + 39 * forms.length,
    // "Show as table", closed.
    67,
    ...sources.map((source) => lines(source, 16) * 24 + 6),
    ...stale.map(({ words, address }) => lines(`${words} ${address}`, 16) * 24 + 16),
    // The line that says whose chart it is.
    48,
  ];
  return Math.ceil(texts.reduce((sum, height) => sum + height, drawing + 2 * MARGIN));
}

/** Width of a drawing for each pixel of its height. */
function ratioOf(svg: string): number {
  const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  return Number(width) / Number(height);
}
