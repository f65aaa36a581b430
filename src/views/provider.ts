import type { ChartSpec, Dataset, Selection } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import type { Organisation } from "../model/organisation.ts";
import { dateTitle } from "../model/period.ts";
import { select } from "../model/select.ts";
import { isOf, type Measure } from "./measures.ts";

/** A chart of a dataset narrowed to one provider. */
export interface ProviderChart {
  dataset: Dataset;
  spec: ChartSpec;
  /** The chart's own headline where it is about this provider alone, else what is measured. */
  headline: string;
  override: Record<string, unknown>;
  /** Whether the whole chart is about this provider alone. */
  isAlone: boolean;
}

/** Charts of all datasets that show a provider, each narrowed to it. */
export function providerCharts(datasets: readonly Dataset[], organisation: Organisation): ProviderChart[] {
  return datasets.flatMap((dataset) =>
    dataset.charts.flatMap((spec) => {
      const selection = (spec as { select?: Selection }).select;
      if (!selection) return [];
      const all = select(dataset.figures, selection);
      const own = all.filter((figure) => figure.organisation?.id === organisation.id);
      if (own.length === 0) return [];
      const isAlone = own.length === all.length;
      return [
        {
          dataset,
          spec,
          headline: isAlone ? spec.headline : dataset.title,
          override: isAlone ? {} : { select: { ...selection, organisation: organisation.id } },
          isAlone,
        },
      ];
    }),
  );
}

/**
 * Charts of a provider besides its measures, each with the measures of which something newer is known: charts of which
 * every figure stands in one of the measures are left out.
 */
export function otherCharts(
  charts: readonly ProviderChart[],
  organisation: Organisation,
  measures: readonly Measure[],
): (ProviderChart & { newer: Measure[] })[] {
  const shown = new Set(measures.flatMap(({ process }) => process.figures));
  return charts
    .map((chart) => ({ chart, own: ownFigures(chart, organisation) }))
    .filter(({ own }) => !own.every((figure) => shown.has(figure)))
    .map(({ chart, own }) => ({
      ...chart,
      newer: measures.filter((measure) => {
        const alike = own.filter((figure) => isOf(figure, measure));
        return alike.length > 0 && alike.every(({ period }) => period.end < measure.latest.period.end);
      }),
    }));
}

function ownFigures({ dataset, spec }: ProviderChart, organisation: Organisation): Figure[] {
  return select(dataset.figures, (spec as { select?: Selection }).select).filter(
    (figure) => figure.organisation?.id === organisation.id,
  );
}

/** Providers with figures under their own name, and those that the papers only name; each in the order of the register. */
export function byFigures(
  datasets: readonly Dataset[],
  organisations: Iterable<Organisation>,
): { withFigures: Organisation[]; named: Organisation[] } {
  const found = new Set(datasets.flatMap(({ figures }) => figures.map(({ organisation }) => organisation)));
  const all = [...organisations];
  return {
    withFigures: all.filter((organisation) => found.has(organisation)),
    named: all.filter((organisation) => !found.has(organisation)),
  };
}

/** Providers that became this one, the one that it became, and the one that runs it. */
export function succession(
  organisations: ReadonlyMap<string, Organisation>,
  organisation: Organisation,
): { predecessors: Organisation[]; successor?: Organisation; runner?: Organisation } {
  const successor = organisations.get(organisation.succeededBy);
  const runner = organisations.get(organisation.runBy);
  return {
    predecessors: [...organisations.values()].filter((each) => each.succeededBy === organisation.id),
    ...(successor ? { successor } : {}),
    ...(runner ? { runner } : {}),
  };
}

/** What leads from a provider that was taken over to the one that came after it, and back. */
export function successionWords({ validTo }: Organisation): { before: string; after: string } {
  if (validTo === "") return { before: "Before that:", after: "What came after:" };
  const end = dateTitle(validTo);
  return {
    before: `Until ${end}:`,
    after: `It ended on ${end}, and its figures with it. What came after:`,
  };
}

/** The first sentence of a chart's description, for a list. */
export function firstSentence(text: string): string {
  return /^.*?[a-z0-9%”)]\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
