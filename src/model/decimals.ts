/** How many decimals a number is written with: 72.0 has one. */
export function decimalsOf(printed: string): number {
  return printed.split(".")[1]?.length ?? 0;
}

/**
 * A number as it is written, rounded to so many decimals, half away from zero: "2.675" to two is "2.68", "-0.5" to none
 * is "-1". Worked out on the digits, because no binary number is exactly 2.675. One with fewer decimals stays as it is.
 *
 * @param printed digits with a point, as cells of figures hold them
 */
export function rounded(printed: string, decimals: number): string {
  if (decimalsOf(printed) <= decimals) return printed;
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.(\d+)$/.exec(printed) ?? [];
  const kept = BigInt(whole + fraction.slice(0, decimals)) + (fraction.charAt(decimals) >= "5" ? 1n : 0n);
  const digits = String(kept).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const number = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return kept === 0n ? number : sign + number;
}
