import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The only way in which the model touches files: a folder of named bytes. */
export interface Folder {
  /** Paths of all files below, with `/`, sorted. */
  list(): string[];
  /** Bytes of one file; throws when it does not exist. */
  read(path: string): Uint8Array;
}

/** A folder on disk; an absent folder lists as empty. */
export function diskFolder(root: string): Folder {
  return {
    list: () =>
      existsSync(root)
        ? readdirSync(root, { recursive: true, withFileTypes: true })
            .filter((entry) => !entry.isDirectory())
            .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
            .sort()
        : [],
    read: (path) => readFileSync(join(root, path)),
  };
}

/** A folder held in memory, for tests: file path to text or bytes. */
export function memoryFolder(files: Record<string, string | Uint8Array>): Folder {
  return {
    list: () => Object.keys(files).sort(),
    read: (path) => {
      const content = files[path];
      if (content === undefined) throw new Error(`no file ${path}`);
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
  };
}
