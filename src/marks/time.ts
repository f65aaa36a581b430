import { scaleLinear } from "d3";
import { unequal } from "../model/breaks.ts";
import { days, middle, type Period } from "../model/period.ts";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { PlacedText } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** Of so many periods each has its words under the axis. */
const FEW = 6;

/** Months of a year. */
const MONTHS = 12;
/** Days of the longest month. */
const MONTH_DAYS = 31;

/** The place of a period along the axis, or of one of its ends, in pixels from the left edge of a drawing. */
export type Across = (period: Period, edge?: "start" | "end") => number;

/** Places periods at their middle in true time; the whole of them where they differ in length or there is only one. */
export function timeScale(periods: readonly Period[], range: [number, number]): Across {
  const [only] = periods;
  const times =
    only && periods.length === 1
      ? [-0.5, 0.5].map(
          (half) => middle(only).getTime() + half * (Date.parse(only.end) - Date.parse(only.start)),
        )
      : unequal(periods)
        ? periods.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)])
        : periods.map((period) => middle(period).getTime());
  const scale = scaleLinear([Math.min(...times), Math.max(...times)], range);
  return (period, edge) => {
    const time = edge ? Date.parse(period[edge]) : middle(period).getTime();
    return new Set(times).size === 1 ? (range[0] + range[1]) / 2 : scale(time);
  };
}

/**
 * The words under the axis: of many periods each so-many-th, counted from the last; of months of many years the last, the
 * Januaries of each so-many-th year, and the first where it has room; of a few all, those without room
 * beside the last and the first on a second line.
 */
export function timeTicks(
  periods: readonly Period[],
  across: Across,
  canvas: Canvas,
  top: number,
): { placed: PlacedText[]; bottom: number } {
  const size = labelSize(canvas);
  const line = size * 1.2;
  const tiers: { x: number; half: number; lines: string[] }[][] = periods.length > FEW ? [[]] : [[], []];
  const words = [...periods].reverse().map((period) => {
    const lines = wrap(period.title, 78, canvas, size);
    const half = widest(lines, canvas, size) / 2;
    return { x: Math.max(half, Math.min(across(period), canvas.width - half)), half, lines };
  });
  const stride = Math.ceil(
    Math.max(...words.map(({ half }) => 2 * half + 12)) /
      Math.max(1, (across(periods.at(-1) as Period) - across(periods[0] as Period)) / (periods.length - 1)),
  );
  const years = Math.ceil(stride / MONTHS);
  const shown =
    periods.length <= FEW
      ? [words[0], words.at(-1), ...words.slice(1, -1)]
      : hasManyMonths(periods, stride)
        ? [
            words[0],
            ...words.filter((_, index) => isStartOfYears(periods.at(-1 - index) as Period, years)),
            words.at(-1),
          ]
        : words.filter((_, index) => index % stride === 0);
  for (const word of new Set(shown)) {
    if (!word) continue;
    tiers
      .find((tier) => tier.every((other) => Math.abs(other.x - word.x) > other.half + word.half + 10))
      ?.push(word);
  }
  let bottom = top;
  const placed = tiers.flatMap((tier) => {
    const start = bottom;
    bottom += Math.max(0, ...tier.map(({ lines }) => lines.length)) * line;
    return tier.flatMap(({ x, lines }) =>
      lines.map(
        (text, index): PlacedText => ({
          text,
          x,
          y: start + (index + 0.5) * line,
          anchor: "middle",
          colour: COLOUR.quiet,
          size,
        }),
      ),
    );
  });
  return { placed, bottom };
}

/** Whether periods are months, of which less than every sixth has room for its words. */
function hasManyMonths(periods: readonly Period[], stride: number): boolean {
  return stride > MONTHS / 2 && periods.every((period) => days(period) <= MONTH_DAYS);
}

/** Whether a month is the first of a year that the number of years between words divides. */
function isStartOfYears({ start }: Period, years: number): boolean {
  return start.slice(5, 7) === "01" && Number(start.slice(0, 4)) % years === 0;
}
