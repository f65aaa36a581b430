import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR, PART_EDGE, PART_HATCHES } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { hatches } from "../../marks/hatch.ts";
import { legend } from "../../marks/legend.ts";
import { bars, UPRIGHT } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { nameColumns, tableOf } from "../../marks/table.ts";
import { type Paragraph, paragraph, texts, together, widest } from "../../marks/texts.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { keyOf } from "../../model/select.ts";
import { formatNumber } from "../../model/unit.ts";
import { captionOf, dimensionTitle } from "../../words/phrases.ts";
import { dimensionsOf, type StackOptions, type StackRow, stackOf, stackSchema } from "./data.ts";
import { stackFindings } from "./findings.ts";
import { legendOf, namesOver, type Piece, piecesOf, remarkOf, totalText } from "./pieces.ts";

/** The height of a bar, in pixels. */
const BAR = 18;
/** Narrower pieces have no room for a gap on each side. */
const HAIR = 3;

/** Stacked bars: the parts of wholes side by side, as shares of 100% or as amounts. */
export default defineChart<StackOptions>({
  schema: stackSchema,
  example: {
    select: { indicator: "children" },
    parts: "age",
    rows: ["area", "period"],
    rest: "Not known",
    unstated: "not-asked",
    highlight: "E08000001",
  },

  highlights: (options) => dimensionsOf(options)[0] ?? "",

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  kind: "Bars, one a row, in parts",
  howToRead:
    "Each bar is a whole, and its pieces are the parts. The wider a piece, the larger its part; its number stands in it or under the bar. Pieces stand in the same order in every bar.",

  plot(dataset, options, canvas) {
    const stack = stackOf(dataset, options);
    const { rows, whole } = stack;
    const size = labelSize(canvas);
    const line = size * 1.25;
    const isNamed = rows.some(({ title }) => title !== "");
    const isAbove = isNamed && canvas.width < 500;
    const pieces = rows.map((row) => piecesOf(stack, row, options.rest));
    const drawn = pieces.flat();
    const summed = whole === undefined ? rows : [];
    const left = isNamed && !isAbove ? layOut().marginLeft : 2;
    const high = Math.max(whole ?? 0, ...rows.map(({ sum }) => sum)) || 1;
    const room = widest(summed.map(totalText), canvas, canvas.fontSize, true);
    const { unit } = (rows[0] as StackRow).first;
    const x = valueScale([0, high], unit, canvas, { left, right: room + (room > 0 ? 8 : 2) });
    const across = (amount: number) => x.apply(amount) - x.apply(0);
    const fits = ({ amount, text }: Piece) => canvas.measure(text, canvas.fontSize) + 8 <= across(amount);
    const remarks = new Map(
      rows.map((row, index) => {
        const width = canvas.width - left - 2;
        const words = remarkOf(stack, row, pieces[index] as Piece[], fits).map((text) =>
          canvas.measure(`${text};`, size) <= width ? together(text) : text,
        );
        return [row, paragraph(words.join("; "), width, canvas, { size, colour: COLOUR.quiet })];
      }),
    );
    const remark = (row: StackRow) => remarks.get(row) as Paragraph;
    const bands = layOut((row) => (remark(row).height > 0 ? remark(row).height + 3 : 0));
    const { thick } = bands;
    const over = isAbove ? undefined : namesOver(pieces, stack, x, canvas);
    const side = Plot.stackX({ x: "amount", y: "row" } as Plot.StackOptions);

    return plot(canvas, {
      x,
      rows: bands,
      axis: "none",
      above: [
        over
          ? (top) => ({
              height: line,
              marks: texts(over, canvas, { top: top + line / 2 + 2 }),
            })
          : legend(legendOf(stack, pieces), canvas),
      ],
      marks: ({ top }) => [
        bars(drawn, {
          ...side,
          thick,
          at: "middle",
          fill: ({ style }: Piece) => style.colour,
          stroke: ({ style }: Piece) => style.edge ?? PART_EDGE,
          strokeWidth: ({ style, amount }: Piece) => (style.edge ? 1 : across(amount) < HAIR ? 0 : 2),
        } as Parameters<typeof bars>[1]),
        ...(drawn.some(({ style }) => style.hatch)
          ? [
              hatches(canvas, PART_HATCHES),
              bars(drawn, {
                ...Plot.filter(({ style }) => style.hatch, side),
                fill: ({ style }: Piece) => style.hatch,
                insetLeft: 1,
                insetRight: 1,
                thick,
                isBack: true,
              }),
            ]
          : []),
        // Where the whole would end.
        Plot.dot(
          rows.flatMap((row) => (row.isOff && row.rest === 0 ? { row } : [])),
          { x: () => whole, y: "row", r: thick / 2 + 3, symbol: UPRIGHT, stroke: COLOUR.quiet },
        ),
        Plot.text(drawn, {
          ...side,
          text: (piece: Piece) => (fits(piece) ? piece.text : ""),
          fontSize: canvas.fontSize,
          fill: ({ style }: Piece) => style.on,
          stroke: ({ style }: Piece) => style.colour,
          strokeWidth: ({ style }: Piece) => (style.hatch ? 6 : 4),
        } as Plot.TextOptions),
        Plot.text(summed, {
          x: "sum",
          y: Plot.identity,
          dx: 6,
          text: totalText,
          textAnchor: "start",
          fontSize: canvas.fontSize,
          fontWeight: 700,
          fill: COLOUR.ink,
        }),
        ...texts(
          rows.flatMap((row) => remark(row).at(left, top + bands.middle(row) + thick / 2 + 3)),
          canvas,
        ),
      ],
    });

    function layOut(below: (row: StackRow) => number = () => 0) {
      const [dimension] = dimensionsOf(options);
      return rowScale(rows, canvas, {
        emphasis: (row) => dimension !== undefined && keyOf(row.first, dimension) === options.highlight,
        mark: BAR,
        below,
        above: isAbove,
        gap: 10,
        figures: (row) => row.figures,
      });
    }
  },

  table(dataset, options) {
    const { parts, rows, whole } = stackOf(dataset, options);
    const dimensions = dimensionsOf(options);
    const figures = rows.flatMap((row) => row.figures.filter((figure) => figure !== undefined));
    const amount = (value: number, { first, decimals }: StackRow) =>
      formatNumber(value, first.unit, decimals);
    const caption = captionOf(dataset, figures, [...dimensions, options.parts]);
    const table = tableOf(
      caption,
      rows.map((row) => ({ ...row, figure: row.first })),
      [
        ...nameColumns(dataset, dimensions),
        ...parts.map(({ title }, part) => ({ title, figure: (row: StackRow) => row.figures[part] })),
        options.rest !== undefined && {
          title: options.rest,
          cell: (row) => (row.rest > 0 ? amount(row.rest, row) : ""),
          numeric: true,
        },
        rows.some(({ isOff }) => whole === undefined || isOff) && {
          title: "All of these",
          cell: (row) => ({ text: row.known.length > 0 ? amount(row.sum, row) : "", sort: row.sum }),
          numeric: true,
        },
      ],
    );
    if (dimensions.length > 0 || rows.length === 0) return table;
    // The parts of a single bar stand one under another.
    return {
      caption,
      columns: [
        { title: dimensionTitle(dataset, options.parts) },
        { title: rows[0]?.first.unit.title ?? "", numeric: true },
      ],
      rows: table.rows.flatMap((row) =>
        row.map((cell, index) => [{ text: table.columns[index]?.title ?? "" }, cell]),
      ),
    };
  },

  findings: stackFindings,
});
