import type { Dataset, Selection } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { groupBy, select } from "../model/select.ts";
import { type RankCorrelation, spearman } from "../stats/spearman.ts";
import { requireOne } from "./paired.ts";

/** A group of a breakdown with its figures, in the order of the data. */
export interface Group {
  key: string;
  title: string;
  figures: Figure[];
  /** Mean of its known figures, each counting the same, with the decimals of the most precise; worked out, not printed. */
  mean: { value: number; decimals: number } | undefined;
}

/**
 * The figures of a selection in the groups of a breakdown, in the breakdown's order; groups without a figure are left
 * out.
 *
 * @throws Error when the dataset has no such breakdown, or one area has two figures
 */
export function groupFigures(
  dataset: Dataset,
  selection: Selection,
  breakdown: string,
  dimension: string,
): Group[] {
  const values = dataset.breakdowns.find(({ id }) => id === breakdown)?.values;
  if (!values)
    throw new Error(
      `there is no breakdown "${breakdown}" to part the figures into groups: use one of ${dataset.breakdowns.map(({ id }) => id).join(", ")}`,
    );
  const figures = select(dataset.figures, selection);
  for (const same of groupBy(figures, dimension).values()) requireOne(dataset, same, dimension);
  const groups = groupBy(figures, breakdown);
  return Object.entries(values).flatMap(([key, title]) => {
    const own = groups.get(key) ?? [];
    return own.length === 0 ? [] : [{ key, title, figures: own, mean: meanOf(own.filter(isKnown)) }];
  });
}

/** How far the figures rise from the first group to the last; undefined where that cannot be worked out. */
export function groupCorrelation(groups: readonly Group[]): RankCorrelation | undefined {
  return spearman(
    groups.flatMap(({ figures }, place) =>
      figures.filter(isKnown).map((figure) => [place, amountOf(figure)] as const),
    ),
  );
}

function meanOf(figures: readonly Known[]): Group["mean"] {
  if (figures.length === 0) return undefined;
  const total = figures.reduce((sum, figure) => sum + amountOf(figure), 0);
  return {
    value: total / figures.length,
    decimals: Math.max(...figures.map(({ measurement }) => measurement.decimals)),
  };
}
