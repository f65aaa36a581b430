import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { labelSize } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { messageFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { inPixels, type PlacedText, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { wrap } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { dimensionTitle, inCommon, intervalText, nameOf, spokenValue } from "../../words/phrases.ts";
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
  cells: z.int().min(2).max(100).default(100).describe("How many shapes stand for all; 100 if left out."),
});

type Options = z.infer<typeof schema>;

const MOST = 4;
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
    cells: 20,
  },

  answers: "compare",

  figures: (dataset, { select }) => figuresFrom(dataset, select),

  howToRead:
    "All the shapes together stand for everyone. The filled squares stand for those who are counted. “About 1 in 7” is rounded so that it can be remembered; the exact figure stands beside it.",

  plot(dataset, options, canvas) {
    const figures = figuresOf(dataset, options);
    if (figures.length === 0) return messageFrame("There is no figure to draw.", canvas);
    const across = Math.min(figures.length, canvas.width < 500 ? 2 : 4);
    const gap = 20;
    const width = (canvas.width - gap * (across - 1)) / across;
    const beside = width >= BESIDE;
    const columns = options.cells <= 10 ? options.cells : options.cells % 10 === 0 ? 10 : columnsOf(options);
    const pitch = Math.floor(Math.min(beside ? width * 0.52 : width, columns * 20) / columns);
    const side = pitch * columns;
    const tall = pitch * Math.ceil(options.cells / columns);
    const key = legend(
      [
        { label: options.counted, colour: COLOUR.rust, symbol: "square" },
        { label: options.others, colour: COLOUR.grey2, symbol: "circle", hollow: true },
      ],
      canvas,
      0,
    );

    const panels = figures.map((figure) => ({
      figure,
      filled: filledOf(figure, options),
      ...wordsOf(dataset, figure, options, canvas, beside ? width - side - 16 : width),
    }));
    const rows = Math.ceil(panels.length / across);
    let bottom = key.height + 6;
    const placed = Array.from({ length: rows }).flatMap((_, row) => {
      const members = panels.slice(row * across, (row + 1) * across);
      const words = Math.max(...members.map(({ height }) => height));
      const top = bottom;
      bottom += (beside ? Math.max(words, tall) : words + 6 + tall) + 16;
      return members.map((panel, index) => {
        const x = index * (width + gap);
        return {
          ...panel,
          x,
          y: beside ? top : top + words + 6,
          textX: beside ? x + side + 16 : x,
          textY: beside ? top + Math.max(0, (tall - panel.height) / 2) : top + words - panel.height,
        };
      });
    });
    const shapes = placed
      .filter(({ figure }) => isKnown(figure))
      .flatMap(({ x, y, filled }) =>
        Array.from({ length: options.cells }, (_, index) => ({
          x: x + ((index % columns) + 0.5) * pitch,
          y: y + (Math.floor(index / columns) + 0.5) * pitch,
          counted: index < filled,
        })),
      );
    const remark = note(
      `${options.cells} shapes stand for all ${options.of}`,
      { ...canvas, width: canvas.width - 6 },
      { top: bottom - 8, middle: 0 },
    );

    return frame(canvas, {
      height: bottom + remark.height,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: placed.map(({ figure, x, y }) => ({ figure, x: x + side / 2, y: y + tall / 2 })),
      marks: [
        ...key.marks,
        // A square of `r` has the area of a circle of that radius: four fifths of the pitch for each side.
        Plot.dot(
          shapes.filter(({ counted }) => counted),
          {
            x: inPixels("x"),
            y: "y",
            symbol: "square",
            r: (pitch * 0.8) / Math.sqrt(Math.PI),
            fill: COLOUR.rust,
          },
        ),
        Plot.dot(
          shapes.filter(({ counted }) => !counted),
          { x: inPixels("x"), y: "y", r: pitch * 0.32, fill: "none", stroke: COLOUR.grey2, strokeWidth: 1.5 },
        ),
        ...texts(
          placed.flatMap(({ lines, textX, textY }) =>
            lines.map(({ y, ...line }) => ({ ...line, x: textX, y: textY + y })),
          ),
          canvas,
        ),
        ...remark.marks,
      ],
    });
  },

  table(dataset, options) {
    const figures = figuresOf(dataset, options);
    const named = dimensionsOf(options);
    const intervals = figures.some(({ interval }) => interval);
    return {
      caption: [inCommon(dataset, figures, named), figures[0] && `in ${figures[0].unit.title}`]
        .filter(Boolean)
        .join(", "),
      columns: [
        ...named.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        { title: "Share", numeric: true },
        ...(intervals ? [{ title: "95% interval", numeric: true }] : []),
        { title: "Rounded" },
      ],
      rows: figures.map((figure) => [
        ...named.map((dimension) => ({ text: nameOf(dataset, figure, [dimension]) })),
        figureCell(figure),
        ...(intervals ? [{ text: intervalText(figure) }] : []),
        { text: ratioWords(figure) },
      ]),
    };
  },

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
  if (options.sort === "as-given") return figures;
  const height = (figure: Figure) => (isKnown(figure) ? amountOf(figure) : Number.NEGATIVE_INFINITY);
  return figures.sort((a, b) => (height(a) === height(b) ? 0 : height(b) - height(a)));
}

function dimensionsOf({ by }: Options): string[] {
  return by === undefined ? ["area"] : [by].flat();
}

/** As many columns as make the shapes a square or a little wider. */
function columnsOf({ cells }: Options): number {
  return Math.ceil(Math.sqrt(cells));
}

/** How many shapes are filled: the share of all, rounded. */
function filledOf(figure: Figure, { cells }: Options): number {
  return isKnown(figure) ? Math.round((amountOf(figure) / 100) * cells) : 0;
}

/** The words of a panel from its top: its name, the share, the ratio, and what the shapes cannot show. */
function wordsOf(
  dataset: Dataset,
  figure: Figure,
  options: Options,
  canvas: Canvas,
  width: number,
): { lines: (Omit<PlacedText, "x"> & { y: number })[]; height: number } {
  const small = labelSize(canvas);
  const name = options.by === undefined ? "" : nameOf(dataset, figure, dimensionsOf(options), true);
  const filled = filledOf(figure, options);
  const amount = isKnown(figure) ? amountOf(figure) : 0;
  const unseen =
    isKnown(figure) && filled === 0 && amount > 0
      ? "too few to fill a square"
      : filled === options.cells && amount < 100
        ? "the others are too few for a circle"
        : "";
  const blocks = [
    { text: name, size: canvas.fontSize, bold: true },
    { text: printedValue(figure), size: canvas.fontSize * 2, bold: true, colour: COLOUR.rust },
    { text: isKnown(figure) ? ratioWords(figure) : spokenValue(figure), size: canvas.fontSize * 1.15 },
    { text: unseen, size: small, colour: COLOUR.quiet },
  ];
  let bottom = 0;
  const lines = blocks
    .filter(({ text }) => text !== "")
    .flatMap(({ text, size, bold = false, ...rest }) =>
      wrap(text, width, canvas, size, bold).map((words) => {
        const y = bottom + size * 0.625;
        bottom += size * 1.25;
        return { text: words, size, bold, y, ...rest };
      }),
    );
  return { lines, height: bottom };
}
