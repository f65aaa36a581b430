import { ImageRun, Paragraph, TextRun } from "docx";
import type { GlyphSheet } from "./glyphs.ts";
import { type PaperPart, paperParts } from "./paper.ts";
import type { ChartRecord } from "./record.ts";
import type { CuttingWorld } from "./whole-drawing.ts";

/** A sheet of A4, in centimetres. */
export const PAGE = { width: 21, height: 29.7, margin: 2 };

/** The pictures of a chart for a document, and whether their pages are turned. */
export interface DocumentPictures {
  turned: boolean;
  parts: PaperPart[];
}

/** Pixels to the centimetre in which pictures are shown on paper, and in which letters of 16 are 12 points. */
const PER_CM = 96 / 2.54;
const FONT_SIZE = 16;
/** What title, headline, subtitle and source take of the page on which the chart begins, and the source of the others. */
const WORDS = { first: 6, other: 1.8 };

/**
 * The pictures of a chart as wide as the text of a page, with letters as large as the text: upright, unless fewer turned
 * pages hold it.
 */
export function documentPictures(
  record: ChartRecord,
  world: CuttingWorld,
  sheet?: () => GlyphSheet,
): DocumentPictures {
  const parts = (turned: boolean) => paperParts(record, sizeOf(turned), world, sheet?.());
  const upright = parts(false);
  const sideways = upright.length > 1 ? parts(true) : upright;
  return sideways.length < upright.length
    ? { turned: true, parts: sideways }
    : { turned: false, parts: upright };
}

function sizeOf(turned: boolean) {
  const [width, height] = turned ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const room = height - 2 * PAGE.margin;
  return {
    width: Math.round((width - 2 * PAGE.margin) * PER_CM),
    fontSize: FONT_SIZE,
    rooms: { first: (room - WORDS.first) * PER_CM, other: (room - WORDS.other) * PER_CM },
  };
}

/** The pictures as paragraphs, each with alternative text; of several parts the first has the description. */
export function pictureParagraphs(
  { title, description }: ChartRecord,
  { parts }: DocumentPictures,
): Paragraph[] {
  return parts.flatMap(({ width, height }, index) => [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: "png",
          data: standIn(index),
          transformation: { width: Math.round(width), height: Math.round(height) },
          // The library counts drawings over all documents; ours have numbers of their own.
          altText: {
            id: String(index + 1),
            name: `Chart ${index + 1}`,
            title,
            description:
              index === 0
                ? `${title}. ${description}`
                : `${title}: part ${index + 1} of ${parts.length}. All of it is in the table below.`,
          },
        }),
      ],
    }),
    ...(index < parts.length - 1
      ? [
          new Paragraph({
            style: "Caption",
            children: [new TextRun(`Part ${index + 1} of ${parts.length}; it goes on overleaf.`)],
          }),
        ]
      : []),
  ]);
}

/** The library hashes and compresses a picture, which a PNG file does not need: the picture comes in afterwards. */
function standIn(index: number): Uint8Array {
  return new Uint8Array([index]);
}

/** The picture that belongs in the place of a stand-in. */
export function inPlaceOf(standIn: Uint8Array, pictures: readonly Uint8Array[]): Uint8Array {
  return pictures[standIn[0] as number] as Uint8Array;
}
