import * as Plot from "@observablehq/plot";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import { middle } from "../model/period.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { lateTexts } from "./late-texts.ts";
import { levelGrid, type LevelScale } from "./levels.ts";
import { type Candidate, place } from "./place.ts";
import { type Block, type PlotArea, plot } from "./plot.ts";
import { type TimeScale, timeWords } from "./time.ts";
import { printedValue } from "./value.ts";

/** From a figure to the day at which it stands, as a channel. */
export function atMiddle({ figure }: { figure: Figure }): Date {
  return middle(figure.period);
}

/**
 * A plot of values over time: Plot's scales of both, a pale grid with its levels at the left, the words of time below.
 *
 * @param right where the grid ends, in pixels; height: of the plot; isRead: whether values are read off the levels, which
 *   are left out where each is printed
 */
export function overTime(
  canvas: Canvas,
  {
    time,
    levels,
    right,
    height,
    isRead = true,
    above = [],
    below = [],
    words = timeWords(time, canvas),
    order,
    marks,
  }: {
    time: TimeScale;
    levels: LevelScale;
    right: number;
    height: number;
    isRead?: boolean;
    above?: readonly Block[];
    below?: readonly Block[];
    /** What stands under the plot in the place of the words of time. */
    words?: Block;
    order?: readonly Figure[];
    marks(plot: PlotArea, up: (value: number) => number): Plot.Markish[];
  },
): SVGSVGElement {
  const hasLevels = isRead && !canvas.bare;
  // So that a shape at the edge of a small drawing is whole.
  const inset = canvas.bare ? 4 : 0;
  return plot(canvas, {
    x: {
      type: "utc",
      domain: time.domain,
      range: time.range,
      marginLeft: hasLevels ? levels.width : 0,
      marginRight: canvas.bare ? 0 : canvas.width - right,
    },
    y: { domain: levels.domain, height, inset },
    axis: "none",
    above,
    below: [words, ...below],
    ...(order ? { order } : {}),
    marks: (area) => {
      const { apply } = Plot.scale({
        y: { domain: levels.domain, range: [area.bottom - inset, area.top + inset] },
      }) as {
        apply: (value: number) => number;
      };
      return [
        ...(hasLevels ? levelGrid(levels, canvas) : []),
        !hasLevels && levels.domain[0] === 0
          ? Plot.ruleY([0], { stroke: COLOUR.grid, strokeWidth: 1.5 })
          : null,
        ...marks(area, apply),
      ];
    },
  });
}

/** The shorthand of what has no value at the foot of its period, once for neighbours that have no room side by side. */
export function missingAtFoot(
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
export function valuesOver(figures: readonly Known[], canvas: Canvas): Plot.Markish {
  const size = canvas.fontSize;
  return lateTexts(canvas, (scene, dimensions) => {
    const bounds = {
      left: 0,
      right: dimensions.width - dimensions.marginRight + 6,
      top: 0,
      bottom: dimensions.height - dimensions.marginBottom,
    };
    const wanted = figures.flatMap((figure) => {
      const own = scene.filter((seen) => seen.figure === figure);
      const [seen] = own.filter(({ isPoint }) => isPoint);
      return seen ? [{ figure, x: seen.x, own }] : [];
    });
    const boxes = place(
      wanted.map(({ figure, x, own }): Candidate[] => {
        const half = canvas.measure(printedValue(figure), size, true) / 2 + 2;
        const [over, under] = [
          Math.min(...own.map(({ top }) => top)),
          Math.max(...own.map(({ bottom }) => bottom)),
        ];
        return (figures.length > 1 ? [0, 1, 2] : [0]).flatMap((tier) =>
          [over - (tier + 1) * size - 1, under + 1 + tier * size].flatMap((top) =>
            [0, -0.4, 0.4, -0.8, 0.8].map((across) => {
              const left = x - half + across * 2 * half;
              return { left, right: left + 2 * half, top, bottom: top + size };
            }),
          ),
        );
      }),
      { obstacles: scene, bounds },
    );
    return {
      texts: wanted.flatMap(({ figure }, at) => {
        const box = boxes[at];
        return box
          ? [
              {
                text: printedValue(figure),
                x: (box.left + box.right) / 2,
                y: (box.top + box.bottom) / 2,
                anchor: "middle" as const,
                bold: true,
                ground: COLOUR.paper,
              },
            ]
          : [];
      }),
    };
  });
}
