import type { Dataset, Selection } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, subjectOf } from "../model/figure.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
import { measureNames } from "./phrases.ts";

/** One measure of a place between the lowest and the highest. */
export interface ProfileRow {
  title: string;
  short: string;
  group: string;
  figure: Figure;
  england: Figure | undefined;
  lowest: Figure | undefined;
  highest: Figure | undefined;
  /** From the worst, -1, over England, 0, to the best, 1; without polarity from the lowest to the highest. */
  position: number | undefined;
  /** Whether one end is better than the other. */
  judged: boolean;
}

export interface ProfileOptions {
  select: Selection;
  england: Selection;
  /** Nothing where the ends are not printed; then no row has a position. */
  lowest?: Selection | undefined;
  highest?: Selection | undefined;
  group?: string | undefined;
}

/** The measures of a profile with England and both ends, in the order of the data. */
export function profileOf(dataset: Dataset, options: ProfileOptions): ProfileRow[] {
  const [englands, lows, highs] = [options.england, options.lowest, options.highest].map((each) =>
    each ? select(dataset.figures, each) : [],
  ) as [Figure[], Figure[], Figure[]];
  return select(dataset.figures, options.select).map((figure): ProfileRow => {
    const match = (others: Figure[]) => others.find((other) => alike(dataset, other, figure));
    const [england, lowest, highest] = [match(englands), match(lows), match(highs)];
    return {
      ...measureNames(dataset, figure),
      group: options.group ? titleOf(dataset, figure, options.group) : "",
      figure,
      england,
      lowest,
      highest,
      position: positionOf(figure, england, lowest, highest),
      judged: figure.indicator.polarity !== "none",
    };
  });
}

/** What the place is called. */
export function placeOf(rows: readonly ProfileRow[]): string {
  return rows[0] ? subjectOf(rows[0].figure) : "";
}

/** What the centre line is called, also where no figure of it is printed. */
export function centreOf(rows: readonly ProfileRow[]): string {
  const figure = rows.map((row) => row.england).find((each) => each !== undefined);
  return figure ? subjectOf(figure) : "England";
}

/** Whether a figure measures the same as another, of the same time and the same part of the people. */
export function alike(dataset: Dataset, other: Figure, figure: Figure): boolean {
  return (
    other.indicator === figure.indicator &&
    other.period.id === figure.period.id &&
    dataset.breakdowns.every(({ id }) => keyOf(other, id) === keyOf(figure, id))
  );
}

/** Two straight scales that meet at England, so that England is the centre of every row. */
function positionOf(figure: Figure, ...others: (Figure | undefined)[]): number | undefined {
  const [england, lowest, highest] = others.map((other) =>
    other && isKnown(other) ? amountOf(other) : undefined,
  );
  if (!isKnown(figure) || england === undefined || lowest === undefined || highest === undefined)
    return undefined;
  const distance = amountOf(figure) - england;
  const reach = distance < 0 ? england - lowest : highest - england;
  // A value beyond an end that is England itself stands at that end.
  const share = distance === 0 ? 0 : reach > 0 ? distance / reach : Math.sign(distance);
  return figure.indicator.polarity === "lower-is-better" ? 0 - share : share;
}
