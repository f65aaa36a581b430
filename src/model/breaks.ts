import type { Dataset } from "./dataset.ts";
import { type Figure, isKnown, subjectOf } from "./figure.ts";
import { days, isPeriod, type Period, parsePeriod } from "./period.ts";
import { keyOf } from "./select.ts";

/** Two periods of which a dataset says that figures must not be joined or compared across them. */
export interface Break {
  from: Period;
  to: Period;
  why: string;
  /** Those whose figures alone it parts, of the figures that it was looked for among; empty where it parts all of them. */
  whose: readonly string[];
}

/** What a break is about: lists that are left out name all. */
type Concern = Pick<Dataset["breaks"][number], "indicators" | "organisations" | "areas">;

/** Whether a break is about a figure: about its indicator, its organisation and its area, where it names some. */
export function concerns({ indicators, organisations, areas }: Concern, figure: Figure): boolean {
  return (
    (indicators?.includes(figure.indicator.id) ?? true) &&
    (organisations?.includes(figure.organisation?.id ?? "") ?? true) &&
    (areas?.includes(figure.area?.code ?? "") ?? true)
  );
}

/** The breaks that are about any of some figures of one indicator, in order of time, each with those figures. */
export function breaksOf<F extends Figure>(
  dataset: Dataset,
  figures: readonly F[],
): { gap: Break; own: F[] }[] {
  return dataset.breaks
    .flatMap((each) => {
      const own = figures.filter((figure) => concerns(each, figure));
      const yearStarts = own[0]?.indicator.yearStarts;
      const [from, to] = [parsePeriod(each.from, yearStarts), parsePeriod(each.to, yearStarts)];
      if (own.length === 0 || !isPeriod(from) || !isPeriod(to)) return [];
      const whose = own.length < figures.length ? [...new Set(own.map(subjectOf))] : [];
      return [{ gap: { from, to, why: each.why, whose }, own }];
    })
    .sort(({ gap: a }, { gap: b }) => a.to.start.localeCompare(b.to.start));
}

/** The first break that lies between two figures of one series, if any; a break of only one of them parts nothing. */
export function breakBetween(dataset: Dataset, a: Figure, b: Figure): Break | undefined {
  const [early, late] = a.period.start <= b.period.start ? [a, b] : [b, a];
  const asOf = { ...late, indicator: early.indicator };
  return breaksOf(dataset, [early, asOf]).find(
    ({ gap: { from, to }, own }) =>
      own.length === 2 && early.period.start <= from.start && to.end <= late.period.end,
  )?.gap;
}

/** Whether periods differ so much in length that their figures must not be joined: a year and five years pooled. */
export function unequal(periods: readonly Period[]): boolean {
  const lengths = periods.map(days);
  return Math.max(...lengths) > 1.5 * Math.min(...lengths);
}

/** Whether periods of known figures share some time without being the same: the twelve months up to April and to May. */
export function overlap(figures: readonly Figure[]): boolean {
  const periods = [
    ...new Map(figures.filter(isKnown).map(({ period }) => [period.id, period])).values(),
  ].sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
  return periods.slice(1).some(({ start }, index) => start <= (periods[index] as Period).end);
}

/**
 * Breaks that lie between two neighbours in time among figures that are alike in all but the period, each once; whose
 * they are, where the figures are of several areas or providers.
 */
export function breaksAmong(dataset: Dataset, figures: readonly Figure[]): { gap: Break; whose: string }[] {
  const alike = ["indicator", "area", "organisation", ...dataset.breakdowns.map(({ id }) => id)];
  const subjects = new Set(figures.map(subjectOf));
  const series = Map.groupBy(figures, (figure) =>
    alike.map((dimension) => keyOf(figure, dimension)).join("|"),
  );
  const found = [...series.values()].flatMap((members) => {
    const sorted = [...members].sort((a, b) => a.period.start.localeCompare(b.period.start));
    return sorted.slice(1).flatMap((figure, index) => {
      const before = sorted[index] as Figure;
      const gap = breakBetween(dataset, before, figure);
      const own = gap && gap.from.id === before.period.id && gap.to.id === figure.period.id;
      return own ? [{ gap, whose: subjects.size > 1 ? subjectOf(figure) : "" }] : [];
    });
  });
  return found.filter(
    ({ gap, whose }, index) =>
      found.findIndex((each) => each.gap.why === gap.why && each.whose === whose) === index,
  );
}
