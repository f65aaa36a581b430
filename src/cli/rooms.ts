import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { isStarted } from "./command.ts";

/** A file of the code, by its path inside the project, and the files of the project that it imports. */
export interface Source {
  path: string;
  imports: string[];
}

/**
 * Rooms in their order, from the top: each line of the list of folders in the README that begins with `src/` is one
 * floor, with one room or more.
 */
export function floorsOf(readme: string): string[][] {
  return [...readme.matchAll(/^src\/\S+(?: src\/\S+)*/gm)].map(([rooms]) =>
    rooms.split(" ").map((room) => room.replace(/^src\/|\/$/g, "")),
  );
}

/** The files that a text imports, as paths inside the project. */
export function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, target]) =>
    posix.join(posix.dirname(path), target as string),
  );
}

/**
 * What does not keep to the order of the rooms: an import from a room above, two rooms of one floor that import each
 * other, a chart type that imports another, a room that the list does not name. Each as a line that names both files.
 */
export function roomFaults(floors: readonly (readonly string[])[], sources: readonly Source[]): string[] {
  const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));
  const arrows = sources.flatMap(({ path, imports }) => imports.map((target) => ({ path, target })));
  const between = new Set(arrows.map(({ path, target }) => `${roomOf(path)} ${roomOf(target)}`));
  const unnamed = [...new Set(sources.map(({ path }) => roomOf(path)))]
    .filter((room) => floorOf(room) < 0)
    .map((room) => `src/${room} is not in the README's list of rooms: say there what it holds`);
  const wrong = arrows.flatMap(({ path, target }) => {
    const [from, to] = [roomOf(path), roomOf(target)];
    const because = (why: string) => [`${path} imports ${target}: ${why}`];
    if (!target.startsWith("src/")) return [];
    if (from === to)
      return from === "charts" && typeOf(path) !== typeOf(target)
        ? because("a chart type imports no other; move what both need to a room below")
        : [];
    if (floorOf(from) > floorOf(to)) return because(`src/${to} stands above src/${from}`);
    if (floorOf(from) === floorOf(to) && between.has(`${to} ${from}`))
      return because(`src/${from} and src/${to} import each other`);
    return [];
  });
  return [...unnamed, ...wrong];
}

function roomOf(path: string): string {
  return path.split("/")[1] as string;
}

function typeOf(path: string): string {
  return (path.split("/")[2] as string).replace(/\.ts$/, "");
}

if (isStarted(import.meta.filename)) {
  const root = join(import.meta.dirname, "..", "..");
  const paths = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|mjs|astro)$/.test(path))
    .sort();
  const sources = paths.map((path) => ({
    path,
    imports: importsOf(path, readFileSync(join(root, path), "utf8")),
  }));
  const faults = roomFaults(floorsOf(readFileSync(join(root, "README.md"), "utf8")), sources);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`Every import of ${paths.length} files keeps to the rooms.`);
}
