import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** The modules and texts of the project that a module names. */
const NAMED = /\b(?:from|import)\s*\(?\s*"(\.[^"?]+)/g;

/**
 * A word for a value: values that are written alike have the same one. What several parts of it share, such as the area of
 * many figures, is written once, and may lead back to itself.
 *
 * @param nameOf a name that stands for a part and all that is in it; nothing where it is to be written
 * @throws Error where a part is a function, of which nothing can be said
 */
export function wordFor(
  value: unknown,
  nameOf: (part: object) => string | undefined = () => undefined,
): string {
  const places = new Map<object, number>();
  // Nothing is written as nothing.
  const text: string | undefined = JSON.stringify(value, (name, part: unknown) => {
    if (typeof part === "function")
      throw new Error(`“${name}” is a function: no word stands for what it does`);
    if (typeof part !== "object" || part === null) return part;
    const called = nameOf(part);
    if (called !== undefined) return { called };
    const place = places.get(part);
    if (place !== undefined) return { again: place };
    places.set(part, places.size);
    return part instanceof Map || part instanceof Set ? [...part] : part;
  });
  return hashOf(text ?? "");
}

/**
 * A word for a version of code: that of a module, of all that it imports from the project, of the packages, and of what
 * runs them.
 *
 * @param root folder of the project
 * @param modules by their paths in it
 */
export function wordForCode(root: string, modules: readonly string[]): string {
  const found = new Set(modules);
  const texts: string[] = [process.version, readFileSync(join(root, "package-lock.json"), "utf8")];
  for (const path of found) {
    const file = join(root, path);
    // What a comment names need not be there.
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    texts.push(path, text);
    const folder = posix.dirname(path);
    for (const [, target = ""] of text.matchAll(NAMED)) found.add(posix.join(folder, target));
    // A module that looks for others, as that of the chart types does, finds them in its folder.
    if (text.includes("import.meta.glob"))
      for (const each of globSync("**/*.{astro,css,ts}", { cwd: join(root, folder) }).sort())
        found.add(posix.join(folder, each.replaceAll("\\", "/")));
  }
  return hashOf(texts.join("\n"));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
