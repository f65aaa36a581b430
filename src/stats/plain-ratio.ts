/** A share put as so many of so many. */
export interface PlainRatio {
  count: number;
  of: number;
}

/** How far a ratio may be from its share, as a part of the smaller of the share and its rest. */
export const RATIO_TOLERANCE = 1 / 20;

/** Of ratios that are about as near, within a tenth, the one of fewer is said: 8% is 1 in 12, not 1 in 13. */
const LEVEL = 1.1;

/** Ratios besides "1 in so many" that people say: two, three, seven and nine of something small. */
const SPOKEN: readonly (readonly [number, number])[] = [
  [2, 3],
  [3, 4],
  [2, 5],
  [3, 5],
  [4, 5],
  [3, 10],
  [7, 10],
  [9, 10],
];

/**
 * The plain ratio that says a share: the nearest of 1 in n, n − 1 in n and a few that people say, where it is off by no
 * more than a twentieth of the smaller of the share and its rest; else the share itself as so many in 100. Above 100 a
 * number of people is rounded to two digits: 0.14% is 1 in 710. Nothing for no one and for everyone.
 *
 * The result is rounded and must be put as "about".
 *
 * @param share from 0 to 100, in per cent
 * @throws RangeError when it is not a share
 */
export function plainRatio(share: number): PlainRatio | undefined {
  if (!(share >= 0 && share <= 100)) throw new RangeError(`a share is from 0 to 100 per cent, not ${share}`);
  if (share === 0 || share === 100) return undefined;
  const part = share / 100;
  const smaller = Math.min(part, 1 - part);
  const candidates = [
    ...SPOKEN,
    ...around(1 / smaller).map((of): [number, number] => [part <= 0.5 ? 1 : of - 1, of]),
  ].map(([count, of]) => ({ count, of, error: Math.abs(count / of - part) }));
  const least = Math.min(...candidates.map(({ error }) => error));
  const [best] = candidates.filter(({ error }) => error <= least * LEVEL + 1e-12).sort((a, b) => a.of - b.of);
  if (best && best.error <= RATIO_TOLERANCE * smaller) return { count: best.count, of: best.of };
  return { count: Math.round(share), of: 100 };
}

/** The whole numbers next to one, of two digits where it is above 100. */
function around(number: number): number[] {
  const step = number > 100 ? 10 ** (Math.floor(Math.log10(number)) - 1) : 1;
  return [...new Set([Math.floor(number / step) * step, Math.ceil(number / step) * step])];
}
