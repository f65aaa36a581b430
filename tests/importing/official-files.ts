import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { FeedFile } from "../../src/importing/feed-file.ts";
import { opened } from "./small-files.ts";

/**
 * Official files as officers download them, which stand beside the project where they are at hand. What stands directly
 * in a `describe` is run also where its tests are passed over: read these files within tests.
 */
const FEEDS = fileURLToPath(new URL("../../../shared/feeds/", import.meta.url));

/** Whether they are not at hand: tests of them are passed over then. */
export const noFeeds = !existsSync(FEEDS);

/** The names of their folders. */
export function feedFolders(): string[] {
  const entries = readdirSync(FEEDS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The files of a folder in the order of their names, with their bytes, as the command takes them. */
export function bytesOf(folder: string): { path: string; bytes: Uint8Array }[] {
  return readdirSync(`${FEEDS}${folder}`)
    .sort()
    .map((name) => {
      const path = `${FEEDS}${folder}/${name}`;
      return { path, bytes: new Uint8Array(readFileSync(path)) };
    });
}

/** The files of a folder in the order of their names, opened. */
export function realFiles(folder: string): FeedFile[] {
  return bytesOf(folder).map(({ path, bytes }) => opened(basename(path), bytes));
}

/** One file of a folder, opened. */
export function realFile(folder: string, name: string): FeedFile {
  return opened(name, new Uint8Array(readFileSync(`${FEEDS}${folder}/${name}`)));
}
