import type { Dataset } from "../model/dataset.ts";
import { dateTitle } from "../model/period.ts";
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
  /** What was changed, with all datasets of which the same is said; what concerns fewest of them first. */
  changed: { change: string; datasets: Dataset[] }[];
}

/** Every change of the figures of some datasets by day, the latest first. */
export function changesByDay(datasets: readonly Dataset[]): ChangesOfDay[] {
  const all = datasets.flatMap((dataset) =>
    dataset.revisions.map(({ date, change }) => ({ dataset, date, change, isFirst: isFirst(dataset, date) })),
  );
  return [...Map.groupBy(all, ({ date }) => date)]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([day, changes]) => {
      const added = datasetsOf(changes.filter((each) => each.isFirst));
      const changed = [
        ...Map.groupBy(
          changes.filter((each) => !each.isFirst),
          ({ change }) => change,
        ),
      ]
        .map(([change, same]) => ({ change, datasets: datasetsOf(same) }))
        .sort((a, b) => a.datasets.length - b.datasets.length);
      const count = new Set(changed.flatMap((each) => each.datasets)).size;
      return { day, title: dateTitle(day), summary: summaryOf(added.length, count), added, changed };
    });
}

function isFirst({ revisions }: Dataset, date: string): boolean {
  return revisions.every((other) => other.date >= date);
}

function datasetsOf(changes: readonly { dataset: Dataset }[]): Dataset[] {
  return [...new Set(changes.map(({ dataset }) => dataset))];
}

/** "22 new datasets, nine changed". */
function summaryOf(added: number, changed: number): string {
  const noun = (count: number) => (count === 1 ? "dataset" : "datasets");
  return [
    ...(added > 0 ? [`${countWords(added)} new ${noun(added)}`] : []),
    ...(changed > 0 ? [`${countWords(changed)} ${added > 0 ? "changed" : `changed ${noun(changed)}`}`] : []),
  ].join(", ");
}
