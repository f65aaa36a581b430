/**
 * Standard competition rank of a value among values: equal values share a rank, and the ranks that they would have
 * filled are left out (1, 2, 2, 4).
 *
 * Rank of a value = 1 + number of values that come before it. It says nothing of how far apart values are, and
 * neighbours in rank may differ by chance.
 *
 * @param values finite numbers, the value itself among them; what has no number has no rank and is left out before
 * @param order which end has rank 1
 * @throws RangeError when a value is not a number
 */
export function rank(
  values: readonly number[],
  value: number,
  order: "high-first" | "low-first" = "high-first",
): number {
  if (![value, ...values].every(Number.isFinite))
    throw new RangeError("only numbers have a rank; leave missing values out");
  return 1 + values.filter((other) => (order === "high-first" ? other > value : other < value)).length;
}
