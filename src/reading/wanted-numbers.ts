import { type Figure, isKnown } from "../model/figure.ts";
import { type PrintedNumber, printedNumbers } from "./printed-numbers.ts";
import { isSame, isShareOf } from "./same-number.ts";

/** Says of a number on a line whether a figure is taken from it. */
export type Wanted = (number: PrintedNumber) => boolean;

/** A count so small is never told on a line of which something is left out: it might be that count. */
const SMALL = 5;

/**
 * Says which numbers of a line the figures that cite it publish. Of a figure that is left out, none; and beside it none
 * that the line prints more often than figures have it, because one of them might be the number left out.
 */
export function wantedOn(line: string, figures: readonly Figure[]): Wanted {
  const wanted = figures.flatMap(numbersOf);
  if (!figures.some(({ measurement }) => measurement.status === "c"))
    return (number) => wanted.some((isOwn) => isOwn(number));
  const printed = printedNumbers(line).filter(({ decimals }) => decimals !== undefined);
  return (number) => {
    const isSmall = Number.isInteger(number.value) && Math.abs(number.value) < SMALL;
    const known = wanted.filter((isOwn) => isOwn(number)).length;
    return !isSmall && known > 0 && printed.filter(({ value }) => value === number.value).length <= known;
  };
}

function numbersOf(figure: Figure): Wanted[] {
  if (!isKnown(figure)) return [];
  const { measurement, interval, numerator, denominator, source } = figure;
  if (source.kind === "publication") return [(number) => isShareOf(figure, number)];
  const ends = interval && !interval.derived ? [interval.lower, interval.upper] : [];
  const others = [...ends, numerator, denominator].filter((value) => value !== undefined);
  return [
    (number) => isSame(number, measurement),
    // Of these the data keeps no printed decimals: 78 may be printed as 78.0.
    ...others.map(
      (value): Wanted =>
        (number) =>
          number.value === value,
    ),
  ];
}
