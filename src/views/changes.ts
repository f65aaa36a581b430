import type { Dataset } from "../model/dataset.ts";
import { dateTitle } from "../model/period.ts";
import { dayOfVersion } from "../model/version.ts";
import { countWords } from "../words/words.ts";

/** What changed on one day. */
export interface ChangesOfDay {
  /** `YYYY-MM-DD`: the place of the day on its page. */
  day: string;
  title: string;
  /** How many datasets are new and how many changed, in words. */
  summary: string;
  /** Datasets whose first version it is. */
  added: Dataset[];
  /** What was changed, with all versions of datasets of which the same is said; what concerns fewest of them first. */
  changed: { change: string; versions: { dataset: Dataset; version: string }[] }[];
}

/** Every change of the figures of some datasets by day, the latest first. */
export function changesByDay(datasets: readonly Dataset[]): ChangesOfDay[] {
  const all = datasets.flatMap((dataset) =>
    dataset.revisions.map(({ date: version, change }) => ({
      dataset,
      version,
      change,
      isFirst: isFirst(dataset, version),
    })),
  );
  return [...Map.groupBy(all, ({ version }) => dayOfVersion(version))]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([day, changes]) => {
      const added = [...new Set(changes.filter((each) => each.isFirst).map(({ dataset }) => dataset))];
      const changed = [
        ...Map.groupBy(
          changes.filter((each) => !each.isFirst),
          ({ change }) => change,
        ),
      ]
        .map(([change, versions]) => ({ change, versions }))
        .sort((a, b) => a.versions.length - b.versions.length);
      const count = new Set(changed.flatMap(({ versions }) => versions.map(({ dataset }) => dataset))).size;
      return { day, title: dateTitle(day), summary: summaryOf(added.length, count), added, changed };
    });
}

function isFirst({ revisions }: Dataset, version: string): boolean {
  return revisions.every((other) => other.date >= version);
}

/** "22 new datasets, nine changed". */
function summaryOf(added: number, changed: number): string {
  const noun = (count: number) => (count === 1 ? "dataset" : "datasets");
  return [
    ...(added > 0 ? [`${countWords(added)} new ${noun(added)}`] : []),
    ...(changed > 0 ? [`${countWords(changed)} ${added > 0 ? "changed" : `changed ${noun(changed)}`}`] : []),
  ].join(", ");
}
