import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import { keyOf, titleOf } from "../model/select.ts";
import { isWard } from "../model/vintage.ts";
import type { Chart, ChartTypes } from "./chart.ts";

/** A place that a chart can highlight: an area or an organisation. */
export interface ChartPlace {
  dimension: string;
  /** The code of the area or the id of the organisation: it stands in addresses. */
  key: string;
  name: string;
  /** The options that highlight it. */
  override: { highlight: string };
  /** Whether it is a ward or a provider: others are what these are compared with, and nobody takes away a file of them. */
  hasFiles: boolean;
}

/** The dimensions that are places: a chart of months or of measures highlights none. */
const PLACES = ["area", "organisation"];

/**
 * The areas or organisations that a chart can highlight, in the order of its figures; none where it draws one place only.
 *
 * @param options of the chart, read by its schema
 */
export function highlightable(type: Chart<unknown>, dataset: Dataset, options: unknown): ChartPlace[] {
  const dimension = type.highlights?.(options);
  if (!dimension || !PLACES.includes(dimension)) return [];
  const { drawn } = type.figures(dataset, options);
  const places = new Map(drawn.map((figure) => [keyOf(figure, dimension), figure] as const));
  places.delete("");
  if (places.size < 2) return [];
  return [...places].map(([key, figure]) => ({
    dimension,
    key,
    name: titleOf(dataset, figure, dimension),
    override: { highlight: key },
    hasFiles: dimension === "organisation" || isWard(figure.area),
  }));
}

/**
 * The places for each of which the forms of a chart are made, in order of their names: the one list that pages, embeds
 * and files go by.
 */
export function placesOf(types: ChartTypes, dataset: Dataset, spec: ChartSpec): ChartPlace[] {
  const type = types.get(spec.type) as Chart<unknown>;
  return highlightable(type, dataset, type.schema.parse(chartOptions(spec))).sort((a, b) =>
    a.name.localeCompare(b.name),
  );
}
