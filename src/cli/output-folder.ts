import { existsSync, lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/** Stands in each folder that a build made, and says that the next one may take the folder away. */
export const MARK = {
  file: ".made-by-build",
  text: "npm run build made this folder and replaces it whole.\n",
};

/** Folders of a project that a build reads. */
const READ = ["data", "src", "public"];

/** What stands in folders of other kinds and never in a site. */
const NEVER_BUILT = [".git", "data/site.json", "node_modules", "package.json", "src"];

/** What builds left before they left a mark. */
const WITHOUT_MARK = ["404.html", "_headers", "embed.js", "sitemap.xml"];

/**
 * Why a site must not be built into a folder; undefined where it may. A build replaces its folder whole, so the folder
 * must be new, empty or made by a build.
 *
 * @param out full path of the folder
 * @param project full path of the project, and `data` of the data that is built
 * @returns a sentence without a full stop, about "it"
 */
export function whyNotInto(
  out: string,
  { project, data }: { project: string; data: string },
): string | undefined {
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return "it is a link, and a build would put a folder in its place";
  if (found && !found.isDirectory()) return "it is a file";

  const place = realPlace(out);
  const root = realPlace(project);
  if (lies(root, place)) return "the project itself lies in it";
  if (lies(realPlace(data), place)) return "the data that the build reads lies in it";
  const read = [realPlace(data), ...READ.map((name) => join(root, name))].find((each) => lies(place, each));
  if (read !== undefined) return `it lies in ${basename(read)}/, which a build reads`;

  const entries = found ? readdirSync(out).sort() : [];
  const holds = (name: string) => existsSync(join(out, name));
  const foreign = NEVER_BUILT.find(holds);
  if (foreign !== undefined) return `it holds ${foreign}, which no build makes`;
  if (entries.length === 0 || holds(MARK.file) || WITHOUT_MARK.every(holds)) return undefined;
  const more = entries.length > 3 ? ` and ${entries.length - 3} more` : "";
  return `no build made it, and it holds ${entries.slice(0, 3).join(", ")}${more}`;
}

/** Whether a path is a folder or lies in it. */
export function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path without links and as the disk spells it, also where its last parts are not there yet. */
function realPlace(path: string): string {
  return existsSync(path) || dirname(path) === path
    ? realpathSync.native(path)
    : join(realPlace(dirname(path)), basename(path));
}
