import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import { proportionFunnel } from "../../stats/funnel.ts";

/** Where a point lies: inside both pairs of lines, between them, or outside both, and on which side. */
export type Place = { outside: "no" } | { outside: "95%" | "99.8%"; side: "above" | "below" };

/** A share with the counts that it comes from, and its place in the funnel. */
export interface FunnelPoint {
  figure: Known;
  events: number;
  total: number;
  /** Per cent, from the counts: the printed share is rounded. */
  percent: number;
  place: Place;
}

export interface Funnel {
  points: FunnelPoint[];
  /** Per cent of all together; undefined where there are too few points for lines round it. */
  average: number | undefined;
  events: number;
  total: number;
  /** Without a share or without its printed counts. */
  missing: Figure[];
}

/** With fewer points each is so large a part of the average that lines round it say nothing. */
export const FEWEST = 3;

/**
 * The funnel of shares with printed counts: who lies outside the limits of chance round the average of all.
 *
 * @throws Error when a figure is no share in per cent, or its counts cannot be
 */
export function funnelOf(figures: readonly Figure[]): Funnel {
  const wrong = figures.find(({ unit }) => unit.id !== "percent");
  if (wrong) throw new Error(`a funnel is drawn of shares in per cent, not of ${wrong.unit.title}`);
  const counted = figures.flatMap((figure) => {
    const { numerator: events, denominator: total } = figure;
    return isKnown(figure) && events !== undefined && total ? [{ figure, events, total }] : [];
  });
  const [events, total] = (["events", "total"] as const).map((count) =>
    counted.reduce((sum, each) => sum + each[count], 0),
  ) as [number, number];
  const share = total > 0 ? events / total : 0;
  const lined = counted.length >= FEWEST;
  return {
    points: counted.map((each) => {
      if (each.events > each.total || each.events < 0)
        throw new Error(`${each.events} of ${each.total} is no share: correct the counts`);
      return {
        ...each,
        percent: (100 * each.events) / each.total,
        place: lined ? placeOf(each.events / each.total, share, each.total) : { outside: "no" },
      };
    }),
    average: lined ? 100 * share : undefined,
    events,
    total,
    missing: figures.filter((figure) => !counted.some((each) => each.figure === figure)),
  };
}

/** The limits in per cent for a number of people. */
export function limitsAt(
  average: number,
  total: number,
  level: 0.95 | 0.998,
): { lower: number; upper: number } {
  const { lower, upper } = proportionFunnel(average / 100, total, level);
  return { lower: 100 * lower, upper: 100 * upper };
}

/** The place in words: "inside the lines", "above the outer lines". */
export function placeWords(place: Place): string {
  if (place.outside === "no") return "inside the lines";
  return place.outside === "99.8%"
    ? `${place.side} the outer lines`
    : `${place.side} the inner lines, inside the outer`;
}

function placeOf(share: number, average: number, total: number): Place {
  for (const [level, outside] of [
    [0.998, "99.8%"],
    [0.95, "95%"],
  ] as const) {
    const { lower, upper } = proportionFunnel(average, total, level);
    if (share > upper + 1e-12) return { outside, side: "above" };
    if (share < lower - 1e-12) return { outside, side: "below" };
  }
  return { outside: "no" };
}
