import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, type Known, subjectOf } from "../model/figure.ts";
import { inTime, periodsOf, runsOf, usualStep } from "../model/joins.ts";
import { seriesKey } from "../model/select.ts";
import { aloud } from "./aloud.ts";
import { periodWords } from "./time-chip.ts";

/** A series as a line for a braille display: its dots, and what they are of. */
export interface BrailleLine {
  dots: string;
  label: string;
}

/** A display has so many cells, and a cell has room for two values side by side. */
const CELLS = 40;
/** Fewer values are sooner read as numbers. */
const LEAST = 4;
/** The dots of a column from its foot to its top, as bits of Unicode's braille patterns, left and right in a cell. */
const LEFT = [0x40, 0x04, 0x02, 0x01];
const RIGHT = [0x80, 0x20, 0x10, 0x08];

/** The first series over time that is long enough, as a line of braille; nothing where there is none. */
export function brailleLine(dataset: Dataset, figures: readonly Figure[]): BrailleLine | undefined {
  const series = [...Map.groupBy(figures, (figure) => seriesKey(dataset, figure)).values()].map(inTime);
  const runs = series
    .map((own) => runsOf(dataset, own, usualStep(periodsOf(own))))
    .find((each) => each.flat().length >= LEAST);
  if (!runs) return undefined;
  // What is not joined is a column apart.
  const columns = runs
    .flatMap((run, at): (Known | undefined)[] => (at === 0 ? run : [undefined, ...run]))
    .slice(-2 * CELLS);
  const known = columns.filter((each) => each !== undefined);
  const sorted = [...known].sort((a, b) => amountOf(a) - amountOf(b));
  const [lowest, highest] = [sorted[0] as Known, sorted.at(-1) as Known];
  const times = periodWords(known.map(({ period }) => period));
  return {
    dots: brailleDots(columns.map((figure) => figure && amountOf(figure))),
    label: aloud(
      `${subjectOf(lowest)}, ${times}, ${known.length} values: the lowest dots are ${formatFigure(lowest)}, the highest ${formatFigure(highest)}`,
    ),
  };
}

/** Values as dots at four heights, from the lowest value to the highest; what is missing is an empty column. */
export function brailleDots(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const bitOf = (value: number | undefined, column: readonly number[]): number => {
    if (value === undefined) return 0;
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return column[Math.min(column.length - 1, Math.floor(share * column.length))] ?? 0;
  };
  let dots = "";
  for (let at = 0; at < values.length; at += 2)
    dots += String.fromCodePoint(0x2800 + bitOf(values[at], LEFT) + bitOf(values[at + 1], RIGHT));
  return dots;
}
