import { allOf, type ChartFigures } from "../model/chart-figures.ts";
import { type ChartSpec, chartOptions, type Dataset, selectionSchema } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { select } from "../model/select.ts";
import type { Chart, ChartTypes } from "./chart.ts";

/** Every figure that a chart shows or compares with, in the order of the data. */
export function figuresOf(type: Chart<unknown>, dataset: Dataset, options: unknown): Figure[] {
  return allOf(dataset, type.figures(dataset, options));
}

/**
 * What a chart draws, be it sound or not: of one that cannot be drawn, which has a problem of its own, what its `select`
 * picks.
 */
export function chartFigures(types: ChartTypes, dataset: Dataset, spec: ChartSpec): ChartFigures {
  const type = types.get(spec.type);
  const options = type?.schema.safeParse(chartOptions(spec));
  try {
    if (type && options?.success) return type.figures(dataset, options.data);
  } catch {
    // Its table says why.
  }
  const { data: own } = selectionSchema.safeParse(chartOptions(spec).select);
  return { drawn: own ? select(dataset.figures, own) : [], beside: [] };
}
