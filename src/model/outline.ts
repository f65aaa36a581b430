/** Degrees east and north in a file; kilometres in a drawing. */
export type Position = [number, number];

/** Outer ring and the rings of its holes; each ends where it starts. */
export type Polygon = Position[][];

/** The boundary of one area, in degrees. */
export interface Outline {
  code: string;
  /** As the file calls it; empty where the file has no names. */
  name: string;
  polygons: Polygon[];
  /** Where it stands in its file, for problems: "feature 3". */
  place: string;
}

/** The surface that polygons enclose, in the square of the unit of their positions. */
export function surface(polygons: readonly Polygon[]): number {
  return polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringSurface(outer) - holes.reduce((inner, hole) => inner + ringSurface(hole), 0),
    0,
  );
}

function ringSurface(ring: readonly Position[]): number {
  const [first] = ring;
  if (!first) return 0;
  // Taken from its first position: far from the origin the digits of a small ring would be lost.
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? first;
    return sum + (x - first[0]) * (nextY - first[1]) - (nextX - first[0]) * (y - first[1]);
  }, 0);
  return Math.abs(doubled) / 2;
}
