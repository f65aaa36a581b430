/** Above a line, on it, or below it. */
export type Side = 1 | 0 | -1;

/**
 * On which side of a line a value lies. Equal is what differs by no more than rounding in binary: the mean of 0.1, 0.2
 * and 0.3 is then 0.2, and a constant series lies on its own mean.
 *
 * @param scale size of the largest number that went into the line, which is what rounding grows with
 */
export function sideOf(value: number, line: number, scale: number): Side {
  const distance = value - line;
  if (Math.abs(distance) <= 64 * Number.EPSILON * scale) return 0;
  return distance > 0 ? 1 : -1;
}

/** Size of the largest of some numbers, without its sign; 0 for none. */
export function scaleOf(values: Iterable<number | undefined>): number {
  let scale = 0;
  for (const value of values) scale = Math.max(scale, Math.abs(value ?? 0));
  return scale;
}
