import { figuresIn } from "../model/chart-figures.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { keyOf, titleOf } from "../model/select.ts";
import type { Chart } from "./chart.ts";

/** Every figure that a chart shows or compares with, in the order of the data. */
export function figuresOf(type: Chart<unknown>, dataset: Dataset, options: unknown): Figure[] {
  const own = type.figures?.(dataset, options);
  if (!own) return figuresIn(dataset, options);
  const all = new Set([...own.drawn, ...own.beside]);
  return dataset.figures.filter((figure) => all.has(figure));
}

/** A place that a chart can highlight, and the options that do it. */
export interface Highlightable {
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
  const drawn = type.figures?.(dataset, options).drawn ?? figuresIn(dataset, options);
  const places = new Map(
    drawn.map((figure) => [keyOf(figure, dimension), titleOf(dataset, figure, dimension)] as const),
  );
  places.delete("");
  return places.size < 2
    ? []
    : [...places].map(([key, name]) => ({ key, name, override: { highlight: key } }));
}
