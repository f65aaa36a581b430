import { lstatSync } from "node:fs";
import { join } from "node:path";
import { isLinked } from "./lay-file.ts";

/** By what a file is known again. */
type State = [inode: number, size: number, changed: number, mode: number];
/** The file of a site that was made of what is kept under a name. */
type Laid = [keptAs: string, ...State];

/**
 * What is known of the files of a site, so that the next build need neither read nor write those of which nothing has
 * changed. A file that someone wrote since is not known again: it has another time, or stands elsewhere on the disk.
 *
 * @param old folder of the site
 * @param told what an earlier build told of it; nothing where that is gone
 */
export function laidFiles(old: string, told: Uint8Array | undefined) {
  const before = new Map<string, Laid>(told === undefined ? [] : JSON.parse(new TextDecoder().decode(told)));
  const now = new Map<string, Laid>();
  return {
    /** Whether a file of the old site is what is kept under a name. */
    isLaid(file: string, keptAs: string): boolean {
      const known = before.get(file);
      return known?.[0] === keptAs && isAlike(stateOf(join(old, file)), known);
    },
    /** Gives a file of the old site a second name in the new one; says whether it could. */
    layAgain(file: string, place: string): boolean {
      if (!isLinked(join(old, file), place)) return false;
      now.set(file, before.get(file) as Laid);
      return true;
    },
    /** Notes that a file was laid, and as what it is kept, where it is. */
    note(file: string, place: string, keptAs: string | null): void {
      if (keptAs !== null) now.set(file, [keptAs, ...(stateOf(place) as State)]);
    },
    /** What is to be told to the next build. */
    toTell: () => JSON.stringify([...now]),
  };
}

function stateOf(path: string): State | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found && [found.ino, found.size, found.mtimeMs, found.mode];
}

function isAlike(state: State | undefined, [, ...known]: Laid): boolean {
  return state?.every((each, at) => each === known[at]) ?? false;
}
