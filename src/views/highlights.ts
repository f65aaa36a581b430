import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import type { Chart, ChartTypes } from "../render/chart.ts";
import { placesOf } from "../render/places.ts";
import { saidOf } from "../render/said.ts";
import type { Highlight } from "../takeaway/highlight.ts";

/**
 * The areas and providers that a reader can have highlighted in a chart, in order of their names, each with what the
 * chart then says. None where the chart is about one of them.
 */
export function highlightsIn(types: ChartTypes, dataset: Dataset, spec: ChartSpec): Highlight[] {
  const type = types.get(spec.type) as Chart<unknown>;
  return placesOf(types, dataset, spec).map(({ key, name, override }) => ({
    code: key,
    name,
    ...saidOf(type, dataset, {
      headline: spec.headline,
      options: type.schema.parse({ ...chartOptions(spec), ...override }),
      highlight: key,
    }),
  }));
}
