import type { Dataset } from "../model/dataset.ts";
import type { Organisation } from "../model/organisation.ts";
import type { ChartTypes } from "../render/chart.ts";
import { badness, type Measure, measuresOf } from "./measures.ts";

/** A provider with its measures, worst first. */
export interface ProviderMeasures {
  provider: Organisation;
  measures: Measure[];
}

/** One measure of several providers. */
interface SummaryRow {
  title: string;
  /** One a provider, in their order; undefined where a provider has no such series. */
  cells: (Measure | undefined)[];
}

/** The measures of all providers together. */
export interface Summary {
  /** Those with most measures first. */
  providers: Organisation[];
  /** Those first that are worst somewhere. */
  rows: SummaryRow[];
  /** Providers that ended: their figures are of another time, and stand on their own pages. */
  ended: Organisation[];
}

/** All providers that have a measure, in the order of the register. */
export function providersWithMeasures(
  datasets: readonly Dataset[],
  types: ChartTypes,
  providers: Iterable<Organisation>,
): ProviderMeasures[] {
  return [...providers]
    .map((provider) => ({ provider, measures: measuresOf(datasets, types, provider) }))
    .filter(({ measures }) => measures.length > 0);
}

/** A table of measures by provider; empty where no provider that still exists has a measure. */
export function summaryOf(all: readonly ProviderMeasures[]): Summary {
  const current = all
    .filter(({ provider }) => provider.validTo === "")
    .sort((a, b) => b.measures.length - a.measures.length);
  const measures = current.flatMap((each) => each.measures);
  const titles = new Map(measures.map((measure) => [keyOf(measure), measure]));
  const rows = [...titles].map(([key, { title, dataset }]) => {
    const isAmbiguous = [...titles.values()].filter((other) => other.title === title).length > 1;
    return {
      title: isAmbiguous ? `${title} (${dataset.title})` : title,
      cells: current.map((each) => each.measures.find((measure) => keyOf(measure) === key)),
    };
  });
  return {
    providers: current.map(({ provider }) => provider),
    rows: rows.sort((a, b) => worst(b) - worst(a)),
    ended: all.map(({ provider }) => provider).filter(({ validTo }) => validTo !== ""),
  };
}

function worst({ cells }: SummaryRow): number {
  return Math.max(...cells.map((measure) => (measure ? badness(measure) : 0)));
}

/** What a measure measures, whoever's it is. */
function keyOf({ dataset, latest, title }: Measure): string {
  return `${dataset.id} ${latest.indicator.id} ${title}`;
}
