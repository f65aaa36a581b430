import { type Break, breakBetween, unequal } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, isKnown } from "../../model/figure.ts";

/** The ids of two periods that stand side by side. */
export interface SlopePeriods {
  from: string;
  to: string;
}

/** The figures of a series in two periods. */
export interface Ends {
  ends: [Figure | undefined, Figure | undefined];
  /** What lies between them, if anything. */
  gap: Break | undefined;
  /** Whether they may be compared: both are known, of like length, and no break lies between them. */
  joined: boolean;
}

/** The two ends of a series among its figures. */
export function endsOf(dataset: Dataset, figures: readonly Figure[], { from, to }: SlopePeriods): Ends {
  const [first, last] = [from, to].map((id) => figures.find(({ period }) => period.id === id));
  const gap = first && last && breakBetween(dataset, first, last);
  const joined =
    first !== undefined &&
    last !== undefined &&
    isKnown(first) &&
    isKnown(last) &&
    !gap &&
    !unequal([first.period, last.period]);
  return { ends: [first, last], gap, joined };
}

/** The titles of both periods; the id of one that no series has a figure of. */
export function periodTitles(series: readonly Ends[], { from, to }: SlopePeriods): [string, string] {
  const title = (id: string) =>
    series.flatMap(({ ends }) => ends).find((figure) => figure?.period.id === id)?.period.title ?? id;
  return [title(from), title(to)];
}
