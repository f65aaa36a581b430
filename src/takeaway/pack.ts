import { dayOfVersion } from "../model/version.ts";
import { archive } from "./archive.ts";
import { figureNotes, type Publisher } from "./notes.ts";
import type { ChartRecord, FileForm } from "./record.ts";

/** What each file is good for, by its ending; also the order in the archive. */
const USES: Record<string, string> = {
  png: "picture for a page, 16 cm wide, for Word and print",
  svg: "picture that stays sharp at any size",
  xlsx: "Excel workbook with table, figures, notes and shorthand",
  csv: "figures for any program",
  json: "figures and words for programs",
};

/** What is left out: documents that hold the picture once more, and what another file is as good as for most. */
const ELSEWHERE: Partial<Record<FileForm, string>> = {
  docx: "Word document with picture, alternative text, caption and table",
  pdf: "PDF with the picture as a vector, for print",
  pptx: "slides with title, picture, alternative text and notes",
  ods: "the workbook as an OpenDocument spreadsheet",
  "slide.png": "picture that fills a slide, 1920 by 1080 pixels",
  "card.png": "picture for sharing, 1200 by 630 pixels",
};

/**
 * The most wanted forms of a chart in one ZIP archive, with a text that says what they are and how to use them.
 *
 * @param files content by ending, such as `png`; endings without a known use are refused
 * @throws Error where a file's ending is unknown
 */
export function chartPack(
  record: ChartRecord,
  publisher: Publisher,
  files: Readonly<Record<string, Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const unknown = Object.keys(files).filter((ending) => !(ending in USES));
  if (unknown.length > 0)
    throw new Error(
      `${record.path}.zip: no use is known of ${unknown.join(", ")}; add it to USES in src/takeaway/pack.ts`,
    );
  const endings = Object.keys(USES).filter((ending) => ending in files);
  const name = record.path.replace("/", "-");
  return archive(
    {
      "README.txt": readme(record, publisher, name, endings),
      ...Object.fromEntries(endings.map((ending) => [`${name}.${ending}`, files[ending] as Uint8Array])),
    },
    dayOfVersion(record.version),
  );
}

function readme(
  record: ChartRecord,
  { licence, publisher }: Publisher,
  name: string,
  endings: readonly string[],
): string {
  const parts: [string, string[]][] = [
    [record.title, [record.subtitle]],
    ["Alternative text", [record.description]],
    ["Caption", [captionOf(record)]],
    ["How to cite", [record.citation]],
    ["Where it stands, with later changes", [record.page]],
    ["Files", endings.map((ending) => `${name}.${ending}: ${USES[ending]}`)],
    [
      "Not in this archive",
      Object.entries(ELSEWHERE).map(([form, use]) => `${record.files[form as FileForm]}: ${use}`),
    ],
    [
      "How to use",
      [
        "Keep title, source and date with the picture; in the pictures they are part of it.",
        "Give the alternative text with the picture wherever it is shown, for those who do not see it.",
        "Do not join or compare figures across a break, nor read a missing value as zero.",
      ],
    ],
    [
      "What to know about the figures",
      figureNotes(record.dataset, record.drawn.figures).map(({ subject, text }) => `${subject}. ${text}`),
    ],
    ["Licence", [`${licence.name}, ${licence.url}`, licence.attribution, publisher.statement]],
  ];
  return parts
    .map(([heading, lines]) => [heading, "-".repeat(heading.length), ...lines, ""].join("\r\n"))
    .join("\r\n");
}

/** "Source: Cabinet, 26 March 2015, agenda item 4, …, lines 482 to 503. Version of 22 November 2026." */
export function captionOf({ sources, versionTitle }: Pick<ChartRecord, "sources" | "versionTitle">): string {
  return `${sources.length === 1 ? "Source" : "Sources"}: ${sources.join("; ")}. Version of ${versionTitle}.`;
}
