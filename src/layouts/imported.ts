import { posix } from "node:path";

/** The modules whose names stand after `import` or in `import(…)`, those left out that give types alone. */
const IMPORTED = /\bimport(?!\s+type\b)\s*(?:\(\s*|(?:[\w*{}\s,$]+?\bfrom\s*)?)"(\.[^"]+)"/g;

/**
 * The text of a script followed by the texts of all modules that it imports, each once: what these add to a page, the
 * script adds.
 *
 * @param path of the script, as `modules` has it
 * @param modules texts by their paths; what is not among them adds nothing
 */
export function withImported(path: string, modules: Readonly<Record<string, string>>): string {
  const found = new Set([path]);
  for (const each of found)
    for (const [, target = ""] of (modules[each] ?? "").matchAll(IMPORTED)) {
      const imported = `./${posix.join(posix.dirname(each), target.replace(/\?.*$/, ""))}`;
      if (imported in modules) found.add(imported);
    }
  return [...found].map((each) => modules[each]).join("\n");
}
