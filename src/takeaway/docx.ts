import {
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import { dayOfVersion } from "../model/version.ts";
import { archive } from "./archive.ts";
import { CORE_PROPERTIES, coreProperties } from "./core-properties.ts";
import { type DocumentPictures, inPlaceOf, PAGE, pictureParagraphs } from "./document-pictures.ts";
import { documentStyles } from "./document-styles.ts";
import { documentTable } from "./document-table.ts";
import { figureNotes, type Publisher, SHORTHAND } from "./notes.ts";
import { captionOf } from "./pack.ts";
import type { ChartRecord } from "./record.ts";
import { sentencesOf, shortTitle } from "./short-words.ts";

/** Columns of a table beyond which its page is turned. */
const UPRIGHT_COLUMNS = 7;
const twips = (centimetres: number) => Math.round((centimetres / 2.54) * 1440);

/**
 * A chart as a Word document: what it is about, the headline, pictures with alternative text, caption with its source,
 * sentences, table with a header row that repeats, what to know, and how to cite. The same chart is the same bytes on
 * every build.
 *
 * @param files the pictures as PNG files, in their order
 */
export async function chartDocument(
  record: ChartRecord,
  publisher: Publisher,
  pictures: DocumentPictures,
  files: readonly Uint8Array[],
): Promise<Uint8Array<ArrayBuffer>> {
  const turned = record.drawn.table.columns.length > UPRIGHT_COLUMNS;
  const parts = [
    { turned: pictures.turned, children: opening(record, pictures) },
    // With the table: before one on a turned page the sentences would have a page of their own.
    { turned, children: [...sentences(record.description), ...tableOf(record, turned)] },
    { turned: false, children: closing(record, publisher) },
  ];
  // What lies the same way goes on on the same page.
  const sections: typeof parts = [];
  for (const part of parts) {
    const last = sections.at(-1);
    if (last?.turned === part.turned) last.children.push(...part.children);
    else sections.push(part);
  }
  const document = new Document({
    title: record.title,
    styles: documentStyles,
    sections: sections.map(({ children, turned }) => section(children, turned)),
  });
  return settled(await Packer.toBuffer(document), record, publisher, files);
}

function opening(record: ChartRecord, pictures: DocumentPictures): FileChild[] {
  const { dataset, title, subtitle, page } = record;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: shortTitle(dataset.title) }),
    new Paragraph({ style: "Headline", text: title }),
    new Paragraph({ style: "Caption", keepNext: true, text: subtitle }),
    ...pictureParagraphs(record, pictures),
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
  ];
}

/** Sentences in one paragraph; what a long one lists are items of a list. */
function sentences(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let running: string[] = [];
  const end = () => {
    if (running.length > 0) paragraphs.push(new Paragraph({ text: running.join(" ") }));
    running = [];
  };
  for (const sentence of sentencesOf(text)) {
    running.push(sentence.text);
    if (sentence.items.length === 0) continue;
    end();
    paragraphs.push(...sentence.items.map((item) => new Paragraph({ bullet: { level: 0 }, text: item })));
  }
  end();
  return paragraphs;
}

function tableOf(record: ChartRecord, turned: boolean): FileChild[] {
  const { table } = record.drawn;
  return [
    heading("The figures as a table"),
    new Paragraph({ style: "Caption", keepNext: true, text: `${record.subtitle}. ${table.caption}` }),
    documentTable(table, twips((turned ? PAGE.height : PAGE.width) - 2 * PAGE.margin)),
    ...shorthandIn(record),
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

/** The document with its pictures, and without what its library takes from the clock and from chance: dates, names of links. */
function settled(
  bytes: Uint8Array,
  { title, description, version }: ChartRecord,
  { name }: Publisher,
  pictures: readonly Uint8Array[],
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
          ? inPlaceOf(content, pictures)
          : content,
    ]),
  );
  const properties = coreProperties({ title, description, creator: name, day: dayOfVersion(version) });
  return archive({ ...renamed, [CORE_PROPERTIES]: properties }, dayOfVersion(version));
}
