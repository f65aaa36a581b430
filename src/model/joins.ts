import { type Break, breakBetween, breaksOf, unequal } from "./breaks.ts";
import type { Dataset } from "./dataset.ts";
import { type Figure, isKnown, type Known } from "./figure.ts";
import { middle, type Period } from "./period.ts";

/** Figures in order of time. */
export function inTime<T extends Figure>(figures: readonly T[]): T[] {
  return [...figures].sort((a, b) => middle(a.period).getTime() - middle(b.period).getTime());
}

/**
 * Figures in order of time, parted into runs that may be joined: no missing value, break or gap in time lies within, and
 * their periods are alike.
 *
 * @param step the usual time from one period to the next
 */
export function runsOf(dataset: Dataset, figures: readonly Figure[], step: number): Known[][] {
  const runs: Known[][] = [];
  figures.forEach((figure, index) => {
    if (!isKnown(figure)) return;
    const before = figures[index - 1];
    const joins =
      before &&
      isKnown(before) &&
      distance(before.period, figure.period) <= 1.5 * step &&
      !unequal([before.period, figure.period]) &&
      !breakBetween(dataset, before, figure);
    if (joins) runs.at(-1)?.push(figure);
    else runs.push([figure]);
  });
  return runs;
}

/** Breaks on whose two sides a series has figures that they are about, each once. */
export function gapsIn(dataset: Dataset, series: readonly (readonly Figure[])[]): Break[] {
  const byIndicator = Map.groupBy(series.flat(), ({ indicator }) => indicator.id);
  const gaps = [...byIndicator.values()].flatMap((figures) =>
    breaksOf(dataset, figures).flatMap(({ gap, own }) =>
      series.some((each) => liesIn(gap, each, new Set(own))) ? [gap] : [],
    ),
  );
  const words = ({ to, whose }: Break) => [to.id, ...whose].join("|");
  return gaps.filter((gap, index) => gaps.findIndex((each) => words(each) === words(gap)) === index);
}

function liesIn({ from, to }: Break, series: readonly Figure[], own: ReadonlySet<Figure>): boolean {
  const parted = series.filter((figure) => own.has(figure));
  return (
    parted.some(({ period }) => period.start <= from.start) &&
    parted.some(({ period }) => period.end >= to.end)
  );
}

/** The periods of figures, each once, in order of time. */
export function periodsOf(figures: readonly Figure[]): Period[] {
  return [...new Map(figures.map(({ period }) => [period.id, period])).values()].sort(
    (a, b) => middle(a).getTime() - middle(b).getTime() || a.start.localeCompare(b.start),
  );
}

function distance(a: Period, b: Period): number {
  return middle(b).getTime() - middle(a).getTime();
}

/** The usual time from one period to the next: the lower median, so that one long gap is seen as a gap. */
export function usualStep(periods: readonly Period[]): number {
  const steps = periods.slice(1).map((period, index) => distance(periods[index] as Period, period));
  return steps.sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0;
}
