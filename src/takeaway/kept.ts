import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";

/** In this header pages and files say under which name they are kept. */
export const KEPT_AS = "kept-as";
/** A page or file has this header in the place of what it is where the old site has that. */
export const IS_LAID = "is-laid";

/** Keeps what has been made from one build to the next. */
export interface Kept {
  /**
   * What is kept under what it is made of, or else what `make` returns, which is then kept. All that it depends on must
   * stand in `ingredients`, the version of the code that makes it too: what is kept is never looked at again. What is
   * asked for again while it is made is made once.
   */
  keep(ingredients: readonly string[], make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array>;
  /** The name under which something is kept that is made of some things. */
  nameOf(ingredients: readonly string[]): string;
  /** Marks what is kept under a name as used, without reading it; says whether it is there. */
  use(name: string): boolean;
  /** What is kept under what it is made of; nothing where nothing is. */
  find(ingredients: readonly string[]): Uint8Array | undefined;
  /** Keeps what was made of some things, in the place of what was kept under them before. */
  put(ingredients: readonly string[], made: Uint8Array): void;
  /** The same for a text that is made at once; it is kept packed. */
  keepText(ingredients: readonly string[], make: () => string): string;
}

/**
 * Keeps in a folder, which may be deleted at any time and shared by builds that run at once.
 *
 * @param now the clock, in milliseconds: what is used is marked with its time, so that `prune` leaves it
 */
export function keptIn(folder: string, now: () => number): Kept {
  const making = new Map<string, Promise<Uint8Array>>();

  const nameOf = (ingredients: readonly string[]) =>
    createHash("sha256").update(JSON.stringify(ingredients)).digest("hex");
  const pathOf = (ingredients: readonly string[]) => join(folder, nameOf(ingredients));

  function put(path: string, made: Uint8Array): void {
    mkdirSync(folder, { recursive: true });
    // Put in place whole: a build that ends halfway leaves no half a file.
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, made);
    renameSync(unfinished, path);
  }

  async function makeAt(path: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const made = await make();
    put(path, made);
    return made;
  }

  return {
    nameOf,
    use: (name) => isUsed(join(folder, name), now() / 1000),
    find: (ingredients) => readIfThere(pathOf(ingredients), now() / 1000),
    put: (ingredients, made) => put(pathOf(ingredients), made),

    keepText(ingredients, make) {
      const path = pathOf(ingredients);
      const found = readIfThere(path, now() / 1000);
      if (found) return inflateSync(found).toString();
      const made = make();
      put(path, deflateSync(made, { level: 1 }));
      return made;
    },

    async keep(ingredients, make) {
      const path = pathOf(ingredients);
      const kept = readIfThere(path, now() / 1000);
      if (kept) return kept;
      const made = making.get(path) ?? makeAt(path, make).finally(() => making.delete(path));
      making.set(path, made);
      return made;
    },
  };
}

/** The folder in which builds of a project keep what they make. */
export function keptFolder(project: string, { SITE_KEPT }: Record<string, string | undefined>): string {
  return SITE_KEPT ?? join(project, "node_modules", ".cache", "kept");
}

/** Removes what was not used for the longest time, until what is left takes no more than `most` bytes. */
export function prune(folder: string, most: number): void {
  let left = most;
  for (const { path, size } of filesIn(folder).sort((a, b) => b.used - a.used)) {
    left -= size;
    if (left < 0) rmSync(path, { force: true });
  }
}

function filesIn(folder: string): { path: string; size: number; used: number }[] {
  const names = ifThere(() => readdirSync(folder)) ?? [];
  return names.flatMap((name) => {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? { path, size: stats.size, used: stats.mtimeMs } : [];
  });
}

function isUsed(path: string, time: number): boolean {
  const used = ifThere(() => {
    utimesSync(path, time, time);
    return true;
  });
  return used ?? false;
}

function readIfThere(path: string, time: number): Uint8Array | undefined {
  return ifThere(() => {
    const content = readFileSync(path);
    utimesSync(path, time, time);
    return content;
  });
}

/** What `read` returns; nothing where its file is not there, or not there any more. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
