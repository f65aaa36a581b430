import { posix } from "node:path";

/** The modules whose names stand after `import` or in `import(…)`, those left out that give types alone. */
const IMPORTED = /\bimport(?!\s+type\b)\s*(?:\(\s*|(?:[\w*{}\s,$]+?\bfrom\s*)?)"(\.[^"]+)"/g;

/**
 * The scripts of pages, each followed by the texts of all modules that it imports, once: what these add to a page, the
 * script adds. A script that another imports adds nothing by itself, but where it is that of an element of its own.
 *
 * @param paths of scripts, as `modules` has them
 * @param modules texts by their paths; what is not among them adds nothing
 */
export function scriptsWithImported(
  paths: readonly string[],
  modules: Readonly<Record<string, string>>,
): string[] {
  const found = new Map(paths.map((path) => [path, withImported(path, modules)]));
  return paths
    .filter(
      (path) =>
        modules[path]?.includes("customElements.define(") ||
        !paths.some((other) => other !== path && found.get(other)?.has(path)),
    )
    .map((path) => [...(found.get(path) ?? [])].map((each) => modules[each]).join("\n"));
}

function withImported(path: string, modules: Readonly<Record<string, string>>): Set<string> {
  const found = new Set([path]);
  for (const each of found)
    for (const [, target = ""] of (modules[each] ?? "").matchAll(IMPORTED)) {
      const imported = `./${posix.join(posix.dirname(each), target.replace(/\?.*$/, ""))}`;
      if (imported in modules) found.add(imported);
    }
  return found;
}
