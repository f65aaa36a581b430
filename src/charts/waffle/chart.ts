import * as Plot from "@observablehq/plot";
import { max, sum } from "d3";
import { z } from "zod";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { legend, note } from "../../marks/legend.ts";
import { SLACK } from "../../marks/place.ts";
import { facets, PAD, plot } from "../../marks/plot.ts";
import { spots } from "../../marks/scene.ts";
import { comparatorStyle } from "../../marks/series.ts";
import { sortRows } from "../../marks/sort.ts";
import { rowsTable } from "../../marks/table.ts";
import { type Paragraph, paragraph, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { isComparator } from "../../model/area.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import type { Canvas } from "../../render/chart.ts";
import { nameOf, spokenValue } from "../../words/phrases.ts";
import { ratioWords, shareFindings } from "./findings.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The shares to draw, in per cent: one, or a few side by side."),
  by: dimensionsSchema
    .optional()
    .describe("The dimension that names each of several shares, or several that name it together."),
  sort: z
    .enum(["high-first", "as-given"])
    .default("as-given")
    .describe("How several shares are sorted; as given is the order of the data."),
  counted: z.string().describe("What is true of those who are counted, in a few words: the filled squares."),
  others: z.string().describe("What is true of all others, in a few words: the open circles."),
  of: z.string().describe("Whom all the shapes stand for, as it stands after “all”: young people asked."),
});

type Options = z.infer<typeof schema>;

/** So many shapes stand for all, each for one per cent, so many of them in a row. */
const SHAPES = 100;
const SIDE = 10;
/** So many shares fit side by side. */
const MOST = 4;
/** Room between panels, in pixels. */
const GAP = 20;
/** A panel of this width has its words beside its shapes. */
const BESIDE = 290;

/** Waffle: of so many shapes so many are filled, with the share and a plain ratio in words. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "smokes", period: "2023" },
    by: "sex",
    sort: "high-first",
    counted: "smoke",
    others: "do not",
    of: "young people asked",
  },

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  kind: "Shapes that stand for everyone, some filled",
  howToRead:
    "All the shapes together stand for everyone. The filled squares stand for those who are counted. “About 1 in 7” is rounded so that it can be remembered; the exact figure stands beside it.",

  plot(dataset, options, canvas) {
    const figures = figuresOf(dataset, options);
    const across = Math.min(figures.length, canvas.width < 500 ? 2 : MOST);
    const rows = Math.ceil(figures.length / across);
    const gap = canvas.bare ? GAP / 2 : GAP;
    const width = (canvas.width - gap * (across - 1)) / across;
    const isBeside = width >= BESIDE;
    const bare = canvas.bare && (canvas.bare.height - 8 - gap * (rows - 1)) / rows;
    const pitch = Math.floor(Math.min(isBeside ? width * 0.52 : width, bare ?? SIDE * 20) / SIDE);
    const side = pitch * SIDE;
    // Beside the place its comparators are grey; where there are only they, the chart is about them.
    const hasPlace = figures.some(({ area }) => area && !isComparator(area));
    const room = (isBeside ? width - side - 16 : width) - SLACK;
    const panels = figures.map((figure, index) => {
      const colour = (hasPlace && comparatorStyle(figure.area)?.colour) || COLOUR.sea;
      return {
        figure,
        fx: index % across,
        fy: Math.floor(index / across),
        filled: filledOf(figure),
        colour,
        words: wordsOf(dataset, figure, options, canvas, { width: room, colour }),
      };
    });
    // What is alike stands at one height in all panels.
    const heights = BLOCKS.map((at) => max(panels, ({ words }) => words[at].height) ?? 0);
    const wordsHeight = sum(heights);
    const height = bare ?? (isBeside ? Math.max(wordsHeight, side) : wordsHeight + 6 + side);
    const isMiddle = isBeside || bare !== undefined;
    const start = isBeside ? (height - wordsHeight) / 2 : 0;
    const known = panels.filter(({ figure }) => isKnown(figure));
    const parts = [
      {
        own: known.filter(({ filled }) => filled > 0),
        y1: () => 0,
        y2: "filled",
        gap: pitch * 0.2,
        fill: "colour",
      },
      {
        own: known.filter(({ filled }) => filled < SHAPES),
        y1: "filled",
        y2: () => SHAPES,
        gap: pitch * 0.36,
        rx: "100%",
        fill: "none",
        stroke: COLOUR.grey2,
        strokeWidth: Math.min(1.5, pitch / 8),
      },
    ];

    return plot(canvas, {
      x: {},
      axis: "none",
      y: {
        domain: [0, SHAPES],
        insetTop: (height - side) / (isMiddle ? 2 : 1),
        insetBottom: isMiddle ? (height - side) / 2 : 0,
        height: rows * height + (rows - 1) * gap,
      },
      fx: facets(across, width, gap),
      fy: { ...facets(rows, height, gap), insetBottom: bare ? 0 : PAD },
      above: [
        legend(
          [
            { label: options.counted, colour: COLOUR.sea, symbol: "square" },
            { label: options.others, colour: COLOUR.grey2, symbol: "circle", hollow: true },
          ],
          canvas,
        ),
      ],
      below: [note(`${SHAPES} shapes stand for all ${options.of}`, canvas)],
      order: figures,
      marks: ({ top }) => [
        ...parts.map(({ own, ...style }) =>
          Plot.waffleY(own, {
            ...style,
            fx: "fx",
            fy: "fy",
            round: true,
            multiple: SIDE,
            insetLeft: bare ? (width - side) / 2 : 0,
            insetRight: bare ? (width - side) / 2 : width - side,
          }),
        ),
        spots(
          panels.map(({ figure, fx, fy }) => ({
            figure,
            x: fx * (width + gap) + side / 2,
            y: top + fy * (height + gap) + (isMiddle ? height / 2 : height - side / 2),
          })),
        ),
        ...texts(
          panels.flatMap(({ words, fx, fy }) =>
            words.flatMap((own, at) => {
              // A name stands close to its share.
              const space = at === 0 ? (heights[0] ?? 0) - own.height : 0;
              const y = start + sum(heights.slice(0, at)) + space;
              return own.at(fx * (width + gap) + (isBeside ? side + 16 : 0), fy * (height + gap) + y);
            }),
          ),
          canvas,
          { top },
        ),
      ],
    });
  },

  table: (dataset, options) =>
    rowsTable(dataset, figuresOf(dataset, options), dimensionsOf(options), [
      { title: "Rounded", cell: ({ figure }) => ratioWords(figure), numeric: true },
    ]),

  findings(dataset, options) {
    return shareFindings(dataset, figuresOf(dataset, options), dimensionsOf(options));
  },
});

/** @throws Error when a figure is not a share, or there are too many to be compared */
function figuresOf(dataset: Dataset, options: Options): Figure[] {
  const figures = select(dataset.figures, options.select);
  const other = figures.find(
    ({ unit }) => unit.pattern !== "{}%" || unit.minimum !== 0 || unit.maximum !== 100,
  );
  if (other) throw new Error(`squares can stand for shares in per cent only, not for ${other.unit.title}`);
  if (figures.length > MOST)
    throw new Error(
      `${figures.length} shares, and ${MOST} at most fit side by side: select fewer, or draw bars`,
    );
  if (figures.length > 1 && !options.by)
    throw new Error(`${figures.length} shares need "by": the dimension that names each of them`);
  return sortRows(figures, options.sort, { figure: (figure) => figure, title: () => "" });
}

function dimensionsOf({ by }: Options): string[] {
  return by === undefined ? ["area"] : [by].flat();
}

/** How many shapes are filled: the share of all, rounded. */
function filledOf(figure: Figure): number {
  return isKnown(figure) ? Math.round(amountOf(figure)) : 0;
}

/** The places of its name, its share, the ratio, and what the shapes cannot show among the words of a panel. */
const BLOCKS = [0, 1, 2, 3] as const;

function wordsOf(
  dataset: Dataset,
  figure: Figure,
  options: Options,
  canvas: Canvas,
  { width, colour }: { width: number; colour: string },
): [Paragraph, Paragraph, Paragraph, Paragraph] {
  const name = options.by === undefined ? "" : nameOf(dataset, figure, dimensionsOf(options), true);
  const isRounded = isKnown(figure) && amountOf(figure) !== filledOf(figure);
  const unseen: Record<number, string> = {
    0: "too few to fill a square",
    [SHAPES]: "the others are too few for a circle",
  };
  const block = (text: string, size: number, style: { bold?: boolean; colour?: string } = {}) =>
    paragraph(text, width, canvas, { size, ...style });
  return [
    block(name, canvas.fontSize, { bold: true }),
    block(printedValue(figure), canvas.fontSize * 2, { bold: true, colour }),
    block(isKnown(figure) ? ratioWords(figure) : spokenValue(figure), canvas.fontSize * 1.15),
    block((isRounded && unseen[filledOf(figure)]) || "", labelSize(canvas), { colour: COLOUR.quiet }),
  ];
}
