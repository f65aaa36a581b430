import * as Plot from "@observablehq/plot";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { periodsOf } from "../model/joins.ts";
import { middle, type Period } from "../model/period.ts";
import type { Canvas } from "../render/chart.ts";
import { breakMarks, type Step } from "./breaks.ts";
import { COLOUR } from "./colours.ts";
import { type End, endMarks, endsHeight, endsWidth } from "./ends.ts";
import { type LegendEntry, legend } from "./legend.ts";
import { levelGrid, levelScale } from "./levels.ts";
import { type Box, type Candidate, place } from "./place.ts";
import { type Block, type PlotArea, plot } from "./plot.ts";
import { targetSteps } from "./target-line.ts";
import { lateTexts, widest } from "./texts.ts";
import { type TimeScale, timeScale, timeWords } from "./time.ts";
import { printedValue } from "./value.ts";

/** Room between the edge of a plot and its first and last point, in pixels. */
const END_ROOM = 16;

/** From a figure to the day at which it stands, as a channel. */
export function atMiddle({ figure }: { figure: Figure }): Date {
  return middle(figure.period);
}

/** What a chart over time is made of, besides its own marks. */
export interface OverTimeOptions {
  /** All that it draws, in the order in which they are to be read. */
  figures: readonly Figure[];
  /** Those along the axis; those of the figures if left out. */
  periods?: readonly Period[];
  /** All values that its levels have to hold. */
  reached: readonly number[];
  /** Its least height, in pixels: it grows with the words at its right end. */
  height: number;
  /** Room between the edges of the plot and its first and last point, in pixels. */
  inset?: number;
  /** Whether values are read off levels, which are left out where each is printed. */
  isRead?: boolean;
  /** Whether ups and downs are what is read: levels then do not reach down to zero. */
  isClose?: boolean;
  /** Figures whose value stands at their point. */
  printed?: readonly Known[];
  ends?: readonly End[];
  steps?: readonly Step[];
  targets?: readonly Known[];
  /** The day to which the last target holds at least. */
  until?: Date | undefined;
  /** Between which values ordinary ups and downs lie, as they were last: they are heard before the values. */
  limits?: readonly number[] | undefined;
  /** Whether all targets are of a time before or after that of the plot. */
  isElsewhere?: boolean;
  legend?: readonly LegendEntry[];
  above?: readonly Block[];
  below?: readonly Block[];
  /** What stands under the plot in the place of the words of time. */
  words?: Block;
  marks(time: TimeScale, area: PlotArea): Plot.Markish[];
}

/**
 * A plot of values over time: Plot's scales of both, a pale grid with its levels at the left, the words of time below, the
 * names of lines at the right, breaks, targets, and the shorthand of what is missing.
 */
export function overTime(canvas: Canvas, options: OverTimeOptions): SVGSVGElement {
  const { figures, reached, printed = [], ends = [], targets = [], isRead = true } = options;
  const height = Math.max(options.height, endsHeight(ends, canvas));
  const { unit } = figures[0] as Figure;
  const levels = levelScale(reached, unit, canvas, { room: height, isClose: options.isClose });
  const hasLevels = isRead && !canvas.bare;
  const left = hasLevels ? levels.width : 0;
  const right = canvas.width - endsWidth(ends, canvas);
  // Half a printed value stands beside its point.
  const isPrinted = printed.length > 1;
  const half = isPrinted ? widest(printed.map(printedValue), canvas, canvas.fontSize, true) / 2 : 0;
  const room = Math.max(options.inset ?? END_ROOM, half);
  const time = timeScale(options.periods ?? periodsOf(figures), [left + room, right - room], canvas);
  const breaks = breakMarks(options.steps ?? [], time, canvas);
  return plot(canvas, {
    x: {
      type: "utc",
      domain: time.domain,
      range: time.range,
      marginLeft: left,
      marginRight: canvas.bare ? 0 : canvas.width - right,
    },
    // So that a shape at the edge of a small drawing is whole.
    y: { domain: levels.domain, height, inset: canvas.bare ? 4 : 0 },
    axis: "none",
    above: [
      legend(options.legend ?? [], canvas),
      ...(options.above ?? []),
      breaks.flags,
      () => ({ height: isPrinted ? canvas.fontSize * 1.2 : 4, marks: [] }),
    ],
    below: [options.words ?? timeWords(time, canvas), ...(options.below ?? [])],
    order: figures,
    limits: options.limits,
    isShape: options.words !== undefined,
    marks: (area) => [
      ...(hasLevels ? levelGrid(levels, canvas) : []),
      !hasLevels && levels.domain[0] === 0
        ? Plot.ruleY([0], { stroke: COLOUR.grid, strokeWidth: 1.5 })
        : null,
      breaks.lines(area),
      targetSteps(targets, time, { left, right, until: options.until, everywhere: options.isElsewhere }),
      ...options.marks(time, area),
      ...endMarks(ends, area, { x: right }, canvas),
      missingAtFoot(figures, time, area, canvas),
      valuesOver(printed, { left: 0, right: right + 6, top: 0, bottom: area.bottom }, canvas),
    ],
  });
}

/** The shorthand of what has no value at the foot of its period, once for neighbours that have no room side by side. */
function missingAtFoot(
  figures: readonly Figure[],
  time: TimeScale,
  { bottom }: PlotArea,
  canvas: Canvas,
): Plot.Markish {
  const placed: { text: string; xs: number[] }[] = [];
  const missing = figures
    .filter((figure) => !isKnown(figure))
    .map((figure) => ({ text: printedValue(figure), x: time.apply(middle(figure.period)) }))
    .sort((a, b) => a.x - b.x);
  for (const { text, x } of missing) {
    const last = placed.at(-1);
    const meet = last && x - (last.xs.at(-1) as number) < canvas.measure(text, canvas.fontSize) + 4;
    if (meet) last.xs.push(x);
    if (meet && !last.text.includes(text)) last.text += ` ${text}`;
    if (!meet) placed.push({ text, xs: [x] });
  }
  return lateTexts(canvas, () => ({
    texts: placed.map(({ text, xs }) => ({
      text,
      x: ((xs[0] as number) + (xs.at(-1) as number)) / 2,
      y: bottom - canvas.fontSize * 0.7,
      anchor: "middle",
      ground: COLOUR.paper,
    })),
  }));
}

/** Each value over its point, or under it, where it touches nothing; one alone beside its point or not at all. */
function valuesOver(figures: readonly Known[], bounds: Box, canvas: Canvas): Plot.Markish {
  const size = canvas.fontSize;
  return lateTexts(canvas, (scene) => {
    const wanted = figures.map((figure): (Candidate & { text: string })[] => {
      const own = scene.filter((seen) => seen.figure === figure);
      const text = printedValue(figure);
      const half = canvas.measure(text, size, true) / 2 + 2;
      const over = Math.min(...own.map(({ top }) => top));
      const under = Math.max(...own.map(({ bottom }) => bottom));
      return own
        .filter(({ isPoint }) => isPoint)
        .flatMap(({ x }) =>
          (figures.length > 1 ? [0, 1, 2] : [0]).flatMap((tier) =>
            [over - (tier + 1) * size - 1, under + 1 + tier * size].flatMap((top) =>
              [0, -0.4, 0.4, -0.8, 0.8].map((across) => {
                const left = x - half + across * 2 * half;
                return { text, left, right: left + 2 * half, top, bottom: top + size };
              }),
            ),
          ),
        );
    });
    const placed = place(wanted, { obstacles: scene, bounds }).filter((box) => box !== undefined);
    return {
      texts: placed.map(({ text, left, right, top, bottom }) => ({
        text,
        x: (left + right) / 2,
        y: (top + bottom) / 2,
        anchor: "middle",
        bold: true,
        ground: COLOUR.paper,
      })),
    };
  });
}
