import type { Dataset, Selection } from "./dataset.ts";
import { type Figure, isKnown, subjectOf, amountOf } from "./figure.ts";
import { noInterval, statedValue } from "./phrases.ts";
import { keyOf, select, titleOf } from "./select.ts";
import { capital, countWords, listWords, sentences, small } from "./words.ts";

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
    const parts = dataset.breakdowns
      .filter(({ id }) => keyOf(figure, id) !== "")
      .map(({ id }) => small(titleOf(dataset, figure, id)));
    const [england, lowest, highest] = [match(englands), match(lows), match(highs)];
    return {
      title: [figure.indicator.title, ...parts].join(", "),
      short: [figure.indicator.short ?? figure.indicator.title, ...parts].join(", "),
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

/** What the centre line is called. */
export function centreOf(rows: readonly ProfileRow[]): string {
  const figure = rows.map((row) => row.england).find((each) => each !== undefined);
  return figure ? subjectOf(figure) : "";
}

/** How the place stands to England by the numbers alone, with the furthest on both sides. */
export function describeProfile(rows: readonly ProfileRow[]): string {
  const placed = rows.filter((row): row is ProfileRow & { position: number } => row.position !== undefined);
  const judged = placed.filter((row) => row.judged);
  const place = placeOf(rows);
  const england = centreOf(rows);
  const furthest = (sign: 1 | -1) =>
    judged.filter((row) => row.position * sign > 0).sort((a, b) => sign * (b.position - a.position))[0];
  const [worst, best] = [furthest(-1), furthest(1)];
  const open = placed.length - judged.length;
  const without = rows.length - placed.length;
  return sentences(
    judged.length > 0 &&
      `By the numbers alone, ${place} is ${sidesOf(
        judged.map((row) => row.position),
        england,
      )}`,
    worst && `Furthest towards the worst in England: ${bothValues(worst, place, england)}`,
    best && `Furthest towards the best in England: ${bothValues(best, place, england)}`,
    open > 0 &&
      `For ${countWords(open)} ${judged.length > 0 ? "more " : ""}${open === 1 ? "measure" : "measures"}, a higher number is neither better nor worse`,
    without > 0 && `${capital(countWords(without))} cannot be placed, because a figure is missing`,
    placed.length > 0 && noInterval(placed.length),
  );
}

/** "on the better side of England in 17 of 22 measures and on the worse side in five" */
function sidesOf(positions: readonly number[], england: string): string {
  const sides = [
    { words: `on the better side of ${england}`, count: positions.filter((each) => each > 0).length },
    { words: `on the worse side of ${england}`, count: positions.filter((each) => each < 0).length },
    { words: `level with ${england}`, count: positions.filter((each) => each === 0).length },
  ].filter(({ count }) => count > 0);
  const total = positions.length === 1 ? "the one measure" : `${countWords(positions.length)} measures`;
  if (sides.length === 1) return `${sides[0]?.words} in ${positions.length === 1 ? total : `all ${total}`}`;
  return listWords(
    sides.map(
      ({ words, count }, index) => `${words} in ${countWords(count)}${index === 0 ? ` of ${total}` : ""}`,
    ),
  );
}

function bothValues({ title, figure, england }: ProfileRow, place: string, centre: string): string {
  return `“${title}”, ${statedValue(figure)} in ${place} and ${statedValue(england as Figure)} in ${centre}`;
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
