import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import { grid } from "../../marks/grid.ts";
import { type LegendEntry, legend, note } from "../../marks/legend.ts";
import { bars, knownIn, UPRIGHT } from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { carry } from "../../marks/scene.ts";
import { nameColumns, periodCell, type TableColumn, tableOf, unitCaption } from "../../marks/table.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { isKnown } from "../../model/figure.ts";
import { targetRemarks } from "../../words/remarks.ts";
import { rowsAgainstTargets } from "../../words/targets.ts";
import { targetFindings } from "./findings.ts";
import { type BulletRow, bulletRows, cellsOf } from "./rows.ts";
import { shareOf } from "./scale.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, each as a bar; all of one unit."),
  rows: dimensionsSchema.describe(
    "The dimension that makes a row of each of its keys; of a list, the others make the bars within a row.",
  ),
  target: selectionSchema
    .optional()
    .describe(
      "Figures of targets; each is for the values of its indicator and period, and of its provider if it names one.",
    ),
  targetLabel: z.string().default("Target").describe("What a target is called, e.g. Limit."),
  unjudged: z
    .strictObject({
      indicators: z
        .array(z.string())
        .min(1)
        .describe("Indicators whose values are never called met or missed."),
      why: z.string().describe("A sentence that says why."),
    })
    .optional()
    .describe("Targets that are not of the same span as the values, so that nothing can be said to be met."),
  peers: z
    .array(
      z.strictObject({
        select: selectionSchema.describe("Its figures."),
        label: z.string().describe("Its name."),
      }),
    )
    .default([])
    .describe("Others to compare with, by indicator and period; the sentence compares with the last."),
  ownScale: z
    .boolean()
    .default(false)
    .describe("Gives each row a scale of its own, where rows are too different for one."),
  highlight: z
    .string()
    .optional()
    .describe("The key of the bars to be set in the colour of what the page is about."),
});

type Options = z.infer<typeof schema>;

/** The height of a bar, in pixels. */
const BAR = 14;
/** The height that a shape needs, in pixels. */
const PEER = 10;
/** So many measures of a small drawing are told apart. */
const FEW = 4;
const OWN_SCALE = "Each measure has a scale of its own: compare lengths within a measure only.";

/** Bullet: a value as a bar, its target as an upright line, peers as shapes, and whether the target is met as a word. */
export default defineChart<Options>({
  schema,
  example: {
    select: { organisation: "north-trust", period: "2023-10" },
    rows: ["indicator", "organisation"],
    target: { role: "target" },
    targetLabel: "Limit",
    unjudged: { indicators: ["infections"], why: "Their limits are of the whole year." },
    peers: [{ select: { area: "E92000001", organisation: "" }, label: "England" }],
    ownScale: true,
    highlight: "north-trust",
  },

  answers: "compare",

  highlights({ rows }) {
    const [first, ...further] = [rows].flat();
    return (further.length > 1 ? "" : (further[0] ?? first)) as string;
  },

  figures: (dataset, { select, target, peers }) =>
    figuresFrom(dataset, select, [target, ...peers.map((peer) => peer.select)]),

  remarks: (dataset, { select, target, unjudged }) =>
    targetRemarks(
      figuresFrom(dataset, select, [target]),
      ({ indicator }) => !unjudged?.indicators.includes(indicator.id),
    ),

  kind: "Bars, one a row, each against its target",
  sounds: "own-x",
  howToRead:
    "The bar is the value, the short upright line its target, the small shapes are others. A word at the right says whether the target was met.",

  plot(dataset, options, canvas) {
    const all = rowsAgainstTargets(dataset, options);
    const measures = canvas.bare ? all.slice(0, FEW) : all;
    const rows = measures.flatMap((measure) => bulletRows(measure, options));
    const share = shareOf(measures, options.ownScale);
    const table = grid(
      rows,
      {
        columns: [
          { wraps: true },
          { scale: true, wraps: true },
          { align: "end" },
          ...(rows.some(({ verdict }) => verdict) ? [{}] : []),
        ],
        cells: (row) => cellsOf(row, canvas),
        group: ({ heading }) => heading,
        names: 0.32,
        mark: ({ symbol }) => (symbol ? PEER : BAR),
        gap: 5,
      },
      canvas,
    );
    const known = knownIn(rows, ({ figure }) => figure);
    const targets = knownIn(rows, ({ target }) => target);
    const at = { x: ({ row, figure }: (typeof known)[number]) => share(row.measure, figure), y: "row" };
    const upright = { ...at, symbol: UPRIGHT, r: table.thick * 0.8 };
    const colour = ({ row }: { row: BulletRow }) => row.colour;
    return plot(canvas, {
      x: { domain: [0, 1], range: table.range },
      rows: table,
      axis: "none",
      above: [
        legend(entriesOf(rows, options.targetLabel), canvas),
        note(options.ownScale && all.length > 1 ? OWN_SCALE : "", canvas),
      ],
      marks: () => [
        bars(
          known.filter(({ row }) => !row.symbol),
          {
            x1: ({ row }) => share(row.measure),
            x2: at.x,
            thick: table.thick,
            fill: colour,
          } as Plot.RectOptions & { thick: number },
        ),
        // The edge of paper sets a target off from its bar.
        Plot.dot(targets, { ...upright, stroke: COLOUR.paper, strokeWidth: 6 } as Plot.DotOptions),
        Plot.dot(targets, { ...upright, stroke: COLOUR.ink, strokeWidth: 3 } as Plot.DotOptions),
        Plot.dot(
          known.filter(({ row }) => row.symbol),
          carry({ ...at, symbol: ({ row }) => row.symbol, r: Math.min(5, table.thick / 2), fill: colour }),
        ),
      ],
      order: rows.map(({ figure }) => figure),
    });
  },

  table(dataset, options) {
    const rows = rowsAgainstTargets(dataset, options).flatMap(({ values, peers }) =>
      values.map((value) => ({ ...value, peers })),
    );
    const dimensions = [options.rows].flat();
    const isDated =
      !dimensions.includes("period") && new Set(rows.map(({ figure }) => figure.period.id)).size > 1;
    return tableOf(unitCaption(rows.map(({ figure }) => figure)), rows, [
      ...nameColumns(dataset, dimensions),
      isDated && { title: "Period", cell: ({ figure }) => periodCell(figure.period) },
      { title: "Value", figure: ({ figure }) => figure },
      options.target && { title: options.targetLabel, figure: ({ target }) => target },
      rows.some(({ verdict }) => verdict) && {
        title: "Met or missed",
        cell: ({ verdict, target, figure }) => verdict ?? (target && isKnown(figure) ? "not judged" : ""),
      },
      ...options.peers.map(({ label }): TableColumn<(typeof rows)[number]> => {
        return { title: label, figure: ({ peers }) => peers.find((peer) => peer.label === label)?.figure };
      }),
    ]);
  },

  findings(dataset, options) {
    return targetFindings(dataset, rowsAgainstTargets(dataset, options), options);
  },
});

/** What the marks stand for, as far as the names of their rows do not say it. */
function entriesOf(rows: readonly BulletRow[], targetLabel: string): LegendEntry[] {
  const subjects = new Set(rows.flatMap(({ subject }) => subject ?? []));
  return [
    ...(subjects.size === 1 && rows.every(({ subject }) => subject)
      ? [{ label: [...subjects][0] as string, colour: COLOUR.sea, symbol: "bar" }]
      : []),
    ...(rows.some(({ target }) => target)
      ? [{ label: targetLabel, colour: COLOUR.ink, symbol: "line" }]
      : []),
  ];
}
