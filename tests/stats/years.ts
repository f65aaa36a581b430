import type { Span } from "../../src/stats/trend.ts";

/** Calendar years one after the other, from 2010 on, each with something of its own. */
export function years<T extends object>(points: readonly T[]): (Span & T)[] {
  return points.map((point, index) => ({
    start: `${2010 + index}-01-01`,
    end: `${2010 + index}-12-31`,
    ...point,
  }));
}
