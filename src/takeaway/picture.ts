import { escapeXml } from "../publish/xml.ts";
import { DRAWINGS } from "../render/draw.ts";
import type { Theme } from "../render/theme.ts";
import { type GlyphSheet, glyphSheet } from "./glyphs.ts";
import { literalDrawing } from "./literal-drawing.ts";
import type { CardRecord, ChartRecord } from "./record.ts";
import { addressBlock, type TextBlock, textBlock } from "./text-block.ts";

/** What pictures are made with, besides what they show. */
export interface PictureWorld {
  /** Parses drawings; nothing is added to it. */
  document: Document;
  /** The literal colours. */
  theme: Theme;
  /** Name of the site. */
  site: string;
}

/** Width of a picture in CSS pixels: the wide drawing with a margin on both sides. */
const DRAWING = DRAWINGS[1].width;
const MARGIN = 24;
export const PICTURE_WIDTH = DRAWING + 2 * MARGIN;

/**
 * A chart as a picture that stands alone: title, subtitle, the wide drawing, sources, version and address, in the
 * colours of the light theme, with letters as shapes. Screen readers find its title and its description.
 */
export function pictureSvg(record: ChartRecord, { document, theme, site }: PictureWorld): string {
  const sheet = glyphSheet();
  const drawing = literalDrawing(record.drawn.drawings[1] as string, { document, theme, sheet });
  const { ink, quiet, grid } = theme as { ink: string; quiet: string; grid: string };
  const width = DRAWING;
  const small = { width, size: 13, fill: quiet };
  const parts: { block: TextBlock; gap: number }[] = [
    {
      block: textBlock(record.title, { width, size: 25, fill: ink, bold: true, leading: 1.2 }, sheet),
      gap: 6,
    },
    { block: textBlock(record.subtitle, { width, size: 16, fill: quiet }, sheet), gap: 16 },
  ];
  const foot: TextBlock[] = [
    ...record.sources.map((source) => textBlock(`Source: ${source}`, small, sheet)),
    textBlock(`${site}, version of ${record.versionTitle}`, small, sheet),
    addressBlock(record.page, small, sheet),
  ];

  let top = MARGIN;
  const head = parts.map(({ block, gap }) => {
    const markup = block.at(MARGIN, top);
    top += block.height + gap;
    return markup;
  });
  const chart = `<g transform="translate(${MARGIN},${rounded(top)})">${drawing.markup}</g>`;
  top += drawing.height + 20;
  const rule = `<path d="M${MARGIN},${rounded(top)}h${width}" stroke="${grid}"/>`;
  top += 10;
  const notes = foot.map((block) => {
    const markup = block.at(MARGIN, top);
    top += block.height + 2;
    return markup;
  });
  const height = Math.ceil(top + MARGIN - 6);
  return wholeSvg(record, [...head, chart, rule, ...notes], { width: PICTURE_WIDTH, height }, sheet, theme);
}

/** The SVG file of a picture: its name and description, its ground, the letters, and what it shows. */
export function wholeSvg(
  { drawn, title, description }: Pick<CardRecord, "drawn" | "title" | "description">,
  markup: readonly string[],
  { width, height }: { width: number; height: number },
  sheet: GlyphSheet,
  theme: Theme,
): string {
  const [titleId, descriptionId] = [`${drawn.id}-title`, `${drawn.id}-description`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" role="img" xml:lang="en-GB" aria-labelledby="${titleId}" aria-describedby="${descriptionId}">\n`,
    `<title id="${titleId}">${escapeXml(title)}</title>\n`,
    `<desc id="${descriptionId}">${escapeXml(description)}</desc>\n`,
    `<defs>${sheet.definitions()}</defs>\n`,
    `<rect width="${width}" height="${height}" fill="${theme["paper"]}"/>\n`,
    ...markup.map((part) => `${part}\n`),
    "</svg>\n",
  ].join("");
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
