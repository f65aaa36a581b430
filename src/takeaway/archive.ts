import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** Already as small as they get: storing them saves most of the time of an archive. */
const COMPRESSED = /\.(png|docx|xlsx)$/;

/**
 * Files as a ZIP archive, in the order given. Every entry has the same day and time, so that the same files are the same
 * bytes on every build.
 *
 * @param files path inside the archive to content
 * @param day `YYYY-MM-DD`
 */
export async function archive(
  files: Readonly<Record<string, Uint8Array | string>>,
  day: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  // ZIP has no time zone: a local noon, written as it is, is the same everywhere.
  const mtime = new Date(year, month - 1, date, 12);
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content as Uint8Array), path, {
      mtime,
      forceDosTimestamp: true,
      compress: !COMPRESSED.test(path),
    });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
