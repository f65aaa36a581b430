import * as Plot from "@observablehq/plot";
import { range, scaleLinear } from "d3";
import { z } from "zod";
import { labelSize, paddedDomain, valueAxis } from "../../marks/axis.ts";
import { type Box, boxRound, calloutMarks, crowds } from "../../marks/callouts.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { emptyDrawing } from "../../marks/empty.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { levelsOf } from "../../marks/levels.ts";
import { note } from "../../marks/note.ts";
import { spread } from "../../marks/spread.ts";
import { inPixels, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import { keyOf, select, titleOf } from "../../model/select.ts";
import type { Unit } from "../../model/unit.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { dimensionTitle, headOf } from "../../words/phrases.ts";
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

const STYLES = [
  { outside: "no", label: "inside the lines", symbol: "circle", colour: COLOUR.grey2 },
  { outside: "95%", label: "outside the inner lines", symbol: "diamond", colour: COLOUR.sea },
  { outside: "99.8%", label: "outside the outer lines", symbol: "square", colour: COLOUR.rust },
] as const;

/** Funnel: shares by how many people they are of, and between which lines chance alone would leave them. */
export default defineChart<z.infer<typeof schema>>({
  schema,
  example: { select: { indicator: "vaccinated", period: "2023" }, dots: "area", highlight: "E05000001" },

  answers: "certainty",

  highlights: ({ dots }) => dots,

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  howToRead:
    "Each dot is a share, further to the right the more people it is of. Few people give chance much room, so the lines round the average are wide at the left and narrow at the right. A dot outside the outer lines would be there by chance alone once in 500 times, one outside the inner lines once in 20.",

  plot(dataset, options, canvas) {
    const funnel = funnelOf(select(dataset.figures, options.select));
    const { points, average } = funnel;
    const [first] = points;
    if (!first) return emptyDrawing(canvas, "There is no dot to draw: no share has its counts printed.");
    const radius = canvas.width > 500 ? 6 : 5;
    const vertical = verticalDomain(funnel, first.figure.unit);
    const largest = Math.max(...points.map(({ total }) => total));
    const levels = levelsOf(vertical, first.figure.unit, canvas, canvas.width > 500 ? 8 : 6);
    const ends = average === undefined ? 0 : canvas.measure("average", labelSize(canvas)) + 8;
    const [left, right] = [levels.width, canvas.width - Math.max(ends, radius + 4)];
    const used = STYLES.filter(({ outside }) => points.some(({ place }) => place.outside === outside));
    const key = legend(average === undefined ? [] : used, canvas, left);
    const line = labelSize(canvas) * 1.25;
    const top = key.height + 8;
    const bottom = top + (canvas.width > 500 ? 340 : 240);
    const across = scaleLinear([0, largest * 1.06], [left, right]);
    const down = scaleLinear(vertical, [bottom - radius, top + radius]);
    const limits =
      average === undefined
        ? undefined
        : limitLines(
            average,
            { largest: largest * 1.06, vertical, across, down, top, bottom, right },
            canvas,
          );
    const dots = points.map((point) => ({ point, x: across(point.total), y: down(point.percent) }));
    const chosen = ({ figure }: FunnelPoint) => keyOf(figure, options.dots) === options.highlight;
    const below = note(
      sentences(
        "Along the bottom: how many people each share is of.",
        uncountedSentence(dataset, funnel, options.dots),
      ),
      canvas,
      { top: bottom + line + 8, middle: 0 },
    );
    return frame(canvas, {
      height: bottom + line + 12 + below.height,
      marginLeft: left,
      marginRight: canvas.width - right,
      domain: [0, largest * 1.06],
      points: [...dots].sort((a, b) => a.x - b.x).map(({ point, x, y }) => ({ figure: point.figure, x, y })),
      marks: [
        ...key.marks,
        Plot.ruleY(levels.values, { y: down, stroke: COLOUR.grid }),
        ...texts(
          levels.values.map((value, index) => ({
            text: levels.texts[index] as string,
            x: left - 6,
            y: down(value),
            anchor: "end",
            size: labelSize(canvas),
            colour: COLOUR.quiet,
          })),
          canvas,
        ),
        ...valueAxis([0, largest * 1.06], PEOPLE, canvas, { top, bottom, inner: right - left, left }),
        ...(limits?.marks ?? []),
        ...used.map(({ outside, symbol, colour }) =>
          Plot.dot(
            dots.filter(({ point }) => point.place.outside === outside),
            {
              x: inPixels("x"),
              y: "y",
              symbol,
              r: radius,
              fill: colour,
              stroke: COLOUR.paper,
              strokeWidth: 1,
            },
          ),
        ),
        ...calloutMarks(
          [
            ...dots
              .filter(({ point }) => chosen(point) || point.place.outside !== "no")
              .sort((a, b) => rankOf(a.point) - rankOf(b.point))
              .map(({ point, x, y }) => ({
                x,
                y,
                text: `${titleOf(dataset, point.figure, options.dots)} ${printedValue(point.figure)}`,
                bold: chosen(point),
              })),
            ...crowds(dots),
          ],
          {
            obstacles: [...dots.map((each) => boxRound(each, radius + 2)), ...(limits?.boxes ?? [])],
            bounds: { left, right, top, bottom },
            radius,
          },
          canvas,
        ),
        ...below.marks,
      ],
    });

    function rankOf(point: FunnelPoint): number {
      return chosen(point) ? -1 : ["99.8%", "95%", "no"].indexOf(point.place.outside);
    }
  },

  table(dataset, options) {
    const figures = select(dataset.figures, options.select);
    const { points, average } = funnelOf(figures);
    const pointOf = (figure: Figure) => points.find((point) => point.figure === figure);
    return {
      caption: headOf(dataset, figures, [options.dots]),
      columns: [
        { title: dimensionTitle(dataset, options.dots) },
        { title: "Per cent", numeric: true },
        { title: "Number", numeric: true },
        { title: "Out of", numeric: true },
        { title: "Where it lies" },
      ],
      rows: figures.map((figure) => {
        const point = pointOf(figure);
        return [
          { text: titleOf(dataset, figure, options.dots) },
          figureCell(figure),
          countCell(point?.events),
          countCell(point?.total),
          { text: point && average !== undefined ? placeWords(point.place) : "" },
        ];
      }),
    };
  },

  findings(dataset, options) {
    const figures = select(dataset.figures, options.select);
    return [{ kind: "own", words: funnelSentences(dataset, funnelOf(figures), figures, options) }];
  },
});

function countCell(count: number | undefined) {
  return count === undefined ? { text: "" } : { text: count.toLocaleString("en-GB"), sort: count };
}

/** All points, and the outer lines where half of the points are of more people; further left they leave the plot. */
function verticalDomain({ points, average }: Funnel, unit: Unit): [number, number] {
  const totals = points.map(({ total }) => total).sort((a, b) => a - b);
  const outer =
    average === undefined
      ? undefined
      : limitsAt(average, totals[Math.floor(totals.length / 2)] as number, 0.998);
  return paddedDomain(
    [...points.map(({ percent }) => percent), ...(outer ? [outer.lower, outer.upper] : [])],
    unit,
  );
}

/** The average and the two pairs of limits, each named at its right end, and where they run. */
function limitLines(
  average: number,
  {
    largest,
    vertical,
    across,
    down,
    top,
    bottom,
    right,
  }: {
    largest: number;
    vertical: [number, number];
    across(total: number): number;
    down(value: number): number;
    top: number;
    bottom: number;
    right: number;
  },
  canvas: Canvas,
): { marks: Plot.Markish[]; boxes: Box[] } {
  // Close together at the left, where the lines bend.
  const totals = range(1, 121).map((step) => Math.max(1e-6, largest * (step / 120) ** 2));
  const curves = ([0.95, 0.998] as const).flatMap((level) =>
    (["lower", "upper"] as const).map((end) => ({ level, end })),
  );
  const runs = curves.map(({ level, end }) => ({
    level,
    places: totals
      .map((total) => ({ total, value: limitsAt(average, total, level)[end] }))
      .filter(({ value }) => value >= vertical[0] && value <= vertical[1]),
  }));
  const size = labelSize(canvas);
  const names = [
    ...curves.map(({ level, end }) => ({
      text: level === 0.95 ? "95%" : "99.8%",
      at: limitsAt(average, largest, level)[end],
    })),
    { text: "average", at: average },
  ];
  const heights = spread(
    names.map(({ at }) => ({ middle: down(at), height: size * 1.15 })),
    { top, bottom },
  );
  const marks = [
    Plot.link([0], { x1: [0], x2: [largest], y1: [down(average)], y2: [down(average)], stroke: COLOUR.ink }),
    ...runs.map(({ level, places }) =>
      Plot.line(places, {
        x: "total",
        y: ({ value }: { value: number }) => down(value),
        stroke: level === 0.95 ? COLOUR.grey2 : COLOUR.grey1,
        strokeWidth: 1.5,
        ...(level === 0.95 ? { strokeDasharray: "5 3" } : {}),
      }),
    ),
    ...texts(
      names.map(({ text }, index) => ({
        text,
        x: right + 5,
        y: heights[index] as number,
        size,
        colour: COLOUR.quiet,
      })),
      canvas,
    ),
  ];
  const along = [...runs, { places: totals.map((total) => ({ total, value: average })) }];
  return {
    marks,
    boxes: along.flatMap(({ places }) =>
      places.map(({ total, value }) => boxRound({ x: across(total), y: down(value) }, 3)),
    ),
  };
}
