import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * What a built site lacks, as a sentence without a full stop; undefined where it is complete: it has a first page, and
 * each page that was made stands in it and is not empty.
 *
 * @param site folder of the site
 * @param report the file in which `make-pages` wrote the paths of all pages, such as `wards/`
 */
export function whyIncomplete(site: string, report: string): string | undefined {
  const made = readReport(report);
  if (made === undefined) return "it does not say which pages it made";
  if (!hasText(join(site, "index.html"))) return "it has no index.html";
  const [first, ...others] = made.map(pageFile).filter((file) => !hasText(join(site, file)));
  if (first === undefined) return undefined;
  return others.length === 0
    ? `1 of its ${made.length} pages is not there: ${first}`
    : `${others.length + 1} of its ${made.length} pages are not there, the first is ${first}`;
}

/** The paths of all pages that were made; nothing where it does not say. */
function readReport(file: string): string[] | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Where a page is written: `wards/index.html` for `wards/`. */
function pageFile(path: string): string {
  return path === "404/" ? "404.html" : `${path}index.html`;
}

function hasText(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
