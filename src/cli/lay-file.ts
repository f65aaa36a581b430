import { linkSync, lstatSync, readFileSync, writeFileSync } from "node:fs";

/** What a file may be used for that a build writes anew. */
const MODE = 0o666 & ~process.umask();

/**
 * Writes a file of a new site. Where the old site has the same one, both folders hold that: nothing is written, nothing is
 * freed when the old folder goes, and what copies a site by the times of its files copies what changed.
 *
 * Two pages at one address, or one where a file of public/ stands, would take each other's place: that is an error.
 *
 * @param place of the file, where nothing stands yet
 * @param old place of the file in the old site
 * @throws Error where something stands at `place`, or nothing can be written there
 */
export function layFile(place: string, content: Uint8Array, old: string): void {
  if (isSame(old, content) && isLinked(old, place)) return;
  writeFileSync(place, content, { flag: "wx" });
}

function isSame(old: string, content: Uint8Array): boolean {
  const found = lstatSync(old, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== content.length || (found.mode & 0o777) !== MODE) return false;
  try {
    return Buffer.compare(readFileSync(old), content) === 0;
  } catch {
    return false;
  }
}

/** Gives a file a second name, where it can be done: not every disk can, and not every owner lets others. */
export function isLinked(file: string, place: string): boolean {
  try {
    linkSync(file, place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    return false;
  }
}
