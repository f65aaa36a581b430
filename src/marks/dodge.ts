import { amountOf, type Known } from "../model/figure.ts";

/** Dots of a row in pixels across: those that would hide one another stand off its middle by their `offset`, in pixels. */
export function swarm<T extends { figure: Known }>(
  dots: readonly T[],
  across: (value: number) => number,
  size: number,
  first?: number,
): (T & { offset: number })[] {
  const offsets = dodge(
    dots.map(({ figure }) => across(amountOf(figure))),
    size,
    first,
  );
  return dots.map((dot, at) => ({ ...dot, offset: offsets[at] ?? 0 }));
}

/**
 * How far dots must stand above (below zero) or below a line so that none overlaps another, each as near to the line as
 * it can: one number for each place, in the order given.
 *
 * @param places along the line, in pixels
 * @param size diameter of a dot with its margin
 * @param first index of the dot that stands on the line whatever the others do
 */
export function dodge(places: readonly number[], size: number, first = -1): number[] {
  const offsets = new Array<number>(places.length);
  const order = places
    .map((_, index) => index)
    .sort(
      (a, b) =>
        Number(b === first) - Number(a === first) || (places[a] as number) - (places[b] as number) || a - b,
    );
  const placed: number[] = [];
  for (const index of order) {
    const near = placed.filter(
      (other) => Math.abs((places[other] as number) - (places[index] as number)) < size,
    );
    // On the line, or touching a neighbour from above or below.
    const candidates = [0, ...near.flatMap((other) => touching(other, index))].sort(
      (a, b) => Math.abs(a) - Math.abs(b) || a - b,
    );
    offsets[index] = candidates.find((offset) => near.every((other) => isClear(other, index, offset))) ?? 0;
    placed.push(index);
  }
  return offsets;

  function apart(other: number, index: number): number {
    const along = (places[other] as number) - (places[index] as number);
    return Math.sqrt(Math.max(0, size * size - along * along));
  }

  function touching(other: number, index: number): number[] {
    const distance = apart(other, index);
    return [(offsets[other] as number) - distance, (offsets[other] as number) + distance];
  }

  function isClear(other: number, index: number, offset: number): boolean {
    return Math.abs((offsets[other] as number) - offset) >= apart(other, index) - 1e-6;
  }
}
