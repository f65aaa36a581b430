import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { paddedDomain } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { offRow } from "../../marks/in-row.ts";
import { legend } from "../../marks/legend.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { heightOfNames, names } from "../../marks/names.ts";
import { note } from "../../marks/note.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { carry } from "../../marks/scene.ts";
import { inPixels } from "../../marks/texts.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, isKnown } from "../../model/figure.ts";
import { keyOf } from "../../model/select.ts";
import { formatValue } from "../../model/unit.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { missingSentence } from "../../words/pairs.ts";
import { sentences } from "../../words/words.ts";
import { type Dot, dotsOf, type Strip, stripsOf } from "./dots.ts";
import { stripFindings } from "./findings.ts";
import { groupFindings, missingNames } from "./group-findings.ts";
import { nameChosen, nameEnds, nameFew, nameNear } from "./labels.ts";
import { groupTable, placesTable } from "./table.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, one for each dot."),
  groups: dimensionSchema
    .optional()
    .describe("The breakdown whose keys each have a row, in its order; one row if left out."),
  dots: dimensionSchema.default("area").describe("The dimension of which each key is a dot."),
  highlight: z.string().optional().describe("The key of the dot that is named among the others, in rust."),
  near: z
    .array(z.string())
    .default([])
    .describe(
      "The keys of dots next to the one that is highlighted: they are drawn stronger, and named where there is room.",
    ),
  correlation: z
    .boolean()
    .default(false)
    .describe("True for Spearman's rank correlation with the order of the groups in the sentence."),
});

type Options = z.infer<typeof schema>;

/** Strip: every place as a dot on one axis, one of them named; or the places of each group on a line of their own. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "life-expectancy", sex: "male" },
    groups: "deprivation",
    dots: "area",
    highlight: "E05000001",
    near: ["E05000002"],
    correlation: true,
  },

  answers: "compare",

  isAmong: ({ groups }) => groups === undefined,

  highlights: ({ dots }) => dots,

  nearby: (keys) => ({ near: [...keys] }),

  figures(dataset, options) {
    return { drawn: stripsOf(dataset, options).flatMap(({ figures }) => figures), beside: [] };
  },

  howToRead:
    "Each dot is one place: the further to the right, the higher its figure; the large one is the place that is named. Where there are rows, each is a group, and its upright line the mean of its dots, each counting the same.",

  plot(dataset, options, canvas) {
    const strips = stripsOf(dataset, options);
    const figures = strips.flatMap((strip) => strip.figures);
    const known = figures.filter(isKnown);
    const [first] = known;
    if (!first) return noFigureFrame(figures, canvas);
    const isGrouped = options.groups !== undefined;
    const chosen = figures.find((figure) => keyOf(figure, options.dots) === options.highlight);
    const radius = canvas.bare
      ? bareRadius(known.length, strips.length, canvas)
      : canvas.width > 500
        ? 6.5
        : 5.25;
    const label = ({ title, mean }: Strip) =>
      !isGrouped
        ? ""
        : mean
          ? `${title}: mean ${formatValue(mean.value, first.unit, mean.decimals)}`
          : `${title}: no figure`;
    const edge = radius + 6;
    const x = valueScale(paddedDomain(known.map(amountOf), first.unit, 0.02), first.unit, canvas, {
      left: isGrouped ? rowScale(strips, canvas, { label, mark: 1 }).marginLeft : edge,
      right: edge,
      inset: [isGrouped ? radius : 0, 0],
      reach: radius + 2,
    });
    const dots = strips.flatMap((strip) => dotsOf(strip, x.apply, { size: radius * 2 + 1, chosen }));
    const reach = Math.max(0, ...dots.map(({ offset }) => Math.abs(offset))) + radius;
    const head = chosen && !isGrouped ? [nameChosen(chosen, known)] : [];
    const near = isGrouped
      ? []
      : known.filter((figure) => figure !== chosen && options.near.includes(keyOf(figure, options.dots)));
    const ends = isGrouped ? [] : nameEnds(known, chosen);
    const [over, under] = [head, ends].map((own) => heightOfNames(own, canvas)) as [number, number];
    const nearby = near.length === 0 ? 0 : canvas.fontSize * 0.6;
    const around = isGrouped ? canvas.fontSize * 1.4 : Math.max(over, under) + nearby + 8;
    const bands = rowScale(strips, canvas, { label, mark: 2 * (reach + around), gap: 4 });
    const means = strips.filter(({ mean }) => mean !== undefined);
    const dot = { x: ({ figure }: Dot) => amountOf(figure), y: "row", stroke: COLOUR.paper, strokeWidth: 1 };
    const at = (isChosen: boolean) => dots.filter(({ figure }) => (figure === chosen) === isChosen);
    const missing = sentences(missingSentence(missingNames(dataset, figures, options.dots), "places"));

    return plot(canvas, {
      x,
      rows: bands,
      above: isGrouped
        ? [
            () =>
              legend(
                [{ label: "mean of the dots in the row", colour: COLOUR.ink, symbol: "line" }],
                canvas,
                x.range[0],
              ),
          ]
        : [],
      below: [(top) => note(isGrouped ? missing : "", canvas, { top, middle: 0 })],
      order: strips.flatMap((strip) =>
        strip.figures.filter(isKnown).sort((a, b) => amountOf(b) - amountOf(a)),
      ),
      marks: ({ top, bottom }) => [
        Plot.ruleX(
          means,
          carry(
            {
              x: ({ mean }: Strip) => mean?.value,
              y1: inPixels((row: Strip) => top + bands.middle(row) - reach - 1),
              y2: inPixels((row: Strip) => top + bands.middle(row) + reach + 1),
              stroke: COLOUR.ink,
              strokeWidth: 2.5,
            } as Plot.RuleXOptions,
            "obstacle",
          ),
        ),
        ...(isGrouped || canvas.bare
          ? []
          : [
              Plot.ruleX(
                at(true),
                carry(
                  {
                    x: dot.x,
                    y1: inPixels(() => top + over + 2),
                    y2: inPixels(({ row }: Dot) => top + bands.middle(row)),
                    stroke: COLOUR.rust,
                    strokeWidth: 2,
                  } as Plot.RuleXOptions,
                  "obstacle",
                ),
              ),
            ]),
        Plot.dot(
          at(false).filter(({ figure }) => !near.includes(figure)),
          offRow(carry({ ...dot, r: radius, fill: isGrouped ? COLOUR.sea : COLOUR.grey2 })),
        ),
        ...(near.length === 0
          ? []
          : [
              Plot.dot(
                at(false).filter(({ figure }) => near.includes(figure)),
                offRow(carry({ ...dot, r: radius, fill: COLOUR.ink })),
              ),
            ]),
        Plot.dot(at(true), offRow(carry({ ...dot, r: radius + 1.5, fill: COLOUR.rust }))),
        names(head, canvas, ({ width }) => ({ left: 0, right: width, top, bottom })),
        names(ends, canvas, ({ width }) => ({ left: 0, right: width, top, bottom: bottom - 2 })),
        ...(near.length === 0
          ? []
          : [
              names(nameNear(dataset, near, { known, dots: options.dots }), canvas, ({ width }) => ({
                left: 0,
                right: width,
                top,
                bottom: bottom - 2,
              })),
            ]),
        ...(isGrouped
          ? [
              names(nameFew(dataset, known, { chosen, dots: options.dots }), canvas, ({ width }) => ({
                left: bands.marginLeft - 6,
                right: width,
                top,
                bottom,
              })),
            ]
          : []),
      ],
    });
  },

  table(dataset, { groups, ...options }) {
    return groups === undefined ? placesTable(dataset, options) : groupTable(dataset, { ...options, groups });
  },

  findings(dataset, { groups, ...options }) {
    if (groups !== undefined) return groupFindings(dataset, { ...options, groups });
    const figures = stripsOf(dataset, options).flatMap((strip) => strip.figures);
    return stripFindings(dataset, figures, options.highlight);
  },
});

/** Dots that fill about a third of a small drawing, so that few make a shape as well as many. */
function bareRadius(count: number, rows: number, { width, bare = { height: 0 } }: Canvas): number {
  return Math.min(12, Math.sqrt((width * bare.height) / (12 * count * rows ** 2)));
}
