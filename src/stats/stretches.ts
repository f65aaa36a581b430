/** Neighbours with one sign. */
export interface Stretch {
  sign: 1 | -1;
  /** Places in the sequence, in order. */
  points: number[];
}

/** The longest stretches of one sign that have at least so many members. 0 and what is missing end a stretch. */
export function stretches(signs: readonly (1 | 0 | -1 | undefined)[], least: number): Stretch[] {
  const found: Stretch[] = [];
  for (const [index, sign] of signs.entries()) {
    if (!sign) continue;
    const last = found.at(-1);
    if (last?.sign === sign && last.points.at(-1) === index - 1) last.points.push(index);
    else found.push({ sign, points: [index] });
  }
  return found.filter(({ points }) => points.length >= least);
}
