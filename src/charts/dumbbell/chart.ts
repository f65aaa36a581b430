import * as Plot from "@observablehq/plot";
import { labelSize, paddedDomain } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { swarm } from "../../marks/dodge.ts";
import { legend, note } from "../../marks/legend.ts";
import { atValue, dots, inRows, lanes, missing } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { referencesOf, targets } from "../../marks/reference.ts";
import { LONG, rowScale } from "../../marks/row-scale.ts";
import { tableOf, unitCaption } from "../../marks/table.ts";
import { inPixels, widest } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { type Value, values } from "../../marks/values.ts";
import { amountOf, isKnown, type Known } from "../../model/figure.ts";
import { keyOf, select } from "../../model/select.ts";
import { dimensionTitle } from "../../words/phrases.ts";
import {
  type DumbbellOptions,
  dumbbellSchema,
  figuresIn,
  lacking,
  type Row,
  rowsOf,
  seriesOf,
} from "./data.ts";
import { dumbbellFindings } from "./findings.ts";

/** Height of the dots of a row, in pixels. */
const MARK = 14;
/** Dots nearer than this hide one another: they then stand a little above and below, the first on the line. */
const CLEAR = 8;

/** Ranked dumbbell: two or more values of each row as dots on one line, so that the eye sees the gap. */
export default defineChart<DumbbellOptions>({
  schema: dumbbellSchema,
  example: {
    select: { indicator: "life-expectancy" },
    rows: "area",
    series: "sex",
    order: ["female", "male"],
    sort: "low-first",
    line: { select: { role: "target" }, label: "Aim" },
    highlight: "E05000001",
  },

  highlights: ({ rows }) => rows,

  figures(dataset, options) {
    return {
      drawn: figuresIn(rowsOf(dataset, options)),
      beside: options.line ? select(dataset.figures, options.line.select) : [],
    };
  },

  kind: "Rows of dots on one scale, joined by lines",
  howToRead:
    "Each row has a dot for each group, on one scale. The line between two dots is the gap: the longer, the wider.",
  sounds: "x",

  plot(dataset, options, canvas) {
    const rows = rowsOf(dataset, options);
    const series = seriesOf(dataset, options);
    const known = rows.flatMap((row) => row.known);
    const [{ unit }] = known as [Known];
    const lines = referencesOf(dataset, [options.line]);
    const size = labelSize(canvas);
    // Two dots have their values at both ends of a row; of more only the first, in a column.
    const isPair = series.length === 2;
    const column = isPair ? [] : rows.flatMap(({ figures: [figure] }) => (figure ? [{ figure }] : []));
    const head = series[0]?.label ?? "";
    const printed = [head, ...column.map(({ figure }) => printedValue(figure))];
    const columnWidth = isPair ? 0 : widest(printed, canvas, canvas.fontSize, true) + 8;
    const lay = (mark: number | ((row: Row) => number)) =>
      rowScale(rows, canvas, {
        emphasis: ({ key }) => key === options.highlight,
        mark,
        figures: (row) => row.figures,
      });
    const room = isPair ? widest(known.map(printedValue), canvas, size) + 12 : 10;
    const held = [...known.map(amountOf), ...lines.map(({ value }) => value)];
    // From zero where it is near: to leave it out would gain little and mislead.
    const isNear = unit.minimum === 0 && Math.min(...held) < Math.max(...held) / 3;
    const x = valueScale(paddedDomain(isNear ? [0, ...held] : held, unit, 0.02), unit, canvas, {
      left: lay(MARK).marginLeft,
      right: 6 + columnWidth,
      inset: [room, room],
    });
    const placed = rows.flatMap((row) => {
      const own = row.figures.flatMap((figure, index) =>
        figure && isKnown(figure) ? [{ row, index, figure }] : [],
      );
      return swarm(own, x.apply, CLEAR, 0);
    });
    const reach = (row: Row) =>
      Math.max(0, ...placed.filter((dot) => dot.row === row).map(({ offset }) => Math.abs(offset)));
    const bands = lay((row) => MARK + 2 * reach(row));
    const ends = rows.flatMap((row) => {
      const [first, ...others] = row.known.toSorted((a, b) => amountOf(a) - amountOf(b));
      return first ? [{ row, first, last: others.at(-1) ?? first }] : [];
    });
    const references = targets(lines, { x, rows: bands }, canvas, false);
    const radius = Math.min(5, bands.thick / 2);
    const dotted = isPair ? [] : rows.filter((row) => row.known.length > 0);
    const lacks = dotted.flatMap(({ title, figures: [, ...others] }) =>
      lacking({ figures: others }, series.slice(1)).map((words) => `${title}, ${words}`),
    );

    return plot(canvas, {
      x,
      rows: bands,
      axis: rows.length > LONG ? "both" : "bottom",
      above: [
        legend(
          [...series, ...lines.map(({ label }) => ({ label, colour: COLOUR.ink, symbol: "line" }))],
          canvas,
        ),
        // Over the column of its values.
        note(isPair ? "" : head, canvas, { middle: canvas.width, bold: true }),
      ],
      below: [note(lacks.length > 0 ? `No dot: ${lacks.join("; ")}` : "", canvas)],
      marks: (area) => [
        lanes(bands, placed, { x, gap: room }),
        ...references.lines(area),
        Plot.link(ends, {
          x1: ({ first }) => amountOf(first),
          x2: ({ last }) => amountOf(last),
          y1: "row",
          y2: "row",
          stroke: COLOUR.grey3,
          strokeWidth: 2,
        }),
        // The first series stands in front of the others.
        ...[...series.entries()].reverse().map(([index, { symbol, colour, edge }]) =>
          dots(
            placed.filter((dot) => dot.index === index),
            {
              x: atValue,
              y: inPixels(
                ({ row, offset }: (typeof placed)[number]) => area.top + bands.middle(row) + offset,
              ),
              symbol,
              r: radius,
              fill: colour,
              stroke: edge ?? COLOUR.paper,
              strokeWidth: edge ? 1.25 : 0.75,
            },
          ),
        ),
        isPair
          ? values(
              ends.flatMap(({ row, first, last }): Value[] => {
                const y = area.top + bands.middle(row);
                return [
                  ...(first === last ? [] : [{ figure: first, side: "left", y } as const]),
                  {
                    figure: last,
                    text: [printedValue(last), ...lacking(row, series)].join(", "),
                    side: "right",
                    y,
                  },
                ];
              }),
              canvas,
              { size },
            )
          : values(column, canvas, { column: true, bold: true }),
        missing(
          inRows(
            rows.filter((row) => row.known.length === 0),
            (row) => row.figures.find((figure) => figure !== undefined),
          ),
          x.domain[0],
          canvas,
          { size },
        ),
      ],
    });
  },

  table(dataset, options) {
    const rows = rowsOf(dataset, options);
    const { line } = options;
    const lines = select(dataset.figures, line?.select);
    return tableOf(unitCaption(figuresIn(rows)), rows, [
      { title: dimensionTitle(dataset, options.rows), cell: ({ title }) => title },
      ...seriesOf(dataset, options).map(({ label }, index) => ({
        title: label,
        figure: ({ figures }: Row) => figures[index],
      })),
      line && {
        title: line.label,
        figure: ({ key }) => lines.find((figure) => keyOf(figure, options.rows) === key) ?? lines[0],
      },
    ]);
  },

  findings: dumbbellFindings,
});
