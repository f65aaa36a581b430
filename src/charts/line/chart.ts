import { max } from "d3";
import { z } from "zod";
import { breakNotesSchema, breakSteps } from "../../marks/breaks.ts";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import type { End } from "../../marks/ends.ts";
import type { LegendEntry } from "../../marks/legend.ts";
import { overTime } from "../../marks/over-time.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { seriesBy } from "../../marks/series.ts";
import { periodCell, type TableColumn, tableOf, unitCaption } from "../../marks/table.ts";
import { reachOf } from "../../marks/value-scale.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, dimensionPairSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { gapsIn, inTime, periodsOf, runsOf, usualStep } from "../../model/joins.ts";
import type { Period } from "../../model/period.ts";
import { select } from "../../model/select.ts";
import { intervalText, notComparable } from "../../words/phrases.ts";
import { targetRemarks } from "../../words/remarks.ts";
import { endsOf } from "./ends.ts";
import { lineFindings } from "./findings.ts";
import { isLong, lineMarks, type Series } from "./marks.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw."),
  series: dimensionPairSchema.describe(
    "The dimension that makes a line of each of its keys, or two that do so together.",
  ),
  target: referenceSchema
    .optional()
    .describe("A target: a dashed line over its own periods, in steps where its figures differ."),
  breakNotes: breakNotesSchema,
});

type Options = z.infer<typeof schema>;

/** Up to so many values of a single line are all printed; more lines than that have their labels in one line each. */
const FEW = 6;

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

  // Under five comparable points there is no trend, and many places are many lines.
  begins: ({ indicator, place, places, periods, breakdowns }) =>
    periods >= 5 && places <= 4 && breakdowns.length <= 1
      ? { select: { indicator }, series: [place, ...breakdowns] }
      : undefined,

  figures: (dataset, { select, target }) => figuresFrom(dataset, select, [target?.select]),

  remarks: (dataset, { select, target }) => targetRemarks(figuresFrom(dataset, select, [target?.select])),

  kind: "Lines over time",
  howToRead:
    "Time runs from left to right, in true steps. Points are joined only where they were measured in the same way; a dashed upright line says where they were not. Thin upright lines and pale bands are confidence intervals.",
  sounds: "y",

  plot(dataset, options, canvas) {
    const series = seriesOf(dataset, options);
    const targets = targetsOf(dataset, options);
    const figures = series.map((each) => each.figures);
    const known = series.flatMap(({ runs }) => runs.flat());
    const printAll = series.length === 1 && known.length <= FEW;
    const ownPeriods = periodsOf(figures.flat());
    const isElsewhere = targets.length > 0 && targets.every((target) => isOutside(target, ownPeriods));
    // In a narrow drawing long lines need its whole width: their names then stand over it.
    const isAbove = canvas.width < 500 && series.length > 1 && isLong(series);
    const ends = endsOf(
      series,
      { label: options.target?.label ?? "", figures: targets, isElsewhere },
      printAll ? "none" : series.length > FEW || isAbove ? "before" : "over",
      canvas,
    );
    const reached = reachOf(
      known.map((figure) => ({ figure })),
      targets.map(amountOf),
    );
    return overTime(canvas, {
      figures: figures.flat(),
      periods: isElsewhere ? ownPeriods : timesOf(series, targets),
      reached,
      height: (canvas.width < 500 ? 170 : 220) - (printAll ? 40 : 0),
      isRead: !printAll || known.some(({ interval }) => interval),
      // Of long lines the ups and downs are what is read, which a level far below would press flat.
      isClose: isLong(series),
      printed: printAll ? known : [],
      ends: isAbove ? [] : ends,
      steps: breakSteps(gapsIn(dataset, figures), options.breakNotes),
      targets,
      until: isStanding(targets.at(-1), known) ? new Date(lastDay(known)) : undefined,
      isElsewhere,
      legend: isAbove ? ends.map(legendEntry) : [],
      marks: (time, { up }) => lineMarks(series, { time, up }),
    });
  },

  table(dataset, options) {
    const series = seriesOf(dataset, options);
    const targets = targetsOf(dataset, options);
    const lines = series.map(({ figures }) => figures);
    const figures = [...lines.flat(), ...targets];
    const periods = periodsOf(figures);
    const of = (own: readonly Figure[], { id }: Period) => own.find(({ period }) => period.id === id);
    const caption = [unitCaption(figures), ...gapsIn(dataset, lines).map(notComparable)];
    const table = tableOf(caption.join("; "), periods, [
      { title: "Period", cell: periodCell },
      ...series.flatMap(({ title, figures: own }): TableColumn<Period>[] => {
        const interval = (period: Period) => intervalText(of(own, period));
        return [
          { title, figure: (period) => of(own, period) },
          ...(own.some(({ interval }) => interval)
            ? [{ title: `${title}, 95% interval`, cell: interval, numeric: true }]
            : []),
        ];
      }),
      targets.length > 0 && {
        title: options.target?.label ?? "",
        figure: (period) => of(targets, period),
      },
    ]);
    return { ...table, periods: [periods.length] };
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
    const runs = runsOf(dataset, figures, step);
    return { ...each, figures, runs, last: runs.at(-1)?.at(-1) };
  });
}

/** The periods along the axis: those of the series, and those of targets that lie before or after them. */
function timesOf(series: readonly Series[], targets: readonly Known[]): Period[] {
  const figures = series.flatMap((each) => each.figures);
  const start = periodsOf(figures)[0]?.start ?? "";
  const end = lastDay(figures);
  return periodsOf([...figures, ...targets.filter(({ period }) => period.start < start || period.end > end)]);
}

/** The last day of all periods: "2023-12-31". */
function lastDay(figures: readonly Figure[]): string {
  return max(figures, ({ period }) => period.end) ?? "";
}

/** The name and value of a line, over the plot. */
function legendEntry({ lines, key }: End): LegendEntry {
  const style = !key || key === "dashes" ? { colour: COLOUR.ink, symbol: "level" } : key;
  return { label: lines.map(({ text }) => text).join(" "), ...style };
}

/** Whether a target is of a time before or after all of the figures'. */
function isOutside({ period }: Known, periods: readonly Period[]): boolean {
  return periods.every(({ start }) => period.end < start) || periods.every(({ end }) => period.start > end);
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
