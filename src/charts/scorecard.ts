import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { labelSize } from "../drawing/axis.ts";
import { COLOUR } from "../drawing/colours.ts";
import { frame } from "../drawing/frame.ts";
import { legend } from "../drawing/legend.ts";
import { noFigureFrame } from "../drawing/message.ts";
import type { Point } from "../drawing/points.ts";
import { inPixels, type PlacedText, texts } from "../drawing/texts.ts";
import { printedValue } from "../drawing/value.ts";
import { widest, wrap } from "../drawing/wrap.ts";
import { selectionSchema } from "../model/dataset.ts";
import { NOTHING } from "../model/phrases.ts";
import { type Figure, formatCell, isKnown, amountOf } from "../model/figure.ts";
import { type ScorecardRow, scorecardOf } from "../model/scorecard.ts";
import { describeScorecard } from "../sentences/scorecard.ts";
import { type Canvas, type Cell, defineChart } from "../render/chart.ts";

const schema = z.strictObject({
  select: selectionSchema.describe(
    "The figures of the indicators: the first printed, the one before, the latest.",
  ),
  columns: z
    .array(z.strictObject({ title: z.string(), select: selectionSchema }))
    .describe(
      "Further figures of the latest period, such as ranks, matched by indicator, area and breakdowns.",
    ),
  group: z.string().optional().describe("The dimension under whose titles the rows stand."),
});

type Options = z.infer<typeof schema>;

/** The side is a matter of two numbers, not of certainty: it has a shape and a word and no colour of its own. */
const SIDES = {
  better: { symbol: "circle", hollow: false, label: "better side of the one before" },
  worse: { symbol: "circle", hollow: true, label: "worse side of the one before" },
  level: { symbol: "square", hollow: true, label: "level with the one before" },
} as const;
/** Room for the shape before the label of a row, in pixels. */
const INDENT = 18;

/** Scorecard: what each indicator was first, before and now, and where it stands, one row an indicator. */
export default defineChart<Options>({
  schema,

  answers: "trend",

  howToRead:
    "Each row is one measure: its first value, the one before and the latest. A filled circle says that the latest lies on the better side of the one before; that is not to say that the change is more than chance.",

  plot(dataset, options, canvas) {
    const rows = scorecardOf(dataset, options);
    const all = rows.flatMap(({ first, before, latest }) => [first, before, latest]);
    if (!all.some((figure) => figure && isKnown(figure))) return noFigureFrame(all, canvas);
    const { fontSize, width } = canvas;
    const quiet = labelSize(canvas);
    const line = fontSize * 1.28;
    const wide = width > 500;
    const key = legend(
      Object.entries(SIDES)
        .filter(([side]) => rows.some((row) => row.side === side))
        .map(([, style]) => ({ ...style, colour: COLOUR.ink })),
      canvas,
      0,
    );
    const heads = ["First", "Before", "Latest", ...options.columns.map((column) => column.title)];
    const labelWidth = wide ? Math.round(width * 0.3) : width;
    const cell = (width - (wide ? labelWidth : 0)) / heads.length;
    const words: PlacedText[] = [];
    const marks: { x: number; y: number; side: keyof typeof SIDES }[] = [];
    const points: Point[] = [];
    const rules: { left: number; right: number; y: number }[] = [];
    let y = key.height + 6;
    const right = (column: number) => width - cell * (heads.length - 1 - column);
    const inGrid = cell >= needOf(rows, canvas) + 2;
    const headLines = !inGrid ? [] : heads.map((head) => wrap(head, cell - 12, canvas, quiet));
    const headHeight = Math.max(0, ...headLines.map((lines) => lines.length)) * line;
    for (const [column, lines] of headLines.entries())
      for (const [index, text] of lines.entries())
        words.push({
          text,
          x: right(column),
          y: y + headHeight - (lines.length - index - 0.5) * line,
          anchor: "end",
          size: quiet,
          colour: COLOUR.quiet,
        });
    y += inGrid ? headHeight + 6 : 0;
    let group = "";
    for (const row of rows) {
      if (row.group !== group) {
        group = row.group;
        y += 6;
        for (const text of wrap(group, width, canvas, fontSize, true)) {
          words.push({ text, x: 0, y: y + line / 2, bold: true });
          y += line;
        }
      }
      y += 5;
      rules.push({ left: 0, right: width, y });
      y += 5;
      const top = y;
      if (row.side) marks.push({ x: 6, y: y + line / 2, side: row.side });
      for (const text of wrap(row.short, labelWidth - INDENT - 12, canvas)) {
        words.push({ text, x: INDENT, y: y + line / 2 });
        y += line;
      }
      if (!inGrid) {
        const left = wide ? labelWidth : INDENT;
        const listed = layList(listOf(row, heads), { left, top: wide ? top : y }, canvas);
        words.push(...listed.words);
        points.push(...listed.points);
        y = Math.max(y, listed.bottom);
        continue;
      }
      const values = wide ? top + line / 2 : y + line / 2;
      const figures = [row.first, row.before, row.latest];
      for (const [column, figure] of figures.entries()) {
        if (!figure) continue;
        points.push({ x: right(column) - cell / 2, y: values, figure });
        words.push({
          text: printedValue(figure),
          x: right(column),
          y: values,
          anchor: "end",
          bold: figure === row.latest,
        });
        for (const [index, text] of wrap(figure.period.title, cell - 14, canvas, quiet).entries())
          words.push({
            text,
            x: right(column),
            y: values + (index + 1) * line,
            anchor: "end",
            size: quiet,
            colour: COLOUR.quiet,
          });
      }
      for (const [index, { latest, before }] of row.others.entries()) {
        const x = right(figures.length + index);
        if (latest) words.push({ text: formatCell(latest), x, y: values, anchor: "end" });
        if (latest && before && isKnown(before))
          words.push({
            text: wasText(before),
            x,
            y: values + line,
            anchor: "end",
            size: quiet,
            colour: COLOUR.quiet,
          });
      }
      const periodLines = Math.max(
        1,
        ...figures.map((figure) => (figure ? wrap(figure.period.title, cell - 14, canvas, quiet).length : 0)),
      );
      y = Math.max(y, values - line / 2 + line * (1 + periodLines));
    }
    return frame(canvas, {
      height: y + 8,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, width],
      points,
      marks: [
        ...key.marks,
        Plot.link(rules, {
          x1: inPixels("left"),
          x2: inPixels("right"),
          y1: "y",
          y2: "y",
          stroke: COLOUR.grid,
        }),
        ...Object.entries(SIDES).map(([side, { symbol, hollow }]) =>
          Plot.dot(
            marks.filter((mark) => mark.side === side),
            {
              x: inPixels("x"),
              y: "y",
              symbol,
              r: 5,
              stroke: COLOUR.ink,
              strokeWidth: 2,
              fill: hollow ? COLOUR.paper : COLOUR.ink,
            },
          ),
        ),
        ...texts(words, canvas),
      ],
    });
  },

  table(dataset, options) {
    const rows = scorecardOf(dataset, options);
    return {
      caption: rows.length > 0 ? "Each row in the unit that it names" : NOTHING,
      columns: [
        { title: "Indicator" },
        { title: "Unit" },
        ...["First", "Before", "Latest"].flatMap((title) => [
          { title, numeric: true },
          { title: `Period: ${title.toLowerCase()}` },
        ]),
        ...options.columns.flatMap(({ title }) => [
          { title: `${title}, before`, numeric: true },
          { title: `${title}, latest`, numeric: true },
        ]),
        { title: "Latest against the one before" },
      ],
      rows: rows.map((row): Cell[] => [
        { text: row.title },
        { text: row.latest.unit.title },
        ...[row.first, row.before, row.latest].flatMap((figure) => [
          cellOf(figure),
          { text: figure?.period.title ?? "" },
        ]),
        ...row.others.flatMap(({ before, latest }) => [cellOf(before), cellOf(latest)]),
        { text: row.side ?? "not compared" },
      ]),
    };
  },

  describe(dataset, options) {
    return describeScorecard(scorecardOf(dataset, options));
  },
});

/** The width of the widest value of rows, also of one before it where that is said. */
function needOf(rows: readonly ScorecardRow[], canvas: Canvas): number {
  const figures = rows.flatMap(({ first, before, latest }) => [first, before, latest]);
  const others = rows.flatMap((row) => row.others);
  return Math.max(
    widest(
      figures.flatMap((figure) => (figure ? [printedValue(figure)] : [])),
      canvas,
      canvas.fontSize,
      true,
    ),
    widest(
      others.flatMap(({ latest }) => (latest ? [formatCell(latest)] : [])),
      canvas,
    ),
    widest(
      others.flatMap(({ before }) => (before ? [wasText(before)] : [])),
      canvas,
      labelSize(canvas),
    ),
  );
}

function wasText(before: Figure): string {
  return `was ${formatCell(before)}`;
}

/** A value of a row with what it is, for a line of its own. */
interface Listed {
  head: string;
  value: string;
  bold: boolean;
  figure?: Figure;
}

/** The values of a row, one a line: "Before, 2021" and its value. */
function listOf({ first, before, latest, others }: ScorecardRow, heads: readonly string[]): Listed[] {
  const figures = [first, before, latest].flatMap((figure, column): Listed[] =>
    figure
      ? [
          {
            head: `${heads[column]}, ${figure.period.title}`,
            value: printedValue(figure),
            bold: figure === latest,
            figure,
          },
        ]
      : [],
  );
  const rest = others.flatMap((other, index): Listed[] => {
    if (!other.latest) return [];
    const was = other.before && isKnown(other.before) ? `, ${wasText(other.before)}` : "";
    return [{ head: `${heads[3 + index]}${was}`, value: formatCell(other.latest), bold: false }];
  });
  return [...figures, ...rest];
}

/** Places values in lines of their own, for numbers that are too long to stand side by side. */
function layList(
  list: readonly Listed[],
  { left, top }: { left: number; top: number },
  canvas: Canvas,
): { words: PlacedText[]; points: Point[]; bottom: number } {
  const line = canvas.fontSize * 1.28;
  const words: PlacedText[] = [];
  const points: Point[] = [];
  let y = top;
  for (const { head, value, bold, figure } of list) {
    const room = canvas.width - left - canvas.measure(value, canvas.fontSize, bold) - 12;
    const size = labelSize(canvas);
    words.push({ text: value, x: canvas.width, y: y + line / 2, anchor: "end", bold });
    if (figure) points.push({ x: canvas.width - 20, y: y + line / 2, figure });
    for (const text of wrap(head, room, canvas, size)) {
      words.push({ text, x: left, y: y + line / 2, size, colour: COLOUR.quiet });
      y += line;
    }
  }
  return { words, points, bottom: y };
}

function cellOf(figure: Figure | undefined): Cell {
  if (!figure) return { text: "" };
  return { text: formatCell(figure), ...(isKnown(figure) ? { sort: amountOf(figure) } : {}) };
}
