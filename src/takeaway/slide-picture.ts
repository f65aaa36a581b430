import { glyphSheet } from "./glyphs.ts";
import { wholeSvg } from "./picture.ts";
import type { ChartRecord } from "./record.ts";
import { slideSheets } from "./slide-sheets.ts";
import { addressBlock, textBlock } from "./text-block.ts";
import type { CuttingWorld } from "./whole-drawing.ts";

/** A slide of the shape that screens have, 16 by 9. */
const SLIDE = { width: 1280, height: 720 } as const;

/** The chart is as wide as in the slides with words of their own, so that its sizes are drawn once for both. */
const MARGIN = 48;
const WIDTH = SLIDE.width - 2 * MARGIN;
const GAP = 18;
/** Sources beyond these stand on the page of the chart. */
const MOST_SOURCES = 2;

/**
 * A chart as a picture that fills a slide: title, subtitle, the chart, sources, version and address. Of a chart that one
 * slide cannot hold it shows the first part, and says so.
 */
export function slidePictureSvg(record: ChartRecord, world: CuttingWorld): string {
  const { theme, site } = world;
  const { ink, quiet, grid } = theme as { ink: string; quiet: string; grid: string };
  const sheet = glyphSheet();
  const title = textBlock(
    record.title,
    { width: WIDTH, size: 30, fill: ink, bold: true, leading: 1.2 },
    sheet,
  );
  const subtitle = textBlock(record.subtitle, { width: WIDTH, size: 18, fill: quiet }, sheet);
  const small = { width: WIDTH, size: 14, fill: quiet };
  const named = record.sources.slice(0, MOST_SOURCES);
  const left = record.sources.length - named.length;
  const foot = (parts: number) => [
    ...(parts > 1
      ? [textBlock(`Part 1 of ${parts}. The slides of this chart show all of it.`, small, sheet)]
      : []),
    ...named.map((source) => textBlock(`Source: ${source}`, small, sheet)),
    textBlock(
      `${left > 0 ? `${left} more ${left === 1 ? "source" : "sources"} on its page. ` : ""}${site}, version of ${record.versionTitle}`,
      small,
      sheet,
    ),
    addressBlock(record.page, small, sheet),
  ];
  const heightOf = (blocks: { height: number }[]) => blocks.reduce((sum, { height }) => sum + height, 0);
  const top = MARGIN - 12 + title.height + 4 + subtitle.height + GAP;
  const room = (parts: number) => SLIDE.height - MARGIN + 12 - heightOf(foot(parts)) - GAP - top;
  const sheets = slideSheets(record, { width: WIDTH, height: room(2) }, world, sheet);
  const [first] = sheets as [(typeof sheets)[number]];
  const blocks = foot(sheets.length);
  let y = SLIDE.height - MARGIN + 12 - heightOf(blocks);
  const rule = `<path d="M${MARGIN},${round(y - 8)}h${WIDTH}" stroke="${grid}"/>`;
  const notes = blocks.map((block) => {
    const markup = block.at(MARGIN, y);
    y += block.height;
    return markup;
  });
  // What is left over stands above and below the chart.
  const over = Math.max(0, room(sheets.length) - first.height) / 3;
  return wholeSvg(
    record,
    [
      title.at(MARGIN, MARGIN - 12),
      subtitle.at(MARGIN, MARGIN - 12 + title.height + 4),
      `<g transform="translate(${MARGIN},${round(top + over)})">${first.markup}</g>`,
      rule,
      ...notes,
    ],
    SLIDE,
    sheet,
    theme,
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
