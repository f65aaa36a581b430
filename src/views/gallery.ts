import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import { type ChartReference, chartReference } from "../publish/chart-reference.ts";
import type { ChartTypes } from "../render/chart.ts";

/** A kind of chart with words on how to read it, its options, and an example from the site. */
export interface Exhibit extends ChartReference {
  dataset: Dataset;
  spec: ChartSpec;
}

/** Rows that an example's table has at best: enough to see how the chart works, few enough to see it at once. */
const ROWS = 8;

/** Every kind of chart that the site uses, by name, each with the example that is nearest to a handy size. */
export function exhibits(datasets: readonly Dataset[], types: ChartTypes): Exhibit[] {
  const all = datasets.flatMap((dataset) => dataset.charts.map((spec) => ({ dataset, spec })));
  return [...types].sort().flatMap(([type, chart]) => {
    const size = ({ dataset, spec }: (typeof all)[number]) =>
      chart.table(dataset, chart.schema.parse(chartOptions(spec))).rows.length;
    const [example] = all
      .filter(({ spec }) => spec.type === type)
      .map((each) => ({ ...each, distance: Math.abs(size(each) - ROWS) }))
      .sort((a, b) => a.distance - b.distance);
    return example ? [{ ...chartReference(type, chart), dataset: example.dataset, spec: example.spec }] : [];
  });
}

/** The kinds of chart that no dataset of the site uses, by name. */
export function furtherKinds(datasets: readonly Dataset[], types: ChartTypes): ChartReference[] {
  const used = new Set(datasets.flatMap((dataset) => dataset.charts.map(({ type }) => type)));
  return [...types]
    .sort()
    .filter(([type]) => !used.has(type))
    .map(([type, chart]) => chartReference(type, chart));
}
