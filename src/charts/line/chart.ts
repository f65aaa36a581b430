import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize, paddedDomain } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { breakFlags, flagLines, flagMarks, layFlags } from "../../marks/flags.ts";
import { frame } from "../../marks/frame.ts";
import { levelAxis, levelDomain, levelsOf } from "../../marks/levels.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { type SeriesOf, seriesBy } from "../../marks/series.ts";
import { targetMarks, targetSteps } from "../../marks/target-line.ts";
import { texts } from "../../marks/texts.ts";
import { timeScale, timeTicks } from "../../marks/time.ts";
import { printedValue } from "../../marks/value.ts";
import { widest } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, dimensionPairSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import { gapsIn, inTime, periodsOf, runsOf, usualStep } from "../../model/joins.ts";
import type { Period } from "../../model/period.ts";
import { select } from "../../model/select.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { intervalText, NOTHING, notComparable } from "../../words/phrases.ts";
import { endLabels, endMarks, placeEnds, rightOf, wrapName } from "./ends.ts";
import { lineFindings } from "./findings.ts";
import { isLong, lineMarks } from "./marks.ts";
import { bounds, pointsOf, VALUE_GAP, valueTexts } from "./points.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw."),
  series: dimensionPairSchema.describe(
    "The dimension that makes a line of each of its keys, or two that do so together.",
  ),
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
/** Room between the edge of the plot and the first and last point. */
const END_ROOM = 16;

/** Values over true time, joined only where they can be compared. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "smokes", area: ["E08000001", "E92000001"] },
    series: ["area", "sex"],
    target: { select: { indicator: "smokes", role: "target" }, label: "Aim" },
    breakNotes: { "2020": "Not joined: asked by telephone" },
  },

  answers: "trend",

  figures: (dataset, { select, target }) => figuresFrom(dataset, select, [target?.select]),

  howToRead:
    "Time runs from left to right, in true steps. Points are joined only where they were measured in the same way; a dashed upright line says where they were not. Thin upright lines and pale bands are confidence intervals.",

  plot(dataset, options, canvas) {
    const series = seriesOf(dataset, options);
    const targets = targetsOf(dataset, options);
    const figures = series.map((each) => each.figures);
    const known = series.flatMap(({ runs }) => runs.flat());
    const [first] = known;
    if (!first) return noFigureFrame(figures.flat(), canvas);
    const size = labelSize(canvas);
    const line = size * 1.25;
    const crowded = series.length > FEW;
    const plotHeight = Math.max(canvas.width < 500 ? 170 : 220, crowded ? series.length * line : 0);
    const reached = [
      ...known.flatMap((figure) => [amountOf(figure), ...bounds(figure)]),
      ...targets.map(amountOf),
    ];
    // Of long lines the ups and downs are what is read, which a level far below would press flat.
    const domain = isLong(series) ? paddedDomain(reached, first.unit, 0.1) : levelDomain(reached, first.unit);
    const levels = levelsOf(domain, first.unit, canvas, Math.floor(plotHeight / 45));
    const printAll = printsAll(series, canvas, levels.width);
    const labels = endLabels(
      series,
      { label: options.target?.label ?? "", figures: targets },
      printAll ? "none" : crowded ? "before" : "over",
      canvas,
    );
    const right = rightOf(labels, canvas);
    // Half a printed value stands beside its point: it keeps clear of the levels and of the name of the series.
    const half = printAll ? widestValue(known, canvas) / 2 : 0;
    const left = levels.width + Math.max(END_ROOM, half - 3);
    const periods = timesOf(series, targets);
    const across = timeScale(periods, [left, right - Math.max(END_ROOM, half - 8)]);

    const flags = layFlags(breakFlags(gapsIn(dataset, figures), across, options.breakNotes), canvas);
    const top = flags.height + (printAll ? line : 8);
    const bottom = top + plotHeight;
    const scale = scaleLinear(domain, [bottom, top]);
    const ticksWithin = (width: number) =>
      timeTicks(periods, across, { ...canvas, width }, bottom + size * 0.8);
    const newest = Math.max(...known.map(({ period }) => across(period, "end")));
    const steps = targetSteps(targets, {
      across,
      scale,
      left: levels.width,
      right,
      ...(isStanding(targets.at(-1), known) ? { until: newest } : {}),
    });
    const targetEnd = Math.min(right, steps.at(-1)?.x2 ?? right);
    const { bottom: foot } = ticksWithin(canvas.width);
    const ends = placeEnds(labels, scale, { top: flags.height, bottom: foot }, canvas);
    // Names that reach down to the words under the axis stand beside them.
    const isBeside = ends.some(({ middle, height }) => middle + height / 2 > bottom);
    const ticks = ticksWithin(isBeside ? right : canvas.width);
    const points = pointsOf(series, across, scale);

    return frame(canvas, {
      height: Math.max(ticks.bottom, ...ends.map(({ middle, height }) => middle + height / 2)) + 4,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points,
      marks: [
        ...levelAxis(levels, canvas, scale, right),
        ...texts(ticks.placed, canvas),
        ...flagMarks(flags, canvas, 0),
        ...flagLines(flags, { top: 0, bottom }),
        ...targetMarks(steps),
        ...lineMarks(series, points, { across, scale, periods }),
        ...endMarks(ends, { right, targetEnd }, canvas),
        ...valueTexts(
          series,
          points,
          { printAll, across, bottom, scale, left: left - half - VALUE_GAP / 2 },
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
    ).map(notComparable);
    const periods = periodsOf(figures);
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
      periods: [periods.length],
      rows: periods.map((period) => [
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

  findings(dataset, options) {
    const figure = targetsOf(dataset, options).at(-1);
    return lineFindings(
      dataset,
      seriesOf(dataset, options),
      [options.series].flat(),
      figure && { label: options.target?.label ?? "", figure },
    );
  },
});

function seriesOf(dataset: Dataset, options: Options): Series[] {
  const figures = select(dataset.figures, options.select);
  const step = usualStep(periodsOf(figures));
  return seriesBy(dataset, figures, [options.series].flat()).map((each): Series => {
    const figures = inTime(each.figures);
    return { ...each, figures, runs: runsOf(dataset, figures, step) };
  });
}

/** Whether each value of a single line is printed above its point: they are few, and have room side by side. */
function printsAll(series: readonly Series[], canvas: Canvas, left: number): boolean {
  const [only] = series;
  if (!only || series.length > 1) return false;
  const known = only.runs.flat();
  const room = canvas.width - left - widest(wrapName(only.label, canvas), canvas);
  return known.length <= FEW && known.length * widestValue(known, canvas) <= room;
}

function widestValue(figures: readonly Known[], canvas: Canvas): number {
  return widest(figures.map(printedValue), canvas, canvas.fontSize, true);
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

/**
 * Whether a target is no single period's: one that spans several of the figures' periods holds until another is known,
 * as on control charts, so that a quarter more does not leave it behind. One of a single year is of that year only.
 */
function isStanding(target: Known | undefined, known: readonly Known[]): boolean {
  const within = known.filter(
    ({ period }) => target && target.period.start <= period.start && period.end <= target.period.end,
  );
  return periodsOf(within).length > 1;
}

function targetsOf(dataset: Dataset, { target }: Options): Known[] {
  if (!target) return [];
  return select(dataset.figures, target.select)
    .filter(isKnown)
    .sort((a, b) => a.period.start.localeCompare(b.period.start));
}
