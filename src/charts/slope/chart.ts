import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { breakNotesSchema } from "../../marks/breaks.ts";
import { COLOUR } from "../../marks/colours.ts";
import { type End, endMarks, endsHeight } from "../../marks/ends.ts";
import { intervalY } from "../../marks/interval.ts";
import { levelDomain } from "../../marks/levels.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { plot } from "../../marks/plot.ts";
import { carry, spots } from "../../marks/scene.ts";
import { type SeriesOf, seriesBy } from "../../marks/series.ts";
import { nameColumns, tableOf } from "../../marks/table.ts";
import { inPixels, type PlacedText, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { reachOf } from "../../marks/value-scale.ts";
import { wrap } from "../../marks/wrap.ts";
import { type Dataset, dimensionPairSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { type Ends, endsOf, periodTitles } from "./data.ts";
import { type Dot, dotsOf } from "./dots.ts";
import { notJoined, slopeFindings } from "./findings.ts";

/** More lines than this are thin, so that each can be followed. */
const MANY = 12;
/** Room between a column and its words, for the dot. */
const DOT_ROOM = 15;
/** Beyond this many pixels the scale grows with the room that words need only. */
const TALLEST = 420;

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, of both periods and of others that are left out."),
  series: dimensionPairSchema.describe(
    "The dimension that makes a series of each of its keys, or two that do so together.",
  ),
  from: z.string().describe("The period of the left column."),
  to: z.string().describe("The period of the right column."),
  breakNotes: breakNotesSchema,
});

type Options = z.infer<typeof schema>;

/** Two periods side by side: the points of a series are joined only where the data says that they can be compared. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "smokes" },
    series: ["area", "sex"],
    from: "2013",
    to: "2023",
    breakNotes: { "2023": "Not joined: asked in another way" },
  },

  answers: "trend",

  figures(dataset, options) {
    const ends = seriesOf(dataset, options).flatMap((series) => series.ends);
    return { drawn: ends.filter((figure) => figure !== undefined), beside: [] };
  },

  howToRead:
    "Two points in time stand left and right. A line joins them only where they can be compared; two points are not a trend.",

  plot(dataset, options, canvas) {
    const series = seriesOf(dataset, options);
    const figures = series.flatMap(({ ends }) => ends);
    const known = figures.flatMap((figure) => (figure && isKnown(figure) ? [{ figure }] : []));
    const [first] = known;
    if (!first) return noFigureFrame(figures, canvas);
    const columns = columnsOf(canvas);
    const room = columns[0] - DOT_ROOM;
    const words = wordsOf(series, room, canvas);
    const heads = periodTitles(series, options).map((title) =>
      wrap(title, room, canvas, canvas.fontSize, true),
    );
    const [low, high] = levelDomain(reachOf(known), first.figure.unit);
    // From zero where values add up, such as numbers of people, so that no small change looks steep.
    const domain: [number, number] = [first.figure.unit.additive && low > 0 ? 0 : low, high];
    const needed = (isDrawn: boolean) =>
      Math.max(
        ...words.map((side) =>
          endsHeight(
            side.filter(({ value }) => (value !== undefined) === isDrawn),
            canvas,
          ),
        ),
      );
    // What is missing stands below the scale, where no value can be.
    const [half, foot] = [canvas.bare ? 0 : canvas.fontSize * 0.6, canvas.bare ? 0 : needed(false)];
    const least = series.length === 1 ? 90 : Math.max(130, (series.length - 1) * 48);
    const height = Math.max(needed(true), Math.min(TALLEST, least)) + foot;
    const many = series.length > MANY;
    const middle = canvas.width / 2;
    const remark = notJoined(series, options.breakNotes);
    const isShort = first.figure.unit.minimum === 0 && domain[0] > 0;
    const joined = series.flatMap(({ ends: [from, to], joined, style }) =>
      joined && from && to && isKnown(from) && isKnown(to)
        ? [{ from: amountOf(from), to: amountOf(to), style }]
        : [],
    );

    return plot(canvas, {
      x: { type: "point", domain: [options.from, options.to], range: [...columns], padding: 0 },
      y: { domain, height, insetTop: half, insetBottom: half + foot },
      axis: "none",
      above: [(top) => headBlock(heads, columns, top, canvas)],
      below: [remark, isShort ? "The scale does not start at zero." : ""].map(
        (text) => (top: number) => note(text, canvas, { top, middle }),
      ),
      order: figures,
      marks: (area) => {
        const dots = dotsOf(series, { ...options, columns }, area.up);
        return [
          Plot.ruleX([options.from, options.to], { stroke: COLOUR.grid, strokeWidth: 1.5 }),
          remark && !canvas.bare
            ? Plot.ruleX([0], {
                x: inPixels(() => middle),
                stroke: COLOUR.quiet,
                strokeDasharray: "3 3",
              } as Plot.RuleXOptions)
            : null,
          Plot.link(joined, {
            x1: () => options.from,
            x2: () => options.to,
            y1: "from",
            y2: "to",
            stroke: ({ style }) => style.colour,
            strokeWidth: many ? 1.25 : 2.5,
          } as Plot.LinkOptions),
          intervalY(dots, { x: "period" }),
          Plot.dot(
            dots,
            carry({
              x: inPixels("x"),
              y: ({ figure }: Dot) => amountOf(figure),
              symbol: ({ style }: Dot) => style.symbol,
              r: many ? 4 : 5.5,
              fill: ({ style }: Dot) => style.colour,
              stroke: COLOUR.paper,
              strokeWidth: 1,
            } as Plot.DotOptions),
          ),
          spots(
            series.flatMap(({ ends }) =>
              ends.flatMap((figure, side) =>
                figure && !isKnown(figure) ? [{ figure, x: columns[side] as number, y: area.bottom }] : [],
              ),
            ),
          ),
          ...words.flatMap((ends, side) =>
            endMarks(
              ends,
              area,
              { x: columns[side] as number, side: side === 0 ? "left" : "right", ties: true },
              canvas,
            ),
          ),
        ];
      },
    });
  },

  table(dataset, options) {
    const series = seriesOf(dataset, options).map((each) => ({ ...each, figure: each.figures[0] as Figure }));
    const [from, to] = periodTitles(series, options);
    const unit = series.flatMap(({ ends }) => ends).find((figure) => figure !== undefined)?.unit;
    const parted =
      notJoined(series, options.breakNotes) !== "" ? `; ${from} and ${to} are not comparable` : "";
    return tableOf(unit ? `In ${unit.title}${parted}` : "", series, [
      ...nameColumns(dataset, dimensionsOf(options)),
      { title: from, figure: ({ ends }) => ends[0] },
      { title: to, figure: ({ ends }) => ends[1] },
    ]);
  },

  findings(dataset, options) {
    return slopeFindings(dataset, seriesOf(dataset, options), dimensionsOf(options));
  },
});

function dimensionsOf({ series }: Options): string[] {
  return [series].flat();
}

function seriesOf(dataset: Dataset, options: Options): (SeriesOf & Ends)[] {
  const figures = select(dataset.figures, options.select).filter(({ period }) =>
    [options.from, options.to].includes(period.id),
  );
  return seriesBy(dataset, figures, dimensionsOf(options)).map((series) => ({
    ...series,
    ...endsOf(dataset, series.figures, options),
  }));
}

/** Where both columns stand, in pixels. */
function columnsOf({ width, bare }: Canvas): [number, number] {
  const apart = bare ? width - 40 : Math.max(70, width * 0.24);
  return [(width - apart) / 2, (width + apart) / 2];
}

/**
 * The words of the left and of the right column: all on one line each, or where one would be too wide for `room`, in
 * pixels, all with the name broken into lines and the value above it.
 */
function wordsOf(series: readonly (SeriesOf & Ends)[], room: number, canvas: Canvas): [End[], End[]] {
  const width = (label: string, figure: Figure) =>
    canvas.measure(label, canvas.fontSize) + 6 + canvas.measure(printedValue(figure), canvas.fontSize, true);
  const isOneLine = series.every(({ label, ends }) =>
    ends.every((figure) => !figure || width(label, figure) <= room),
  );
  const column = (side: 0 | 1) =>
    series.flatMap(({ label, ends }): End[] => {
      const figure = ends[side];
      if (!figure) return [];
      const text = printedValue(figure);
      const value = isKnown(figure) ? amountOf(figure) : undefined;
      if (isOneLine) return [{ value, lead: text, lines: [{ text: label }] }];
      return [
        {
          value,
          lines: [{ text, bold: true }, ...wrap(label, room, canvas).map((line) => ({ text: line }))],
        },
      ];
    });
  return [column(0), column(1)];
}

/** The titles of both columns, over them. */
function headBlock(
  heads: readonly string[][],
  columns: readonly [number, number],
  top: number,
  canvas: Canvas,
): { height: number; marks: Plot.Markish[] } {
  const line = canvas.fontSize * 1.25;
  const placed = heads.flatMap((lines, side) =>
    lines.map(
      (text, at): PlacedText => ({
        text,
        x: (columns[side] as number) + (side === 0 ? 5 : -5),
        y: top + 3 + (at + 0.5) * line,
        anchor: side === 0 ? "end" : "start",
        bold: true,
      }),
    ),
  );
  return { height: Math.max(...heads.map(({ length }) => length)) * line + 4, marks: texts(placed, canvas) };
}
