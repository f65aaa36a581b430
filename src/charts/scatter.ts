import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize, paddedDomain, valueAxis } from "../marks/axis.ts";
import { boxRound, calloutMarks, crowds } from "../marks/callouts.ts";
import { figureCell } from "../marks/cell.ts";
import { COLOUR } from "../marks/colours.ts";
import { emptyDrawing } from "../marks/empty.ts";
import { frame } from "../marks/frame.ts";
import { levelsOf } from "../marks/levels.ts";
import { note } from "../marks/note.ts";
import { inPixels, type PlacedText, texts } from "../marks/texts.ts";
import { printedValue } from "../marks/value.ts";
import { wrap } from "../marks/wrap.ts";
import { figuresFrom } from "../model/chart-figures.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../model/dataset.ts";
import { amountOf, type Figure } from "../model/figure.ts";
import { type Canvas, defineChart } from "../render/chart.ts";
import { findRows, overOf } from "../words/find.ts";
import {
  correlationOf,
  isKnownPair,
  type KnownPair,
  namedPairs,
  type Paired,
  pairFigures,
  sideName,
} from "../words/paired.ts";
import {
  chosenSentence,
  correlationSentences,
  dotWords,
  doubtSentence,
  findPairs,
  missingSentence,
} from "../words/pairs.ts";
import { dimensionTitle, headOf } from "../words/phrases.ts";
import { sentences, small } from "../words/words.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures up the side, one for each dot."),
  against: selectionSchema.describe("The figures along the bottom, one for each dot."),
  dots: dimensionSchema.default("area").describe("The dimension of which each key is a dot."),
  highlight: z.string().optional().describe("The key of a dot to be named and set in rust."),
  equal: z
    .boolean()
    .default(false)
    .describe("True for a line on which both figures are the same; both must have the same unit."),
  correlation: z
    .boolean()
    .default(false)
    .describe("True for Spearman's rank correlation in the sentence, with its number of pairs and interval."),
});

type Options = z.infer<typeof schema>;

interface Sides {
  pairs: Paired[];
  known: KnownPair[];
  /** What is measured up the side, and along the bottom. */
  names: [string, string];
}

/** Scatter: one dot for each area, as high as one of its figures and as far to the right as another. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "life-expectancy", sex: "female" },
    against: { indicator: "life-expectancy", sex: "male" },
    dots: "area",
    highlight: "E05000001",
    equal: true,
    correlation: true,
  },

  answers: "compare",

  highlights: ({ dots }) => dots,

  figures: (dataset, { select, against }) => figuresFrom(dataset, select, [against]),

  howToRead:
    "Every dot is one place with two figures: the higher the dot, the higher the one; the further to the right, the higher the other. Dots that rise from left to right mean that the two tend to be high in the same places, not that one causes the other.",

  plot(dataset, options, canvas) {
    const { pairs, known, names } = sidesOf(dataset, options);
    if (known.length === 0)
      return emptyDrawing(canvas, "There is no dot to draw: nowhere are both figures known.");
    const radius = canvas.width > 500 ? 6 : 5;
    const line = labelSize(canvas) * 1.25;
    const up = wrap(`Up the side: ${small(names[0])}`, canvas.width, canvas, canvas.fontSize, true);
    const along = wrap(`Along the bottom: ${small(names[1])}`, canvas.width, canvas, canvas.fontSize, true);
    const { figure, against } = known[0] as KnownPair;
    const vertical = paddedDomain(
      known.map((pair) => amountOf(pair.figure)),
      figure.unit,
    );
    const horizontal = paddedDomain(
      known.map((pair) => amountOf(pair.against)),
      against.unit,
    );
    const top = up.length * line + 12;
    const bottom = top + (canvas.width > 500 ? 380 : 260);
    const levels = levelsOf(vertical, figure.unit, canvas, canvas.width > 500 ? 8 : 6);
    const [left, right] = [levels.width + radius, canvas.width - radius - 4];
    const across = scaleLinear(horizontal, [left, right]);
    const down = scaleLinear(vertical, [bottom - radius, top + radius]);
    const dots = known.map((pair) => ({
      pair,
      x: across(amountOf(pair.against)),
      y: down(amountOf(pair.figure)),
      chosen: pair.key === options.highlight,
    }));
    const shared: [number, number] = [
      Math.max(vertical[0], horizontal[0]),
      Math.min(vertical[1], horizontal[1]),
    ];
    const equal = options.equal && shared[0] < shared[1] ? equalLine(across, down, shared) : undefined;
    const named = namedPairs(known, options);
    const remark = note(remarks(pairs, equal !== undefined), canvas, {
      top: bottom + line * (along.length + 1) + 12,
      middle: 0,
    });
    const dot = { x: inPixels("x"), y: "y", stroke: COLOUR.paper, strokeWidth: 1 } as const;
    return frame(canvas, {
      height: bottom + line * (along.length + 1) + 14 + remark.height,
      marginLeft: left,
      marginRight: canvas.width - right,
      domain: horizontal,
      points: [...dots]
        .sort((a, b) => a.x - b.x || a.y - b.y)
        .map(({ x, y, pair }) => ({ x, y, figure: pair.figure, also: pair.against })),
      marks: [
        Plot.ruleY(levels.values, { y: down, stroke: COLOUR.grid }),
        ...texts(
          levels.values.map((value, index) => ({
            text: levels.texts[index] as string,
            x: levels.width - 6,
            y: down(value),
            anchor: "end",
            size: labelSize(canvas),
            colour: COLOUR.quiet,
          })),
          canvas,
        ),
        ...valueAxis(horizontal, against.unit, canvas, {
          top,
          bottom,
          inner: right - left,
          left,
        }),
        ...texts([...axisTitle(up, 0, canvas), ...axisTitle(along, bottom + line + 6, canvas)], canvas),
        ...(equal?.marks ?? []),
        Plot.dot(
          dots.filter(({ chosen }) => !chosen),
          { ...dot, r: radius, fill: COLOUR.sea },
        ),
        Plot.dot(
          dots.filter(({ chosen }) => chosen),
          { ...dot, r: radius + 1.5, fill: COLOUR.rust },
        ),
        ...calloutMarks(
          [
            ...dots
              .filter(({ pair }) => named.includes(pair))
              .sort((a, b) => named.indexOf(a.pair) - named.indexOf(b.pair))
              .map(({ pair, x, y, chosen }) => ({
                x,
                y,
                text: chosen
                  ? `${pair.name} ${printedValue(pair.figure)}, ${printedValue(pair.against)}`
                  : pair.name,
                bold: chosen,
                ...(chosen ? { colour: COLOUR.rust } : {}),
              })),
            ...crowds(dots),
          ],
          {
            obstacles: [...dots.map((each) => boxRound(each, radius + 2)), ...(equal?.boxes ?? [])],
            bounds: { left: levels.width, right: canvas.width, top, bottom },
            radius,
          },
          canvas,
        ),
        ...remark.marks,
      ],
    });
  },

  table(dataset, options) {
    const { pairs, names } = sidesOf(dataset, options);
    const units = [
      pairs.find(({ figure }) => figure)?.figure?.unit,
      pairs.find(({ against }) => against)?.against?.unit,
    ];
    return {
      caption: headOf(dataset, figuresOf(pairs), [options.dots]),
      columns: [
        { title: dimensionTitle(dataset, options.dots) },
        ...names.map((name, side) => ({ title: `${name}, in ${units[side]?.title ?? ""}`, numeric: true })),
      ],
      rows: pairs.map(({ name, figure, against }) => [
        { text: name },
        figureCell(figure),
        figureCell(against),
      ]),
    };
  },

  findings(dataset, options) {
    const { pairs, known, names } = sidesOf(dataset, options);
    const figures = figuresOf(pairs);
    const what = dotWords(figures, options.dots, known.length);
    const correlation = options.correlation ? correlationOf(known) : undefined;
    const over = overOf([], [options.dots]);
    const rows = (side: "figure" | "against") =>
      known.map((pair) => ({ name: pair.name, figure: pair[side] }));
    const missing = pairs.filter((pair) => !isKnownPair(pair)).map(({ name }) => name);
    return [
      { kind: "head", of: `${headOf(dataset, figures, [options.dots])}, ${known.length} ${what}` },
      ...findRows(dataset, names[0], rows("figure"), [options.dots]),
      ...findRows(dataset, names[1], rows("against"), [options.dots]),
      {
        kind: "own",
        words: sentences(
          ...known.filter(({ key }) => key === options.highlight).map((pair) => chosenSentence(pair, names)),
        ),
      },
      ...(options.equal ? findPairs(known, names, over) : []),
      {
        kind: "own",
        words: sentences(
          correlation &&
            correlationSentences(correlation, what, [
              "Where the one figure is higher, the other tends to be higher",
              "Where the one figure is higher, the other tends to be lower",
            ]),
        ),
      },
      ...(missing.length > 0
        ? [{ kind: "missing", names: missing, noun: dotWords(figures, options.dots, 2), why: "x" } as const]
        : []),
      { kind: "own", words: sentences(doubtSentence(dataset, figures, options.dots)) },
    ];
  },
});

/** @throws Error when a line of equal figures is wanted of figures that have different units */
function sidesOf(dataset: Dataset, options: Options): Sides {
  const pairs = pairFigures(dataset, [options.select, options.against], options.dots);
  const known = pairs.filter(isKnownPair);
  const sides = [
    pairs.flatMap(({ figure }) => figure ?? []),
    pairs.flatMap(({ against }) => against ?? []),
  ] as const;
  const [first, second] = [sides[0][0]?.unit, sides[1][0]?.unit];
  if (options.equal && first && second && first.id !== second.id)
    throw new Error(`figures in ${first.title} and in ${second.title} are never the same: leave "equal" out`);
  return {
    pairs,
    known,
    names: [
      sideName(dataset, sides[0], sides[1], options.dots),
      sideName(dataset, sides[1], sides[0], options.dots),
    ],
  };
}

function figuresOf(pairs: readonly Paired[]): Figure[] {
  return pairs.flatMap(({ figure, against }) => [figure, against].filter((each) => each !== undefined));
}

/** The line on which both figures are the same, where it crosses the plot; no text may cover it. */
function equalLine(
  across: (value: number) => number,
  down: (value: number) => number,
  [low, high]: [number, number],
) {
  const places = Array.from({ length: 41 }, (_, step) => low + ((high - low) * step) / 40);
  return {
    marks: [
      Plot.link([0], {
        x1: [low],
        x2: [high],
        y1: [down(low)],
        y2: [down(high)],
        stroke: COLOUR.grey2,
        strokeWidth: 1.5,
        strokeDasharray: "5 3",
      }),
    ],
    boxes: places.map((value) => boxRound({ x: across(value), y: down(value) }, 3)),
  };
}

function axisTitle(lines: readonly string[], top: number, canvas: Canvas): PlacedText[] {
  const line = labelSize(canvas) * 1.25;
  return lines.map((text, index) => ({ text, x: 0, y: top + 4 + (index + 0.5) * line, bold: true }));
}

/** What stands under the plot: what the line means, and who has no dot. */
function remarks(pairs: readonly Paired[], equal: boolean): string {
  const missing = pairs.filter((pair) => !isKnownPair(pair)).map(({ name }) => name);
  return sentences(
    equal && "On the dashed line both figures are the same.",
    missingSentence(missing, "places"),
  );
}
