import * as Plot from "@observablehq/plot";
import { range } from "d3";
import { z } from "zod";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart, messageFrame } from "../../marks/define.ts";
import { dots } from "../../marks/dots.ts";
import { endMarks, endsWidth } from "../../marks/ends.ts";
import { legend } from "../../marks/legend.ts";
import { levelGrid, levelScale } from "../../marks/levels.ts";
import { crowds, type Name, names } from "../../marks/names.ts";
import { note } from "../../marks/note.ts";
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
import { type Funnel, type FunnelPoint, funnelOf, limitsAt, placeWords } from "./points.ts";
import { funnelSentences, uncountedSentence } from "./sentence.ts";

const schema = z.strictObject({
  select: selectionSchema.describe(
    "The shares, in per cent, each with its printed numerator and denominator.",
  ),
  dots: dimensionSchema.default("area").describe("The dimension of which each key is a dot."),
  highlight: z.string().optional().describe("The key of a dot that is named wherever it lies."),
});

/** How many people stand along the bottom. */
const PEOPLE: Unit = { id: "count", title: "number", pattern: "{}", minimum: 0, whole: true };

const STYLES = {
  no: { label: "inside the lines", symbol: "circle", colour: COLOUR.grey2 },
  "95%": { label: "outside the inner lines", symbol: "diamond", colour: COLOUR.sea },
  "99.8%": { label: "outside the outer lines", symbol: "square", colour: COLOUR.ink },
} as const;

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
    const funnel = funnelOf(select(dataset.figures, options.select));
    const { points, average } = funnel;
    const [first] = points;
    if (!first) return messageFrame("There is no dot to draw: no share has its counts printed.", canvas);
    const isWide = canvas.width > 500;
    const radius = canvas.bare ? 3.5 : isWide ? 6 : 5;
    const height = isWide ? 340 : 240;
    const largest = Math.max(...points.map(({ total }) => total)) * 1.06;
    const levels = levelScale(heightsOf(funnel), first.figure.unit, canvas, { room: height, isClose: true });
    const curves = average === undefined ? [] : curvesOf(average);
    const ends = curves.map(({ name, at }) => ({ value: at(largest), lines: [{ text: name }] }));
    const x = valueScale([0, largest], PEOPLE, canvas, {
      left: levels.width,
      right: Math.max(endsWidth(ends, canvas), radius + 4),
    });
    const [low, high] = levels.domain;
    // Close together at the left, where the lines bend.
    const totals = range(1, 121).map((step) => Math.max(1e-6, largest * (step / 120) ** 2));
    const styleOf = ({ place }: FunnelPoint) => STYLES[place.outside];
    const used = Object.values(STYLES).filter((style) => points.some((point) => styleOf(point) === style));
    const isChosen = ({ figure }: FunnelPoint) => keyOf(figure, options.dots) === options.highlight;
    const rank = ({ place }: FunnelPoint) => ["99.8%", "95%", "no"].indexOf(place.outside);
    const named = points
      .filter((point) => isChosen(point) || point.place.outside !== "no")
      .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || rank(a) - rank(b));
    const words = sentences(
      "Along the bottom: how many people each share is of.",
      uncountedSentence(dataset, funnel, options.dots),
    );

    return plot(canvas, {
      x,
      y: { domain: levels.domain, inset: radius, height },
      above: [legend(average === undefined ? [] : used, canvas)],
      below: [note(words, canvas)],
      order: [...points].sort((a, b) => a.total - b.total).map(({ figure }) => figure),
      marks: (area) => [
        ...levelGrid(levels, canvas),
        ...curves.map(({ at, style }) =>
          Plot.line(
            totals.filter((total) => at(total) >= low && at(total) <= high),
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
            ...named.map(
              (point): Name => ({
                of: point.figure,
                // In a narrow drawing the levels say the values of all but the chosen one.
                text: `${titleOf(dataset, point.figure, options.dots)} ${isWide || isChosen(point) ? printedValue(point.figure) : ""}`.trim(),
                ...(isChosen(point) ? { bold: true, colour: COLOUR.rust } : {}),
              }),
            ),
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
        cell: ({ point }) => (point && average !== undefined ? placeWords(point.place) : ""),
      },
    ]);
  },

  findings(dataset, options) {
    const figures = select(dataset.figures, options.select);
    return findOwn(...funnelSentences(dataset, funnelOf(figures), figures, options));
  },
});

function countCell(count: number | undefined) {
  return count === undefined ? { text: "" } : { text: count.toLocaleString("en-GB"), sort: count };
}

/** All points, and the outer lines where half of the points are of more people; further left they leave the plot. */
function heightsOf({ points, average }: Funnel): number[] {
  const totals = points.map(({ total }) => total).sort((a, b) => a - b);
  const middle = totals[Math.floor(totals.length / 2)] as number;
  const outer = average === undefined ? [] : Object.values(limitsAt(average, middle, 0.998));
  return [...points.map(({ percent }) => percent), ...outer];
}

/** The average and the two pairs of limits round it, by how many people a share is of. */
function curvesOf(average: number) {
  const limits = [
    { level: 0.95, name: "95%", style: { stroke: COLOUR.grey2, strokeWidth: 1.5, strokeDasharray: "5 3" } },
    { level: 0.998, name: "99.8%", style: { stroke: COLOUR.grey1, strokeWidth: 1.5 } },
  ] as const;
  return [
    { name: "average", at: () => average, style: { stroke: COLOUR.ink } },
    ...limits.flatMap(({ level, name, style }) =>
      (["lower", "upper"] as const).map((end) => {
        return { name, style, at: (total: number) => limitsAt(average, total, level)[end] };
      }),
    ),
  ];
}
