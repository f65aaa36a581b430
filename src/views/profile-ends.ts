/** So many measures are named at each end. */
const AT_ENDS = 5;

/** Where a measure lies between the worst, -1, and the best, 1. */
interface Placed {
  /** Nothing where the ends are not printed. */
  position: number | undefined;
  /** Whether one end is better than the other. */
  judged: boolean;
}

/** The measures nearest one end. */
export interface End<Line extends Placed> {
  title: string;
  lines: Line[];
}

/**
 * The measures nearest the worst and those nearest the best, the nearest first; those of which neither end is better are
 * left out, and so is an end at which there are too few to choose from.
 */
export function endsOf<Line extends Placed>(lines: readonly Line[]): End<Line>[] {
  const placed = lines
    .flatMap((line) => (line.judged && line.position !== undefined ? [{ line, at: line.position }] : []))
    .sort((a, b) => a.at - b.at);
  const ends = [
    { title: "Nearest the worst", near: placed.filter(({ at }) => at < 0) },
    { title: "Nearest the best", near: placed.filter(({ at }) => at > 0).reverse() },
  ];
  return ends
    .filter(({ near }) => near.length > AT_ENDS)
    .map(({ title, near }) => ({ title, lines: near.slice(0, AT_ENDS).map(({ line }) => line) }));
}
