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

/** A folder in which some files are other ones. */
export function laidOver(folder: Folder, texts: ReadonlyMap<string, string>): Folder {
  const encoder = new TextEncoder();
  return {
    list: () => [...new Set([...folder.list(), ...texts.keys()])].sort(),
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? folder.read(path) : encoder.encode(text);
    },
  };
}
