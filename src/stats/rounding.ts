/** Decimals of a number as it is written: 2 of 96.25, 0 of 1,000,000, 7 of 3e-7. */
export function decimalsOf(value: number): number {
  const [digits, exponent = "0"] = String(value).split("e") as [string, string?];
  return Math.min(100, Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent)));
}

/**
 * A derived figure with no more decimals than the most precise of the figures it comes from: 83.6 − 70.5 is 13.1,
 * not 13.099999999999994.
 *
 * @param from what it was worked out from, in the same unit; at least one number
 * @throws RangeError without a number to take the decimals from
 */
export function asPreciseAs(value: number, from: readonly number[]): number {
  if (from.length === 0) throw new RangeError("a derived figure comes from at least one other");
  return Number(value.toFixed(Math.max(...from.map(decimalsOf))));
}
