import {
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import { archive } from "./archive.ts";
import { CORE_PROPERTIES, coreProperties } from "./core-properties.ts";
import { documentStyles } from "./document-styles.ts";
import { documentTable } from "./document-table.ts";
import { figureNotes, type Publisher, SHORTHAND } from "./notes.ts";
import { captionOf } from "./pack.ts";
import { sizeOfPng } from "./png.ts";
import type { ChartRecord } from "./record.ts";

/** Centimetres on an A4 page: the column is 16 wide. */
const PAGE = { width: 21, height: 29.7, margin: 2.5 };
/** Pictures that would leave no room for title and caption on their page are narrowed to this height. */
const TALLEST = 18;
/** Columns of a table beyond which its page is turned. */
const UPRIGHT_COLUMNS = 7;
/** The library hashes and compresses a picture, which a PNG file does not need: the picture comes in afterwards. */
const STAND_IN = new Uint8Array(1);
const twips = (centimetres: number) => Math.round((centimetres / 2.54) * 1440);

/**
 * A chart as a Word document: what it is about, picture with alternative text, caption with its source, sentence, table with a
 * header row that repeats, what to know, and how to cite. The same chart is the same bytes on every build.
 *
 * @param picture a PNG file
 */
export async function chartDocument(
  record: ChartRecord,
  publisher: Publisher,
  picture: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { columns } = record.drawn.table;
  const turned = columns.length > UPRIGHT_COLUMNS;
  const tableWidth = twips((turned ? PAGE.height : PAGE.width) - 2 * PAGE.margin);
  const table = [
    heading("The figures as a table"),
    new Paragraph({
      style: "Caption",
      keepNext: true,
      text: `${record.subtitle}. ${record.drawn.table.caption}`,
    }),
    documentTable(record.drawn.table, tableWidth),
    ...shorthandIn(record),
  ];
  const parts: FileChild[][] = turned
    ? [opening(record, picture), table, closing(record, publisher)]
    : [[...opening(record, picture), ...table, ...closing(record, publisher)]];
  const document = new Document({
    title: record.title,
    styles: documentStyles,
    sections: parts.map((children, index) => section(children, turned && index === 1)),
  });
  return settled(await Packer.toBuffer(document), record, publisher, picture);
}

function opening(
  { dataset, title, description, page, ...record }: ChartRecord,
  picture: Uint8Array,
): Paragraph[] {
  return [
    // Title and subtitle of the chart are in the picture.
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: dataset.title }),
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: "png",
          data: STAND_IN,
          transformation: pixelsOf(sizeOfPng(picture)),
          // The library counts drawings over all documents; each of ours has one.
          altText: { id: "1", name: "Chart", title, description: `${title}. ${description}` },
        }),
      ],
    }),
    new Paragraph({
      style: "Caption",
      children: [
        new TextRun(`${captionOf(record)} `),
        new ExternalHyperlink({
          link: page,
          children: [new TextRun({ style: "Hyperlink", text: "The chart on its page, with later changes" })],
        }),
      ],
    }),
    new Paragraph({ text: description }),
  ];
}

function closing(record: ChartRecord, { licence, publisher }: Publisher): Paragraph[] {
  return [
    heading("What to know about these figures"),
    ...figureNotes(record.dataset, record.drawn.figures).map(
      ({ subject, text }) =>
        new Paragraph({ children: [new TextRun({ bold: true, text: `${subject}. ` }), new TextRun(text)] }),
    ),
    heading("How to cite"),
    new Paragraph({ text: record.citation }),
    new Paragraph({ text: `${licence.attribution} Licence: ${licence.name}, ${licence.url}` }),
    new Paragraph({ text: publisher.statement }),
  ];
}

/** Only the marks that the table uses. */
function shorthandIn({ drawn }: ChartRecord): Paragraph[] {
  const cells = drawn.table.rows.flat().map(({ text }) => text);
  const used = SHORTHAND.filter(({ symbol }) => cells.some((text) => text.includes(symbol)));
  if (used.length === 0) return [];
  return [
    new Paragraph({
      style: "Caption",
      text: used.map(({ symbol, meaning }) => `${symbol} ${meaning}`).join("; "),
    }),
  ];
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text });
}

function section(children: readonly FileChild[], turned: boolean): ISectionOptions {
  const [width, height] = [twips(PAGE.width), twips(PAGE.height)];
  const margin = twips(PAGE.margin);
  return {
    properties: {
      page: {
        // The library swaps width and height of a turned page by itself.
        size: { width, height, orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      },
    },
    children,
  };
}

/** Size on the page in pixels of 96 to the inch: as wide as the column, unless that is too tall for the page. */
function pixelsOf({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const column = PAGE.width - 2 * PAGE.margin;
  const shown = Math.min(column, (TALLEST * width) / height);
  const pixels = (shown / 2.54) * 96;
  return { width: Math.round(pixels), height: Math.round((pixels * height) / width) };
}

/** The document with its picture, and without what its library takes from the clock and from chance: dates, names of links. */
function settled(
  bytes: Uint8Array,
  { title, description, version }: ChartRecord,
  { name }: Publisher,
  picture: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const ids = new Map<string, string>();
  const renamed = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      /^word\/(_rels\/)?document\.xml(\.rels)?$/.test(path)
        ? strFromU8(content).replaceAll(/\brId[\w-]{21}(?=")/g, (id) => {
            if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
            return ids.get(id) as string;
          })
        : path.startsWith("word/media/")
          ? picture
          : content,
    ]),
  );
  const properties = coreProperties({ title, description, creator: name, day: version });
  return archive({ ...renamed, [CORE_PROPERTIES]: properties }, version);
}
