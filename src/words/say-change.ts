import { amountOf, type Figure, isKnown } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import { comparative, formatDifference, hasDifference } from "../model/unit.ts";
import { namedOr } from "./many.ts";
import { inPeriod, statedValue } from "./phrases.ts";
import { quoted, WHERE } from "./rows.ts";
import { countWords, headed } from "./words.ts";

/** "Vapes: 7% in 2022 and 6% in 2024, 1 percentage point lower"; the values alone where they must not be compared. */
export function sayChange({ of, ends, isComparable }: Extract<Finding, { kind: "change" }>): string {
  const values = ends.map((figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`).join(" and ");
  return headed(of, values + (isComparable ? differenceOf(ends) : ""));
}

function differenceOf([first, last]: readonly Figure[]): string {
  if (!first || !last || !isKnown(first) || !isKnown(last)) return "";
  const difference = amountOf(last) - amountOf(first);
  if (difference === 0) return ", the same";
  const word = comparative(first.unit, difference);
  if (first.unit.levels) return `, a ${word} level`;
  if (!hasDifference(first.unit)) return "";
  // No more precise than the coarser of the two: 47% less 47.2% says nothing.
  const decimals = Math.min(first.measurement.decimals, last.measurement.decimals);
  const size = Math.abs(difference);
  return Number(size.toFixed(decimals)) === 0
    ? ", the same when both are rounded alike"
    : `, ${formatDifference(size, first.unit, decimals)} ${word}`;
}

/** "The two are furthest apart in Norwood (7.3 years)" */
export function sayApart({ who, over, furthest, of }: Extract<Finding, { kind: "apart" }>): string {
  const [{ own, other }] = furthest as [(typeof furthest)[number]];
  const decimals = Math.min(own.measurement.decimals, other.measurement.decimals);
  const size = formatDifference(Math.abs(amountOf(own) - amountOf(other)), own.unit, decimals);
  if (furthest.length === of) return `${who} are equally far apart everywhere (${size})`;
  const names = namedOr(
    `${countWords(furthest.length)} of ${countWords(of)}`,
    furthest.map(({ name }) => quoted(name, over)),
  );
  return `${who} are ${of === 2 ? "further" : "furthest"} apart ${WHERE[over]} ${names} (${size})`;
}
