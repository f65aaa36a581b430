import type { Site } from "../model/site.ts";

/**
 * A name for something of the site that does not change when the site moves: a "tag" URI (RFC 4151).
 *
 * @param specific what is named, such as `feeds/site.atom`
 */
export function tagUri(
  site: Pick<Site, "address" | "feedIds" | "datasets" | "began">,
  specific: string,
): string {
  return `tag:${site.feedIds ?? `${new URL(site.address).hostname},${firstYear(site)}`}:${specific}`;
}

/** The year in which the site began; where it does not say so, that of the first version of any dataset. */
function firstYear({ datasets, began }: Pick<Site, "datasets" | "began">): string {
  const days = datasets.flatMap(({ revisions }) => revisions.map(({ date }) => date));
  return (began ?? days.sort()[0] ?? "1970").slice(0, 4);
}
