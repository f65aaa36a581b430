import { posix } from "node:path";
import type { Load } from "./loads.ts";

/** The files of scripts of a built site, by how a reader comes to load them. */
export interface ScriptFiles {
  /** Of each page, the files that it loads, with all that these import at once. */
  ofPage: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files that no page loads by itself: some of these files fetch them when a reader asks for what they do. */
  askedBy(files: Iterable<string>): Set<string>;
}

/**
 * Parts the scripts of a built site.
 *
 * @param texts of all scripts, by their paths
 * @param loads of all pages and stylesheets
 */
export function scriptFiles(texts: ReadonlyMap<string, string>, loads: readonly Load[]): ScriptFiles {
  const scripts = new Set([...texts.keys()].filter((path) => isScript.test(path)));
  const ofPage = new Map<string, Set<string>>();
  for (const { by, file } of loads)
    if (file !== undefined && scripts.has(file)) {
      const own = ofPage.get(by) ?? new Set();
      ofPage.set(by, withImports(file, texts, own));
    }
  const loaded = new Set([...ofPage.values()].flatMap((files) => [...files]));
  const askedBy = (files: Iterable<string>) => {
    const found = new Set<string>();
    const queue = [...files];
    for (const path of queue)
      for (const target of importsOf(path, texts, onAsking))
        for (const file of withImports(target, texts, new Set()))
          if (!loaded.has(file) && !found.has(file)) {
            found.add(file);
            queue.push(file);
          }
    return found;
  };
  return { ofPage, askedBy };
}

const isScript = /\.m?js$/;
/** `import"./a.js"`, `import{a}from"./a.js"`, `export*from"./a.js"` */
const atOnce = /(?:\bimport|\bfrom)\s*["'`](\.[^"'`]+)["'`]/g;
/** `import("./a.js")` */
const onAsking = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g;

/** Adds a file and all that it imports at once. */
function withImports(path: string, texts: ReadonlyMap<string, string>, found: Set<string>): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const target of importsOf(path, texts, atOnce)) withImports(target, texts, found);
  return found;
}

function importsOf(path: string, texts: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...(texts.get(path) ?? "").matchAll(pattern)].map(([, target = ""]) =>
    posix.join(posix.dirname(path), target),
  );
}
