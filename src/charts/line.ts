import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize } from "../drawing/axis.ts";
import { figureCell } from "../drawing/cell.ts";
import { COLOUR } from "../drawing/colours.ts";
import { flagMarks, layFlags } from "../drawing/flags.ts";
import { frame } from "../drawing/frame.ts";
import { noFigureFrame } from "../drawing/message.ts";
import { levelAxis, levelDomain, levelsOf } from "../drawing/levels.ts";
import { referenceSchema } from "../model/reference.ts";
import { type SeriesOf, seriesBy } from "../drawing/series.ts";
import { spread } from "../drawing/spread.ts";
import { targetMarks, targetSteps } from "../drawing/target-line.ts";
import { texts } from "../drawing/texts.ts";
import { timeScale, timeTicks } from "../drawing/time.ts";
import { printedValue } from "../drawing/value.ts";
import { uprightWhiskers } from "../drawing/whiskers.ts";
import { widest, wrap } from "../drawing/wrap.ts";
import { unequal } from "../model/breaks.ts";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../model/figure.ts";
import { gapsIn, inTime, periodsOf, runsOf, usualStep } from "../model/joins.ts";
import type { Period } from "../model/period.ts";
import { intervalText, NOTHING } from "../model/phrases.ts";
import { select } from "../model/select.ts";
import { bands, bounds, VALUE_GAP, valueTexts } from "../drawing/line-points.ts";
import { describeLines } from "../sentences/line.ts";
import { defineChart } from "../render/chart.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw."),
  series: z
    .union([z.string(), z.array(z.string()).min(1).max(2)])
    .describe("The dimension that makes a line of each of its keys, or two that do so together."),
  target: referenceSchema
    .optional()
    .describe("A target: a dashed line over its own periods, in steps where its figures differ."),
  breakNotes: z
    .record(z.string(), z.string())
    .optional()
    .describe("What the drawing says at a break, in a few words, by the period after the break."),
});

type Options = z.infer<typeof schema>;

/** Figures of a series in order of time. */
interface Series extends SeriesOf {
  /** Runs of figures that may be joined: no missing value, break or gap in time lies within, and their periods are alike. */
  runs: Known[][];
}

/** Up to so many values of a single line are all printed; more lines than that have their labels in one line each. */
const FEW = 6;
/** Over so many points intervals are a band, and only ends have a dot. */
const MANY = 14;

/** Values over true time, joined only where they can be compared. */
export default defineChart<Options>({
  schema,

  answers: "trend",

  howToRead:
    "Time runs from left to right, in true steps. Points are joined only where they were measured in the same way; a dashed upright line says where they were not. Thin upright lines and pale bands are confidence intervals.",

  plot(dataset, options, canvas) {
    const series = seriesOf(dataset, options);
    const targets = targetsOf(dataset, options);
    const known = series.flatMap(({ runs }) => runs.flat());
    if (known.length === 0)
      return noFigureFrame(
        series.flatMap(({ figures }) => figures),
        canvas,
      );
    const gaps = gapsIn(
      dataset,
      series.map(({ figures }) => figures),
    );
    const unit = (known[0] as Known).unit;
    const size = labelSize(canvas);
    const line = size * 1.25;
    const domain = levelDomain(
      [...known.flatMap((figure) => [amountOf(figure), ...bounds(figure)]), ...targets.map(amountOf)],
      unit,
    );
    const endRoom = canvas.width * 0.3;
    const crowded = series.length > FEW;
    const plotHeight = Math.max(canvas.width < 500 ? 170 : 220, crowded ? series.length * line : 0);
    const levels = levelsOf(domain, unit, canvas, Math.floor(plotHeight / 45));
    const widestValue = widest(known.map(printedValue), canvas, canvas.fontSize, true);
    const printAll =
      series.length === 1 &&
      known.length <= FEW &&
      known.length * widestValue <=
        canvas.width - levels.width - widest(wrap(series[0]?.label ?? "", endRoom, canvas), canvas);
    const endLabels = [
      ...series.flatMap(({ label, runs }) => {
        const last = runs.at(-1)?.at(-1);
        return last
          ? [
              {
                figure: last,
                // Of many lines, each has its value and its name in one.
                value: printAll || crowded ? "" : printedValue(last),
                lines: wrap(crowded ? `${printedValue(last)} ${label}` : label, endRoom, canvas),
                bold: true,
              },
            ]
          : [];
      }),
      ...targets.slice(-1).map((figure) => ({
        figure,
        value: "",
        lines: wrap(`${options.target?.label}: ${printedValue(figure)}`, endRoom, canvas, size),
        bold: false,
      })),
    ];
    const right =
      canvas.width -
      widest(
        endLabels.flatMap(({ lines, value }) => [...lines, value]),
        canvas,
        canvas.fontSize,
        true,
      ) -
      14;
    const periods = timesOf(series, targets);
    // Half a printed value stands beside its point: it keeps clear of the levels and of the name of the series.
    const half = printAll ? widestValue / 2 : 0;
    const ends = {
      left: levels.width + Math.max(END_ROOM, half - 3),
      right: right - Math.max(END_ROOM, half - 8),
    };
    const across = timeScale(periods, [ends.left, ends.right]);

    const flags = layFlags(
      gaps.map(({ from, to }) => ({
        x: (across(from) + across(to)) / 2,
        text: options.breakNotes?.[to.id] ?? `Not joined: ${from.title} and ${to.title} are not comparable`,
      })),
      canvas,
    );
    const top = flags.height + (printAll ? line : 8);
    const bottom = top + plotHeight;
    const scale = scaleLinear(domain, [bottom, top]);
    const steps = targetSteps(targets, { across, scale, left: levels.width, right });
    const ticks = timeTicks(periods, across, canvas, bottom + size * 0.8);
    const heights = endLabels.map(({ lines, value }) => (lines.length + (value ? 1 : 0)) * line);
    const middles = spread(
      endLabels.map(({ figure }, index) => ({
        middle: scale(amountOf(figure)),
        height: (heights[index] as number) + 2,
      })),
      { top: flags.height, bottom: ticks.bottom },
    );
    const points = series.flatMap(({ runs, style }) =>
      runs.flatMap((run) =>
        run.map((figure) => ({ figure, run, style, x: across(figure.period), y: scale(amountOf(figure)) })),
      ),
    );
    const isMany = points.length / series.length > MANY;
    const dotted = points.filter(({ run, figure }) => !isMany || run.length === 1 || figure === run.at(-1));
    const spans = unequal(periods) ? points : [];

    return frame(canvas, {
      height: Math.max(ticks.bottom, ...middles.map((at, index) => at + (heights[index] as number) / 2)) + 4,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points,
      marks: [
        ...levelAxis(levels, canvas, scale, right),
        ...texts(ticks.placed, canvas),
        ...flagMarks(flags, canvas, 0),
        ...flags.places.map(({ x, bottom: y1 }) =>
          Plot.ruleX([x], { y1, y2: bottom, stroke: COLOUR.quiet, strokeWidth: 1.5, strokeDasharray: "4 4" }),
        ),
        ...targetMarks(steps),
        ...(isMany ? bands(points, scale) : []),
        ...uprightWhiskers(isMany ? points.filter(({ run }) => run.length === 1) : points, scale),
        // A figure of a longer time than others stretches over it.
        Plot.link(spans, {
          x1: ({ figure }: (typeof points)[number]) => across(figure.period, "start"),
          x2: ({ figure }: (typeof points)[number]) => across(figure.period, "end"),
          y1: "y",
          y2: "y",
          stroke: COLOUR.grey2,
          strokeWidth: 2,
        }),
        // The first series lies on top.
        ...[...series].reverse().flatMap(({ runs, style }) =>
          runs
            .filter((run) => run.length > 1)
            .map((run) =>
              Plot.line(run, {
                x: ({ period }: Known) => across(period),
                y: (figure: Known) => scale(amountOf(figure)),
                stroke: style.colour,
                strokeWidth: 2.25,
              }),
            ),
        ),
        ...[...dotted].reverse().map(({ x, y, style }) =>
          Plot.dot([{ x, y }], {
            x: "x",
            y: "y",
            symbol: style.symbol,
            r: 5,
            fill: style.colour,
            stroke: COLOUR.paper,
            strokeWidth: 1,
          }),
        ),
        ...endLabels.flatMap(({ figure, lines, value, bold }, index) => {
          const y = scale(amountOf(figure));
          const at = middles[index] as number;
          // The label of a target that ends before the plot does has a line to it all the same.
          const x1 = (bold ? right : Math.min(right, steps.at(-1)?.x2 ?? right)) + 1;
          const first = at - (heights[index] as number) / 2 + line / 2;
          const words = [...(value ? [value] : []), ...lines];
          return [
            ...(Math.abs(y - at) > size || x1 < right
              ? [
                  Plot.link([0], {
                    x1: [x1],
                    y1: [y],
                    x2: [right + 9],
                    y2: [at],
                    stroke: COLOUR.grey2,
                  }),
                ]
              : []),
            ...texts(
              words.map((text, row) => ({
                text,
                x: right + 12,
                y: first + row * line,
                bold: bold && row === 0,
                size: bold ? canvas.fontSize : size,
              })),
              canvas,
            ),
          ];
        }),
        ...valueTexts(
          series,
          points,
          { printAll, across, bottom, scale, left: ends.left - half - VALUE_GAP / 2 },
          canvas,
        ),
      ],
    });
  },

  table(dataset, options) {
    const series = seriesOf(dataset, options);
    const targets = targetsOf(dataset, options);
    const figures = [...series.flatMap((each) => each.figures), ...targets];
    const gaps = gapsIn(
      dataset,
      series.map(({ figures }) => figures),
    ).map(({ from, to }) => `${from.title} and ${to.title} are not comparable`);
    return {
      caption: figures[0] ? [`In ${figures[0].unit.title}`, ...gaps].join("; ") : NOTHING,
      columns: [
        { title: "Period" },
        ...series.flatMap(({ title, figures }) => [
          { title, numeric: true },
          ...(figures.some(({ interval }) => interval)
            ? [{ title: `${title}, 95% interval`, numeric: true }]
            : []),
        ]),
        ...(targets.length > 0 ? [{ title: options.target?.label ?? "", numeric: true }] : []),
      ],
      rows: periodsOf(figures).map((period) => [
        { text: period.title, sort: Date.parse(period.start) },
        ...series.flatMap(({ figures }) => {
          const figure = figures.find((each) => each.period.id === period.id);
          return [
            figureCell(figure),
            ...(figures.some(({ interval }) => interval)
              ? [{ text: figure ? intervalText(figure) : "" }]
              : []),
          ];
        }),
        ...(targets.length > 0 ? [figureCell(targets.find((each) => each.period.id === period.id))] : []),
      ]),
    };
  },

  describe(dataset, options) {
    const figure = targetsOf(dataset, options).at(-1);
    return describeLines(
      dataset,
      seriesOf(dataset, options),
      [options.series].flat(),
      figure && { label: options.target?.label ?? "", figure },
    );
  },
});

/** Room between the edge of the plot and the first and last point. */
const END_ROOM = 16;

function seriesOf(dataset: Dataset, options: Options): Series[] {
  const figures = select(dataset.figures, options.select);
  const step = usualStep(periodsOf(figures));
  return seriesBy(dataset, figures, [options.series].flat()).map((each): Series => {
    const figures = inTime(each.figures);
    return { ...each, figures, runs: runsOf(dataset, figures, step) };
  });
}

/** The periods along the axis: those of the series, and those of targets that lie before or after them. */
function timesOf(series: readonly Series[], targets: readonly Known[]): Period[] {
  const periods = periodsOf(series.flatMap(({ figures }) => figures));
  const [start, end] = [
    periods[0]?.start ?? "",
    periods
      .map((period) => period.end)
      .sort()
      .at(-1) ?? "",
  ];
  const outside = targets.filter(({ period }) => period.start < start || period.end > end);
  return outside.length === 0
    ? periods
    : periodsOf([...series.flatMap(({ figures }) => figures), ...outside]);
}

function targetsOf(dataset: Dataset, { target }: Options): Known[] {
  if (!target) return [];
  return select(dataset.figures, target.select)
    .filter(isKnown)
    .sort((a, b) => a.period.start.localeCompare(b.period.start));
}
