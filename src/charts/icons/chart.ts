import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { labelSize } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { frame } from "../../marks/frame.ts";
import { noFigureFrame } from "../../marks/message.ts";
import type { Point } from "../../marks/points.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { inPixels, type PlacedText, texts } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { type Icon, iconMarks } from "../../marks/variation.ts";
import { wrap } from "../../marks/wrap.ts";
import { figuresFrom } from "../../model/chart-figures.ts";
import { type Dataset, selectionSchema } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { type Canvas, defineChart } from "../../render/chart.ts";
import { RUN_LENGTH } from "../../stats/signals.ts";
import { LEAST_FOR_LIMITS } from "../../stats/xmr.ts";
import { processesOf } from "../../words/control.ts";
import { assuranceCell, variationCell } from "../../words/process.ts";
import { targetWords } from "../../words/targets.ts";
import { describeIcons, type IconRow } from "./sentence.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures of several series, each over time."),
  target: referenceSchema.optional().describe("Their targets, matched by indicator, area and provider."),
  length: z
    .union([z.literal(6), z.literal(7)])
    .default(RUN_LENGTH)
    .describe("How many figures in a row make a shift or a trend."),
  screen: z.boolean().default(false).describe("True leaves outlying moving ranges out of the limits."),
});

type Options = z.infer<typeof schema>;

/** Icons of NHS England's Making Data Count: one row a series, with its latest figure, its target and what they say. */
export default defineChart<Options>({
  schema,
  example: {
    select: { organisation: "north-trust" },
    target: { select: { role: "target" }, label: "Target" },
    length: 6,
    screen: true,
  },

  answers: "certainty",

  figures: (dataset, { select, target }) => figuresFrom(dataset, select, [target?.select]),

  howToRead:
    "Each row is one measure. The first sign says whether its latest figure is more than ordinary ups and downs, the second whether the target can be relied upon. Words beside the signs say the same.",

  plot(dataset, options, canvas) {
    const rows = rowsOf(dataset, options);
    if (rows.every(({ process }) => process.phases.length === 0))
      return noFigureFrame(
        rows.map(({ latest }) => latest),
        canvas,
      );
    const wide = canvas.width > 500;
    const laid = layIconRows(rows, options, canvas, wide);
    return frame(canvas, {
      height: laid.height,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, canvas.width],
      points: laid.points,
      marks: [
        Plot.link(laid.rules, {
          x1: inPixels("x1"),
          x2: inPixels("x2"),
          y1: "y",
          y2: "y",
          stroke: COLOUR.grid,
        }),
        ...iconMarks(laid.icons, canvas.fontSize * 0.72),
        ...texts(laid.words, canvas),
      ],
    });
  },

  table(dataset, options) {
    const rows = rowsOf(dataset, options);
    return {
      caption: `Each row in the unit that it names. Icons need ${LEAST_FOR_LIMITS} figures; shift and trend: ${options.length} or more in a row`,
      columns: [
        { title: "Measure" },
        { title: "Unit" },
        { title: "Latest", numeric: true },
        { title: "Period" },
        { title: options.target?.label ?? "Target", numeric: true },
        { title: "Variation" },
        { title: "Target reached" },
      ],
      rows: rows.map(({ title, process, latest }) => [
        { text: title },
        { text: latest.unit.title },
        figureCell(latest),
        { text: latest.period.title, sort: Date.parse(latest.period.start) },
        figureCell(process.target),
        { text: variationCell(process) },
        { text: assuranceCell(process) },
      ]),
    };
  },

  findings(dataset, options) {
    return [{ kind: "own", words: describeIcons(rowsOf(dataset, options)) }];
  },
});

function rowsOf(dataset: Dataset, options: Options): IconRow[] {
  const processes = processesOf(dataset, { ...options, steps: [] });
  const heads = processes.map(({ figures }) => figures[0] as Figure);
  const dimensions = ["organisation", "area", ...dataset.breakdowns.map(({ id }) => id)].filter(
    (dimension) => new Set(heads.map((head) => keyOf(head, dimension))).size > 1,
  );
  return processes.map((process, index): IconRow => {
    const head = heads[index] as Figure;
    const parts = dimensions.map((dimension) => titleOf(dataset, head, dimension)).filter(Boolean);
    return {
      title: [head.indicator.title, ...parts].join(", "),
      process,
      latest: process.latest?.figure ?? (process.figures.at(-1) as Figure),
    };
  });
}

/** Share of the width at which each column of a wide drawing starts: measure, latest, target, variation, assurance. */
const COLUMNS = [0, 0.34, 0.5, 0.62, 0.83] as const;

/** The rows, in columns where there is room and else one below the other. */
function layIconRows(rows: readonly IconRow[], options: Options, canvas: Canvas, wide: boolean) {
  const { width, fontSize } = canvas;
  const quiet = labelSize(canvas);
  const line = fontSize * 1.3;
  const words: PlacedText[] = [];
  const icons: { icon: Icon; x: number; y: number }[] = [];
  const points: Point[] = [];
  const rules: { x1: number; x2: number; y: number }[] = [];
  const indent = fontSize * 1.44 + 10;
  let y = 2;

  /** Lines from a place downwards; gives the height below which the next may begin. */
  const put = (
    text: string,
    x: number,
    top: number,
    room: number,
    style: Partial<PlacedText> = {},
  ): number => {
    const lines = wrap(text, room, canvas, style.size ?? fontSize, style.bold);
    words.push(...lines.map((each, index) => ({ text: each, x, y: top + (index + 0.5) * line, ...style })));
    return top + lines.length * line;
  };
  const putIcon = (icon: Icon | undefined, text: string, x: number, top: number, room: number): number => {
    if (!icon) return put(text, x, top, room, { size: quiet, colour: COLOUR.quiet });
    icons.push({ icon, x: x + fontSize * 0.72 + 1, y: top + line / 2 });
    return Math.max(put(text, x + indent, top, room - indent), top + fontSize * 1.6);
  };
  const start = (column: number) => width * (COLUMNS[column] as number);
  const roomOf = (column: number) => (COLUMNS[column + 1] ?? 1) * width - start(column) - 12;

  if (wide) {
    const heads = ["Measure", "Latest", options.target?.label ?? "Target", "Variation", "Target reached"];
    y = Math.max(
      ...heads.map((head, column) =>
        put(head, start(column), y, roomOf(column) + 12, { size: quiet, colour: COLOUR.quiet }),
      ),
    );
  }
  for (const { title, process, latest } of rows) {
    rules.push({ x1: 0, x2: width, y: y + 5 });
    y += 10;
    points.push({ x: wide ? start(1) + 20 : 20, y: wide ? y + line / 2 : y + line * 1.5, figure: latest });
    const variation = process.variation && ({ kind: "variation", of: process.variation } as const);
    const assurance = process.assurance && ({ kind: "assurance", of: process.assurance } as const);
    const target = process.target
      ? targetWords(latest, process.target, printedValue(process.target))
      : "none";
    if (wide) {
      const below = put(printedValue(latest), start(1), y, roomOf(1), { bold: true });
      y = Math.max(
        put(title, 0, y, roomOf(0)),
        put(latest.period.title, start(1), below, roomOf(1), { size: quiet, colour: COLOUR.quiet }),
        put(target, start(2), y, roomOf(2)),
        putIcon(variation, variationCell(process), start(3), y, roomOf(3)),
        putIcon(assurance, assuranceCell(process), start(4), y, roomOf(4) + 12),
      );
    } else {
      y = put(title, 0, y, width, { bold: true });
      y = put(`${printedValue(latest)}, ${latest.period.title}`, 0, y, width);
      y = putIcon(variation, `Variation: ${variationCell(process)}`, 0, y + 2, width);
      const named = options.target?.label ?? "Target";
      y = putIcon(
        assurance,
        process.target ? `${named} ${target}: ${assuranceCell(process)}` : "No target",
        0,
        y + 2,
        width,
      );
    }
  }
  return { words, icons, points, rules, height: y + 6 };
}
