import { allOf, type ChartFigures } from "../model/chart-figures.ts";
import { type ChartSpec, chartOptions, type Dataset, selectionSchema } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
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

/** A place that a chart can highlight, and the options that do it. */
export interface Highlightable {
  dimension: string;
  key: string;
  name: string;
  override: { highlight: string };
}

/** The dimensions that are places: a chart of months or of measures highlights none. */
const PLACES = ["area", "organisation"];

/**
 * The areas or organisations that a chart can highlight, so that each of its forms can be made for each of them; none
 * where it draws one place only.
 */
export function highlightable(type: Chart<unknown>, dataset: Dataset, options: unknown): Highlightable[] {
  const dimension = type.highlights?.(options);
  if (!dimension || !PLACES.includes(dimension)) return [];
  const { drawn } = type.figures(dataset, options);
  const places = new Map(
    drawn.map((figure) => [keyOf(figure, dimension), titleOf(dataset, figure, dimension)] as const),
  );
  places.delete("");
  return places.size < 2
    ? []
    : [...places].map(([key, name]) => ({ dimension, key, name, override: { highlight: key } }));
}
