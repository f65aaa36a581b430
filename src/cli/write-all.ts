import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes texts into the data folder, by their paths in it: every file beside its place first, then all moved, so that
 * where one cannot be written, none is changed.
 */
export function writeAll(data: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, `${path}.new`), text);
  }
  for (const path of texts.keys()) renameSync(join(data, `${path}.new`), join(data, path));
}
