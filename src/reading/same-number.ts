import { type Figure, isKnown } from "../model/figure.ts";
import type { PrintedNumber } from "./printed-numbers.ts";

/** Digits must be printed with the same decimals; words and times only as exactly as the figure is given. */
export function isSame(printed: PrintedNumber, wanted: { value: number; decimals: number }): boolean {
  if (printed.decimals !== undefined)
    return printed.decimals === wanted.decimals && printed.value === wanted.value;
  return printed.value.toFixed(wanted.decimals) === wanted.value.toFixed(wanted.decimals);
}

/**
 * Whether a number on a line of a pack is what a publication has, with decimals of its own: the share of the published
 * counts, as exact as the line prints it, or the same number where there are none.
 */
export function isShareOf(figure: Figure, { value, decimals }: PrintedNumber): boolean {
  if (!isKnown(figure)) return false;
  const { measurement, numerator, denominator, unit } = figure;
  const share =
    numerator !== undefined && denominator && unit.per ? (numerator / denominator) * unit.per : undefined;
  return share === undefined || decimals === undefined
    ? value === measurement.value
    : Math.abs(value - share) <= 0.5 * 10 ** -decimals + 1e-9;
}
