import type { Site } from "../../src/model/site.ts";
import { type Built, filesOf, sizeOf } from "./built.ts";

/** A kind of page: the file that its pages are made from, and the paths that these have in a built site. */
interface Kind {
  source: string;
  pages: RegExp;
}

/** Of so many kinds there is one page or several; a page that could be of two is of the first. */
const kinds: Kind[] = filesOf("src/pages")
  .filter((path) => path.endsWith(".astro"))
  .sort((a, b) => blanks(a) - blanks(b))
  .map((source) => ({ source, pages: pattern(source) }));

/** The pages of a built site by their kind, the heaviest of each kind first. Throws for a page of no kind. */
function pagesByKind(built: Built): Map<string, string[]> {
  const pages = filesOf(built.folder)
    .filter((path) => path.endsWith(".html"))
    .sort((a, b) => sizeOf(built, b) - sizeOf(built, a));
  return Map.groupBy(pages, kindOf);
}

/**
 * Pages that stand for all: of each kind the heaviest and the lightest. The heaviest of all come first, so that none is
 * left to run alone at the end.
 */
function sampleOf(built: Built): string[] {
  const ends = [...pagesByKind(built).values()].flatMap((pages) => [pages[0], pages.at(-1)]);
  return [...new Set(ends.filter((path) => path !== undefined))].sort(
    (a, b) => sizeOf(built, b) - sizeOf(built, a),
  );
}

/** The pages that a run of the tests opens in a browser: a sample, or every page of the site. */
export function visitsOf(built: Built, visited: "sample" | "every"): string[] {
  return visited === "sample" ? sampleOf(built) : [...pagesByKind(built).values()].flat();
}

/** Whether a page is a chart alone, for other sites. */
export function isEmbed(path: string): boolean {
  return kindOf(path).startsWith("embed/[dataset]/");
}

/** Addresses that charts had before, as parts of paths: what stands there is what stands at the present one. */
export function formerCharts({ datasets }: Pick<Site, "datasets">): string[] {
  return datasets.flatMap(({ id, charts }) =>
    charts.flatMap(({ was = [] }) => was.map((former) => `${id}/${former}`)),
  );
}

/** The file of src/pages that a page is made from. */
export function kindOf(path: string): string {
  const kind = kinds.find(({ pages }) => pages.test(path));
  if (!kind) throw new Error(`no file of src/pages makes ${path}`);
  return kind.source;
}

/** `wards/[vintage]/[ward].astro` makes `wards/2005/dunnock/index.html`. */
function pattern(source: string): RegExp {
  const path = source
    .replace(/(^|\/)index\.astro$/, "$1index.html")
    .replace(/(?<!404)\.astro$/, "/index.html")
    .replace(/^404\.astro$/, "404.html")
    .replaceAll(".", "\\.")
    .replaceAll(/\[\\\.\\\.\\\.\w+\]\//g, "(?:.+/)?")
    .replaceAll(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${path}$`);
}

function blanks(source: string): number {
  return source.split("[").length;
}
