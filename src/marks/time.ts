import * as Plot from "@observablehq/plot";
import { unequal } from "../model/breaks.ts";
import { days, middle, type Period } from "../model/period.ts";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import { place } from "./place.ts";
import type { Block } from "./plot.ts";
import { inPixels, type PlacedText, texts, widest, wrap } from "./texts.ts";

/** True time from left to right: a scale of Plot, with the periods that its axis names. */
export interface TimeScale {
  periods: readonly Period[];
  domain: [Date, Date];
  /** Pixels from the left of the drawing, to which the domain is spread. */
  range: [number, number];
  /** From a day to its place, for what has to be known before plotting, such as which words have room. */
  apply(day: Date): number;
  invert(x: number): Date;
}

/** Room at the edges of a small drawing, in pixels. */
const EDGE = 6;
/** Of so many periods each has its words under the axis. */
const FEW = 6;
/** Days of the longest quarter: of shorter periods years are named. */
const QUARTER = 93;
const YEAR = 365.25 * 86_400_000;
const HALF_A_DAY = 43_200_000;

/** The scale of some periods, each at its middle; the whole of them where they differ in length or there is only one. */
export function timeScale(periods: readonly Period[], range: [number, number], canvas: Canvas): TimeScale {
  const isWhole = periods.length === 1 || unequal(periods);
  const days = periods
    .flatMap((period) => (isWhole ? [new Date(period.start), new Date(period.end)] : [middle(period)]))
    .map((day) => day.getTime());
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // A scale needs two days, be they those round the only one.
  const round = first === last ? HALF_A_DAY : 0;
  const domain: [Date, Date] = [new Date(first - round), new Date(last + round)];
  const scale = { domain, range: canvas.bare ? ([EDGE, canvas.width - EDGE] as [number, number]) : range };
  const { apply, invert } = Plot.scale({ x: { type: "utc", ...scale } }) as unknown as TimeScale;
  return { periods, ...scale, apply, invert };
}

interface Word {
  x: number;
  lines: string[];
  /** The start of a year has a tick, the middle of a period none. */
  tick?: Date;
}

/**
 * The words under the axis of time, those that have room. Of months and quarters over years: the last, the years, and the
 * first. Of many other periods each so-many-th, counted from the last; of a few all, short ones in two lines.
 */
export function timeWords(time: TimeScale, canvas: Canvas): Block {
  const size = labelSize(canvas);
  const line = size * 1.2;
  const words = wordsOf(time, canvas);
  const placedIn = (tiers: number) =>
    place(
      words.map((word) => {
        const half = widest(word.lines, canvas, size) / 2;
        // A browser may set a text a little wider than it was measured.
        const x = Math.max(half + 1, Math.min(word.x, canvas.width - half - 3));
        return Array.from({ length: tiers }, (_, tier) => ({
          ...word,
          x,
          left: x - half - 5,
          right: x + half + 5,
          top: tier * line,
          bottom: tier * line + word.lines.length * line - 1,
        }));
      }),
      { obstacles: [], bounds: { left: -9, right: canvas.width + 9, top: 0, bottom: 9 * line } },
    ).filter((box) => box !== undefined);
  const isFew = time.periods.length <= FEW && words.every(({ lines }) => lines.length === 1);
  // A second line only where it makes room for all: one word alone below seems to belong to nothing.
  const inTwo = isFew ? placedIn(2) : [];
  const boxes = inTwo.length === words.length ? inTwo : placedIn(1);
  const style = { anchor: "middle", colour: COLOUR.quiet, size } as const;
  const ticks = boxes.flatMap(({ tick }) => tick ?? []);
  const height = Math.max(0, ...boxes.map(({ bottom }) => bottom));
  return (top) => ({
    height: height + 6,
    marks: [
      Plot.ruleX(ticks, {
        y1: inPixels(() => top - 5),
        y2: inPixels(() => top + 1),
        stroke: COLOUR.quiet,
      } as object),
      ...texts(
        boxes.flatMap(({ lines, x, top: from }): PlacedText[] =>
          lines.map((text, at) => ({ ...style, text, x, y: from + (at + 0.5) * line })),
        ),
        canvas,
        { top: top + 5 },
      ),
    ],
  });
}

/** What an axis may say, what matters most first. */
function wordsOf(time: TimeScale, canvas: Canvas): Word[] {
  const { periods, domain, apply } = time;
  const size = labelSize(canvas);
  const named = [...periods].reverse().map((period): Word => {
    return { x: apply(middle(period)), lines: wrap(period.title, canvas.fontSize * 7.2, canvas, size) };
  });
  const ends = [...named.slice(0, 1), ...named.slice(1).slice(-1)];
  if (periods.length <= FEW) return [...new Set([...ends, ...named])];
  const isShort = periods.every((period) => days(period) <= QUARTER);
  const years = (domain[1].getTime() - domain[0].getTime()) / YEAR;
  if (isShort && years > 1.5) {
    const room = (apply(domain[1]) - apply(domain[0])) / years;
    const stride = Math.ceil((canvas.measure("2000", size) + 14) / room);
    const first = domain[0].getUTCFullYear();
    const starts = Array.from({ length: Math.ceil(years) + 1 }, (_, at) => first + at)
      .filter((year) => year % stride === 0)
      .map((year) => ({ year, tick: new Date(Date.UTC(year, 0, 1)) }))
      .filter(({ tick }) => tick >= domain[0] && tick <= domain[1]);
    return [
      ...ends.slice(0, 1),
      ...starts.map(({ year, tick }) => ({ x: apply(tick), lines: [String(year)], tick })),
      ...ends.slice(1),
    ];
  }
  const widths = named.map(({ lines }) => widest(lines, canvas, size) + 12);
  const step = (apply(domain[1]) - apply(domain[0])) / Math.max(1, periods.length - 1);
  const stride = Math.ceil(Math.max(...widths) / step);
  return named.filter((_, at) => at % stride === 0);
}
