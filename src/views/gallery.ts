import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import { type ChartReference, chartReference } from "../publish/chart-reference.ts";
import type { ChartTypes } from "../render/chart.ts";
import { figuresOf } from "../render/figures-of.ts";

/** A kind of chart with words on how to read it, and an example from the site. */
export interface Exhibit extends Pick<ChartReference, "type" | "howToRead"> {
  dataset: Dataset;
  spec: ChartSpec;
}

/** Figures that an example draws at best: enough to see how the chart works, few enough to see it at once. */
const FIGURES = 8;

/** Every kind of chart that the site uses, by name, each with the example that is nearest to a handy size. */
export function exhibits(datasets: readonly Dataset[], types: ChartTypes): Exhibit[] {
  const all = datasets.flatMap((dataset) => dataset.charts.map((spec) => ({ dataset, spec })));
  return [...types].sort().flatMap(([type, chart]) => {
    const size = ({ dataset, spec }: (typeof all)[number]) =>
      figuresOf(chart, dataset, chart.schema.parse(chartOptions(spec))).length;
    const [example] = all
      .filter(({ spec }) => spec.type === type)
      .map((each) => ({ ...each, distance: Math.abs(size(each) - FIGURES) }))
      .sort((a, b) => a.distance - b.distance);
    return example
      ? [{ type, howToRead: chart.howToRead, dataset: example.dataset, spec: example.spec }]
      : [];
  });
}

/** Every kind of chart by name, with all that authors of data can say of it: those that the site uses, and the others. */
export function kindsOf(
  datasets: readonly Dataset[],
  types: ChartTypes,
): { used: ChartReference[]; unused: ChartReference[] } {
  const drawn = new Set(datasets.flatMap((dataset) => dataset.charts.map(({ type }) => type)));
  const kinds = [...types].sort().map(([type, chart]) => chartReference(type, chart));
  return {
    used: kinds.filter(({ type }) => drawn.has(type)),
    unused: kinds.filter(({ type }) => !drawn.has(type)),
  };
}
