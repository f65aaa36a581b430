import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

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
export function clearUp(work: string, out: string): void {
  for (const name of readdirSync(work).filter((each) => LEFT.test(each))) {
    const old = join(work, name, "old");
    if (existsSync(old) && !existsSync(out)) renameSync(old, out);
    rmSync(join(work, name), { recursive: true, force: true });
  }
}

/**
 * Puts the new site in the place of the old one by two renames. When the second fails, the old site comes back, and the
 * failure is thrown.
 */
export function putInPlace({ site, old }: Places, out: string, rename = renameSync): void {
  const replaces = existsSync(out);
  if (replaces) rename(out, old);
  try {
    rename(site, out);
  } catch (error) {
    if (replaces) rename(old, out);
    throw error;
  }
}
