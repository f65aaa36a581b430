import { type Area, surrounding } from "../../model/area.ts";
import { breakBetween, unequal } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { addMonths } from "../../model/period.ts";
import { select, seriesKey } from "../../model/select.ts";
import type { Site } from "../../model/site.ts";
import type { ChartTypes } from "../../render/chart.ts";
import { sideOf } from "../../stats/compare.ts";
import { certaintyOf } from "../../words/certain.ts";
import { differenceInterval } from "../../words/difference.ts";
import { verdictOf } from "../../words/targets.ts";
import { pairsWith } from "../comparisons.ts";
import { measuresOf } from "../measures.ts";
import { type Difference, differenceOf, mayBeWeighed } from "./difference.ts";

/** What makes a difference certain, as it is said. */
const CERTAIN = {
  interval: "By the 95% interval of the difference.",
  target: "The whole 95% interval misses the target.",
  process: "Reliably missed: its ordinary ups and downs do not reach the target.",
} as const;

/** Latest figures that certainly differ from those of a country at the same time, by a printed verdict or an interval. */
export function furthestFrom(datasets: readonly Dataset[], country: Area): Difference[] {
  return datasets.flatMap((dataset) =>
    pairsWith(dataset, country)
      .filter(({ own }) => mayBeWeighed(own))
      .flatMap(({ own, other }) => {
        const verdict = own.verdicts?.find(({ against }) => against === country);
        if (verdict)
          return verdict.says === "similar"
            ? []
            : [differenceOf(dataset, own, other, `Clearly ${verdict.says}, says ${verdict.by.title}.`)];
        const is = certaintyOf(own, other)?.is ?? "similar";
        return is === "similar" ? [] : [differenceOf(dataset, own, other, CERTAIN.interval)];
      }),
  );
}

/** Latest figures that certainly miss their target: by their interval, or by a control chart. */
export function furthestFromTarget(site: Site, types: ChartTypes): Difference[] {
  const unreached = new Set(
    [...site.organisations.values()].flatMap((provider) =>
      measuresOf(site.datasets, types, provider)
        .filter(({ process }) => process.assurance === "fails")
        .map(({ latest }) => latest as Figure),
    ),
  );
  const countries = surrounding(site.areas, site.areas.get(site.place) as Area);
  return site.datasets.flatMap((dataset) => {
    const targets = select(dataset.figures, { role: "target" }).filter(isKnown);
    if (targets.length === 0) return [];
    return latestOf(dataset).flatMap((own) => {
      const target = targets.find((each) => isTargetOf(each, own, countries));
      if (!target || own.indicator.planned || verdictOf(own, target) !== "missed") return [];
      if (unreached.has(own)) return [differenceOf(dataset, own, target, CERTAIN.process)];
      const isSure = own.interval && mayBeWeighed(own) && sideOf(own.interval, amountOf(target)) !== "around";
      return isSure ? [differenceOf(dataset, own, target, CERTAIN.target)] : [];
    });
  });
}

/** A target of the same measure and people, set for the time of the figure or a longer one around it; of the provider or area itself, or set for the country around it. */
function isTargetOf(target: Known, own: Known, countries: readonly Area[]): boolean {
  const isTheirs =
    (!target.organisation || target.organisation === own.organisation) &&
    (!target.area || target.area === own.area || countries.includes(target.area));
  return (
    isTheirs &&
    target.indicator.id === own.indicator.id &&
    target.period.start <= own.period.start &&
    own.period.end <= target.period.end &&
    target.unit.id === own.unit.id &&
    Object.entries(target.breakdown).every(([dimension, key]) => own.breakdown[dimension] === key)
  );
}

/**
 * Latest figures that certainly differ from the newest earlier one that began a year before or more and shares no time
 * with it, so that a winter is held against a winter. Nothing across a break or of periods of unequal length.
 */
export function mostChanged(datasets: readonly Dataset[]): Difference[] {
  return datasets.flatMap((dataset) => {
    const series = Map.groupBy(plainOf(dataset), (figure) => seriesKey(dataset, figure));
    return latestOf(dataset)
      .filter((own) => own.interval && mayBeWeighed(own))
      .flatMap((own) => {
        const earlier = earlierOf(series.get(seriesKey(dataset, own)) ?? [], own);
        if (!earlier?.interval || !mayBeWeighed(earlier) || earlier.unit.id !== own.unit.id) return [];
        if (unequal([earlier.period, own.period]) || breakBetween(dataset, earlier, own)) return [];
        return sideOf(differenceInterval(own, earlier), 0) === "around"
          ? []
          : [differenceOf(dataset, own, earlier, CERTAIN.interval)];
      });
  });
}

function earlierOf(series: readonly Known[], own: Known): Known | undefined {
  const yearBefore = addMonths(own.period.start, -12);
  return series
    .filter(({ period }) => period.start <= yearBefore && period.end < own.period.start)
    .sort((a, b) => b.period.end.localeCompare(a.period.end))[0];
}

function plainOf(dataset: Dataset): Known[] {
  return select(dataset.figures).filter(isKnown);
}

/** The latest figure of each series. */
function latestOf(dataset: Dataset): Known[] {
  const series = Map.groupBy(plainOf(dataset), (figure) => seriesKey(dataset, figure));
  return [...series.values()].map((figures) =>
    figures.reduce((a, b) => (b.period.end > a.period.end ? b : a)),
  );
}
