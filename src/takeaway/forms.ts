import { strFromU8, strToU8 } from "fflate";
import { cardSvg } from "./card.ts";
import { chartCsv } from "./csv.ts";
import { documentPictures } from "./document-pictures.ts";
import { chartDocument } from "./docx.ts";
import { chartJson } from "./json.ts";
import type { Publisher } from "./notes.ts";
import { openSheets } from "./ods.ts";
import { chartPack } from "./pack.ts";
import type { PaperPart } from "./paper.ts";
import { chartPrint } from "./pdf.ts";
import { pictureSvg } from "./picture.ts";
import { ON_PAPER, ON_SLIDE, PIXEL_FORMS, type PixelWorld, pixelsOf } from "./pictures.ts";
import { chartSlides, slideParts } from "./pptx.ts";
import { type ChartRecord, type FileForm, PACK_FORMS } from "./record.ts";
import { chartSheets } from "./sheets.ts";
import { slidePictureSvg } from "./slide-picture.ts";
import { type PrintDocument, TYPEFACE, TYPESETTER, type Typesetter } from "./typeset.ts";
import type { CuttingWorld } from "./whole-drawing.ts";
import { workbook } from "./workbook.ts";
import { writtenSheet } from "./written-sheet.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What the forms of charts are made with. */
export interface FormsWorld extends CuttingWorld, PixelWorld {
  publisher: Publisher;
  /** Makes a full address of a path on the site. */
  address: (path: string) => string;
  typeset: Typesetter;
}

/** What a form of a chart is made of. */
export interface FormOrder {
  /** Words for all that its forms depend on: equal ones, equal forms. */
  madeOf: readonly string[];
  /** What every form carries, gathered only where a form is made. */
  record: () => ChartRecord;
}

/** A document as PDF, kept from one build to the next. */
export async function printed(
  document: PrintDocument,
  { kept, typeset }: Pick<FormsWorld, "kept" | "typeset">,
): Promise<Bytes> {
  return new Uint8Array(await kept.keep([TYPESETTER, JSON.stringify(document)], () => typeset(document)));
}

/**
 * Makes charts as files, each form of a chart once: Word and the pack take what other forms have made. Each is kept from
 * one build to the next, so that of a chart of which nothing changed nothing is drawn.
 */
export function formsIn(world: FormsWorld): (order: FormOrder, form: FileForm) => Promise<Bytes> {
  const { publisher, address, kept } = world;

  const make: Record<FileForm, (record: ChartRecord, order: FormOrder) => Promise<Uint8Array>> = {
    svg: async (record) => strToU8(pictureSvg(record, world)),
    png: async (record, order) =>
      pixelsOf(record, PIXEL_FORMS.png, strFromU8(await form(order, "svg")), world),
    "card.png": async (record) => pixelsOf(record, PIXEL_FORMS["card.png"], cardSvg(record, world), world),
    "slide.png": async (record) =>
      pixelsOf(record, PIXEL_FORMS["slide.png"], slidePictureSvg(record, world), world),
    pptx: async (record) => {
      const parts = slideParts(record, world);
      return chartSlides(record, publisher, parts, await pixelsOfParts(record, parts, ON_SLIDE));
    },
    pdf: async (record) => {
      const pictures = documentPictures(record, world, () => writtenSheet(TYPEFACE));
      return world.typeset(chartPrint(record, publisher, pictures));
    },
    docx: async (record) => {
      const pictures = documentPictures(record, world);
      return chartDocument(
        record,
        publisher,
        pictures,
        await pixelsOfParts(record, pictures.parts, ON_PAPER),
      );
    },
    xlsx: (record) => {
      const { sheets, properties } = chartSheets(record, publisher);
      return workbook(sheets, properties);
    },
    ods: async (record) => {
      const { sheets, properties } = chartSheets(record, publisher);
      return openSheets(sheets, properties);
    },
    csv: async (record) => strToU8(chartCsv(record)),
    json: async (record) => strToU8(chartJson(record, publisher, address)),
    zip: async (record, order) => {
      const files = await Promise.all(
        PACK_FORMS.map(async (each) => [each, await form(order, each)] as const),
      );
      return chartPack(record, publisher, Object.fromEntries(files));
    },
  };

  function pixelsOfParts(
    record: ChartRecord,
    parts: readonly PaperPart[],
    resolution: number,
  ): Promise<Uint8Array[]> {
    return Promise.all(
      parts.map(({ svg, width }) =>
        pixelsOf(record, { width: Math.round((width / 96) * resolution), resolution }, svg, world),
      ),
    );
  }

  async function form(order: FormOrder, name: FileForm): Promise<Bytes> {
    return new Uint8Array(await kept.keep([...order.madeOf, name], () => make[name](order.record(), order)));
  }
  return form;
}
