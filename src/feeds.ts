import { type Area, vintage } from "./model/area.ts";
import type { Dataset } from "./model/dataset.ts";
import type { Topic } from "./model/topic.ts";
import { atomFeed } from "./publish/atom.ts";
import { datasetPaths } from "./publish/citation.ts";
import { tagUri } from "./publish/tag.ts";
import { fullAddress, paths, site } from "./site.ts";
import { wardTitle } from "./views/area.ts";

/** Feeds of changes: title and path on the site. */
export const feeds = {
  site: { title: `Changes: ${site.name}`, path: "feeds/site.atom" },
  topic: ({ id, title }: Topic) => ({ title: `Changes: ${title}`, path: `feeds/topics/${id}.atom` }),
  ward: (ward: Area) => ({
    title: `Changes: ${wardTitle(site, ward)}`,
    path: `feeds/${paths.ward(ward)}.atom`,
    ...(vintage(ward) === site.wards.feedsWithoutVintage ? { first: `feeds/wards/${ward.slug}.atom` } : {}),
  }),
};

/** A feed by its title and its path on the site. */
export interface FeedPath {
  title: string;
  path: string;
  /** The path at which it was first published, where that was another: it is still served there, and is its id. */
  first?: string;
}

/** A feed of the changes of some datasets; `page` is the path of the page that it belongs to. */
export function feedOf(feed: FeedPath, page: string, datasets: readonly Dataset[]): string {
  return atomFeed(
    {
      title: feed.title,
      subtitle: site.strapline,
      id: tagUri(site, feed.first ?? feed.path),
      self: fullAddress(feed.path),
      page: fullAddress(page),
      author: site.publisher.name,
      rights: `${site.licence.name}. ${site.licence.attribution}`,
    },
    datasets,
    {
      page: ({ id }) => fullAddress(datasetPaths.page(id)),
      id: ({ id }, version) => tagUri(site, datasetPaths.version(id, version)),
    },
  );
}
