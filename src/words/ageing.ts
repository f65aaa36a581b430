import type { Figure } from "../model/figure.ts";
import { isOverdue } from "./stale.ts";
import { ageWords } from "./time-chip.ts";

/**
 * All that the day of the site changes in what is said of some figures: on two days of which this is the same, every age
 * and every word of newer figures is.
 *
 * @param asOf the day that the site is of, `YYYY-MM-DD`
 */
export function ageing(figures: readonly Figure[], asOf: string): string {
  const ends = new Set(figures.map(({ period }) => period.end));
  const prints = Map.groupBy(figures, ({ source }) =>
    source.kind === "publication" ? source.edition : undefined,
  );
  const overdue = [...prints.values()].map(
    ([{ source } = {}]) => source?.kind === "publication" && isOverdue(source, asOf),
  );
  return JSON.stringify([[...ends].map((end) => ageWords(end, asOf)), overdue]);
}
