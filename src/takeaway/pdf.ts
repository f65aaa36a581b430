import { dayOfVersion } from "../model/version.ts";
import type { DocumentPictures } from "./document-pictures.ts";
import type { Publisher } from "./notes.ts";
import { captionOf } from "./pack.ts";
import type { PaperPart } from "./paper.ts";
import type { ChartRecord } from "./record.ts";
import type { Block, PrintDocument } from "./typeset.ts";

/** CSS pixels to the millimetre. */
const PER_MM = 96 / 25.4;

/** A chart on paper: headline, pictures as vectors with alternative text, source, sentences, how to cite. */
export function chartPrint(
  record: ChartRecord,
  { name, licence }: Publisher,
  { turned, parts }: DocumentPictures,
): PrintDocument {
  const { title, subtitle, description, version, versionTitle, page, citation } = record;
  return {
    title,
    description,
    creator: name,
    day: dayOfVersion(version),
    footer: `${name}, version of ${versionTitle}`,
    turned,
    blocks: [
      { kind: "heading", level: 1, text: title },
      { kind: "quiet", text: subtitle },
      ...pictureBlocks(record, parts),
      { kind: "quiet", text: captionOf(record) },
      { kind: "text", text: description },
      { kind: "quiet", text: citation },
      { kind: "quiet", text: `${licence.attribution} Licence: ${licence.name}.` },
      { kind: "link", text: "The chart on its page, with later changes and its table", address: page },
    ],
  };
}

/** The parts of a chart as pictures of a document. */
function pictureBlocks(
  { title, description }: Pick<ChartRecord, "title" | "description">,
  parts: readonly PaperPart[],
): Block[] {
  return parts.map(({ svg, width }, index) => ({
    kind: "picture",
    svg,
    width: Math.round((width / PER_MM) * 10) / 10,
    alt: index === 0 ? `${title}. ${description}` : `${title}: part ${index + 1} of ${parts.length}.`,
  }));
}
