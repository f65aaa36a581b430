import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { bars } from "../../marks/in-row.ts";
import { intervalX } from "../../marks/interval.ts";
import { legend } from "../../marks/legend.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { missing } from "../../marks/missing.ts";
import { note } from "../../marks/note.ts";
import { plot } from "../../marks/plot.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { rowScale } from "../../marks/row-scale.ts";
import { rowsTable } from "../../marks/rows-table.ts";
import { carry } from "../../marks/scene.ts";
import { targets } from "../../marks/target.ts";
import { inPixels } from "../../marks/texts.ts";
import { values } from "../../marks/values.ts";
import { breaksAmong } from "../../model/breaks.ts";
import { type Dataset, dimensionSchema, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { defineChart } from "../../render/chart.ts";
import { nameOf } from "../../words/phrases.ts";
import { type Bar, barsOf, dimensionsOf, linesOf, matching } from "./data.ts";
import { barFindings } from "./findings.ts";
import { accentOf, barColour, markStyles } from "./marks.ts";
import { barScale } from "./scale.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, each as one bar."),
  rows: dimensionsSchema.describe("The dimension that names a bar, or several that name it together."),
  group: dimensionSchema
    .optional()
    .describe("The dimension that gathers bars under headings, in the order of the data."),
  sort: z
    .enum(["high-first", "low-first", "in-time", "as-given"])
    .default("as-given")
    .describe(
      "How bars are sorted, within their group if there are groups; in time is the oldest first, as given the order of the data.",
    ),
  whole: z
    .boolean()
    .optional()
    .describe(
      "Whether a pale bar runs to the highest value that the unit allows, to show the share of the whole.",
    ),
  lines: z
    .array(referenceSchema)
    .optional()
    .describe("Targets or comparators, each drawn as one upright line where its figures agree."),
  marks: z
    .array(referenceSchema)
    .optional()
    .describe(
      "Comparators with a figure for each bar, drawn as small shapes; they match a bar by what names it.",
    ),
  highlight: z
    .string()
    .optional()
    .describe(
      "The key of a bar in the first dimension that names it, to be set in bold: in rust among others of its kind, in sea where all others are comparators.",
    ),
  breakNote: z
    .string()
    .optional()
    .describe("What the drawing says below bars from both sides of a break, in a few words."),
});

type Options = z.infer<typeof schema>;

/** So many bars have the scale in sight at the bottom only. */
const LONG = 12;
/** The height of a bar, in pixels. */
const BAR = 16;

/** Horizontal bars from zero with their values, beside targets as lines and comparators as small shapes. */
export default defineChart<Options>({
  schema,
  example: {
    select: { indicator: "smokes", period: "2023" },
    rows: "area",
    group: "sex",
    sort: "high-first",
    whole: true,
    lines: [{ select: { indicator: "smokes", role: "target" }, label: "Target" }],
    marks: [{ select: { indicator: "smokes", period: "2013" }, label: "Ten years earlier" }],
    highlight: "E08000001",
    breakNote: "Not to be compared: asked in another way",
  },

  answers: "compare",

  begins: ({ indicator, place, breakdowns }) => ({
    select: { indicator, period: "latest" },
    rows: [place, ...breakdowns],
    sort: "high-first",
  }),

  highlights: (options) => dimensionsOf(options)[0] as string,

  figures(dataset, options) {
    const bars = barsOf(dataset, options);
    return {
      drawn: bars.map(({ figure }) => figure),
      beside: [
        ...bars.flatMap(({ marks }) => marks.filter((mark) => mark !== undefined)),
        ...(options.lines ?? []).flatMap((line) => select(dataset.figures, line.select)),
      ],
    };
  },

  howToRead:
    "Each bar starts at zero: the longer, the higher the value printed at its end. A dashed line is a target or an average; small shapes are other places.",

  plot(dataset, options, canvas) {
    const rows = barsOf(dataset, options);
    const figures = rows.map(({ figure }) => figure);
    const [first] = figures.filter(isKnown);
    if (!first) return noFigureFrame(figures, canvas);
    const href = canvas.link;
    const accent = accentOf(rows, options.highlight);
    const bands = rowScale(rows, canvas, {
      label: ({ title }) => title,
      emphasis: ({ key }) => key === options.highlight,
      accent,
      group: ({ figure }) => (options.group ? nameOf(dataset, figure, [options.group], true) : ""),
      mark: BAR,
      href: href && (({ figure }) => href(figure)),
    });
    const lines = linesOf(dataset, options);
    const limit = options.whole ? first.unit.maximum : undefined;
    const x = barScale(
      rows,
      { lines: lines.map(({ value }) => value), limit, left: bands.marginLeft },
      canvas,
    );
    const styles = markStyles(rows, options.marks ?? []);
    const shapes = styles.map(({ colour, symbol }, index) => ({
      colour,
      symbol,
      rows: besideOf(rows, index),
    }));
    const references = targets(lines, { x, rows: bands }, canvas);
    const drawn = rows.flatMap((row) => (isKnown(row.figure) ? [{ row, figure: row.figure }] : []));
    const { thick } = bands;
    const axis = isRead(rows) ? (rows.length > LONG && lines.length === 0 ? "both" : "bottom") : "none";

    return plot(canvas, {
      x,
      rows: bands,
      axis,
      above: [() => legend(styles, canvas, x.range[0]), references.flags],
      below: [(top) => note(remarkOf(dataset, figures, options), canvas, { top, middle: 0 })],
      order: rows.flatMap(({ figure, marks }) => [figure, ...marks]),
      marks: (area) => [
        options.whole
          ? bars(drawn, { x1: () => 0, x2: () => x.domain[1], fill: COLOUR.grid, thick, isBack: true })
          : null,
        bars(drawn, {
          x1: () => 0,
          x2: ({ figure }: (typeof drawn)[number]) => amountOf(figure),
          fill: ({ row }: (typeof drawn)[number]) => barColour(row, options.highlight, accent),
          thick,
        }),
        Plot.ruleX(bands.clear({ x: x.apply(0), ...area }), {
          x: 0,
          y1: inPixels("y1"),
          y2: inPixels("y2"),
          stroke: COLOUR.quiet,
        }),
        ...references.lines(area),
        intervalX(drawn),
        ...shapes.map(({ rows: own, colour, symbol }) =>
          Plot.dot(
            own,
            carry({
              x: ({ figure }: (typeof own)[number]) => amountOf(figure),
              y: "row",
              symbol,
              r: Math.min(5, thick / 3),
              fill: colour,
              stroke: COLOUR.paper,
              strokeWidth: 1.5,
            }),
          ),
        ),
        missing(
          rows.map((row) => ({ row, figure: row.figure })),
          0,
          canvas,
        ),
        values(drawn, canvas, { column: options.whole }),
      ],
    });
  },

  table(dataset, options) {
    const bars = barsOf(dataset, options);
    const named = [...(options.group ? [options.group] : []), ...dimensionsOf(options)];
    const figures = bars.map(({ figure }) => figure);
    return rowsTable(dataset, figures, named, [
      ...(options.marks ?? []).map(({ label }, mark) => ({
        title: label,
        cell: (_: Figure, index: number) => figureCell(bars[index]?.marks[mark]),
      })),
      ...(options.lines ?? []).map(({ select: selection, label }) => {
        const lines = select(dataset.figures, selection);
        const one = (figure: Figure) => (lines.length > 1 ? matching(lines, figure, named) : undefined);
        return { title: label, cell: (figure: Figure) => figureCell(one(figure) ?? lines[0]) };
      }),
    ]);
  },

  findings: barFindings,
});

/** The comparators of one kind, each in the row of its bar. */
function besideOf(rows: readonly Bar[], index: number): { row: Bar; figure: Known }[] {
  return rows.flatMap((row) => {
    const figure = row.marks[index];
    return figure && isKnown(figure) ? [{ row, figure }] : [];
  });
}

/** Whether something is drawn whose value is not printed, and so is read off the axis. */
function isRead(rows: readonly Bar[]): boolean {
  return rows.some(({ figure, marks }) => (isKnown(figure) && figure.interval) || marks.some((mark) => mark));
}

/** What the drawing says below bars from both sides of a break; empty where there is none. */
function remarkOf(dataset: Dataset, figures: readonly Figure[], { breakNote }: Options): string {
  const [found] = breaksAmong(dataset, figures);
  if (!found) return "";
  const { from, to } = found.gap;
  return breakNote ?? `${from.title} and ${to.title} are not comparable`;
}
