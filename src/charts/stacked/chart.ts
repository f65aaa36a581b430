import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR, PART_EDGE, PARTS } from "../../marks/colours.ts";
import { flagMarks } from "../../marks/flags.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { messageFrame } from "../../marks/message.ts";
import { layRows, type RowLayout, rowLabels } from "../../marks/rows.ts";
import { inPixels, texts } from "../../marks/texts.ts";
import { wrapList } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { dimensionSchema, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { formatNumber } from "../../model/unit.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { dimensionTitle, inCommon, nameOf } from "../../words/phrases.ts";
import { isOff, restOf, type StackRow, stackOf } from "./data.ts";
import { firstFigure, stackFindings } from "./findings.ts";
import { layNames, legendOf, namesOver, type Piece, piecesOf, remarkOf, totalText } from "./pieces.ts";

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
  highlight: z.string().optional().describe("The name of a bar to be set in bold and rust: its key or keys."),
});

type Options = z.infer<typeof schema>;

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
    highlight: "E08000001",
  },

  answers: "compare",

  // Bars that several dimensions name have no key of one place.
  highlights: ({ rows }) =>
    (rows?.length === 1 || typeof rows === "string" ? [rows].flat()[0] : "") as string,

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  howToRead:
    "Each bar is a whole, and its pieces are the parts. The wider a piece, the larger its part; its number stands in it or under the bar. Pieces stand in the same order in every bar.",

  plot(dataset, options, canvas) {
    const stack = stackOf(dataset, options);
    const { rows, unit } = stack;
    if (!unit) return messageFrame("There is no figure to draw.", canvas);
    const size = labelSize(canvas);
    const line = size * 1.25;
    const thick = Math.round(canvas.fontSize * 1.8);
    const layout = layRows(rows, canvas, {
      label: ({ title }) => title,
      emphasis: ({ key }) => key === options.highlight,
      mark: thick,
      gap: 10,
      above: canvas.width < 500 && rows.some(({ title }) => title !== ""),
    });
    const left = canvas.width < 500 || rows.every(({ title }) => title === "") ? 2 : layout.marginLeft;
    const pieces = rows.map((row) => piecesOf(stack, row, options.rest));
    const totals = stack.whole === undefined ? rows.map((row) => totalText(stack, row)) : [];
    const room = Math.max(0, ...totals.map((text) => canvas.measure(text, canvas.fontSize))) + 12;
    const high = Math.max(stack.whole ?? 0, ...rows.map(({ sum }) => sum)) || 1;
    const right = canvas.width - room;
    const scale = scaleLinear([0, high], [left, right]);
    const fits = ({ from, to, text }: Piece) =>
      canvas.measure(text, canvas.fontSize) + 8 <= scale(to) - scale(from);

    const named = namesOver(stack, pieces[0] ?? [], options.rest);
    const key = named
      ? { marks: [], height: 0 }
      : legend(legendOf(stack, pieces, options.rest), canvas, left);
    const flags = layNames(
      (named ?? []).map(({ from, to, title }) => ({ x: scale((from + to) / 2), text: title })),
      canvas,
    );
    const top = key.height + flags.height + 4;
    // A first label over its bar stands over the names of the parts too, so that no line from them crosses it.
    const labelHeight = firstLabelAbove(layout, canvas, thick);
    const raised = labelHeight > 0 && named ? flags.height + 4 : 0;
    const namesTop = key.height + (raised > 0 ? labelHeight : 0);
    let shift = 0;
    const places = layout.places.map((place, index) => {
      const own = pieces[index] as Piece[];
      const y = top + place.middle + shift;
      const words = remarkOf(
        stack,
        place.row,
        own.filter((piece) => !fits(piece)),
        own.some(({ part }) => part < 0),
      );
      const remark = wrapList(words, canvas.width - left - 2, canvas, size);
      const moved = { ...place, labelTop: place.labelTop + shift - (index === 0 ? raised : 0) };
      shift += remark.length * line + (remark.length > 0 ? 3 : 0);
      return { ...moved, y, pieces: own, remark };
    });
    const bottom = top + layout.height + shift;
    const drawn = places.flatMap(({ y, pieces: own }) =>
      own.map((piece) => ({ ...piece, y, hair: scale(piece.to) - scale(piece.from) < HAIR })),
    );
    const href = canvas.link;

    return frame(canvas, {
      height: bottom + 6,
      marginLeft: left,
      marginRight: room,
      domain: [0, high],
      points: places.flatMap(({ row, y, pieces: own }) =>
        row.figures.flatMap((figure, part) => {
          const piece = own.find((each) => each.part === part);
          return figure
            ? [{ figure, x: piece ? (scale(piece.from) + scale(piece.to)) / 2 : left + 6, y }]
            : [];
        }),
      ),
      marks: [
        ...key.marks,
        // Lines lead from names to the pieces of the first bar.
        Plot.link(flags.places, {
          x1: inPixels("x"),
          x2: inPixels("x"),
          y1: ({ bottom: end }: { bottom: number }) => namesTop + end,
          y2: (places[0]?.y ?? 0) - thick / 2,
          stroke: COLOUR.quiet,
        }),
        ...flagMarks(flags, canvas, namesTop),
        ...[false, true].map((hair) =>
          Plot.rect(
            drawn.filter((piece) => piece.hair === hair && piece.part >= 0),
            {
              x1: "from",
              x2: "to",
              y1: ({ y }) => y - thick / 2,
              y2: ({ y }) => y + thick / 2,
              fill: ({ part }) => PARTS[part]?.colour as string,
              ...(hair ? {} : { stroke: PART_EDGE, strokeWidth: 2 }),
            },
          ),
        ),
        Plot.rect(
          drawn.filter(({ part }) => part < 0),
          {
            x1: "from",
            x2: "to",
            y1: ({ y }) => y - thick / 2 + 1,
            y2: ({ y }) => y + thick / 2 - 1,
            insetLeft: 1.5,
            fill: COLOUR.paper,
            stroke: COLOUR.grey2,
            strokeDasharray: "3 3",
          },
        ),
        // Where the whole would end.
        Plot.ruleX(
          places.filter(({ row, pieces: own }) => isOff(stack, row) && own.every(({ part }) => part >= 0)),
          {
            x: stack.whole ?? 0,
            y1: ({ y }) => y - thick / 2 - 3,
            y2: ({ y }) => y + thick / 2 + 3,
            stroke: COLOUR.quiet,
            strokeWidth: 1.5,
          },
        ),
        ...texts(
          [
            ...drawn.filter(fits).map(({ from, to, y, part, text }) => ({
              text,
              x: scale((from + to) / 2),
              y,
              anchor: "middle" as const,
              colour: PARTS[part]?.on ?? COLOUR.ink,
            })),
            ...totals.map((text, index) => ({
              text,
              x: scale(rows[index]?.sum ?? 0) + 6,
              y: (places[index] as (typeof places)[number]).y,
              bold: true,
            })),
            ...places.flatMap(({ remark, y }) =>
              remark.map((text, index) => ({
                text,
                x: left,
                y: y + thick / 2 + 3 + (index + 0.5) * line,
                size,
                colour: COLOUR.quiet,
              })),
            ),
          ],
          canvas,
        ),
        ...rowLabels(
          { ...layout, marginLeft: left, places },
          canvas,
          top,
          href && ((row) => linkOf(row, href)),
          true,
        ),
      ],
    });
  },

  table(dataset, options) {
    const stack = stackOf(dataset, options);
    const { parts, rows, unit } = stack;
    const dimensions = [options.rows ?? []].flat();
    const figures = rows.flatMap((row) => row.figures.filter((figure) => figure !== undefined));
    const common = inCommon(dataset, figures, [...dimensions, options.parts]);
    const off = rows.some((row) => stack.whole === undefined || isOff(stack, row));
    const rest = options.rest;
    const caption = [common, unit && `in ${unit.title}`].filter(Boolean).join(", ");
    const sumCell = (row: StackRow) => ({
      text: row.known > 0 && unit ? formatNumber(row.sum, unit, row.decimals) : "",
      sort: row.sum,
    });
    const restCell = (row: StackRow) => ({
      text: unit && restOf(stack, row) > 0 ? formatNumber(restOf(stack, row), unit, row.decimals) : "",
    });
    if (dimensions.length === 0)
      return {
        caption,
        columns: [
          { title: dimensionTitle(dataset, options.parts) },
          { title: unit ? unit.title : "", numeric: true },
        ],
        rows: rows.flatMap((row) => [
          ...parts.map(({ title }, index) => [{ text: title }, figureCell(row.figures[index])]),
          ...(rest !== undefined ? [[{ text: rest }, restCell(row)]] : []),
          ...(off ? [[{ text: "All of these" }, sumCell(row)]] : []),
        ]),
      };
    return {
      caption,
      columns: [
        ...dimensions.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        ...parts.map(({ title }) => ({ title, numeric: true })),
        ...(rest !== undefined ? [{ title: rest, numeric: true }] : []),
        ...(off ? [{ title: "All of these", numeric: true }] : []),
      ],
      rows: rows.map((row) => [
        ...dimensions.map((dimension) => {
          const figure = firstFigure(row);
          return { text: figure ? nameOf(dataset, figure, [dimension]) : "" };
        }),
        ...row.figures.map(figureCell),
        ...(rest !== undefined ? [restCell(row)] : []),
        ...(off ? [sumCell(row)] : []),
      ]),
    };
  },

  findings(dataset, options) {
    const apart = [...[options.rows ?? []].flat(), options.parts];
    return stackFindings(dataset, stackOf(dataset, options), apart, options.rest);
  },
});

/** Height of the first row's label where it stands over its bar; 0 where it stands beside it. */
function firstLabelAbove({ places }: RowLayout<StackRow>, canvas: Canvas, thick: number): number {
  const [first] = places;
  if (!first || first.row.title === "" || first.middle - thick / 2 <= first.labelTop) return 0;
  return first.lines.length * canvas.fontSize * 1.25;
}

function linkOf(row: StackRow, href: NonNullable<Canvas["link"]>): string | undefined {
  const figure = firstFigure(row);
  return figure && href(figure);
}
