import { strFromU8, strToU8, type ZipOptions, zipSync } from "fflate";
import { withoutControl } from "../publish/xml.ts";

/** Already as small as they get: storing them saves most of the time of an archive. */
const COMPRESSED = /\.(png|pdf|docx|pptx|xlsx|ods)$|^mimetype$/;

const XML = /\.(xml|rels)$/;

function xmlPart(content: Uint8Array | string): Uint8Array {
  return strToU8(withoutControl(typeof content === "string" ? content : strFromU8(content)));
}

/**
 * Files as a ZIP archive, in the order given. Every entry has the same day and time, so that the same files are the same
 * bytes on every build.
 *
 * @param files path inside the archive to content
 * @param day `YYYY-MM-DD`
 */
export function archive(
  files: Readonly<Record<string, Uint8Array | string>>,
  day: string,
): Uint8Array<ArrayBuffer> {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  // ZIP has no time zone: a local noon, written as it is, is the same everywhere.
  const mtime = new Date(year, month - 1, date, 12);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]): [string, [Uint8Array, ZipOptions]] => [
        path,
        [
          XML.test(path) ? xmlPart(content) : typeof content === "string" ? strToU8(content) : content,
          { mtime, level: COMPRESSED.test(path) ? 0 : 6 },
        ],
      ]),
    ),
  );
}
