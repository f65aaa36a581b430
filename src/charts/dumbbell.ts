import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { paddedDomain, valueAxis } from "../drawing/axis.ts";
import { COLOUR, SERIES } from "../drawing/colours.ts";
import { frame } from "../drawing/frame.ts";
import { legend } from "../drawing/legend.ts";
import { layRows, rowLabels } from "../drawing/rows.ts";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { type Figure, formatCell, formatFigure, isKnown, type Known, valueOf } from "../model/figure.ts";
import { groupBy, keyOf, select, titleOf } from "../model/select.ts";
import { formatDifference, formatNumber } from "../model/unit.ts";
import { listWords, sentences } from "../model/words.ts";
import { defineChart } from "../render/chart.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw."),
  rows: z.string().describe("The dimension that makes a row of each of its keys."),
  series: z.string().describe("The dimension whose keys are the dots of a row."),
  order: z.array(z.string()).describe("Keys of the series, in the order of their importance; rows are sorted by the first."),
  sort: z.enum(["high-first", "low-first", "as-given"]).describe("How rows are sorted."),
  line: selectionSchema.optional().describe("Figures of a target, drawn as one upright line where they agree."),
  lineLabel: z.string().optional().describe("What the line is called."),
  highlight: z.string().optional().describe("The key of a row to be set in bold."),
});

type Options = z.infer<typeof schema>;

interface Row {
  key: string;
  title: string;
  /** One for each key of the series, where the data has it. */
  figures: (Figure | undefined)[];
}

/** Ranked dumbbell: two or more values of each row as dots on one line, so that the eye sees the gap. */
export default defineChart<Options>({
  schema,

  plot(dataset, options, canvas) {
    const rows = rowsOf(dataset, options);
    const known = rows.flatMap((row) => row.figures).filter((figure) => figure !== undefined && isKnown(figure)) as Known[];
    const line = lineOf(dataset, options);
    const unit = (known[0] as Known).unit;
    const [low, high] = paddedDomain([...known.map(valueOf), ...(line === undefined ? [] : [line.value])], unit, 0.02);
    const layout = layRows(rows, canvas, {
      label: (row) => row.title,
      emphasis: (row) => row.key === options.highlight,
      mark: 14,
      gap: 7,
    });
    const key = legend(entriesOf(dataset, options, line), canvas, layout.marginLeft);
    const showValues = options.order.length === 2;
    const valueSize = canvas.fontSize - 0.4;
    const room = showValues
      ? Math.max(...known.map((figure) => canvas.measure(numberOf(figure), valueSize))) + 12
      : 10;
    // The plot leaves room for the numbers at both ends of a row.
    const inner = canvas.width - layout.marginLeft - 6 - 2 * room;
    const perPixel = (high - low) / inner;
    const domain: [number, number] = [low - room * perPixel, high + room * perPixel];
    const both = rows.length > 12;
    const top = key.height + (both ? 26 : 8);
    const bottom = top + layout.height + 8;
    const dots = layout.places.flatMap(({ row, middle }) =>
      row.figures.flatMap((figure, index) =>
        figure && isKnown(figure) ? [{ figure, index, x: valueOf(figure), y: top + middle }] : [],
      ),
    );
    const ends = layout.places.flatMap(({ row, middle }) => {
      const values = row.figures.filter((figure) => figure !== undefined && isKnown(figure)) as Known[];
      if (values.length === 0) return [];
      const sorted = [...values].sort((a, b) => valueOf(a) - valueOf(b));
      const [first, last] = [sorted[0] as Known, sorted.at(-1) as Known];
      return [{ first, last, x1: valueOf(first), x2: valueOf(last), y: top + middle }];
    });
    const valueMarks = (side: "first" | "last"): Plot.Markish =>
      Plot.text(
        ends.filter((end) => side === "last" || end.first !== end.last),
        {
          x: side === "first" ? "x1" : "x2",
          y: "y",
          text: (end: (typeof ends)[number]) => numberOf(end[side]),
          textAnchor: side === "first" ? "end" : "start",
          dx: side === "first" ? -9 : 9,
          fontSize: valueSize,
          fill: COLOUR.ink,
        },
      );
    const href = canvas.link;
    return frame(canvas, {
      height: bottom + 26,
      marginLeft: layout.marginLeft,
      marginRight: 6,
      domain,
      marks: [
        ...key.marks,
        ...valueAxis([low, high], unit, canvas, { top: top - 4, bottom, inner, both }),
        ...(line === undefined
          ? []
          : [Plot.ruleX([line.value], { y1: top - 4, y2: bottom, stroke: COLOUR.ink, strokeWidth: 1.5, strokeDasharray: "5 3" })]),
        Plot.link(ends, { x1: "x1", x2: "x2", y1: "y", y2: "y", stroke: COLOUR.grey3, strokeWidth: 2 }),
        ...[...options.order.keys()].reverse().map((index) => {
          const style = SERIES[index % SERIES.length] as (typeof SERIES)[number];
          return Plot.dot(
            dots.filter((dot) => dot.index === index),
            { x: "x", y: "y", symbol: style.symbol, r: 5, fill: style.colour, stroke: COLOUR.paper, strokeWidth: 0.75 },
          );
        }),
        ...(showValues ? [valueMarks("first"), valueMarks("last")] : []),
        ...rowLabels(layout, canvas, top, href && ((row) => row.figures.map((figure) => figure && href(figure)).find(Boolean))),
      ],
    });
  },

  table(dataset, options) {
    const rows = rowsOf(dataset, options);
    const unit = rows.flatMap((row) => row.figures).find((figure) => figure !== undefined)?.unit;
    return {
      caption: unit ? `In ${unit.title}` : "",
      columns: [
        { title: titleOfDimension(dataset, options.rows) },
        ...options.order.map((key) => ({ title: seriesTitle(dataset, options, key), numeric: true })),
      ],
      rows: rows.map((row) => [
        { text: row.title },
        ...row.figures.map((figure) =>
          figure ? { text: formatCell(figure), ...(isKnown(figure) ? { sort: valueOf(figure) } : {}) } : { text: "" },
        ),
      ]),
    };
  },

  describe(dataset, options) {
    const rows = rowsOf(dataset, options);
    const line = lineOf(dataset, options);
    return sentences(
      ...options.order.slice(0, line ? 1 : 2).map((key, index) => {
        const known = rows.flatMap((row) => {
          const figure = row.figures[index];
          return figure && isKnown(figure) ? [{ row, figure }] : [];
        });
        if (known.length < 2) return undefined;
        const sorted = [...known].sort((a, b) => valueOf(b.figure) - valueOf(a.figure));
        const [top, last] = [sorted[0], sorted.at(-1)] as [(typeof sorted)[number], (typeof sorted)[number]];
        const decimals = Math.max(top.figure.measurement.decimals, last.figure.measurement.decimals);
        const gap = formatDifference(valueOf(top.figure) - valueOf(last.figure), top.figure.unit, decimals);
        const where = options.rows === "area" ? "in" : "for";
        return `${seriesTitle(dataset, options, key)}: highest ${where} ${top.row.title} (${formatFigure(top.figure)}), lowest ${where} ${last.row.title} (${formatFigure(last.figure)}), a gap of ${gap}`;
      }),
      line && lineSentence(dataset, options, rows, line),
    );
  },
});

function rowsOf(dataset: Dataset, options: Options): Row[] {
  const groups = groupBy(select(dataset.figures, options.select), options.rows);
  const rows = [...groups].map(([key, figures]): Row => ({
    key,
    title: rowTitle(dataset, figures[0] as Figure, options.rows),
    figures: options.order.map((series) => figures.find((figure) => keyOf(figure, options.series) === series)),
  }));
  if (options.sort === "as-given") return rows;
  const direction = options.sort === "high-first" ? -1 : 1;
  const first = ({ figures: [figure] }: Row) => (figure && isKnown(figure) ? valueOf(figure) : undefined);
  return rows.sort((a, b) => {
    const [left, right] = [first(a), first(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return direction * (left - right) || a.title.localeCompare(b.title);
  });
}

function rowTitle(dataset: Dataset, figure: Figure, dimension: string): string {
  return dimension === "indicator" ? (figure.indicator.short ?? figure.indicator.title) : titleOf(dataset, figure, dimension);
}

function seriesTitle(dataset: Dataset, options: Options, key: string): string {
  const figure = select(dataset.figures, options.select).find((each) => keyOf(each, options.series) === key);
  return figure ? titleOf(dataset, figure, options.series) : key;
}

function titleOfDimension(dataset: Dataset, dimension: string): string {
  const breakdown = dataset.breakdowns.find((each) => each.id === dimension);
  return breakdown?.title ?? { indicator: "Indicator", area: "Area", organisation: "Provider", period: "Period" }[dimension] ?? dimension;
}

/** The value of the line, where all figures of it agree. */
function lineOf(dataset: Dataset, options: Options): { value: number; text: string } | undefined {
  if (!options.line) return undefined;
  const [first, ...rest] = select(dataset.figures, options.line).filter(isKnown);
  if (!first || rest.some((figure) => valueOf(figure) !== valueOf(first))) return undefined;
  return { value: valueOf(first), text: formatFigure(first) };
}

function lineSentence(dataset: Dataset, options: Options, rows: Row[], line: { value: number; text: string }): string {
  const key = options.order[0] as string;
  const below = rows.filter(({ figures: [figure] }) => figure && isKnown(figure) && valueOf(figure) < line.value);
  const name = seriesTitle(dataset, options, key);
  if (below.length === 0) return `${name} is at or above the line of ${line.text} in all ${rows.length}`;
  return `${name} is below the line of ${line.text} in ${below.length} of ${rows.length}: ${listWords(below.map((row) => row.title))}`;
}

function entriesOf(dataset: Dataset, options: Options, line: { value: number; text: string } | undefined) {
  return [
    ...options.order.map((key, index) => ({
      label: seriesTitle(dataset, options, key),
      ...(SERIES[index % SERIES.length] as (typeof SERIES)[number]),
    })),
    ...(line === undefined ? [] : [{ label: options.lineLabel ?? line.text, colour: COLOUR.ink, symbol: "line" }]),
  ];
}

function numberOf(figure: Known): string {
  return formatNumber(valueOf(figure), figure.unit, figure.measurement.decimals) + (figure.unit.pattern === "{}%" ? "%" : "");
}
