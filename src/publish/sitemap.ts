import { dayOf, type Site } from "../model/site.ts";
import { escapeXml } from "./xml.ts";

/**
 * The sitemap of a built site, as sitemaps.org describes it.
 *
 * @param paths of its pages below the site's address, such as `wards/`
 * @param site gives each page its day of last change: those of a dataset its own, a topic that of its latest dataset, any
 *   other page that of the site
 * @param address of the site, with a slash at its end
 */
export function sitemap(
  paths: readonly string[],
  site: Pick<Site, "datasets" | "began">,
  address: string,
): string {
  const entries = paths
    .filter((path) => !path.startsWith("embed/") && path !== "404/")
    .toSorted()
    .map((path) => {
      const place = escapeXml(new URL(path, address).href);
      return `  <url><loc>${place}</loc><lastmod>${lastChangeOf(path, site)}</lastmod></url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>\n",
  ].join("\n");
}

function lastChangeOf(path: string, site: Pick<Site, "datasets" | "began">): string {
  const [, kind, id] = /^(datasets|topics)\/([^/]+)\//.exec(path) ?? [];
  const own = site.datasets.filter((dataset) => (kind === "topics" ? dataset.topic.id : dataset.id) === id);
  return dayOf(own.length > 0 ? { datasets: own } : site);
}
