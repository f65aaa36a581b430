/** A share put as so many of so many. */
export interface PlainRatio {
  count: number;
  of: number;
}

/** How far a ratio may be from its share, as a part of the smaller of the share and its rest. */
export const RATIO_TOLERANCE = 1 / 20;

/** Of more than so many nobody has a picture. */
export const MOST = 20;

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
 * The plain ratio that says a share: the nearest of 1 in n, n − 1 in n and a few that people say, of at most 20, where it
 * is off by less than a twentieth of the smaller of the share and its rest. Nothing where none is near, for no one and
 * for everyone: then the share is said alone.
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
  const around = [Math.floor(1 / smaller), Math.ceil(1 / smaller)].filter((of) => of <= MOST);
  const candidates = [...SPOKEN, ...around.map((of): [number, number] => [part <= 0.5 ? 1 : of - 1, of])].map(
    ([count, of]) => ({ count, of, error: Math.abs(count / of - part) }),
  );
  const least = Math.min(...candidates.map(({ error }) => error));
  const [best] = candidates.filter(({ error }) => error <= least * LEVEL + 1e-12).sort((a, b) => a.of - b.of);
  return best && best.error < RATIO_TOLERANCE * smaller ? { count: best.count, of: best.of } : undefined;
}
