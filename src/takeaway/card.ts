import type { Theme } from "../render/theme.ts";
import { type GlyphSheet, glyphSheet } from "./glyphs.ts";
import { literalDrawing, sizeOf } from "./literal-drawing.ts";
import { type PictureWorld, wholeSvg } from "./picture.ts";
import type { CardRecord, ChartRecord } from "./record.ts";
import { type TextBlock, textBlock } from "./text-block.ts";

/** The size that sites ask for which show a card beside a link. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 48;
const TOP = 40;
const FOOT = 566;
const GAP = 24;
const WIDTH = CARD.width - 2 * MARGIN;
/** The columns, where the chart stands beside the title. */
const WORDS = { left: MARGIN, width: 560 } as const;
const CHART = { left: 664, width: CARD.width - MARGIN - 664 } as const;
/** Sizes of the ordinary text of the narrow and of the wide drawing. */
const [NARROW_TEXT, WIDE_TEXT] = [13, 15];
/** The least size of a chart's text on a card, which is shown at half its size or less. */
const READABLE = 17;
/** How high that is in which a part of a chart fades out. */
const FADE = 110;
/** A chart that is so much higher than its column is one of many rows, which no drawing of its own fits. */
const MUCH_HIGHER = 1.6;
/** Larger than this, a small chart looks coarse. */
const LARGEST = 1.6;

/**
 * A chart as a card beside a link: its title large, its subtitle and its drawing, the wide one under the title or the
 * narrow one beside it, whichever is larger. One that would be unreadable in both places is drawn anew for the column
 * beside the title. Where it is too high for that, too, it is not made small: its first part, or that with the place it is
 * about, stands there and fades out, and sentences say what it shows.
 */
export function cardSvg(
  record: CardRecord & Pick<ChartRecord, "place">,
  { document, theme, site }: PictureWorld,
): string {
  const sheet = glyphSheet();
  const drawingOf = (svg: string): Drawing => ({
    ...sizeOf(svg),
    ...partsOf(record, svg),
    markup: () => literalDrawing(svg, { document, theme, sheet }).markup,
  });
  const [narrow, wide] = record.drawn.drawings.map(drawingOf) as [Drawing, Drawing];
  const head = headOf(record, { width: WIDTH, lines: 3, size: 50 }, theme, sheet);
  const room = FOOT - TOP - head.height - GAP;
  const stacked = Math.min(WIDTH / wide.width, room / wide.height, LARGEST);
  const beside = Math.min(CHART.width / narrow.width, (FOOT - TOP) / narrow.height, LARGEST);
  const inColumn = (): { drawing: Drawing; whole?: number } => {
    if (beside * NARROW_TEXT >= READABLE) return { drawing: narrow, whole: beside };
    if (narrow.height > MUCH_HIGHER * (FOOT - TOP)) return { drawing: narrow };
    const own = drawingOf(record.drawn.at({ width: CHART.width, fontSize: READABLE }));
    return own.height <= FOOT - TOP ? { drawing: own, whole: 1 } : { drawing: narrow };
  };
  const body =
    stacked * WIDE_TEXT >= Math.max(READABLE, beside * NARROW_TEXT)
      ? underTitle(record, head, wide, stacked, theme, sheet)
      : besideTitle(record, inColumn(), theme, sheet);
  return wholeSvg(record, [...body, footOf(record, site, theme, sheet)], CARD, sheet, theme);
}

/** A drawing of which only the one that is shown is written. */
interface Drawing {
  width: number;
  height: number;
  /** How far from the top that stands which the card is about, and where the rows begin, below legend and axis. */
  about: number;
  head: number;
  markup(): string;
}

function partsOf(
  { place, drawn }: CardRecord & Pick<ChartRecord, "place">,
  svg: string,
): Pick<Drawing, "about" | "head"> {
  if (!place) return { about: 0, head: 0 };
  const others = drawn.figures.flatMap(({ area, organisation }) => area?.name ?? organisation?.short ?? []);
  const names = new Set([place.name, ...others]);
  const rows = [...names].map((name) => heightOf(name, svg)).filter((height) => height > 0);
  return { about: heightOf(place.name, svg), head: Math.max(0, Math.min(...rows) - NARROW_TEXT * 0.8) };
}

/** How far from the top of a drawing a name stands; 0 where it does not stand in one line. */
function heightOf(name: string, svg: string): number {
  const end = svg.indexOf(`>${name.replaceAll("&", "&amp;")}</text>`);
  const [, down] = /<text\b[^<]* y="([\d.]+)"[^<]*$/.exec(svg.slice(0, Math.max(0, end))) ?? [];
  return Number(down ?? 0);
}

function underTitle(
  record: CardRecord,
  head: Head,
  drawing: Drawing,
  scale: number,
  theme: Theme,
  sheet: GlyphSheet,
): string[] {
  const height = drawing.height * scale;
  const room = FOOT - TOP - head.height - height - GAP;
  const sentences = sentencesThatFit(record.description, { width: WIDTH, height: room - GAP }, theme, sheet);
  const left = room - (sentences ? sentences.height + GAP : 0);
  // What is left over parts the title, the chart and the sentences.
  const top = TOP + head.height + GAP + left / 3;
  return [
    head.at(MARGIN, TOP),
    placed(drawing, MARGIN + (WIDTH - drawing.width * scale) / 2, top, scale),
    sentences?.at(MARGIN, top + height + GAP + left / 3) ?? "",
  ];
}

function besideTitle(
  record: CardRecord,
  { drawing, whole }: { drawing: Drawing; whole?: number },
  theme: Theme,
  sheet: GlyphSheet,
): string[] {
  const head = headOf(record, { width: WORDS.width, lines: 6, size: 44 }, theme, sheet);
  const below = TOP + head.height + GAP;
  const room = { width: WORDS.width, height: FOOT - below - GAP / 2 };
  const sentences = sentencesThatFit(record.description, room, theme, sheet);
  return [
    head.at(WORDS.left, TOP),
    sentences?.at(WORDS.left, below) ?? "",
    whole === undefined
      ? firstPart(drawing, theme)
      : placed(drawing, CHART.left, (TOP + FOOT - drawing.height * whole) / 2, whole),
  ];
}

/**
 * As much of a drawing as the column holds at its full width, from the top or, below its legend, with what the card is
 * about in the middle, fading out where it goes on.
 */
function firstPart(drawing: Drawing, theme: Theme): string {
  const scale = Math.min(CHART.width / drawing.width, LARGEST);
  const { left, width } = { left: CHART.left, width: drawing.width * scale };
  const [about, head] = [drawing.about * scale, drawing.head * scale];
  const hidden = Math.max(0, drawing.height * scale - (FOOT - TOP));
  const isBelow = about > FOOT - TOP - FADE;
  const above = isBelow ? Math.min(hidden, about - (FOOT - TOP + head) / 2) : 0;
  const beside = { x: left - 8, width: width + 16 };
  const part = (id: string, top: number, bottom: number, up: number) =>
    `<clipPath id="${id}"><rect x="${beside.x}" y="${top}" width="${beside.width}" height="${bottom - top}"/></clipPath>` +
    `<g clip-path="url(#${id})">${placed(drawing, left, TOP - up, scale)}</g>`;
  const fade = (id: string, top: number, [from, to]: [number, number]) =>
    `<linearGradient id="${id}" x1="0" x2="0" y1="${from}" y2="${to}"><stop offset="0" stop-color="${theme["paper"]}" stop-opacity="0"/><stop offset="1" stop-color="${theme["paper"]}"/></linearGradient>` +
    `<rect x="${beside.x}" y="${top}" width="${beside.width}" height="${FADE}" fill="url(#${id})"/>`;
  return [
    part("first-part", TOP - 8, above > 0 ? TOP + head : FOOT, 0),
    above > 0 ? part("own-part", TOP + head, FOOT, above) + fade("fade-in", TOP + head, [1, 0]) : "",
    above < hidden ? fade("fade", FOOT - FADE, [0, 1]) : "",
  ].join("");
}

interface Head {
  height: number;
  at(left: number, top: number): string;
}

/** The title, as large as its number of lines allows, with the subtitle under it. */
function headOf(
  { title, subtitle }: CardRecord,
  { width, lines, size }: { width: number; lines: number; size: number },
  theme: Theme,
  sheet: GlyphSheet,
): Head {
  const { ink, quiet } = theme as { ink: string; quiet: string };
  const sized = (size: number): TextBlock =>
    textBlock(title, { width, size, fill: ink, bold: true, leading: 1.15 }, sheet);
  let heading = sized(size);
  for (let smaller = size - 2; heading.lines.length > lines && smaller >= 32; smaller -= 2)
    heading = sized(smaller);
  const under = textBlock(subtitle, { width, size: 22, fill: quiet, leading: 1.3 }, sheet);
  return {
    height: heading.height + 10 + under.height,
    at: (left, top) => heading.at(left, top) + under.at(left, top + heading.height + 10),
  };
}

/** The first sentences of a description that have room; nothing where not even the first has. */
function sentencesThatFit(
  description: string,
  { width, height }: { width: number; height: number },
  theme: Theme,
  sheet: GlyphSheet,
): TextBlock | undefined {
  const sentences = description.split(/(?<=\.) (?=[^a-z])/);
  return sentences
    .map((_, last) => sentences.slice(0, last + 1).join(" "))
    .map((text) => textBlock(text, { width, size: 24, fill: theme["ink"] as string }, sheet))
    .findLast((block) => block.height <= height);
}

function footOf(record: CardRecord, site: string, theme: Theme, sheet: GlyphSheet): string {
  const { ink, quiet, accent } = theme as { ink: string; quiet: string; accent: string };
  const baseline = 608;
  const right = CARD.width - MARGIN;
  return [
    `<path d="M${MARGIN},${FOOT + 8}H${right}" stroke="${accent}" stroke-width="2"/>`,
    sheet.write(site, { size: 22, bold: true, fill: ink, x: MARGIN, baseline }),
    sheet.write(`${new URL(record.page).host}, ${record.versionTitle}`, {
      size: 20,
      fill: quiet,
      x: right,
      anchor: "end",
      baseline,
    }),
  ].join("");
}

function placed({ markup }: Drawing, left: number, top: number, scale: number): string {
  const [x, y, factor] = [left, top, scale].map((number) => Math.round(number * 1000) / 1000);
  return `<g transform="translate(${x},${y}) scale(${factor})">${markup()}</g>`;
}
