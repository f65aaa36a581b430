import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { labelSize } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR, PART_EDGE } from "../../marks/colours.ts";
import { bars } from "../../marks/in-row.ts";
import { legend } from "../../marks/legend.ts";
import { messageFrame } from "../../marks/message.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { spots } from "../../marks/scene.ts";
import { texts } from "../../marks/texts.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { widest, wrapList } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { dimensionSchema, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { keyOf } from "../../model/select.ts";
import { formatNumber } from "../../model/unit.ts";
import { type Cell, defineChart } from "../../render/chart.ts";
import { dimensionTitle, inCommon, nameOf } from "../../words/phrases.ts";
import { isOff, restOf, type StackRow, stackOf } from "./data.ts";
import { firstFigure, stackFindings } from "./findings.ts";
import { legendOf, namesOver, type Piece, piecesOf, remarkOf, totalText } from "./pieces.ts";

const schema = z.strictObject({
  select: selectionSchema.describe(
    "The figures to draw: shares in per cent, or amounts whose unit is additive.",
  ),
  parts: dimensionSchema.describe("The dimension whose keys are the parts of a bar, six at most."),
  rows: dimensionsSchema
    .optional()
    .describe("The dimension that names a bar, or several that name it together; one bar if left out."),
  rest: z
    .string()
    .optional()
    .describe("What the rest of a bar of shares is called, to draw it; left out, only the sum is stated."),
  unstated: z
    .string()
    .optional()
    .describe("The key of the part of which it is not known where it belongs, drawn in pale sand."),
  highlight: z
    .string()
    .optional()
    .describe("The key of bars in the first dimension that names them, to be set in bold and rust."),
});

type Options = z.infer<typeof schema>;

/** The height of a bar, in pixels. */
const BAR = 18;
/** Narrower pieces have no room for a gap on each side. */
const HAIR = 3;

/** Stacked bars: the parts of wholes side by side, as shares of 100% or as amounts. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "children" },
    parts: "age",
    rows: ["area", "period"],
    rest: "Not known",
    unstated: "not-asked",
    highlight: "E08000001",
  },

  answers: "compare",

  highlights: ({ rows }) => [rows ?? []].flat()[0] ?? "",

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  howToRead:
    "Each bar is a whole, and its pieces are the parts. The wider a piece, the larger its part; its number stands in it or under the bar. Pieces stand in the same order in every bar.",

  plot(dataset, options, canvas) {
    const stack = stackOf(dataset, options);
    const { rows, unit, whole } = stack;
    if (!unit) return messageFrame("There is no figure to draw.", canvas);
    const size = labelSize(canvas);
    const line = size * 1.25;
    const isNamed = rows.some(({ title }) => title !== "");
    const isAbove = isNamed && canvas.width < 500;
    const pieces = rows.map((row) => piecesOf(stack, row, options));
    const drawn = pieces.flat();
    const totals = whole === undefined ? rows.map((row) => ({ row, text: totalText(stack, row) })) : [];
    const left = isNamed && !isAbove ? layOut().marginLeft : 2;
    const high = Math.max(whole ?? 0, ...rows.map(({ sum }) => sum)) || 1;
    const room = widest(
      totals.map(({ text }) => text),
      canvas,
      canvas.fontSize,
      true,
    );
    const x = valueScale([0, high], unit, canvas, { left, right: room + (room > 0 ? 8 : 2) });
    const across = (amount: number) => x.apply(amount) - x.apply(0);
    const fits = ({ amount, text }: Piece) => canvas.measure(text, canvas.fontSize) + 8 <= across(amount);
    const remarks = new Map(
      rows.map((row, index) => {
        const words = remarkOf(stack, row, pieces[index] as Piece[], fits);
        return [row, wrapList(words, canvas.width - left - 2, canvas, size)];
      }),
    );
    const remark = (row: StackRow) => remarks.get(row) ?? [];
    const bands = layOut((row) => (remark(row).length > 0 ? remark(row).length * line + 3 : 0));
    const { thick } = bands;
    const over = isAbove ? undefined : namesOver(pieces, stack, x, canvas);
    const side = Plot.stackX({ x: "amount", y: "row" } as Plot.StackOptions);

    return plot(canvas, {
      x,
      rows: bands,
      axis: "none",
      above: [
        (top) =>
          over
            ? {
                height: line,
                marks: texts(
                  over.map((name) => ({ ...name, y: top + line / 2 + 2, anchor: "middle" })),
                  canvas,
                ),
              }
            : legend(legendOf(stack, pieces, options), canvas, x.range[0]),
      ],
      order: rows.flatMap(({ figures }) => figures),
      marks: ({ top }) => [
        bars(drawn, {
          ...side,
          thick,
          at: "middle",
          fill: ({ style }: Piece) => style.colour,
          stroke: ({ style }: Piece) => style.edge ?? PART_EDGE,
          strokeWidth: ({ style, amount }: Piece) => (style.edge ? 1 : across(amount) < HAIR ? 0 : 2),
        } as Parameters<typeof bars>[1]),
        // Where the whole would end.
        Plot.dot(
          rows.flatMap((row, index) =>
            isOff(stack, row) && pieces[index]?.every(({ figure }) => figure) ? { row } : [],
          ),
          { x: () => whole, y: "row", r: thick / 2 + 3, symbol: { draw: drawUpright }, stroke: COLOUR.quiet },
        ),
        Plot.text(drawn, {
          ...side,
          text: (piece: Piece) => (fits(piece) ? piece.text : ""),
          fontSize: canvas.fontSize,
          fill: ({ style }: Piece) => style.on,
        } as Plot.TextOptions),
        Plot.text(totals, {
          x: ({ row }) => row.sum,
          y: "row",
          dx: 6,
          text: "text",
          textAnchor: "start",
          fontSize: canvas.fontSize,
          fontWeight: 700,
          fill: COLOUR.ink,
        }),
        ...texts(
          rows.flatMap((row) =>
            remark(row).map((text, index) => ({
              text,
              x: left,
              y: top + bands.middle(row) + thick / 2 + 3 + (index + 0.5) * line,
              size,
              colour: COLOUR.quiet,
            })),
          ),
          canvas,
        ),
        spots(
          rows.flatMap((row) =>
            row.figures.flatMap((figure) =>
              figure && !drawn.some((piece) => piece.figure === figure)
                ? [{ figure, x: left + 6, y: top + bands.middle(row) }]
                : [],
            ),
          ),
        ),
      ],
    });

    function layOut(below: (row: StackRow) => number = () => 0) {
      const [dimension] = [options.rows ?? []].flat();
      const href = canvas.link;
      return rowScale(rows, canvas, {
        label: ({ title }) => title,
        emphasis: (row) =>
          dimension !== undefined && keyOf(firstFigure(row), dimension) === options.highlight,
        mark: BAR,
        below,
        above: isAbove,
        gap: 10,
        href: href && ((row) => href(firstFigure(row))),
      });
    }
  },

  table(dataset, options) {
    const stack = stackOf(dataset, options);
    const { parts, rows, unit } = stack;
    const { rest } = options;
    const dimensions = [options.rows ?? []].flat();
    const figures = rows.flatMap((row) => row.figures.filter((figure) => figure !== undefined));
    const common = inCommon(dataset, figures, [...dimensions, options.parts]);
    const isSummed = rows.some((row) => stack.whole === undefined || isOff(stack, row));
    const amount = (value: number, { decimals }: StackRow) =>
      unit ? formatNumber(value, unit, decimals) : "";
    const titles = [
      ...parts.map(({ title }) => title),
      ...(rest !== undefined ? [rest] : []),
      ...(isSummed ? ["All of these"] : []),
    ];
    const cellsOf = (row: StackRow): Cell[] => [
      ...row.figures.map(figureCell),
      ...(rest !== undefined
        ? [{ text: restOf(stack, row) > 0 ? amount(restOf(stack, row), row) : "" }]
        : []),
      ...(isSummed ? [{ text: row.known > 0 ? amount(row.sum, row) : "", sort: row.sum }] : []),
    ];
    const caption = [common, unit && `in ${unit.title}`].filter(Boolean).join(", ");
    // The parts of a single bar stand one under another.
    if (dimensions.length === 0)
      return {
        caption,
        columns: [
          { title: dimensionTitle(dataset, options.parts) },
          { title: unit?.title ?? "", numeric: true },
        ],
        rows: rows.flatMap((row) =>
          cellsOf(row).map((cell, index) => [{ text: titles[index] as string }, cell]),
        ),
      };
    return {
      caption,
      columns: [
        ...dimensions.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        ...titles.map((title) => ({ title, numeric: true })),
      ],
      rows: rows.map((row) => [
        ...dimensions.map((dimension) => ({ text: nameOf(dataset, firstFigure(row), [dimension]) })),
        ...cellsOf(row),
      ]),
    };
  },

  findings(dataset, options) {
    const apart = [...[options.rows ?? []].flat(), options.parts];
    return stackFindings(dataset, stackOf(dataset, options), apart, options.rest);
  },
});

/** An upright line through its place, as high as a circle of `size` square pixels. */
function drawUpright(
  context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void },
  size: number,
): void {
  const reach = Math.sqrt(size / Math.PI);
  context.moveTo(0, -reach);
  context.lineTo(0, reach);
}
