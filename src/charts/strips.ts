import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { paddedDomain, valueAxis } from "../marks/axis.ts";
import { type Box, boxRound, calloutMarks } from "../marks/callouts.ts";
import { figureCell } from "../marks/cell.ts";
import { COLOUR } from "../marks/colours.ts";
import { dodge } from "../marks/dodge.ts";
import { emptyDrawing } from "../marks/empty.ts";
import { frame } from "../marks/frame.ts";
import { legend } from "../marks/legend.ts";
import { note } from "../marks/note.ts";
import { layRows, rowLabels } from "../marks/rows.ts";
import { inPixels } from "../marks/texts.ts";
import { printedValue } from "../marks/value.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { keyOf, titleOf } from "../model/select.ts";
import { formatNumber, formatValue } from "../model/unit.ts";
import { defineChart } from "../render/chart.ts";
import { extremesOf } from "../words/extremes.ts";
import { findCertain, findMissing, findRows, rowsOf } from "../words/find.ts";
import { type Group, groupCorrelation, groupFigures } from "../words/groups.ts";
import {
  correlationSentences,
  dotWords,
  doubtSentence,
  meansSentence,
  missingSentence,
} from "../words/pairs.ts";
import { dimensionTitle, headOf, statedValue } from "../words/phrases.ts";
import { sentences, small } from "../words/words.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, one for each dot."),
  groups: dimensionSchema.describe("The breakdown whose keys each have a row, in its order."),
  dots: dimensionSchema.default("area").describe("The dimension of which each key is a dot."),
  highlight: z.string().optional().describe("The key of a dot to be named and set in rust."),
  correlation: z
    .boolean()
    .default(false)
    .describe("True for Spearman's rank correlation with the order of the groups in the sentence."),
});

/** Strips: the areas of each group as dots on a line of their own, with the mean of the group. */
export default defineChart<z.infer<typeof schema>>({
  schema,
  example: {
    select: { indicator: "life-expectancy", sex: "male" },
    groups: "deprivation",
    dots: "area",
    highlight: "E05000001",
    correlation: true,
  },

  answers: "compare",

  howToRead:
    "Each row is a group, and each dot in it one place: the further to the right, the higher its figure. The upright line is the mean of the row's dots, each counting the same.",

  plot(dataset, options, canvas) {
    const groups = groupFigures(dataset, options.select, options.groups, options.dots);
    const figures = groups.flatMap((group) => group.figures);
    const known = figures.filter(isKnown);
    const [first] = known;
    if (!first) return emptyDrawing(canvas, "There is no dot to draw: no figure is known.");
    const radius = canvas.width > 500 ? 6 : 5;
    const values = known.map(amountOf);
    const domain = paddedDomain(values, first.unit, 0.02);
    const words = ({ title, mean }: Group) =>
      mean ? `${title}: mean ${formatValue(mean.value, first.unit, mean.decimals)}` : `${title}: no figure`;
    const margins = layRows(groups, canvas, { label: words });
    const [left, right] = [margins.marginLeft + radius, canvas.width - radius - 2];
    const scale = scaleLinear(domain, [left, right]);
    const offsets = groups.map((group) =>
      dodge(
        group.figures.filter(isKnown).map((figure) => scale(amountOf(figure))),
        radius * 2 + 1,
      ),
    );
    const reach = Math.max(0, ...offsets.flat().map(Math.abs)) + radius;
    // Every row leaves room for a name above its dots.
    const rows = layRows(groups, canvas, { label: words, mark: 2 * reach + canvas.fontSize * 2.8, gap: 4 });
    const key = legend(
      [{ label: "mean of the dots in the row", colour: COLOUR.ink, symbol: "line" }],
      canvas,
      left,
    );
    const top = key.height;
    const bottom = top + rows.height + 4;
    const chosen = (figure: Figure) => keyOf(figure, options.dots) === options.highlight;
    const dots = rows.places.flatMap(({ row, middle }, index) =>
      row.figures.filter(isKnown).map((figure, place) => ({
        figure,
        x: scale(amountOf(figure)),
        y: top + middle + ((offsets[index] as number[])[place] as number),
      })),
    );
    const means = rows.places.flatMap(({ row: { mean }, middle }) =>
      mean ? [{ x: scale(mean.value), y1: top + middle - reach - 1, y2: top + middle + reach + 1 }] : [],
    );
    const labels = rows.places.flatMap(({ lines, labelTop }): Box[] =>
      lines.map((line, index) => {
        const from = top + labelTop + index * canvas.fontSize * 1.25;
        return {
          left: 0,
          right: canvas.measure(line, canvas.fontSize, true),
          top: from,
          bottom: from + canvas.fontSize * 1.25,
        };
      }),
    );
    const named = namedFigures(known, chosen);
    const missing = note(
      sentences(missingSentence(missingNames(dataset, figures, options.dots), "places")),
      canvas,
      {
        top: bottom + canvas.fontSize * 2,
        middle: 0,
      },
    );
    const dot = { x: inPixels("x"), y: "y", stroke: COLOUR.paper, strokeWidth: 1 } as const;
    return frame(canvas, {
      height: bottom + canvas.fontSize * 2 + missing.height,
      marginLeft: left,
      marginRight: canvas.width - right,
      domain,
      points: [...dots].sort((a, b) => Math.round((a.y - b.y) / (4 * reach)) || a.x - b.x),
      marks: [
        ...valueAxis(domain, first.unit, canvas, { top, bottom, inner: right - left, left }),
        ...key.marks,
        ...rowLabels({ ...rows, marginLeft: left }, canvas, top, undefined, true),
        Plot.link(means, {
          x1: inPixels("x"),
          x2: inPixels("x"),
          y1: "y1",
          y2: "y2",
          stroke: COLOUR.ink,
          strokeWidth: 2.5,
        }),
        Plot.dot(
          dots.filter(({ figure }) => !chosen(figure)),
          { ...dot, r: radius, fill: COLOUR.sea },
        ),
        Plot.dot(
          dots.filter(({ figure }) => chosen(figure)),
          { ...dot, r: radius + 1.5, fill: COLOUR.rust },
        ),
        ...calloutMarks(
          named.flatMap((figure) =>
            dots
              .filter((each) => each.figure === figure)
              .map(({ x, y }) => ({
                x,
                y,
                text: `${titleOf(dataset, figure, options.dots)} ${printedValue(figure)}`,
                ...(chosen(figure) ? { bold: true, colour: COLOUR.rust } : {}),
              })),
          ),
          {
            obstacles: [
              ...dots.map((each) => boxRound(each, radius + 2)),
              ...means.map(({ x, y1, y2 }) => ({ left: x - 3, right: x + 3, top: y1, bottom: y2 })),
              ...labels,
            ],
            bounds: { left: rows.marginLeft - 6, right: canvas.width, top, bottom },
            radius,
          },
          canvas,
        ),
        ...missing.marks,
      ],
    });
  },

  table(dataset, options) {
    const groups = groupFigures(dataset, options.select, options.groups, options.dots);
    const figures = groups.flatMap((group) => group.figures);
    return {
      caption: `${headOf(dataset, figures, [options.dots, options.groups])}, in ${figures[0]?.unit.title ?? ""}`,
      columns: [
        { title: dimensionTitle(dataset, options.dots) },
        { title: dimensionTitle(dataset, options.groups) },
        { title: figures[0]?.indicator.short ?? figures[0]?.indicator.title ?? "", numeric: true },
        { title: "Mean of its group, worked out", numeric: true },
      ],
      rows: groups.flatMap(({ title, mean, figures: own }) =>
        own.map((figure) => [
          { text: titleOf(dataset, figure, options.dots) },
          { text: title },
          figureCell(figure),
          mean
            ? { text: formatNumber(mean.value, figure.unit, mean.decimals), sort: mean.value }
            : { text: "" },
        ]),
      ),
    };
  },

  findings(dataset, options) {
    const groups = groupFigures(dataset, options.select, options.groups, options.dots);
    const figures = groups.flatMap((group) => group.figures);
    const known = figures.filter(isKnown);
    const what = dotWords(figures, options.dots, known.length);
    const correlation = options.correlation ? groupCorrelation(groups) : undefined;
    const ends = `From ${small(groups[0]?.title ?? "")} to ${small(groups.at(-1)?.title ?? "")}`;
    const rows = rowsOf(dataset, figures, [options.dots]);
    return [
      {
        kind: "head",
        of: `${headOf(dataset, figures, [options.dots, options.groups])}, ${known.length} ${what} by ${small(dimensionTitle(dataset, options.groups))}`,
      },
      ...findRows(dataset, "", rows, [options.dots]),
      {
        kind: "own",
        words: sentences(
          ...known
            .filter((figure) => keyOf(figure, options.dots) === options.highlight)
            .map(
              (figure) =>
                `${titleOf(dataset, figure, options.dots)}, ${small(titleOf(dataset, figure, options.groups))}: ${statedValue(figure)}`,
            ),
          known.length > 1 && meansSentence(groups, known, options.dots),
          correlation &&
            correlationSentences(correlation, what, [
              `${ends}, figures tend to rise`,
              `${ends}, figures tend to fall`,
            ]),
        ),
      },
      ...findMissing(rows, dotWords(figures, options.dots, 2)),
      { kind: "own", words: sentences(doubtSentence(dataset, figures, options.dots)) },
      ...findCertain(dataset, known),
    ];
  },
});

function missingNames(dataset: Dataset, figures: readonly Figure[], dots: string): string[] {
  return figures.filter((figure) => !isKnown(figure)).map((figure) => titleOf(dataset, figure, dots));
}

/** The chosen one, then the highest and the lowest, as far as few share the place. */
function namedFigures(known: readonly Known[], chosen: (figure: Figure) => boolean): Known[] {
  const { highest, lowest } = extremesOf(known);
  const ends = [highest, lowest].filter((figures) => figures.length <= 3).flat();
  return [...new Set([...known.filter(chosen), ...ends])];
}
