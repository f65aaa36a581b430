import { z } from "zod";
import { valueAxis } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { type LegendEntry, legend } from "../../marks/legend.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { isKnown, subjectOf } from "../../model/figure.ts";
import { titleOf } from "../../model/select.ts";
import type { Unit } from "../../model/unit.ts";
import { type Cell, defineChart } from "../../render/chart.ts";
import { dimensionTitle } from "../../words/phrases.ts";
import { knownOf, rowsAgainstTargets, type TargetRow } from "../../words/targets.ts";
import { targetFindings } from "./findings.ts";
import { bulletMarks, bulletPoints } from "./marks.ts";
import { peerStyle } from "./peers.ts";
import { layBullets, type PlacedRow, peersFit } from "./rows.ts";
import { bulletScale } from "./scale.ts";

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

  howToRead:
    "The bar is the value, the short upright line its target, the small shapes are others. A word at the right says whether the target was met.",

  plot(dataset, options, canvas) {
    const rows = rowsAgainstTargets(dataset, options);
    const unit = unitOf(rows);
    if (!unit || rows.every((row) => knownOf(row).length === 0))
      return noFigureFrame(
        rows.flatMap((row) => row.values.map(({ figure }) => figure)),
        canvas,
      );
    const scale = bulletScale(rows, unit, options.ownScale, canvas);
    const { beside, left, inner, common } = scale;
    const named = peersFit(rows, scale, canvas);
    const key = legend(entriesOf(rows, options, named), canvas, left);
    const both = !options.ownScale && rows.length > 4;
    const top = key.height + (both ? 30 : 8);
    const placed = layBullets(rows, scale, top, { ...options, named }, canvas);
    const bottom = (placed.at(-1) as PlacedRow).bottom - (beside ? 12 : 8);
    return frame(canvas, {
      height: bottom + (options.ownScale ? 4 : 26),
      marginLeft: left,
      marginRight: scale.room,
      domain: common,
      points: bulletPoints(placed, left),
      marks: [
        ...key.marks,
        ...(options.ownScale ? [] : valueAxis(common, unit, canvas, { top: top - 6, bottom, inner, both })),
        ...bulletMarks(placed, canvas),
      ],
    });
  },

  table(dataset, options) {
    const rows = rowsAgainstTargets(dataset, options);
    const unit = unitOf(rows);
    const dimensions = [options.rows].flat();
    const figures = rows.flatMap((row) => row.values.map((bar) => bar.figure));
    const periods =
      !dimensions.includes("period") && new Set(figures.map((figure) => figure.period.id)).size > 1;
    const judged = rows.some((row) => row.values.some((bar) => bar.verdict));
    return {
      caption: unit ? `In ${unit.title}` : "",
      columns: [
        ...dimensions.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        ...(periods ? [{ title: "Period" }] : []),
        { title: "Value", numeric: true },
        ...(options.target ? [{ title: options.targetLabel, numeric: true }] : []),
        ...(judged ? [{ title: "Met or missed" }] : []),
        ...options.peers.map(({ label }) => ({ title: label, numeric: true })),
      ],
      rows: rows.flatMap((row) =>
        row.values.map((bar): Cell[] => [
          ...dimensions.map((dimension) => ({ text: titleOf(dataset, bar.figure, dimension) })),
          ...(periods ? [{ text: bar.figure.period.title, sort: Date.parse(bar.figure.period.end) }] : []),
          figureCell(bar.figure),
          ...(options.target ? [figureCell(bar.target)] : []),
          ...(judged
            ? [{ text: bar.verdict ?? (bar.target && isKnown(bar.figure) ? "not judged" : "") }]
            : []),
          ...options.peers.map(({ label }) =>
            figureCell(row.peers.find((peer) => peer.label === label)?.figure),
          ),
        ]),
      ),
    };
  },

  findings(dataset, options) {
    return targetFindings(dataset, rowsAgainstTargets(dataset, options), options);
  },
});

/** What bars, targets and shapes stand for, as far as words beside them do not say it. */
function entriesOf(rows: readonly TargetRow[], options: Options, named: boolean): LegendEntry[] {
  const values = rows.flatMap((row) => row.values);
  const subjects = new Set(values.map(({ figure }) => subjectOf(figure)));
  const peers = new Map(
    rows.flatMap((row) => row.peers.map(({ label, figure }) => [label, peerStyle(figure)])),
  );
  return [
    ...(values.every(({ label }) => label === "") && subjects.size === 1
      ? [{ label: [...subjects][0] as string, colour: COLOUR.sea, symbol: "bar" }]
      : []),
    ...(values.some(({ target }) => target)
      ? [{ label: options.targetLabel, colour: COLOUR.ink, symbol: "line" }]
      : []),
    ...(named ? [] : [...peers].map(([label, style]) => ({ label, ...style }))),
  ];
}

function unitOf(rows: readonly TargetRow[]): Unit | undefined {
  return rows[0]?.values[0]?.figure.unit;
}
