import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { labelSize, paddedDomain } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR, SERIES } from "../../marks/colours.ts";
import { offRow } from "../../marks/in-row.ts";
import { legend } from "../../marks/legend.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { carry, spots } from "../../marks/scene.ts";
import { rampStyles, stylesOf } from "../../marks/series.ts";
import { targets } from "../../marks/target.ts";
import { texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { values } from "../../marks/values.ts";
import { widest } from "../../marks/wrap.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { defineChart } from "../../render/chart.ts";
import { dimensionTitle } from "../../words/phrases.ts";
import { lineFigure, lineOf, type Row, rowsOf, seriesTitle } from "./data.ts";
import { type Dot, dotsOf, type Ends, endsOf } from "./dots.ts";
import { dumbbellFindings } from "./findings.ts";
import { emptyRows, endValues, missingDots, unknownBeside, valueColumn } from "./row-values.ts";

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

/** Height of the dots of a row, in pixels. */
const MARK = 14;
/** So many rows have the scale in sight at the bottom only. */
const LONG = 12;

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

  highlights: ({ rows }) => rows,

  figures(dataset, options) {
    return {
      drawn: rowsOf(dataset, options).flatMap((row) => row.figures.flatMap((figure) => figure ?? [])),
      beside: options.line ? select(dataset.figures, options.line) : [],
    };
  },

  howToRead:
    "Each row has a dot for each group, on one scale. The line between two dots is the gap: the longer, the wider.",

  plot(dataset, options, canvas) {
    const rows = rowsOf(dataset, options);
    const figures = rows.flatMap((row) => row.figures);
    const known = figures.filter((figure): figure is Known => figure !== undefined && isKnown(figure));
    const [first] = known;
    if (!first) return noFigureFrame(figures, canvas);
    const line = lineOf(dataset, options);
    const lines = line ? [line] : [];
    const size = labelSize(canvas);
    // Two dots have their values at both ends of a row; of more only the first, in a column.
    const isPair = options.order.length === 2;
    const column = isPair ? undefined : valueColumn(rows, dataset, options, canvas);
    const href = canvas.link;
    const lay = (mark: number | ((row: Row) => number)) =>
      rowScale(rows, canvas, {
        label: ({ title }) => title,
        emphasis: ({ key }) => key === options.highlight,
        mark,
        href: href && ((row) => row.figures.map((figure) => figure && href(figure)).find(Boolean)),
      });
    const room = isPair ? widest(known.map(printedValue), canvas, size) + 12 : 10;
    const x = valueScale(
      paddedDomain([...known.map(amountOf), ...lines.map(({ value }) => value)], first.unit, 0.02),
      first.unit,
      canvas,
      { left: lay(MARK).marginLeft, right: 6 + (column?.width ?? 0), inset: [room, room] },
    );
    const dots = rows.flatMap((row) => dotsOf(row, x.apply));
    const reach = (row: Row) =>
      Math.max(0, ...dots.filter((dot) => dot.row === row).map(({ offset }) => Math.abs(offset)));
    const bands = lay((row) => MARK + 2 * reach(row));
    const styles = seriesStyles(dataset, options);
    const shown = (index: number) => dots.filter((dot) => dot.index === index);
    const ends = rows.flatMap((row) => endsOf(row));
    const references = targets(lines, { x, rows: bands }, canvas, false);
    const radius = Math.min(5, bands.thick / 2);

    return plot(canvas, {
      x,
      rows: bands,
      axis: rows.length > LONG ? "both" : "bottom",
      above: [
        () => legend(entriesOf(dataset, options, line), canvas, x.range[0]),
        ...(column ? [column.head] : []),
      ],
      below: [(top) => note(column ? missingDots(rows, dataset, options) : "", canvas, { top, middle: 0 })],
      order: figures,
      marks: (area) => [
        ...references.lines(area),
        Plot.link(ends, {
          x1: ({ first }: Ends) => amountOf(first),
          x2: ({ last }: Ends) => amountOf(last),
          y1: "row",
          y2: "row",
          stroke: COLOUR.grey3,
          strokeWidth: 2,
        }),
        // The first series stands in front of the others.
        ...[...styles.entries()].reverse().map(([index, style]) =>
          Plot.dot(
            shown(index),
            offRow(
              carry({
                x: ({ figure }: Dot) => amountOf(figure),
                y: "row",
                symbol: style.symbol as Plot.SymbolType,
                r: radius,
                fill: style.colour,
                stroke: style.edge ?? COLOUR.paper,
                strokeWidth: style.edge ? 1.25 : 0.75,
              }),
            ),
          ),
        ),
        spots(
          rows.flatMap((row) =>
            row.figures.flatMap((figure) =>
              figure && !isKnown(figure)
                ? [{ figure, x: x.apply(x.domain[0]), y: area.top + bands.middle(row) }]
                : [],
            ),
          ),
        ),
        ...(isPair
          ? [
              values(endValues(ends, area, bands), canvas, { size }),
              values(unknownBeside(dataset, options, ends, area, bands), canvas, { size }),
            ]
          : []),
        ...(canvas.bare
          ? []
          : texts([...emptyRows(rows, area, bands, x, size), ...(column?.texts(area, bands) ?? [])], canvas)),
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
