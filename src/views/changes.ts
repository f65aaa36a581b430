import type { Dataset } from "../model/dataset.ts";
import { dateTitle } from "../model/period.ts";
import { dayOfVersion } from "../model/version.ts";
import { capital, countWords } from "../words/words.ts";
import type { Revised, Revision } from "./revisions.ts";

/** What changed on one day. */
export interface ChangesOfDay {
  /** `YYYY-MM-DD`: the place of the day on its page. */
  day: string;
  title: string;
  /** How many datasets are new and how many changed, in words. */
  summary: string;
  /** What was changed, with all versions of datasets of which the same is said; what concerns fewest of them first. */
  changed: { change: string; versions: Version[] }[];
  /** Each figure that is another than before, with the version that has it. */
  revised: (Revised & Version)[];
  /** What else the files of a version have otherwise, in words. */
  others: ({ words: string } & Version)[];
}

/** A version of a dataset. */
interface Version {
  dataset: Dataset;
  version: string;
}

/**
 * Every change of the figures of some datasets by day, the latest first. First versions are counted and not listed: the
 * catalogue lists them.
 *
 * @param revisions how their versions differ from those before them
 */
export function changesByDay(
  datasets: readonly Dataset[],
  revisions: readonly Revision[] = [],
): ChangesOfDay[] {
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
      const added = new Set(changes.filter((each) => each.isFirst).map(({ dataset }) => dataset)).size;
      const changed = [
        ...Map.groupBy(
          changes.filter((each) => !each.isFirst),
          ({ change }) => change,
        ),
      ]
        .map(([change, versions]) => ({ change, versions }))
        .sort((a, b) => a.versions.length - b.versions.length);
      const count = new Set(changed.flatMap(({ versions }) => versions.map(({ dataset }) => dataset))).size;
      const ofDay = revisions.filter(({ version }) => dayOfVersion(version) === day);
      return {
        day,
        title: dateTitle(day),
        summary: summaryOf(added, count),
        changed,
        revised: ofDay.flatMap(({ dataset, version, revised }) =>
          revised.map((each) => ({ ...each, dataset, version })),
        ),
        others: ofDay.flatMap(({ dataset, version, left, besides }) => {
          const words = [left > 0 ? `${capital(countWords(left))} more revised.` : "", besides]
            .join(" ")
            .trim();
          return words === "" ? [] : [{ words, dataset, version }];
        }),
      };
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
