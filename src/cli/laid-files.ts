import { lstatSync } from "node:fs";
import { join } from "node:path";
import { IS_LAID, KEPT_AS } from "../takeaway/kept.ts";
import { isLinked, layFile } from "./lay-file.ts";

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
  const isLaid = (file: string, keptAs: string) => {
    const known = before.get(file);
    return known?.[0] === keptAs && isAlike(stateOf(join(old, file)), known);
  };
  return {
    /**
     * Lays a file at its place in the new site.
     *
     * @param ask gives the file, or says that it is laid where the old site has what it is kept as
     * @throws Error where something stands at `place`, or nothing can be written there
     */
    async lay(file: string, place: string, ask: (isLaid?: App.Locals["isLaid"]) => Promise<Response>) {
      const answer = await ask((keptAs) => isLaid(file, keptAs));
      const isThere = answer.headers.has(IS_LAID);
      if (isThere && isLinked(join(old, file), place)) {
        now.set(file, before.get(file) as Laid);
        return;
      }
      const made = isThere ? await ask() : answer;
      layFile(place, new Uint8Array(await made.arrayBuffer()), join(old, file));
      const keptAs = made.headers.get(KEPT_AS);
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
