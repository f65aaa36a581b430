import type { Selection } from "./dataset.ts";
import type { Figure } from "./figure.ts";
import { isPeriod, type NotAPeriod, type Period, parsePeriod } from "./period.ts";
import { select } from "./select.ts";

/** Periods that a selection names by their place in time, so that they move when figures of a later one come in. */
export type MovingPeriod =
  /** So many periods, after so many that are left out, counted back from the latest. */
  | { count: number; after: number }
  /** All that start no earlier, and all that end no later, than periods; either may be left out. */
  | { from?: string; to?: string };

/** How moving periods are written, for problems. */
export const MOVING_FORMS = "latest, previous, last-24, from-2023-10, to-2019-09 or from-2016-04-to-2019-03";
/** Those that are words, for "did you mean …?". */
export const MOVING_WORDS = ["latest", "previous"];

/** Reads a moving period; undefined where a text is the key of one period. */
export function movingPeriod(key: string): MovingPeriod | undefined {
  if (key === "latest") return { count: 1, after: 0 };
  if (key === "previous") return { count: 1, after: 1 };
  const last = /^last-(\d+)$/.exec(key);
  if (last) return { count: Number(last[1]), after: 0 };
  const span = /^from-(.+?)(?:-to-(.+))?$/.exec(key);
  if (span) return { from: span[1] as string, ...(span[2] ? { to: span[2] } : {}) };
  const to = /^to-(.+)$/.exec(key);
  return to ? { to: to[1] as string } : undefined;
}

/** Why a moving period can mean nothing, and what to write instead; undefined where it can. */
export function movingFault(moving: MovingPeriod, yearStarts?: number): NotAPeriod | undefined {
  if ("count" in moving)
    return moving.count > 0
      ? undefined
      : {
          expected: "at least one period",
          remedy: "Write latest for the last period, last-12 for the last twelve.",
        };
  const ends = [moving.from, moving.to].flatMap((id) => (id ? [parsePeriod(id, yearStarts)] : []));
  const fault = ends.find((end) => !isPeriod(end));
  if (fault) return fault as NotAPeriod;
  const [from, to] = ends as Period[];
  return from && to && from.start > to.end
    ? { expected: "a first period before the last", remedy: "Put the two ends in order." }
    : undefined;
}

/**
 * A selection whose moving periods are replaced by those that they mean now: of the periods of the figures that match
 * the rest of the selection, its role and print included. "latest" is one period for all of them.
 */
export function pinned(figures: readonly Figure[], selection: Selection): Selection {
  const { period, ...rest } = selection;
  const keys = period === undefined ? [] : [period].flat();
  if (!keys.some(movingPeriod)) return selection;
  const periods = inOrder(select(figures, rest));
  const found = keys.flatMap((key) => {
    const moving = movingPeriod(key);
    return moving ? meant(moving, periods) : [key];
  });
  const [only, ...more] = [...new Set(found)];
  return { ...selection, period: only !== undefined && more.length === 0 ? only : [...new Set(found)] };
}

/** A selection without its moving periods: what a figure of any period would have to match. */
export function beyondTime(selection: Selection): Selection {
  const { period, ...rest } = selection;
  return period !== undefined && [period].flat().some(movingPeriod) ? rest : selection;
}

function meant(moving: MovingPeriod, periods: readonly DatedPeriod[]): string[] {
  if ("count" in moving) {
    const end = Math.max(periods.length - moving.after, 0);
    return periods.slice(Math.max(end - moving.count, 0), end).map(({ period }) => period.id);
  }
  return periods
    .filter(({ period, yearStarts }) => {
      const [from, to] = [moving.from, moving.to].map((id) =>
        id === undefined ? undefined : parsePeriod(id, yearStarts),
      );
      return (
        (!from || (isPeriod(from) && from.start <= period.start)) &&
        (!to || (isPeriod(to) && period.end <= to.end))
      );
    })
    .map(({ period }) => period.id);
}

/** A period with the month in which years of its figures start. */
interface DatedPeriod {
  period: Period;
  yearStarts: number | undefined;
}

/** The periods of figures, each once, the one that ends last at the end; of two such, the shorter. */
function inOrder(figures: readonly Figure[]): DatedPeriod[] {
  const periods = new Map(
    figures.map(({ period, indicator }) => [period.id, { period, yearStarts: indicator.yearStarts }]),
  );
  return [...periods.values()].sort(
    ({ period: a }, { period: b }) => a.end.localeCompare(b.end) || a.start.localeCompare(b.start),
  );
}
