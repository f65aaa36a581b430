import { inflateSync } from "node:zlib";
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

/** All that a PDF says in the open: the file, and its compressed streams as text. */
export function openedPdf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString("latin1");
  const streams = [...file.matchAll(/\bstream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body as string, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [file, ...streams].join("\n");
}

/** A text as a PDF writes it in a string of its own: in two bytes a letter, as hexadecimal numbers or as they are. */
export function isIn(opened: string, text: string): boolean {
  const wide = Buffer.from(text, "utf16le").swap16();
  const hex = wide.toString("hex");
  return [text, wide.toString("latin1"), hex, hex.toUpperCase()].some((form) => opened.includes(form));
}

/** The titles of the bookmarks of a PDF, in their order, those below another after it. */
export async function bookmarksOf(pdf: Uint8Array): Promise<string[]> {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  const below = (node: PDFDict | undefined): string[] => {
    const titles: string[] = [];
    let each = node?.lookupMaybe(PDFName.of("First"), PDFDict);
    for (; each !== undefined; each = each.lookupMaybe(PDFName.of("Next"), PDFDict)) {
      const title = each.lookup(PDFName.of("Title"));
      titles.push(
        title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : "",
        ...below(each),
      );
    }
    return titles;
  };
  return below(catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict));
}
