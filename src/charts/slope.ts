import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize } from "../drawing/axis.ts";
import { figureCell } from "../drawing/cell.ts";
import { COLOUR } from "../drawing/colours.ts";
import { frame } from "../drawing/frame.ts";
import { noFigureFrame } from "../drawing/message.ts";
import { levelDomain } from "../drawing/levels.ts";
import { note } from "../drawing/note.ts";
import { type SeriesOf, seriesBy } from "../drawing/series.ts";
import { spread } from "../drawing/spread.ts";
import { texts } from "../drawing/texts.ts";
import { uprightWhiskers } from "../drawing/whiskers.ts";
import { wrap } from "../drawing/wrap.ts";
import { type Break, breakBetween, unequal } from "../model/breaks.ts";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { type Figure, isKnown, type Known, amountOf } from "../model/figure.ts";
import { dimensionTitle, nameOf } from "../model/phrases.ts";
import { select } from "../model/select.ts";
import { DOT_ROOM, headTexts, heightOf, type Label, labelMarks, lineWidth } from "../drawing/slope-labels.ts";
import { describeSlope } from "../sentences/slope.ts";
import { defineChart } from "../render/chart.ts";

/** Width of a dot with its edge. */
const DOT = 10;
/** More lines than this are thin, so that each can be followed. */
const MANY = 12;
/** Beyond this many pixels the scale grows with the room that labels need only. */
const TALLEST = 420;

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, of both periods and of others that are left out."),
  series: z
    .union([z.string(), z.array(z.string()).min(1).max(2)])
    .describe("The dimension that makes a series of each of its keys, or two that do so together."),
  from: z.string().describe("The period of the left column."),
  to: z.string().describe("The period of the right column."),
  breakNotes: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "What the drawing says where a break parts the points, in a few words, by the period after the break.",
    ),
});

type Options = z.infer<typeof schema>;

interface Series extends SeriesOf {
  ends: [Figure | undefined, Figure | undefined];
  /** What lies between its two points, if anything. */
  gap: Break | undefined;
  /** Whether its two points are joined. */
  joined: boolean;
}

/** Two periods side by side: the points of a series are joined only where the data says that they can be compared. */
export default defineChart<Options>({
  schema,

  answers: "trend",

  howToRead:
    "Two points in time stand left and right. A line joins them only where they can be compared; two points are not a trend.",

  plot(dataset, options, canvas) {
    const series = seriesOf(dataset, options);
    const known = series
      .flatMap(({ ends }) => ends)
      .filter((figure) => figure !== undefined && isKnown(figure)) as Known[];
    if (known.length === 0)
      return noFigureFrame(
        series.flatMap(({ ends }) => ends),
        canvas,
      );
    const size = labelSize(canvas);
    const middle = Math.max(70, canvas.width * 0.24);
    const columns = [(canvas.width - middle) / 2, (canvas.width + middle) / 2] as const;
    const room = columns[0] - DOT_ROOM;
    const oneLine = series.every(({ label, ends }) =>
      ends.every((figure) => !figure || lineWidth(label, figure, canvas) <= room),
    );
    const many = series.length > MANY;
    const labels = ([0, 1] as const).map((side) =>
      series.flatMap(({ label, ends, style }): Label[] => {
        const figure = ends[side];
        return figure
          ? [{ figure, style, lines: oneLine ? [label] : wrap(label, room, canvas), oneLine, side }]
          : [];
      }),
    ) as [Label[], Label[]];
    const heads = periodTitles(series, options).map((title) =>
      wrap(title, room, canvas, canvas.fontSize, true),
    );
    const line = canvas.fontSize * 1.25;
    const top = Math.max(...heads.map(({ length }) => length)) * line + 12;
    // Names of several lines need a gap, or they read as one text.
    const gap = labels.flat().some(({ lines }) => lines.length > 1) ? 6 : 2;
    const needed = (of: (label: Label) => boolean) =>
      Math.max(
        ...labels.map((some) =>
          some.filter(of).reduce((sum, label) => sum + heightOf(label, canvas) + gap, 0),
        ),
      );
    const least = Math.min(TALLEST, Math.max(series.length === 1 ? 90 : 130, (series.length - 1) * 56));
    const foot =
      top +
      Math.max(
        needed(({ figure }) => isKnown(figure)),
        least,
      );
    // What is missing stands below the scale, where no value can be.
    const missing = needed(({ figure }) => !isKnown(figure));
    const bottom = foot + (missing === 0 ? 0 : missing + 6);
    const domain = domainOf(known);
    const scale = scaleLinear(domain, [foot - line / 2, top + line / 2]);
    const points = labels.flatMap((some) => {
      const wanted = some.map((label) => ({
        middle: isKnown(label.figure) ? scale(amountOf(label.figure)) : bottom,
        height: heightOf(label, canvas) + gap,
      }));
      const middles = spread(wanted, { top: top - 2, bottom: bottom + 2 });
      return some.map((label, index) => ({
        ...label,
        x: columns[label.side],
        inwards: (label.side === 0 ? 1 : -1) * stepInwards(wanted, index),
        y: wanted[index]?.middle as number,
        at: middles[index] as number,
      }));
    });
    const dots = points.filter(({ figure }) => isKnown(figure)) as ((typeof points)[number] & {
      figure: Known;
    })[];
    const lowest = Math.max(bottom, ...points.map((point) => point.at + heightOf(point, canvas) / 2));
    const lines = series.flatMap(({ ends: [first, last], joined, style }) =>
      joined && first && last && isKnown(first) && isKnown(last)
        ? [
            {
              x1: columns[0],
              x2: columns[1],
              y1: scale(amountOf(first)),
              y2: scale(amountOf(last)),
              colour: style.colour,
            },
          ]
        : [],
    );
    const remark = note(remarkOf(series, options), canvas, { top: lowest + 12, middle: canvas.width / 2 });
    const below = lowest + (remark.height > 0 ? remark.height + 14 : 6);
    const start = note(
      (known[0] as Known).unit.minimum === 0 && domain[0] > 0 ? "The scale does not start at zero." : "",
      canvas,
      { top: below, middle: canvas.width / 2 },
    );

    return frame(canvas, {
      height: below + (start.height > 0 ? start.height + 6 : 0),
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: points.map((point) => ({ ...point, x: point.x + point.inwards })),
      marks: [
        ...texts(
          heads.flatMap((lines, side) => headTexts(lines, columns[side] as number, side, canvas)),
          canvas,
        ),
        Plot.ruleX(columns, { y1: top - 6, y2: lowest, stroke: COLOUR.grid, strokeWidth: 1.5 }),
        ...(remark.height > 0
          ? [
              Plot.ruleX([canvas.width / 2], {
                y1: top - 6,
                y2: lowest + 8,
                stroke: COLOUR.quiet,
                strokeWidth: 1.5,
                strokeDasharray: "4 4",
              }),
            ]
          : []),
        ...lines.map((each) =>
          Plot.link([each], {
            x1: "x1",
            x2: "x2",
            y1: "y1",
            y2: "y2",
            stroke: each.colour,
            strokeWidth: many ? 1.25 : 2.5,
          }),
        ),
        // A label that had to move keeps a thin line to its point.
        Plot.link(
          dots.filter(({ y, at }) => Math.abs(y - at) > size / 2),
          {
            x1: ({ x, inwards }: { x: number; inwards: number }) => x + inwards,
            x2: ({ x, side }: Label & { x: number }) => x + (side === 0 ? -1 : 1) * (DOT_ROOM - 4),
            y1: "y",
            y2: "at",
            stroke: COLOUR.grey2,
          },
        ),
        ...uprightWhiskers(dots, scale),
        ...dots.map(({ x, inwards, y, style }) =>
          Plot.dot([{ x: x + inwards, y }], {
            x: "x",
            y: "y",
            symbol: style.symbol,
            r: many ? 4 : 5.5,
            fill: style.colour,
            stroke: COLOUR.paper,
            strokeWidth: 1,
          }),
        ),
        ...points.flatMap((point) => labelMarks(point, canvas)),
        ...remark.marks,
        ...start.marks,
      ],
    });
  },

  table(dataset, options) {
    const series = seriesOf(dataset, options);
    const [from, to] = periodTitles(series, options);
    const unit = series.flatMap(({ ends }) => ends).find((figure) => figure !== undefined)?.unit;
    const parted = remarkOf(series, options) !== "";
    const dimensions = dimensionsOf(options);
    return {
      caption: unit ? `In ${unit.title}${parted ? `; ${from} and ${to} are not comparable` : ""}` : "",
      columns: [
        ...dimensions.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        { title: from as string, numeric: true },
        { title: to as string, numeric: true },
      ],
      rows: series.map(({ ends }) => [
        ...dimensions.map((dimension) => ({
          text: nameOf(dataset, (ends[0] ?? ends[1]) as Figure, [dimension]),
        })),
        ...ends.map(figureCell),
      ]),
    };
  },
  describe(dataset, options) {
    return describeSlope(dataset, seriesOf(dataset, options), dimensionsOf(options));
  },
});

function dimensionsOf({ series }: Options): string[] {
  return [series].flat();
}

function seriesOf(dataset: Dataset, options: Options): Series[] {
  const figures = select(dataset.figures, options.select).filter(({ period }) =>
    [options.from, options.to].includes(period.id),
  );
  return seriesBy(dataset, figures, dimensionsOf(options)).map((each): Series => {
    const [first, last] = [options.from, options.to].map((id) =>
      each.figures.find(({ period }) => period.id === id),
    );
    const gap = first && last && breakBetween(dataset, first, last);
    return {
      ...each,
      ends: [first, last],
      gap,
      joined:
        first !== undefined &&
        last !== undefined &&
        isKnown(first) &&
        isKnown(last) &&
        !gap &&
        !unequal([first.period, last.period]),
    };
  });
}

function periodTitles(series: readonly Series[], options: Options): [string, string] {
  const title = (id: string) =>
    series.flatMap(({ ends }) => ends).find((figure) => figure?.period.id === id)?.period.title ?? id;
  return [title(options.from), title(options.to)];
}

/** Why points are not joined, for the drawing; it names the series where others are joined. */
function remarkOf(series: readonly Series[], options: Options): string {
  const pairs = series.filter(({ ends }) => ends.every((figure) => figure && isKnown(figure)));
  const parted = pairs.filter(({ joined }) => !joined);
  const [first] = parted;
  if (!first) return "";
  const remark = first.gap
    ? (options.breakNotes?.[first.gap.to.id] ?? "Not joined: the two are not comparable")
    : "Not joined: the periods differ in length";
  return parted.length === pairs.length
    ? remark
    : `${parted.map(({ label }) => label).join("; ")}: ${remark}`;
}

/** From zero where values add up, such as numbers of people, so that no small change looks steep. */
function domainOf(known: readonly Known[]): [number, number] {
  const { unit } = known[0] as Known;
  const [low, high] = levelDomain(
    known.flatMap((figure) => [amountOf(figure), ...bounds(figure)]),
    unit,
  );
  return [unit.additive && low > 0 ? 0 : low, high];
}

/** How far from its column the dot of a label stands, in pixels, so that it does not hide those before it. */
function stepInwards(labels: readonly { middle: number }[], index: number): number {
  const own = labels[index]?.middle ?? 0;
  return labels.slice(0, index).filter(({ middle }) => Math.abs(middle - own) < DOT).length * DOT;
}

function bounds({ interval }: Known): number[] {
  return interval ? [interval.lower, interval.upper] : [];
}
