import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR, PART_EDGE, PART_UNSTATED, RAMP } from "../../marks/colours.ts";
import { bars } from "../../marks/in-row.ts";
import { legend } from "../../marks/legend.ts";
import { messageFrame } from "../../marks/message.ts";
import { plot } from "../../marks/plot.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { spots } from "../../marks/scene.ts";
import { valueScale } from "../../marks/value-scale.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { formatCell } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import type { Unit } from "../../model/unit.ts";
import { defineChart } from "../../render/chart.ts";
import { headOf } from "../../words/phrases.ts";
import { capital, sentences } from "../../words/words.ts";
import { pathwayOf, type Step, walk } from "./pathway.ts";
import { type FlowRow, flowRows } from "./rows.ts";
import { doubtsCounted, pathwaySentences, shareText } from "./sentence.ts";

const schema = z
  .strictObject({
    paths: z
      .array(
        z.strictObject({
          start: z
            .strictObject({
              select: selectionSchema.describe("The figure of all who start."),
              label: z.string().optional().describe("What it is called, if not by its indicator."),
            })
            .describe("Where the pathway starts."),
          name: dimensionSchema.default("indicator").describe("The dimension that names the branches."),
          stages: z
            .array(
              z.strictObject({
                from: z
                  .string()
                  .optional()
                  .describe("The key of the branch that these follow; the start if left out."),
                select: selectionSchema.describe("The branches, in the order of the data."),
                beside: selectionSchema
                  .optional()
                  .describe("The same branches in another measure, printed in brackets."),
              }),
            )
            .default([])
            .describe("Which figures follow which step."),
        }),
      )
      .min(1)
      .describe("The pathways, each drawn by itself and all on one scale."),
    apart: z
      .string()
      .optional()
      .describe("Why several pathways are set apart: not the same people, or not the same period."),
    highlight: z.array(z.string()).default([]).describe("Keys of branches to be set in rust."),
  })
  .refine(({ paths, apart }) => paths.length === 1 || apart !== undefined, {
    error: "several pathways need the reason why they are set apart",
    path: ["apart"],
  });

type Options = z.infer<typeof schema>;

/** The height of a bar, in pixels. */
const BAR = 16;

/** Flow: a pathway from top to bottom, each step as wide as its figure and under its part of the step before. */
export default defineChart<Options>({
  schema,
  example: {
    paths: [
      {
        start: { select: { indicator: "contacts" }, label: "All who asked for help" },
        name: "outcome",
        stages: [
          { select: { indicator: "referrals" } },
          { from: "accepted", select: { indicator: "plans" }, beside: { indicator: "plans-share" } },
        ],
      },
      { start: { select: { indicator: "self-referrals" } }, name: "indicator", stages: [] },
    ],
    apart: "They were counted in another year.",
    highlight: ["accepted"],
  },

  answers: "compare",

  figures: (dataset, { paths }) => ({
    drawn: paths
      .flatMap(({ start, stages }) => [start, ...stages])
      .flatMap((step) => [step.select, ...("beside" in step && step.beside ? [step.beside] : [])])
      .flatMap((selection) => select(dataset.figures, selection)),
    beside: [],
  }),

  howToRead:
    "Read from the top. The first bar is all who start. Under it lie those who took each next step, each bar as wide as its figure and under its part of the bar that it comes from. A dark bar goes on to further steps, a grey one ends there.",

  plot(dataset, options, canvas) {
    const starts = startsOf(dataset, options);
    const rows = starts.flatMap((start, index) => flowRows(start, index > 0 ? (options.apart ?? "") : ""));
    const [first] = rows;
    if (!first || rows.every(({ step }) => step?.amount === undefined))
      return messageFrame("There is no flow to draw: no figure is known.", canvas);
    const isChosen = ({ step }: FlowRow) => step !== undefined && options.highlight.includes(step.key);
    const goesOn = ({ step, before }: FlowRow) => !before || (step?.branches.length ?? 0) > 0;
    const bands = rowScale(rows, canvas, {
      label: ({ text }) => text,
      emphasis: isChosen,
      group: ({ group }) => group,
      mark: BAR,
    });
    const largest = Math.max(...rows.map(({ to }) => to)) || 1;
    const x = valueScale([0, largest], first.step?.figure.unit as Unit, canvas, { left: bands.marginLeft });
    const drawn = rows
      .filter(({ from, to }) => to > from)
      .map((row) => ({ ...row, row, ...(row.step ? { figure: row.step.figure } : {}) }));
    type Drawn = (typeof drawn)[number];
    const colour = ({ row }: Drawn) =>
      !row.step
        ? PART_UNSTATED.colour
        : isChosen(row)
          ? COLOUR.rust
          : goesOn(row)
            ? COLOUR.sea
            : COLOUR.grey3;

    return plot(canvas, {
      x,
      rows: bands,
      axis: "none",
      above: [
        () =>
          legend(
            rows.length > starts.length
              ? [
                  { label: "goes on", colour: COLOUR.sea, symbol: "bar" },
                  { label: "ends here", colour: COLOUR.grey3, symbol: "bar" },
                ]
              : [],
            canvas,
            x.range[0],
          ),
      ],
      order: rows.map(({ step }) => step?.figure),
      marks: ({ top }) => [
        Plot.rect(
          drawn.filter(({ before }) => before),
          { x1: "from", x2: "to", y1: "before", y2: "row", insetLeft: 0.5, insetRight: 0.5, fill: RAMP[0] },
        ),
        bars(drawn, {
          x1: "from",
          x2: "to",
          thick: bands.thick,
          at: "middle",
          fill: colour,
          stroke: ({ row }: Drawn) => (row.step ? PART_EDGE : PART_UNSTATED.edge),
          strokeWidth: 1,
        }),
        spots(
          rows.flatMap(({ step, from, to }, at) =>
            step && to === from
              ? [{ figure: step.figure, x: x.apply(from), y: top + bands.middle(rows[at] as FlowRow) }]
              : [],
          ),
        ),
      ],
    });
  },

  table(dataset, options) {
    const rows = startsOf(dataset, options).flatMap((start) => walk(start));
    const figures = rows.map(({ step }) => step.figure);
    const beside = rows.find(({ step }) => step.beside)?.step.beside;
    const worked = rows.some(({ step }) => step.shareBefore !== undefined);
    const unit = figures.at(-1)?.unit;
    const measures = new Set(
      figures
        .filter((figure) => figure.unit === unit)
        .map(({ indicator }) => indicator.short ?? indicator.title),
    );
    // Steps that measure several things have only their unit in common.
    const measure = measures.size === 1 ? [...measures].join("") : capital(unit?.title ?? "");
    return {
      caption: headOf(
        dataset,
        figures,
        options.paths.map(({ name }) => name),
      ),
      columns: [
        { title: "Step" },
        { title: "After" },
        { title: measure, numeric: true },
        ...(beside ? [{ title: beside.indicator.short ?? beside.indicator.title, numeric: true }] : []),
        ...(worked ? [{ title: "Per cent of the step before, worked out", numeric: true }] : []),
      ],
      rows: rows.map(({ step, before }) => [
        // A start that is counted in another unit than its branches has no cell among them.
        {
          text:
            before || step.figure.unit === unit ? step.title : `${step.title}: ${formatCell(step.figure)}`,
        },
        { text: before?.title ?? "" },
        before || step.figure.unit === unit ? figureCell(step.figure) : { text: "" },
        ...(beside ? [figureCell(step.beside)] : []),
        ...(worked
          ? [
              step.shareBefore === undefined
                ? { text: "" }
                : { text: shareText(step.shareBefore), sort: step.shareBefore },
            ]
          : []),
      ]),
    };
  },

  findings(dataset, options) {
    const starts = startsOf(dataset, options);
    const figures = starts.flatMap((start) => walk(start).map(({ step }) => step.figure));
    const head = headOf(
      dataset,
      figures,
      options.paths.map(({ name }) => name),
    );
    return [
      { kind: "head", of: head },
      {
        kind: "own",
        words: sentences(
          ...starts.flatMap((start) => pathwaySentences(start)),
          starts.length > 1 && options.apart,
          doubtsCounted(figures),
        ),
      },
    ];
  },
});

function startsOf(dataset: Dataset, options: Options): Step[] {
  return options.paths.map((path) => pathwayOf(dataset, path));
}
