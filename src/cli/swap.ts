import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What is done to the disk while sites change places: each is one call, between two of which a build may be killed. */
export interface Disk {
  exists(path: string): boolean;
  list(folder: string): string[];
  move(from: string, to: string): void;
  remove(folder: string): void;
}

export const realDisk: Disk = {
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  move: renameSync,
  remove: (folder) => rmSync(folder, { recursive: true, force: true }),
};

/**
 * Where builds work on the site of a folder: beside it, so that nothing is copied when the site is finished. Each build
 * has a folder of its own in it, so that one that was killed and still writes does not write into another's site.
 */
export function workFolder(out: string): string {
  return `${out}.building`;
}

/** Where one build keeps the new site, the old one while they change places, and which pages it made. */
export interface Places {
  folder: string;
  site: string;
  old: string;
  pages: string;
}

/** The places of the build with a number, such as that of its process. */
export function placesOf(work: string, build: number): Places {
  const folder = join(work, `build-${build}`);
  return {
    folder,
    site: join(folder, "site"),
    old: join(folder, "old"),
    pages: join(folder, "pages.json"),
  };
}

/** Names of what builds that were killed leave in a work folder, beside their lock. */
const LEFT = /^(build|lock)-\d+$/;

/** What stands in a work folder and comes from no build. */
export function foreignTo(work: string): string[] {
  return readdirSync(work).filter((name) => name !== "lock" && !LEFT.test(name));
}

/**
 * Clears up after builds that did not come to their end, when no other is running. One may have been ended while the
 * sites changed places: then the old site goes back to where it was.
 */
export function clearUp(work: string, out: string, disk = realDisk): void {
  putBack(work, out, disk);
  for (const name of leftIn(work, disk)) disk.remove(join(work, name));
}

/**
 * Puts the old site back where it was, when no build is running and the last one was ended while the sites changed places.
 * Says whether it did.
 */
export function putBack(work: string, out: string, disk = realDisk): boolean {
  if (disk.exists(out)) return false;
  const old = leftIn(work, disk)
    .map((name) => join(work, name, "old"))
    .find((place) => disk.exists(place));
  if (old === undefined) return false;
  disk.move(old, out);
  return true;
}

function leftIn(work: string, disk: Disk): string[] {
  return disk.list(work).filter((name) => LEFT.test(name));
}

/**
 * Puts the new site in the place of the old one by two renames. When the second fails, the old site comes back, and the
 * failure is thrown.
 */
export function putInPlace({ site, old }: Places, out: string, disk = realDisk): void {
  const replaces = disk.exists(out);
  if (replaces) disk.move(out, old);
  try {
    disk.move(site, out);
  } catch (error) {
    if (replaces) disk.move(old, out);
    throw error;
  }
}
