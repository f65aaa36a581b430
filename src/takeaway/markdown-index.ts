import type { SiteFile } from "../model/site.ts";
import { apiPaths } from "../publish/api.ts";
import { escaped, markdownPath } from "./markdown.ts";
import type { ChartRecord } from "./record.ts";

/**
 * What the site holds for readers that are programs and take text, as llmstxt.org has it: each chart by topic, with the
 * address of its Markdown.
 *
 * @param records of every chart, in the order of the site
 * @param address makes a full address of a path on the site
 */
export function markdownIndex(
  records: readonly ChartRecord[],
  { name, strapline, publisher }: SiteFile,
  address: (path: string) => string,
): string {
  const topics = Map.groupBy(records, ({ dataset }) => dataset.topic.title);
  return `${[
    `# ${escaped(name)}`,
    `> ${escaped(`${strapline}. ${publisher.statement}`)}`,
    "Each chart stands here as text: what it shows, its table, its sources, and how to cite it. A figure is of the time that stands beside it; many are years old. A missing value is not 0.",
    ...[...topics].flatMap(([topic, charts]) => [
      `## ${escaped(topic)}`,
      charts.map((record) => entryOf(record, address)).join("\n"),
    ]),
    "## Optional",
    [
      ["Every figure as CSV", "data/figures.csv"],
      ["JSON API, described", apiPaths.description],
      ["What stands where, for developers", "data/developers/"],
    ]
      .map(([title, path = ""]) => `- [${title}](${address(path)})`)
      .join("\n"),
  ].join("\n\n")}\n`;
}

function entryOf({ title, dataset, time, path }: ChartRecord, address: (path: string) => string): string {
  return `- [${escaped(title)}](${address(markdownPath(path))}): ${escaped(`${dataset.title}, ${time}`)}`;
}
