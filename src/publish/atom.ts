import { Feed } from "feed";
import type { Dataset } from "../model/dataset.ts";
import { dayOfVersion } from "../model/version.ts";
import { escapeXml, withoutControl } from "./xml.ts";

/** What a feed is about. */
export interface FeedOf {
  title: string;
  subtitle: string;
  /** What the feed is known by, which never changes, wherever it is served. */
  id: string;
  /** Full address of the feed itself. */
  self: string;
  /** Full address of the page that it belongs to. */
  page: string;
  author: string;
  /** The licence, in words. */
  rights: string;
}

/** How a feed speaks of datasets. */
export interface FeedOfDatasets {
  /** The full address of a dataset's page. */
  page: (dataset: Dataset) => string;
  /** What a version of a dataset is known by, which never changes: the same in every feed. */
  id: (dataset: Dataset, version: string) => string;
}

/**
 * The changes of some datasets as an Atom feed (RFC 4287), the latest first. Its times are the days of the revisions,
 * so that the same data always gives the same bytes.
 */
export function atomFeed(
  { title, subtitle, id, self, page, author, rights }: FeedOf,
  datasets: readonly Dataset[],
  of: FeedOfDatasets,
): string {
  const changes = datasets
    .flatMap((dataset) => changesOf(dataset).map((change) => ({ dataset, ...change })))
    .sort((a, b) => b.date.localeCompare(a.date) || a.dataset.title.localeCompare(b.dataset.title));
  const feed = new Feed({
    id,
    title,
    description: subtitle,
    link: page,
    feedLinks: { atom: self },
    author: { name: author },
    copyright: rights,
    updated: startOf(changes[0]?.date ?? "1970-01-01"),
    generator: false,
  });
  for (const { dataset, date, change } of changes) {
    // The texts of entries are HTML in the feed; ours are plain.
    feed.addItem({
      id: of.id(dataset, date),
      link: `${of.page(dataset)}#version-${date}`,
      title: escapeXml(dataset.title),
      description: escapeXml(change),
      date: startOf(date),
      category: [{ name: dataset.topic.title, term: dataset.topic.id }],
    });
  }
  return `${withoutControl(feed.atom1())}\n`;
}

/** The changes of a dataset, one a version. */
function changesOf({ revisions }: Dataset): { date: string; change: string }[] {
  return [...Map.groupBy(revisions, ({ date }) => date)].map(([date, all]) => ({
    date,
    change: all.map(({ change }) => change).join(" "),
  }));
}

/** The instant at which a day begins. */
function startOf(date: string): Date {
  return new Date(`${dayOfVersion(date)}T00:00:00Z`);
}
