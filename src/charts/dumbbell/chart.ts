import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { paddedDomain, valueAxis } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR, SERIES } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { clearStretches, layRows, rowLabels } from "../../marks/rows.ts";
import { rampStyles, stylesOf } from "../../marks/series.ts";
import { type PlacedText, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { defineChart } from "../../render/chart.ts";
import { dimensionTitle } from "../../words/phrases.ts";
import { lineFigure, lineOf, rowsOf, seriesTitle } from "./data.ts";
import { missingDots, valueColumn } from "./dots-of-rows.ts";
import { dumbbellFindings } from "./findings.ts";
import { offsetsOf } from "./offsets.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw."),
  rows: dimensionSchema.describe("The dimension that makes a row of each of its keys."),
  series: dimensionSchema.describe("The dimension whose keys are the dots of a row."),
  order: z
    .array(z.string())
    .describe("Keys of the series, in the order of their importance; rows are sorted by the first."),
  sort: z
    .enum(["high-first", "low-first", "as-given"])
    .default("as-given")
    .describe("How rows are sorted; as given is the order of the data."),
  line: selectionSchema
    .optional()
    .describe("Figures of a target, drawn as one upright line where they agree."),
  lineLabel: z.string().optional().describe("What the line is called."),
  highlight: z.string().optional().describe("The key of a row to be set in bold."),
});

type Options = z.infer<typeof schema>;

/** Ranked dumbbell: two or more values of each row as dots on one line, so that the eye sees the gap. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "life-expectancy" },
    rows: "area",
    series: "sex",
    order: ["female", "male"],
    sort: "low-first",
    line: { role: "target" },
    lineLabel: "Aim",
    highlight: "E05000001",
  },

  answers: "compare",

  howToRead:
    "Each row has a dot for each group, on one scale. The line between two dots is the gap: the longer, the wider.",

  plot(dataset, options, canvas) {
    const rows = rowsOf(dataset, options);
    const known = rows
      .flatMap((row) => row.figures)
      .filter((figure) => figure !== undefined && isKnown(figure)) as Known[];
    if (known.length === 0)
      return noFigureFrame(
        rows.flatMap((row) => row.figures),
        canvas,
      );
    const line = lineOf(dataset, options);
    const unit = (known[0] as Known).unit;
    const [low, high] = paddedDomain(
      [...known.map(amountOf), ...(line === undefined ? [] : [line.value])],
      unit,
      0.02,
    );
    const lay = (mark: number | ((index: number) => number)) =>
      layRows(rows, canvas, {
        label: (row) => row.title,
        emphasis: (row) => row.key === options.highlight,
        mark,
        gap: 7,
      });
    const { marginLeft } = lay(MARK);
    const key = legend(entriesOf(dataset, options, line), canvas, marginLeft);
    const styles = seriesStyles(dataset, options);
    const showEnds = options.order.length === 2;
    const valueSize = canvas.fontSize - 0.4;
    const room = showEnds
      ? Math.max(...known.map((figure) => canvas.measure(printedValue(figure), valueSize))) + 12
      : 10;
    const column = showEnds ? undefined : valueColumn(rows, dataset, options, canvas);
    const marginRight = 6 + (column?.width ?? 0);
    // The plot leaves room for the numbers at both ends of a row.
    const inner = canvas.width - marginLeft - marginRight - 2 * room;
    const perPixel = (high - low) / inner;
    const domain: [number, number] = [low - room * perPixel, high + room * perPixel];
    const across = (value: number) => marginLeft + (value - domain[0]) / perPixel;
    const offsets = rows.map((row) => offsetsOf(row, across));
    const layout = lay((index) => MARK + 2 * Math.max(0, ...(offsets[index] ?? []).map(Math.abs)));
    const both = rows.length > 12;
    const top = key.height + (both || column ? 26 : 8);
    const bottom = top + layout.height + 8;
    const dots = layout.places.flatMap(({ row, middle }, at) =>
      row.figures.flatMap((figure, index) =>
        figure && isKnown(figure)
          ? [{ figure, index, x: amountOf(figure), y: top + middle + (offsets[at]?.[index] ?? 0) }]
          : [],
      ),
    );
    const ends = layout.places.flatMap(({ row, middle }) => {
      const values = row.figures.filter((figure) => figure !== undefined && isKnown(figure)) as Known[];
      if (values.length === 0) return [];
      const sorted = [...values].sort((a, b) => amountOf(a) - amountOf(b));
      const [first, last] = [sorted[0] as Known, sorted.at(-1) as Known];
      return [{ first, last, x1: amountOf(first), x2: amountOf(last), y: top + middle }];
    });
    const valueMarks = (side: "first" | "last"): Plot.Markish =>
      Plot.text(
        ends.filter((end) => side === "last" || end.first !== end.last),
        {
          x: side === "first" ? "x1" : "x2",
          y: "y",
          text: (end: (typeof ends)[number]) => printedValue(end[side]),
          textAnchor: side === "first" ? "end" : "start",
          dx: side === "first" ? -9 : 9,
          fontSize: valueSize,
          fill: COLOUR.ink,
        },
      );
    const missing = layout.places.flatMap(({ row, middle }): PlacedText[] => {
      const at = { y: top + middle, size: valueSize };
      if (row.figures.every((figure) => !figure || !isKnown(figure))) {
        const words = row.figures.flatMap((figure) => (figure ? printedValue(figure) : []));
        return [{ text: [...new Set(words)].join(" "), x: marginLeft + 6, ...at }];
      }
      const end = ends.find(({ y }) => y === at.y);
      if (!showEnds || !end) return [];
      return row.figures.flatMap((figure, index): PlacedText[] => {
        if (!figure || isKnown(figure)) return [];
        const text = `${seriesTitle(dataset, options, options.order[index] as string)} ${printedValue(figure)}`;
        const width = canvas.measure(text, valueSize);
        const x = across(end.x2) + 17 + canvas.measure(printedValue(end.last), valueSize);
        return x + width <= canvas.width
          ? [{ text, x, ...at }]
          : [{ text, x: across(end.x1) - 9, anchor: "end", ...at }];
      });
    });
    const remark = note(column ? missingDots(rows, dataset, options) : "", canvas, {
      top: bottom + 28,
      middle: 0,
    });
    const href = canvas.link;
    return frame(canvas, {
      height: bottom + 26 + (remark.height > 0 ? remark.height + 6 : 0),
      marginLeft,
      marginRight,
      domain,
      points: layout.places.flatMap(({ row, middle }, at) =>
        row.figures.flatMap((figure, index) =>
          figure
            ? [
                {
                  figure,
                  x: isKnown(figure) ? across(amountOf(figure)) : marginLeft + 12,
                  y: top + middle + (offsets[at]?.[index] ?? 0),
                },
              ]
            : [],
        ),
      ),
      marks: [
        ...key.marks,
        ...valueAxis([low, high], unit, canvas, { top: top - 4, bottom, inner, both }),
        ...(line === undefined
          ? []
          : [
              Plot.ruleX(
                clearStretches(layout, canvas, { top, x: across(line.value), y1: top - 4, y2: bottom }),
                {
                  x: line.value,
                  y1: "y1",
                  y2: "y2",
                  stroke: COLOUR.ink,
                  strokeWidth: 1.5,
                  strokeDasharray: "5 3",
                },
              ),
            ]),
        Plot.link(ends, { x1: "x1", x2: "x2", y1: "y", y2: "y", stroke: COLOUR.grey3, strokeWidth: 2 }),
        ...[...options.order.keys()].reverse().map((index) => {
          const style = styles[index] as (typeof styles)[number];
          return Plot.dot(
            dots.filter((dot) => dot.index === index),
            {
              x: "x",
              y: "y",
              symbol: style.symbol,
              r: 5,
              fill: style.colour,
              stroke: style.edge ?? COLOUR.paper,
              strokeWidth: style.edge ? 1.25 : 0.75,
            },
          );
        }),
        ...(showEnds ? [valueMarks("first"), valueMarks("last")] : []),
        ...(column
          ? texts(
              [
                {
                  text: column.head,
                  x: canvas.width,
                  y: top - 12,
                  anchor: "end",
                  bold: true,
                  size: valueSize,
                },
                ...layout.places.map(
                  ({ row, middle }): PlacedText => ({
                    text: column.text(row),
                    x: canvas.width,
                    y: top + middle,
                    anchor: "end",
                    bold: true,
                  }),
                ),
              ],
              canvas,
            )
          : []),
        ...texts(missing, canvas),
        ...remark.marks,
        ...rowLabels(
          layout,
          canvas,
          top,
          href && ((row) => row.figures.map((figure) => figure && href(figure)).find(Boolean)),
          true,
        ),
      ],
    });
  },

  table(dataset, options) {
    const rows = rowsOf(dataset, options);
    const unit = rows.flatMap((row) => row.figures).find((figure) => figure !== undefined)?.unit;
    return {
      caption: unit ? `In ${unit.title}` : "",
      columns: [
        { title: dimensionTitle(dataset, options.rows) },
        ...options.order.map((key) => ({ title: seriesTitle(dataset, options, key), numeric: true })),
        ...(options.line ? [{ title: options.lineLabel ?? "Target", numeric: true }] : []),
      ],
      rows: rows.map((row) => [
        { text: row.title },
        ...[...row.figures, ...(options.line ? [lineFigure(dataset, options, row.key)] : [])].map(figureCell),
      ]),
    };
  },

  findings: dumbbellFindings,
});

/** Women and men in rust and sea; areas by how far they are from the place; ordered groups from strong to pale. */
function seriesStyles(
  dataset: Dataset,
  options: Options,
): readonly { colour: string; symbol: string; edge?: string }[] {
  if (dataset.breakdowns.find(({ id }) => id === options.series)?.ordered)
    return rampStyles(dataset, options.series, options.order);
  if (options.series !== "area")
    return options.order.map((_, index) => SERIES[index % SERIES.length] as (typeof SERIES)[number]);
  const figures = select(dataset.figures, options.select);
  return stylesOf(
    options.order.flatMap((key) => figures.find((figure) => keyOf(figure, "area") === key) ?? []),
  );
}

/** Height of the dots of a row, in pixels. */
const MARK = 14;
function entriesOf(dataset: Dataset, options: Options, line: { value: number; text: string } | undefined) {
  const styles = seriesStyles(dataset, options);
  return [
    ...options.order.map((key, index) => ({
      label: seriesTitle(dataset, options, key),
      ...(styles[index] as (typeof styles)[number]),
    })),
    ...(line === undefined
      ? []
      : [{ label: options.lineLabel ?? line.text, colour: COLOUR.ink, symbol: "line" }]),
  ];
}
