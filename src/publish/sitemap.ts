import type { Dataset } from "../model/dataset.ts";
import { dayOfVersion } from "../model/version.ts";
import { escapeXml } from "./xml.ts";

/**
 * The sitemap of a built site, as sitemaps.org describes it.
 *
 * @param paths of its pages below the site's address, such as `wards/`
 * @param datasets give each page its day of last change: those of a dataset its own, a topic that of its latest dataset, any
 *   other page that of the latest of all
 * @param address of the site, with a slash at its end
 */
export function sitemap(paths: readonly string[], datasets: readonly Dataset[], address: string): string {
  const entries = paths
    .filter((path) => !path.startsWith("embed/") && path !== "404/")
    .toSorted()
    .map((path) => {
      const place = escapeXml(new URL(path, address).href);
      return `  <url><loc>${place}</loc><lastmod>${lastChangeOf(path, datasets)}</lastmod></url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>\n",
  ].join("\n");
}

function lastChangeOf(path: string, datasets: readonly Dataset[]): string {
  const [, kind, id] = /^(datasets|topics)\/([^/]+)\//.exec(path) ?? [];
  const own = datasets.filter((dataset) => (kind === "topics" ? dataset.topic.id : dataset.id) === id);
  const days = (own.length > 0 ? own : datasets).map(({ updated }) => dayOfVersion(updated));
  return days.reduce((a, b) => (a > b ? a : b));
}
