import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

const ABOUT = findPackageJSON("@cantoo/pdf-lib", import.meta.url) as string;

/** The version of what packs documents; one that another version packed is packed anew. */
export const PACKER = `pdf-lib ${(JSON.parse(readFileSync(ABOUT, "utf8")) as { version: string }).version}`;

/**
 * A PDF with the same objects in a quarter less room: the typesetter writes tags, bookmarks and the lists of letters as
 * they are, here they are compressed. What a document says of itself stays open to programs that do not unpack.
 */
export async function tightPdf(pdf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [place, stream] of document.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.dict.has(FILTER)) continue;
    if (stream.dict.get(PDFName.of("Type")) === PDFName.of("Metadata")) continue;
    stream.dict.set(FILTER, PDFName.of("FlateDecode"));
    document.context.assign(place, PDFRawStream.of(stream.dict, deflateSync(stream.contents)));
  }
  return new Uint8Array(
    await document.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Number.POSITIVE_INFINITY,
    }),
  );
}

const FILTER = PDFName.of("Filter");
