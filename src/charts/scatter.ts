import * as Plot from "@observablehq/plot";
import { range } from "d3";
import { z } from "zod";
import { paddedDomain } from "../marks/axis.ts";
import { COLOUR, DASHED } from "../marks/colours.ts";
import { defineChart, messageFrame } from "../marks/define.ts";
import { note } from "../marks/legend.ts";
import { levelGrid, levelScale } from "../marks/levels.ts";
import { crowds, type Name, names } from "../marks/names.ts";
import { atValue, dots, intervalCross } from "../marks/of-figures.ts";
import { plot } from "../marks/plot.ts";
import { carry } from "../marks/scene.ts";
import { type TableColumn, tableOf } from "../marks/table.ts";
import { printedValue } from "../marks/value.ts";
import { reachOf, valueScale } from "../marks/value-scale.ts";
import { figuresFrom } from "../model/chart-figures.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../model/figure.ts";
import { findOwn, findRows, overOf } from "../words/find.ts";
import { isKnownPair, namedPairs, type Paired, pairFigures, sideName } from "../words/paired.ts";
import {
  chosenSentence,
  dotWords,
  doubtSentence,
  findPairs,
  missingSentence,
  togetherSentences,
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
});

type Options = z.infer<typeof schema>;

/** Scatter: one dot for each area, as high as one of its figures and as far to the right as another. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "life-expectancy", sex: "female" },
    against: { indicator: "life-expectancy", sex: "male" },
    dots: "area",
    highlight: "E05000001",
    equal: true,
  },

  highlights: ({ dots }) => dots,

  figures: (dataset, { select, against }) => figuresFrom(dataset, select, [against]),

  kind: "Dots, one measure across and one up",
  howToRead:
    "Every dot is one place with two figures: the higher the dot, the higher the one; the further to the right, the higher the other. Dots that rise from left to right mean that the two tend to be high in the same places, not that one causes the other.",

  plot(dataset, options, canvas) {
    const { pairs, known, names: sides } = sidesOf(dataset, options);
    const [first] = known;
    if (!first) return messageFrame("There is no dot to draw: nowhere are both figures known.", canvas);
    const isWide = canvas.width > 500;
    const radius = canvas.bare ? 3.5 : isWide ? 6 : 5;
    const height = isWide ? 380 : 260;
    const reach = (side: "figure" | "against") =>
      reachOf(pairs.flatMap((pair) => (pair[side] && isKnown(pair[side]) ? [{ figure: pair[side] }] : [])));
    const levels = levelScale(reach("figure"), first.figure.unit, canvas, { room: height, isClose: true });
    const up = levels.domain;
    const along = paddedDomain(reach("against"), first.against.unit);
    const x = valueScale(along, first.against.unit, canvas, {
      left: levels.width + radius,
      right: radius + 4,
    });
    const placed = known.map((pair) => ({ pair, figure: pair.figure, also: pair.against }));
    const isChosen = ({ pair }: (typeof placed)[number]) => pair.key === options.highlight;
    const [low, high] = [Math.max(up[0], along[0]), Math.min(up[1], along[1])];
    const isLined = options.equal && low < high;
    const isCrossed = known.some(({ figure, against }) => figure.interval || against.interval);
    const named = namedPairs(known, options);
    // A reader looks for a place of their own: where there is room, the others are named too.
    const others = isWide ? known.filter((pair) => !named.includes(pair)) : [];

    return plot(canvas, {
      x,
      y: { domain: up, inset: radius, height },
      above: [
        note(`Up the side: ${small(sides[0])}`, canvas, { bold: true }),
        () => ({ height: 5, marks: [] }),
      ],
      below: [
        (top) => note(`Along the bottom: ${small(sides[1])}`, canvas, { bold: true })(top + 2),
        note(remarks(pairs, { isLined, isCrossed }), canvas),
      ],
      order: [...known]
        .sort((a, b) => amountOf(a.against) - amountOf(b.against) || amountOf(b.figure) - amountOf(a.figure))
        .map(({ figure }) => figure),
      marks: ({ top, bottom }) => [
        ...levelGrid(levels, canvas),
        // Many short pieces, so that names keep clear of the line and not of all round it.
        isLined
          ? Plot.line(
              range(41).map((step) => low + ((high - low) * step) / 40),
              carry({ x: Plot.identity, y: Plot.identity, ...DASHED, stroke: COLOUR.grey2 }, "obstacle"),
            )
          : null,
        ...intervalCross(placed),
        ...[false, true].map((chosen) =>
          dots(
            placed.filter((dot) => isChosen(dot) === chosen),
            {
              x: ({ also }: (typeof placed)[number]) => amountOf(also),
              y: atValue,
              r: chosen ? radius + 1.5 : radius,
              fill: chosen ? COLOUR.rust : COLOUR.sea,
            },
          ),
        ),
        names(
          [
            ...named.map((pair): Name => {
              const chosen = pair.key === options.highlight;
              const text = `${pair.name} ${printedValue(pair.figure)}, ${printedValue(pair.against)}`;
              return chosen
                ? { of: pair.figure, text, bold: true, colour: COLOUR.rust }
                : { of: pair.figure, text: pair.name };
            }),
            ...crowds(placed, ({ figure, also }) => `${amountOf(also)} ${amountOf(figure)}`),
            ...others.map(
              (pair): Name => ({ of: pair.figure, text: pair.name, colour: COLOUR.quiet, isNear: true }),
            ),
          ],
          canvas,
          { left: x.range[0], right: canvas.width, top, bottom },
        ),
      ],
    });
  },

  table(dataset, options) {
    const { pairs, names } = sidesOf(dataset, options);
    const side = (at: 0 | 1, of: "figure" | "against"): TableColumn<Paired> => {
      const unit = pairs.find((pair) => pair[of])?.[of]?.unit.title ?? "";
      return { title: `${names[at]}, in ${unit}`, figure: (pair) => pair[of] };
    };
    return tableOf(headOf(dataset, figuresOf(pairs), [options.dots]), pairs, [
      { title: dimensionTitle(dataset, options.dots), cell: ({ name }) => name },
      side(0, "figure"),
      side(1, "against"),
    ]);
  },

  findings(dataset, options) {
    const { pairs, known, names } = sidesOf(dataset, options);
    const figures = figuresOf(pairs);
    const what = dotWords(figures, options.dots, known.length);
    const over = overOf([], [options.dots]);
    const rows = (side: "figure" | "against") =>
      known.map((pair) => ({ name: pair.name, figure: pair[side] }));
    const missing = pairs.filter((pair) => !isKnownPair(pair)).map(({ name }) => name);
    return [
      { kind: "head", of: `${headOf(dataset, figures, [options.dots])}, ${known.length} ${what}` },
      ...findRows(dataset, small(names[0]), rows("figure"), [options.dots]),
      ...findRows(dataset, small(names[1]), rows("against"), [options.dots]),
      ...findOwn(
        ...known.filter(({ key }) => key === options.highlight).map((pair) => chosenSentence(pair, names)),
      ),
      ...(options.equal ? findPairs(known, names, over) : []),
      ...findOwn(...togetherSentences(known, names, options.equal)),
      ...(missing.length > 0
        ? [{ kind: "missing", names: missing, noun: dotWords(figures, options.dots, 2), why: "x" } as const]
        : []),
      ...findOwn(doubtSentence(dataset, figures, options.dots)),
    ];
  },
});

/**
 * The dots, and what is measured up the side and along the bottom.
 *
 * @throws Error when a line of equal figures is wanted of figures that have different units
 */
function sidesOf(dataset: Dataset, options: Options) {
  const pairs = pairFigures(dataset, [options.select, options.against], options.dots);
  const up = pairs.flatMap(({ figure }) => figure ?? []);
  const along = pairs.flatMap(({ against }) => against ?? []);
  const [first, second] = [up[0]?.unit, along[0]?.unit];
  if (options.equal && first && second && first.id !== second.id)
    throw new Error(`figures in ${first.title} and in ${second.title} are never the same: leave "equal" out`);
  const name = (own: readonly Figure[], others: readonly Figure[]) =>
    sideName(dataset, own, others, options.dots);
  return { pairs, known: pairs.filter(isKnownPair), names: [name(up, along), name(along, up)] as const };
}

function figuresOf(pairs: readonly Paired[]): Figure[] {
  return pairs.flatMap(({ figure, against }) => [figure, against].filter((each) => each !== undefined));
}

/** What stands under the plot: what the line means, and who has no dot. */
function remarks(
  pairs: readonly Paired[],
  { isLined, isCrossed }: { isLined: boolean; isCrossed: boolean },
): string {
  const missing = pairs.filter((pair) => !isKnownPair(pair)).map(({ name }) => name);
  return sentences(
    isLined && "On the dashed line both figures are the same.",
    isCrossed && "Thin lines through dots are 95% confidence intervals.",
    missingSentence(missing, "places"),
  );
}
