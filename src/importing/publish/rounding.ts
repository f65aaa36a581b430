/** Digits that a number of a file can be trusted for: what lies beyond is noise of binary fractions. */
const TRUSTED_DIGITS = 12;

/**
 * A number as text with so many decimals, halves away from nought; without decimals, as the file gives it. The noise of
 * binary fractions is taken off first, so that 72.65 does not become 72.6.
 */
export function roundedText(number: number, decimals?: number): string {
  const clean = Number(number.toPrecision(TRUSTED_DIGITS));
  if (decimals === undefined) return String(clean);
  const shifted = Number(`${Math.abs(clean)}e${decimals}`);
  const rounded = Number(
    `${Math.round(Number.isNaN(shifted) ? Math.abs(clean) * 10 ** decimals : shifted)}e-${decimals}`,
  );
  const text = rounded.toFixed(decimals);
  return clean < 0 && rounded !== 0 ? `-${text}` : text;
}
