import { escapeXml } from "../publish/xml.ts";
import { measure } from "../render/measure.ts";
import type { GlyphSheet } from "./glyphs.ts";

/** How far the letters of a line reach above and below the line that they stand on, as shares of their size. */
const [ABOVE, BELOW] = [0.72, 0.08];
/** How much of a line lies before the place that it is anchored at. */
const SHARE_BEFORE: Record<string, number> = { start: 0, middle: 0.5, end: 1 };

/**
 * A sheet on which letters stay letters, in the typeface of the site: for a document that has the typeface inside, in
 * which words can then be searched and copied. What keeps them apart from what lies behind is a ground below the line:
 * an edge round each letter would be a second copy of the words, or three times as many bytes.
 */
export function writtenSheet(family: string): GlyphSheet {
  return {
    write(text, { size, bold = false, fill, x, anchor = "start", baseline, halo, transform }) {
      const moved = transform ? ` transform="${transform}"` : "";
      const width = measure(text, size, bold);
      const left = x - width * (SHARE_BEFORE[anchor] ?? 0);
      const ground = halo
        ? `<rect x="${short(left)}" y="${short(baseline - size * ABOVE)}" width="${short(width)}" height="${short(size * (ABOVE + BELOW))}" fill="${halo.colour}"${moved}/>`
        : "";
      const weight = bold ? ' font-weight="700"' : "";
      const place = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
      return `${ground}<text x="${short(x)}" y="${short(baseline)}" font-family="${family}" font-size="${short(size)}"${weight}${place} fill="${fill}" stroke="none"${moved}>${escapeXml(text)}</text>`;
    },
    definitions: () => "",
  };
}

function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}
