import type { Dataset } from "../../src/model/dataset.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Polarity } from "../../src/model/indicator.ts";
import type { Unit } from "../../src/model/unit.ts";
import { like } from "./figures.ts";

/** What a made-up series is of. */
export interface Made {
  title?: string;
  polarity?: Polarity;
  unit?: Partial<Unit>;
  /** One value for all months. */
  target?: string;
  /** First month. */
  from?: string;
}

/**
 * Months in a row with made-up values as printed, "x" for a month without a figure, and nothing for one left out; each
 * like a given figure of a dataset, whose indicator it keeps under another title.
 */
export function months(
  figure: Figure,
  values: readonly (string | number | undefined)[],
  {
    title = "Seen within four hours",
    polarity = "higher-is-better",
    unit,
    target,
    from = "2020-01",
  }: Made = {},
): Figure[] {
  const indicator = {
    ...figure.indicator,
    title,
    polarity,
    ...(unit ? { unit: { ...figure.unit, ...unit } } : {}),
  };
  const start = Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5)) - 1);
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const date = new Date(start);
    date.setUTCMonth(date.getUTCMonth() + index);
    const own = (as: string): Figure => ({
      ...like(figure, { period: monthOf(date), value: as }),
      indicator,
      unit: indicator.unit,
    });
    return [own(String(value)), ...(target ? [{ ...own(target), role: "target" }] : [])];
  });
}

/** The dataset with these figures and nothing that belongs to its own. */
export function madeUp(dataset: Dataset, figures: Figure[], breaks: Dataset["breaks"] = []): Dataset {
  const indicators = [...new Map(figures.map(({ indicator }) => [indicator.id, indicator])).values()];
  return { ...dataset, indicators, figures, breaks };
}

/** A month as the data writes it: as two days where `2011-12` could also be years. */
function monthOf(date: Date): string {
  const id = date.toISOString().slice(0, 7);
  if (Number(id.slice(5)) <= Number(id.slice(2, 4))) return id;
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  return `${id}-01..${last.toISOString().slice(0, 10)}`;
}
