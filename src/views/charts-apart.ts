import { type ChartSpec, chartOptions, type Dataset } from "../model/dataset.ts";
import type { ChartTypes } from "../render/chart.ts";
import { figuresOf } from "../render/figures-of.ts";
import { answersOf } from "./answers.ts";

/** So many figures are drawn on one page at most: more take long to fetch, and nobody looks at so many. */
const MOST_DRAWN = 500;

/** The charts of a dataset by where they are drawn, in the order of the questions that they answer. */
export interface ChartsByPlace {
  /** On the page of the dataset. */
  here: ChartSpec[];
  /** On pages of their own. */
  apart: ChartSpec[];
}

/** Parts the charts of a dataset: the first stands on its page whatever it draws, and so do those that then have room. */
export function chartsByPlace(dataset: Dataset, types: ChartTypes): ChartsByPlace {
  let drawn = 0;
  const [here, apart]: [ChartSpec[], ChartSpec[]] = [[], []];
  for (const spec of answersOf(dataset, types).flatMap(({ specs }) => specs)) {
    const type = types.get(spec.type);
    if (type) drawn += figuresOf(type, dataset, type.schema.parse(chartOptions(spec))).length;
    (here.length === 0 || drawn <= MOST_DRAWN ? here : apart).push(spec);
  }
  return { here, apart };
}
