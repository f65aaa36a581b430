import type { Dataset } from "../model/dataset.ts";
import { datasetCsv } from "../model/figure-rows.ts";
import type { Site } from "../model/site.ts";
import { titleOfVersion } from "../model/version.ts";

/** A version of a dataset: its name, and its CSV. */
export interface Version {
  date: string;
  csv: string;
}

/** Every version of a dataset, the newest first: those kept as they were published, and the present one. */
export function versionsOf({ releases }: Pick<Site, "releases">, dataset: Dataset): Version[] {
  const kept = releases.get(dataset.id) ?? [];
  const present = { date: dataset.updated, csv: datasetCsv(dataset) };
  return kept.some(({ date }) => date === dataset.updated)
    ? kept.toReversed()
    : [present, ...kept.toReversed()];
}

/** The versions in words, each with what changed in it, the newest first. */
export function versionWords(
  site: Pick<Site, "releases">,
  dataset: Dataset,
): { date: string; title: string; change: string }[] {
  return versionsOf(site, dataset).map(({ date }) => ({
    date,
    title: titleOfVersion(date),
    change: dataset.revisions
      .filter((revision) => revision.date === date)
      .map(({ change }) => change)
      .join(" "),
  }));
}
