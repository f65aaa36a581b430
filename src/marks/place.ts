export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where something may stand, and what it brings along that must be clear as well, such as the line to its point. */
export interface Candidate extends Box {
  along?: readonly Box[];
}

/** A browser may set a text a little wider than it was measured, in pixels. */
export const SLACK = 3;

/**
 * A place for each thing that wants one: the first of its candidates that lies within bounds and touches no obstacle and
 * nothing placed before it. Those that matter most come first; one for which no candidate is free has no place.
 *
 * @param wanted of each thing its candidates, the best first
 * @param obstacles what nothing placed may touch; `thin`: what lines may not cross, where that is less
 */
export function place<T extends Candidate>(
  wanted: readonly (readonly T[])[],
  {
    obstacles,
    bounds,
    thin = () => obstacles,
  }: { obstacles: readonly Box[]; bounds: Box; thin?: (index: number) => readonly Box[] },
): (T | undefined)[] {
  const placed: T[] = [];
  return wanted.map((candidates, index) => {
    const blocked = [...obstacles, ...placed, ...placed.flatMap(({ along = [] }) => along)];
    const crossed = [...thin(index), ...placed];
    const found = candidates.find(
      (each) =>
        isInside(each, bounds) &&
        !blocked.some((other) => overlap(each, other)) &&
        !(each.along ?? []).some((part) => crossed.some((other) => overlap(part, other))),
    );
    if (found) placed.push(found);
    return found;
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function boxRound({ x, y }: { x: number; y: number }, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right + SLACK <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}
