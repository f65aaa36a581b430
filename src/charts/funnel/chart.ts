import * as Plot from "@observablehq/plot";
import { range } from "d3";
import { z } from "zod";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart, messageFrame } from "../../marks/define.ts";
import { endMarks, endsWidth } from "../../marks/ends.ts";
import { type LegendEntry, legend, note } from "../../marks/legend.ts";
import { levelGrid, levelScale } from "../../marks/levels.ts";
import { crowds, type Name, names } from "../../marks/names.ts";
import { dots } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { carry } from "../../marks/scene.ts";
import { nameColumns, tableOf } from "../../marks/table.ts";
import { printedValue } from "../../marks/value.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { keyOf, select, titleOf } from "../../model/select.ts";
import type { Unit } from "../../model/unit.ts";
import { findOwn } from "../../words/find.ts";
import { headOf } from "../../words/phrases.ts";
import { sentences } from "../../words/words.ts";
import {
  type FunnelPoint,
  funnelOf,
  funnelSentences,
  LINES,
  limitsAt,
  placeWords,
  uncountedSentence,
} from "./funnel.ts";

const schema = z.strictObject({
  select: selectionSchema.describe(
    "The shares, in per cent, each with its printed numerator and denominator.",
  ),
  dots: dimensionSchema.default("area").describe("The dimension of which each key is a dot."),
  highlight: z.string().optional().describe("The key of a dot that is named wherever it lies."),
});

const PEOPLE: Unit = { id: "count", title: "number", pattern: "{}", minimum: 0, whole: true };

/** Dots inside of both pairs of lines. */
const INSIDE = { is: "inside the lines", symbol: "circle", colour: COLOUR.grey2 } as const;

/** Funnel: shares by how many people they are of, and between which lines chance alone would leave them. */
export default defineChart<z.infer<typeof schema>>({
  schema,
  example: { select: { indicator: "vaccinated", period: "2023" }, dots: "area", highlight: "E05000001" },

  answers: "certainty",

  highlights: ({ dots }) => dots,

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  sounds: "y",
  kind: "Dots by how many people they are of, between limits of chance",
  howToRead:
    "Each dot is a share, further to the right the more people it is of. Few people give chance much room, so the lines round the average are wide at the left and narrow at the right. A dot outside the outer lines would be there by chance alone once in 500 times, one outside the inner lines once in 20.",

  plot(dataset, options, canvas) {
    const { points, average, missing } = funnelOf(select(dataset.figures, options.select));
    const [first] = points;
    if (!first) return messageFrame("There is no dot to draw: no share has its counts printed.", canvas);
    const isWide = canvas.width > 500;
    const radius = canvas.bare ? 3.5 : isWide ? 6 : 5;
    const height = isWide ? 340 : 240;
    const totals = points.map(({ total }) => total).sort((a, b) => a - b);
    const largest = (totals.at(-1) as number) * 1.06;
    const curves = average === undefined ? [] : curvesOf(average);
    // All points, and the outer lines where half of the points are of more people; further left they leave the plot.
    const middle = totals[Math.floor(totals.length / 2)] as number;
    const reached = [...points.map(({ percent }) => percent), ...curves.map(({ at }) => at(middle))];
    const levels = levelScale(reached, first.figure.unit, canvas, { room: height, isClose: true });
    const ends = curves.map(({ name, at }) => ({ value: at(largest), lines: [{ text: name }] }));
    const x = valueScale([0, largest], PEOPLE, canvas, {
      left: levels.width,
      right: Math.max(endsWidth(ends, canvas), radius + 4),
    });
    const [low, high] = levels.domain;
    // Close together at the left, where the lines bend.
    const places = range(1, 121).map((step) => Math.max(1e-6, largest * (step / 120) ** 2));
    const styleOf = ({ lines }: FunnelPoint) => lines ?? INSIDE;
    const used = [INSIDE, ...LINES.toReversed()].filter((style) =>
      points.some((each) => styleOf(each) === style),
    );
    const isChosen = ({ figure }: FunnelPoint) => keyOf(figure, options.dots) === options.highlight;
    // The chosen one matters most, then those outside of the outer lines.
    const rank = (point: FunnelPoint) => (isChosen(point) ? 2 : (point.lines?.level ?? 0));
    const named = points.filter((point) => rank(point) > 0).sort((a, b) => rank(b) - rank(a));
    const words = sentences(
      "Along the bottom: how many people each share is of.",
      uncountedSentence(dataset, missing, options.dots),
    );

    return plot(canvas, {
      x,
      y: { domain: levels.domain, inset: radius, height },
      above: [legend(curves.length > 0 ? used.map(entryOf) : [], canvas)],
      below: [note(words, canvas)],
      order: points.toSorted((a, b) => a.total - b.total).map(({ figure }) => figure),
      marks: (area) => [
        ...levelGrid(levels, canvas),
        ...curves.map(({ at, style }) =>
          Plot.line(
            places.filter((total) => at(total) >= low && at(total) <= high),
            carry({ x: Plot.identity, y: at, ...style } as Plot.LineOptions, "obstacle"),
          ),
        ),
        dots(points, {
          x: "total",
          y: "percent",
          symbol: (point: FunnelPoint) => styleOf(point).symbol,
          r: radius,
          fill: (point: FunnelPoint) => (isChosen(point) ? COLOUR.rust : styleOf(point).colour),
        }),
        ...endMarks(ends, area, { x: x.range[1] }, canvas),
        names(
          [
            ...named.map((point): Name => {
              const name = titleOf(dataset, point.figure, options.dots);
              const text = `${name} ${printedValue(point.figure)}`;
              if (isChosen(point)) return { of: point.figure, text, bold: true, colour: COLOUR.rust };
              // In a narrow drawing the levels say the values of all but the chosen one.
              return { of: point.figure, text: isWide ? text : name };
            }),
            ...crowds(points, ({ total, percent }) => `${total} ${percent}`),
          ],
          canvas,
          { left: x.range[0], right: canvas.width, top: area.top, bottom: area.bottom },
        ),
      ],
    });
  },

  table(dataset, options) {
    const figures = select(dataset.figures, options.select);
    const { points, average } = funnelOf(figures);
    const rows = figures.map((figure) => ({ figure, point: points.find((each) => each.figure === figure) }));
    return tableOf(headOf(dataset, figures, [options.dots]), rows, [
      ...nameColumns(dataset, [options.dots]),
      { title: "Per cent", figure: ({ figure }) => figure },
      { title: "Number", cell: ({ point }) => countCell(point?.events), numeric: true },
      { title: "Out of", cell: ({ point }) => countCell(point?.total), numeric: true },
      {
        title: "Where it lies",
        cell: ({ point }) => (point && average !== undefined ? placeWords(point) : ""),
      },
    ]);
  },

  findings(dataset, options) {
    return findOwn(...funnelSentences(dataset, select(dataset.figures, options.select), options));
  },
});

function entryOf(style: typeof INSIDE | (typeof LINES)[number]): LegendEntry {
  return { ...style, label: style === INSIDE ? style.is : `outside ${style.is}` };
}

function countCell(count: number | undefined) {
  return count === undefined ? { text: "" } : { text: count.toLocaleString("en-GB"), sort: count };
}

/** The average and the two pairs of limits round it, by how many people a share is of; the outer pair last. */
function curvesOf(average: number) {
  const [outer, inner] = LINES;
  return [
    { name: "average", at: () => average, style: { stroke: COLOUR.ink } },
    ...[
      { ...inner, name: "95%", style: { stroke: COLOUR.grey2, strokeWidth: 1.5, strokeDasharray: "5 3" } },
      { ...outer, name: "99.8%", style: { stroke: COLOUR.grey1, strokeWidth: 1.5 } },
    ].flatMap(({ level, name, style }) =>
      (["lower", "upper"] as const).map((end) => {
        return { name, style, at: (total: number) => limitsAt(average, total, level)[end] };
      }),
    ),
  ];
}
