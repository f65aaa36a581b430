import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { legend } from "../../marks/legend.ts";
import { note } from "../../marks/note.ts";
import { SLACK } from "../../marks/place.ts";
import { facets, PAD, plot } from "../../marks/plot.ts";
import { spots } from "../../marks/scene.ts";
import { stylesOf } from "../../marks/series.ts";
import { sortRows } from "../../marks/sort.ts";
import { rowsTable } from "../../marks/table.ts";
import { type PlacedText, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { wrap } from "../../marks/wrap.ts";
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

  answers: "compare",

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
      const colour = (hasPlace && stylesOf([figure])[0]?.colour) || COLOUR.sea;
      return {
        figure,
        fx: index % across,
        fy: Math.floor(index / across),
        filled: filledOf(figure),
        colour,
        words: wordsOf(dataset, figure, options, canvas, { width: room, colour }),
      };
    });
    // What is alike stands at one height in all panels, and a name close to its share.
    const starts = panels[0]?.words.map((_, at) => tallest(panels, at)) ?? [];
    const wordsHeight = starts.reduce((sum, each) => sum + each, 0);
    const height = bare ?? (isBeside ? Math.max(wordsHeight, side) : wordsHeight + 6 + side);
    const isMiddle = isBeside || bare !== undefined;
    const known = panels.filter(({ figure }) => isKnown(figure));
    const parts = [
      known.map((panel) => ({ ...panel, from: 0, to: panel.filled })),
      known.map((panel) => ({ ...panel, from: panel.filled, to: SHAPES })),
    ].map((part) => part.filter(({ from, to }) => from < to));

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
        ...parts.map((own, index) =>
          Plot.waffleY(own, {
            fx: "fx",
            fy: "fy",
            y1: "from",
            y2: "to",
            round: true,
            multiple: SIDE,
            insetLeft: bare ? (width - side) / 2 : 0,
            insetRight: bare ? (width - side) / 2 : width - side,
            ...(index === 0
              ? { gap: pitch * 0.2, fill: "colour" }
              : {
                  gap: pitch * 0.36,
                  rx: "100%",
                  fill: "none",
                  stroke: COLOUR.grey2,
                  strokeWidth: Math.min(1.5, pitch / 8),
                }),
          } as Plot.WaffleYOptions),
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
            words.flatMap(({ lines, pitch, ...style }, at) => {
              const before = starts.slice(0, at).reduce((sum, each) => sum + each, 0);
              const space = at === 0 ? (starts[0] as number) - lines.length * pitch : 0;
              return lines.map((text, line) => ({
                ...style,
                text,
                x: isBeside ? side + 16 : 0,
                y: (isBeside ? (height - wordsHeight) / 2 : 0) + before + space + (line + 0.5) * pitch,
                facet: { fx, fy },
              }));
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

/** The height of the tallest of the same words of panels, in pixels. */
function tallest(panels: readonly { words: Words[] }[], at: number): number {
  return Math.max(...panels.map(({ words }) => (words[at]?.lines.length ?? 0) * (words[at]?.pitch ?? 0)));
}

/** Lines of a panel, each `pitch` pixels high. */
interface Words extends Pick<PlacedText, "size" | "bold" | "colour"> {
  lines: string[];
  pitch: number;
}

/** The words of a panel from its top: its name, the share, the ratio, and what the shapes cannot show. */
function wordsOf(
  dataset: Dataset,
  figure: Figure,
  options: Options,
  canvas: Canvas,
  { width, colour }: { width: number; colour: string },
): Words[] {
  const name = options.by === undefined ? "" : nameOf(dataset, figure, dimensionsOf(options), true);
  const filled = filledOf(figure);
  const amount = isKnown(figure) ? amountOf(figure) : 0;
  const unseen =
    isKnown(figure) && filled === 0 && amount > 0
      ? "too few to fill a square"
      : filled === SHAPES && amount < 100
        ? "the others are too few for a circle"
        : "";
  const blocks = [
    { text: name, size: canvas.fontSize, bold: true },
    { text: printedValue(figure), size: canvas.fontSize * 2, bold: true, colour },
    { text: isKnown(figure) ? ratioWords(figure) : spokenValue(figure), size: canvas.fontSize * 1.15 },
    { text: unseen, size: labelSize(canvas), colour: COLOUR.quiet },
  ];
  return blocks.map(({ text, bold = false, ...style }) => ({
    ...style,
    bold,
    lines: text === "" ? [] : wrap(text, width, canvas, style.size, bold),
    pitch: style.size * 1.25,
  }));
}
