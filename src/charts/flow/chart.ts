import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { emptyDrawing } from "../../marks/empty.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { note } from "../../marks/note.ts";
import { texts } from "../../marks/texts.ts";
import { type Dataset, dimensionSchema, selectionSchema } from "../../model/dataset.ts";
import { formatCell } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { defineChart } from "../../render/chart.ts";
import { headOf } from "../../words/phrases.ts";
import { capital, sentences } from "../../words/words.ts";
import { type Band, layFlow } from "./layout.ts";
import { extentOf, pathwayOf, type Step, walk } from "./pathway.ts";
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

/** Flow: a pathway from top to bottom, each branch as wide as its figure, those that end leaving to the right. */
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
    "Read from the top. The wide band is all who start; at each row a part of it turns off to the right, as wide as its figure. A dark band goes on to further steps, a grey one ends there.",

  plot(dataset, options, canvas) {
    const starts = startsOf(dataset, options);
    const steps = starts.flatMap((start) => walk(start).map(({ step }) => step));
    if (steps.every(({ amount }) => amount === undefined))
      return emptyDrawing(canvas, "There is no flow to draw: no figure is known.");
    const chosen = (step: Step) => options.highlight.includes(step.key);
    const goesOn = steps.some(({ branches }) => branches.length > 0);
    const key = legend(
      goesOn
        ? [
            { label: "goes on", colour: COLOUR.sea, symbol: "bar" },
            { label: "ends here", colour: COLOUR.grey3, symbol: "bar" },
          ]
        : [],
      canvas,
      0,
    );
    const full = canvas.width > 500 ? 150 : 72;
    const largest = Math.max(...starts.map(extentOf));
    let top = key.height + 4;
    const drawn = starts.map((start, index) => {
      const reason = note(index === 1 ? (options.apart ?? "") : "", canvas, { top: top + 4, middle: 0 });
      if (index > 0) top += reason.height + 14;
      const layout = layFlow(start, { perUnit: largest > 0 ? full / largest : 0, top, bold: chosen }, canvas);
      top = layout.bottom;
      return { layout, reason };
    });
    const bands = drawn.flatMap(({ layout }) => layout.bands);
    const colour = ({ step, kind }: Band) =>
      kind === "rest"
        ? COLOUR.paper
        : chosen(step)
          ? COLOUR.rust
          : step.branches.length > 0 || steps[0] === step
            ? COLOUR.sea
            : COLOUR.grey3;
    const svg = frame(canvas, {
      height: top + 4,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: drawn.flatMap(({ layout }) => layout.points),
      marks: [
        ...key.marks,
        ...drawn.flatMap(({ layout, reason }) => [
          ...reason.marks,
          ...texts(
            layout.labels.map((label) => ({
              ...label,
              size: canvas.fontSize,
              ...(label.step && chosen(label.step) ? { colour: COLOUR.rust } : {}),
            })),
            canvas,
          ),
        ]),
        Plot.link(
          drawn.flatMap(({ layout }) => layout.hairlines),
          { x1: "x1", x2: "x2", y1: "y", y2: "y", stroke: COLOUR.grey2, strokeDasharray: "2 3" },
        ),
      ],
    });
    const group = canvas.document.createElementNS("http://www.w3.org/2000/svg", "g");
    for (const band of bands) {
      const path = canvas.document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", band.path);
      path.setAttribute("fill", colour(band));
      path.setAttribute("stroke", band.kind === "rest" ? COLOUR.grey2 : colour(band));
      path.setAttribute("stroke-width", "0.75");
      if (band.kind === "rest") path.setAttribute("stroke-dasharray", "4 3");
      group.append(path);
    }
    svg.prepend(group);
    return svg;
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
