import type { Dataset, Gone } from "../model/dataset.ts";
import { titleOfVersion } from "../model/version.ts";

/** A chart that is no longer here, and the one to look at instead, with its dataset and its headline. */
export interface GoneChart extends Gone {
  instead: { dataset: Dataset; id: string; headline: string } | undefined;
}

/** The charts of a dataset that were published and are no longer here; the check has seen to it that what they name is. */
export function goneCharts(dataset: Dataset, datasets: readonly Dataset[]): GoneChart[] {
  return dataset.gone.map((gone) => {
    const [other, id] = gone.see?.split("/") ?? [];
    const of = datasets.find((each) => each.id === other);
    const chart = of?.charts.find((each) => each.id === id);
    return { ...gone, instead: of && chart && { dataset: of, id: chart.id, headline: chart.headline } };
  });
}

/** What a page of a withdrawn dataset says: why, and the day of its last change in words. */
export function withdrawal({ withdrawn, updated }: Dataset): { why: string; day: string } {
  return { why: withdrawn ?? "", day: titleOfVersion(updated) };
}
