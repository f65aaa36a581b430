import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { labelSize, paddedDomain, valueAxis } from "../drawing/axis.ts";
import { COLOUR } from "../drawing/colours.ts";
import { frame } from "../drawing/frame.ts";
import { type LegendEntry, legend } from "../drawing/legend.ts";
import { noFigureFrame } from "../drawing/message.ts";
import { type PeerPlace, peerMarks, peerStyle, placePeer } from "../drawing/peers.ts";
import type { Point } from "../drawing/points.ts";
import { inPixels, type PlacedText, texts } from "../drawing/texts.ts";
import { printedValue } from "../drawing/value.ts";
import { verdictMarks, verdictWidth } from "../drawing/verdict.ts";
import { widest, wrap } from "../drawing/wrap.ts";
import { selectionSchema } from "../model/dataset.ts";
import { type Figure, formatCell, isKnown, type Known, subjectOf, amountOf } from "../model/figure.ts";
import { dimensionTitle, spokenValue } from "../model/phrases.ts";
import { titleOf } from "../model/select.ts";
import { describeTargets } from "../sentences/bullet.ts";
import { rowsAgainstTargets, type TargetRow, targetWords, type Verdict } from "../model/targets.ts";
import type { Unit } from "../model/unit.ts";
import { type Cell, defineChart } from "../render/chart.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, each as a bar; all of one unit."),
  rows: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe(
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

  answers: "compare",

  howToRead:
    "The bar is the value, the short upright line its target, the small shapes are others. A word at the right says whether the target was met.",

  plot(dataset, options, canvas) {
    const rows = rowsAgainstTargets(dataset, options);
    const unit = unitOf(rows);
    if (!unit || rows.every((row) => numbersOf(row).length === 0))
      return noFigureFrame(
        rows.flatMap((row) => row.values.map(({ figure }) => figure)),
        canvas,
      );
    const { fontSize, width } = canvas;
    const small = labelSize(canvas);
    const line = fontSize * 1.3;
    const wide = width > 500;
    const values = rows.flatMap((row) => row.values);
    // In a narrow drawing the label of zero needs room at the left.
    const left = wide ? Math.round(width * 0.31) : 18;
    const verdictRoom = Math.max(
      0,
      ...values.map(({ verdict }) => (verdict ? verdictWidth(verdict, canvas) : 0)),
    );
    const printed = values.map(({ figure }) => printedValue(figure));
    const valueRoom = Math.max(verdictRoom, widest(printed, canvas, fontSize, true)) + 16;
    const inner = width - left - valueRoom;
    const common = domainOf(rows.flatMap(numbersOf), unit);
    const scales = rows.map((row) =>
      scaleLinear(options.ownScale ? domainOf(numbersOf(row), unit) : common, [left, left + inner]),
    );
    const named = rows.every((row, index) =>
      row.peers.every((peer) => placePeer(peer, true, scales[index] as Scale, left, canvas) !== undefined),
    );
    const key = legend(entriesOf(rows, options, named), canvas, left);
    const both = !options.ownScale && rows.length > 4;
    const top = key.height + (both ? 30 : 8);

    const words: PlacedText[] = [];
    const verdicts: { verdict: Verdict; x: number; y: number }[] = [];
    const spans: { x1: number; x2: number; y1: number; y2: number; colour: string }[] = [];
    const ticks: { x: number; y1: number; y2: number }[] = [];
    const shapes: { x: number; y: number; figure: Figure }[] = [];
    const points: Point[] = [];
    const zeros: { x: number; y1: number; y2: number }[] = [];
    let y = top;
    for (const [index, row] of rows.entries()) {
      const scale = scales[index] as Scale;
      const start = y;
      const headWidth = wide ? left - 18 : width;
      const labelled = row.values.some((bar) => bar.label !== "");
      const target = commonTarget(row, options);
      for (const text of wrap(row.title, headWidth, canvas, fontSize, true)) {
        words.push({ text, x: 0, y: y + line / 2, bold: true });
        y += line;
      }
      if (labelled && target)
        for (const text of wrap(target, headWidth, canvas, small)) {
          words.push({ text, x: 0, y: y + line / 2, colour: COLOUR.quiet, size: small });
          y += line;
        }
      const headEnd = y;
      if (wide) y = start;
      for (const bar of row.values) {
        const own =
          !target && bar.target ? `${options.targetLabel.toLowerCase()} ${printedValue(bar.target)}` : "";
        const label = labelled ? [bar.label, own].filter(Boolean).join(", ") : target || own;
        const lines = label
          ? wrap(
              label,
              width - left - (bar.verdict ? verdictWidth(bar.verdict, canvas) + 8 : 0),
              canvas,
              fontSize,
            )
          : [];
        if (bar.verdict) verdicts.push({ verdict: bar.verdict, x: width, y: y + line / 2 });
        for (const [at, text] of lines.entries())
          words.push({
            text,
            x: left,
            y: y + (at + 0.5) * line,
            colour: !labelled ? COLOUR.quiet : bar.key === options.highlight ? COLOUR.rust : COLOUR.ink,
            bold: labelled && bar.key === options.highlight,
          });
        y += Math.max(lines.length, bar.verdict ? 1 : 0) * line;
        const middle = y + line / 2;
        words.push({ text: printedValue(bar.figure), x: width, y: middle, anchor: "end", bold: true });
        points.push({
          x: isKnown(bar.figure) ? scale(amountOf(bar.figure)) : left + 12,
          y: middle,
          figure: bar.figure,
        });
        if (isKnown(bar.figure))
          spans.push({
            x1: scale(0),
            x2: scale(amountOf(bar.figure)),
            y1: middle - line * 0.32,
            y2: middle + line * 0.32,
            colour: bar.key === options.highlight ? COLOUR.rust : COLOUR.sea,
          });
        else
          words.push({
            text: spokenValue(bar.figure),
            x: left + 6,
            y: middle,
            colour: COLOUR.quiet,
            size: small,
          });
        if (bar.target && isKnown(bar.target))
          ticks.push({ x: scale(amountOf(bar.target)), y1: middle - line * 0.52, y2: middle + line * 0.52 });
        zeros.push({ x: scale(0), y1: middle - line / 2, y2: middle + line / 2 });
        y += line + 4;
      }
      for (const peer of row.peers) {
        const place = placePeer(peer, named, scale, left, canvas) as PeerPlace;
        const middle = y + line / 2 - 1;
        points.push({ x: place.at ?? left + 12, y: middle, figure: peer.figure });
        if (place.at !== undefined) shapes.push({ x: place.at, y: middle, figure: peer.figure });
        words.push({ ...place.text, y: middle, colour: COLOUR.quiet, size: small });
        y += line - 1;
      }
      y = Math.max(y, headEnd) + (wide ? 20 : 16);
    }
    const bottom = y - (wide ? 12 : 8);
    return frame(canvas, {
      height: bottom + (options.ownScale ? 4 : 26),
      marginLeft: left,
      marginRight: valueRoom,
      domain: common,
      points,
      marks: [
        ...key.marks,
        ...(options.ownScale ? [] : valueAxis(common, unit, canvas, { top: top - 6, bottom, inner, both })),
        Plot.link(zeros, { x1: inPixels("x"), x2: inPixels("x"), y1: "y1", y2: "y2", stroke: COLOUR.grey2 }),
        Plot.rect(spans, { x1: inPixels("x1"), x2: inPixels("x2"), y1: "y1", y2: "y2", fill: "colour" }),
        ...[
          { stroke: COLOUR.paper, strokeWidth: 6 },
          { stroke: COLOUR.ink, strokeWidth: 3 },
        ].map((style) =>
          Plot.link(ticks, { x1: inPixels("x"), x2: inPixels("x"), y1: "y1", y2: "y2", ...style }),
        ),
        ...peerMarks(shapes),
        ...texts(words, canvas),
        ...verdictMarks(verdicts, canvas),
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
          cellOf(bar.figure),
          ...(options.target ? [cellOf(bar.target)] : []),
          ...(judged
            ? [{ text: bar.verdict ?? (bar.target && isKnown(bar.figure) ? "not judged" : "") }]
            : []),
          ...options.peers.map(({ label }) => cellOf(row.peers.find((peer) => peer.label === label)?.figure)),
        ]),
      ),
    };
  },

  describe(dataset, options) {
    return describeTargets(rowsAgainstTargets(dataset, options), options);
  },
});

type Scale = (value: number) => number;

/** The target in words, where all values of a row have the same. */
function commonTarget({ values }: TargetRow, { targetLabel }: Options): string {
  const [first, ...rest] = [
    ...new Set(
      values.map(({ figure, target }) => (target ? targetWords(figure, target, printedValue(target)) : "")),
    ),
  ];
  return first && rest.length === 0 ? `${targetLabel}: ${first}` : "";
}

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

/** From zero, where the bars start, to the furthest values on both sides of it, with a little room beyond them. */
function domainOf(numbers: readonly number[], unit: Unit): [number, number] {
  const [low, high] = paddedDomain([0, ...numbers], unit, 0.03);
  const [below, above] = [numbers.some((value) => value < 0), numbers.some((value) => value > 0)];
  return [below ? low : 0, below && !above ? 0 : high];
}

function numbersOf({ values, peers }: TargetRow): number[] {
  return [...values.flatMap(({ figure, target }) => [figure, target]), ...peers.map(({ figure }) => figure)]
    .filter((figure): figure is Known => figure !== undefined && isKnown(figure))
    .map(amountOf);
}

function unitOf(rows: readonly TargetRow[]): Unit | undefined {
  return rows[0]?.values[0]?.figure.unit;
}

function cellOf(figure: Figure | undefined): Cell {
  if (!figure) return { text: "" };
  return { text: formatCell(figure), ...(isKnown(figure) ? { sort: amountOf(figure) } : {}) };
}
