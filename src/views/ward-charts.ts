import type { Area } from "../model/area.ts";
import { type ChartSpec, chartOptions, type Dataset, type Selection } from "../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../model/figure.ts";
import { select } from "../model/select.ts";
import type { ChartTypes } from "../render/chart.ts";
import { highlightable } from "../render/places.ts";
import { capital } from "../words/words.ts";
import { measureOf, partOf, type WardMeasure } from "./ward-measures.ts";

/** A chart in which a ward is highlighted among the others, with words about this ward. */
export interface WardChart {
  dataset: Dataset;
  spec: ChartSpec;
  headline: string;
  override: Record<string, unknown>;
  /** Whether the chart of the dataset's page is of this ward too: one that highlights another ward is not. */
  hasWhole: boolean;
}

/** So many charts a reader looks through; the table of a ward's page leads to those of its other measures. */
export const MOST_CHARTS = 12;

/**
 * The first charts that have a place for a ward to be highlighted in, each with the words for this ward.
 *
 * @param most so many at most
 */
export function wardCharts(
  datasets: readonly Dataset[],
  ward: Area,
  types: ChartTypes,
  most: number = MOST_CHARTS,
): WardChart[] {
  const specs = datasets.values().flatMap((dataset) => dataset.charts.map((spec) => ({ dataset, spec })));
  return specs
    .flatMap(({ dataset, spec }) => wardChart(dataset, spec, ward, types) ?? [])
    .take(most)
    .toArray();
}

function wardChart(
  dataset: Dataset,
  spec: ChartSpec,
  ward: Area,
  types: ChartTypes,
): [WardChart] | undefined {
  const type = types.get(spec.type);
  const options = type?.schema.parse(chartOptions(spec));
  const place =
    type?.isAmong?.(options) && highlightable(type, dataset, options).find(({ key }) => key === ward.code);
  const figure = select(dataset.figures, selectionOf(spec)).find(({ area }) => area === ward);
  if (!place || !figure) return undefined;
  const { override } = place;
  const near = type?.nearby?.(ward.neighbours.map(({ code }) => code)) ?? {};
  return [
    {
      dataset,
      spec,
      headline: `${measureOf(dataset, figure)}: ${ward.name} among the wards`,
      override: { ...override, ...near },
      hasWhole: Object.entries(override).every(([option, own]) => (spec[option] ?? own) === own),
    },
  ];
}

/**
 * A headline of one ward alone: "Ainsdale: 89.7 years for women, 2009 to 2013". What is measured, and which place that
 * is among the others, the chart under it says.
 */
export function wardHeadline(chart: WardChart, ward: Area): string {
  const figure = figureIn(chart, ward);
  if (!figure || !isKnown(figure)) return chart.headline;
  const part = partOf(chart.dataset, figure);
  return `${ward.name}: ${formatFigure(figure)}${part && ` for ${part}`}, ${figure.period.title}`;
}

/**
 * How far a ward is from the other end, for the headline of a chart on its page, where the figure itself stands above:
 * "Women: 13.1 years less than Ainsdale".
 *
 * @param before the charts that stand above it
 */
export function gapHeadline(
  chart: WardChart,
  ward: Area,
  measures: readonly WardMeasure[],
  before: readonly WardChart[] = [],
): string {
  const figure = figureIn(chart, ward);
  // A second chart of the same figure says what it shows of all of them.
  if (chart.hasWhole && before.some((each) => figureIn(each, ward) === figure)) return chart.spec.headline;
  const measure = measures.find((each) => each.figure === figure);
  if (!measure || measure.standing === "") return wardHeadline(chart, ward);
  const gap = measure.toHighest.startsWith("the ") ? measure.toLowest : measure.toHighest;
  return `${capital(measure.part || measure.title)}: ${gap}`;
}

/** The figure of the ward that a chart is about. */
export function figureIn({ dataset, spec }: WardChart, ward: Area): Figure | undefined {
  return select(dataset.figures, selectionOf(spec)).find(({ area }) => area === ward);
}

function selectionOf(spec: ChartSpec): Selection {
  return (spec as { select?: Selection }).select ?? {};
}
