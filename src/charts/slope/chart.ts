import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { breakNotesSchema } from "../../marks/breaks.ts";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { type End, endMarks, endsHeight } from "../../marks/ends.ts";
import { note } from "../../marks/legend.ts";
import { levelDomain } from "../../marks/levels.ts";
import { atValue, dots, intervalY } from "../../marks/of-figures.ts";
import { type Block, plot } from "../../marks/plot.ts";
import { spots } from "../../marks/scene.ts";
import { nameColumns, tableOf, unitCaption } from "../../marks/table.ts";
import { inPixels, paragraph, texts, wrap } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { reachOf } from "../../marks/value-scale.ts";
import { dimensionPairSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import { notJoined, slopeFindings } from "./findings.ts";
import { type Dot, dotsOf, type Slope, slopesOf } from "./series.ts";

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
    const ends = slopesOf(dataset, options).flatMap((slope) => slope.ends);
    return { drawn: ends.filter((figure) => figure !== undefined), beside: [] };
  },

  kind: "Lines between points in time",
  howToRead:
    "Two points in time stand left and right. A line joins them only where they can be compared; two points are not a trend.",
  sounds: "y",

  plot(dataset, options, canvas) {
    const slopes = slopesOf(dataset, options);
    const figures = slopes.flatMap(({ ends }) => ends);
    const known = figures.flatMap((figure) => (figure && isKnown(figure) ? [{ figure }] : []));
    const { unit } = (known[0] as (typeof known)[number]).figure;
    const { width, bare } = canvas;
    // As wide as words on one line leave room for, and not so wide that nothing seems to change.
    const beside = 2 * (Math.max(...slopes.map((slope) => lineWidth(slope, canvas))) + DOT_ROOM + 2);
    const free = Math.min(width * 0.45, width - beside);
    const [middle, apart] = [width / 2, bare ? width - 40 : Math.max(70, width * 0.24, free)];
    const columns = [middle - apart / 2, middle + apart / 2] as const;
    const room = columns[0] - DOT_ROOM;
    const words = wordsOf(slopes, room, canvas);
    const [low, high] = levelDomain(reachOf(known), unit);
    // From zero where values add up, such as numbers of people, so that no small change looks steep.
    const domain: [number, number] = [unit.additive && low > 0 ? 0 : low, high];
    const needed = (isDrawn: boolean) => {
      const sides = words.map((side) => side.filter(({ value }) => (value !== undefined) === isDrawn));
      return Math.max(...sides.map((side) => endsHeight(side, canvas)));
    };
    // What is missing stands below the scale, where no value can be.
    const [half, foot] = bare ? [0, 0] : [canvas.fontSize * 0.6, needed(false)];
    const least = slopes.length === 1 ? 90 : Math.max(130, (slopes.length - 1) * 48);
    const height = Math.max(needed(true), Math.min(TALLEST, least)) + foot;
    const isMany = slopes.length > MANY;
    const remark = notJoined(slopes, options.breakNotes);
    const end = (side: 0 | 1) => (slope: Slope) => amountOf(slope.ends[side] as Known);

    return plot(canvas, {
      x: { type: "point", domain: [options.from, options.to], range: [...columns], padding: 0 },
      y: { domain, height, insetTop: half, insetBottom: half + foot },
      axis: "none",
      above: [headBlock(periodTitles(slopes, options), { columns, room }, canvas)],
      below: [note(remark, canvas, { middle })],
      order: figures,
      marks: (area) => {
        const placed = dotsOf(slopes, columns, area.up);
        return [
          Plot.ruleX([options.from, options.to], { stroke: COLOUR.grid, strokeWidth: 1.5 }),
          Plot.ruleX(remark ? [middle] : [], {
            x: inPixels(Plot.identity),
            stroke: COLOUR.quiet,
            strokeDasharray: "3 3",
          } as Plot.RuleXOptions),
          Plot.link(
            slopes.filter(({ joined }) => joined),
            {
              x1: () => options.from,
              x2: () => options.to,
              y1: end(0),
              y2: end(1),
              stroke: ({ style }) => style.colour,
              strokeWidth: isMany ? 1.25 : 2.5,
            } as Plot.LinkOptions,
          ),
          intervalY(placed, { x: ({ figure }: Dot) => figure.period.id }),
          dots(placed, {
            x: inPixels("x"),
            y: atValue,
            symbol: ({ slope }: Dot) => slope.style.symbol,
            r: isMany ? 4 : 5.5,
            fill: ({ slope }: Dot) => slope.style.colour,
          }),
          ...columns.flatMap((x, side) => [
            spots(
              slopes.flatMap(({ ends }) => {
                const figure = ends[side];
                return figure && !isKnown(figure) ? [{ figure, x, y: area.bottom }] : [];
              }),
            ),
            ...endMarks(
              words[side] as End[],
              area,
              { x, side: side === 0 ? "left" : "right", ties: true },
              canvas,
            ),
          ]),
        ];
      },
    });
  },

  table(dataset, options) {
    const slopes = slopesOf(dataset, options).map((each) => ({ ...each, figure: each.figures[0] as Figure }));
    const [from, to] = periodTitles(slopes, options);
    const parted =
      notJoined(slopes, options.breakNotes) !== "" ? `; ${from} and ${to} are not comparable` : "";
    return tableOf(unitCaption(slopes.map(({ figure }) => figure)) + parted, slopes, [
      ...nameColumns(dataset, [options.series].flat()),
      { title: from, figure: ({ ends }) => ends[0] },
      { title: to, figure: ({ ends }) => ends[1] },
    ]);
  },

  findings(dataset, options) {
    return slopeFindings(dataset, slopesOf(dataset, options), [options.series].flat());
  },
});

/** The titles of both periods; the id of one that no series has a figure of. */
function periodTitles(slopes: readonly Slope[], { from, to }: Options): [string, string] {
  const figures = slopes.flatMap((slope) => slope.figures);
  const title = (id: string) => figures.find(({ period }) => period.id === id)?.period.title ?? id;
  return [title(from), title(to)];
}

/** How wide the name of a series is with either of its values, on one line, in pixels. */
function lineWidth({ label, ends }: Slope, canvas: Canvas): number {
  const values = ends.map((figure) =>
    figure ? canvas.measure(printedValue(figure), canvas.fontSize, true) : 0,
  );
  return canvas.measure(label, canvas.fontSize) + 6 + Math.max(...values);
}

/**
 * The words of the left and of the right column: all on one line each, or where one would be too wide for `room`, in
 * pixels, all with the name broken into lines and the value above it.
 */
function wordsOf(slopes: readonly Slope[], room: number, canvas: Canvas): [End[], End[]] {
  const isOneLine = slopes.every((slope) => lineWidth(slope, canvas) <= room);
  const column = (side: 0 | 1) =>
    slopes.flatMap(({ label, ends }): End[] => {
      const figure = ends[side];
      if (!figure) return [];
      const text = printedValue(figure);
      const value = isKnown(figure) ? amountOf(figure) : undefined;
      if (isOneLine) return [{ value, lead: text, lines: [{ text: label }] }];
      const name = wrap(label, room, canvas).map((line) => ({ text: line }));
      return [{ value, lines: [{ text, bold: true }, ...name] }];
    });
  return [column(0), column(1)];
}

function headBlock(
  titles: readonly string[],
  { columns, room }: { columns: readonly number[]; room: number },
  canvas: Canvas,
): Block {
  const heads = titles.map((title, side) =>
    paragraph(title, room, canvas, { bold: true, anchor: side === 0 ? "end" : "start" }),
  );
  const placed = heads.flatMap((head, side) => head.at((columns[side] as number) + (side === 0 ? 5 : -5), 3));
  const height = Math.max(...heads.map((head) => head.height)) + 4;
  return (top) => ({ height, marks: texts(placed, canvas, { top }) });
}
