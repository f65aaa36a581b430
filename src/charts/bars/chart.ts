import { z } from "zod";
import { valueAxis } from "../../marks/axis.ts";
import { figureCell } from "../../marks/cell.ts";
import { COLOUR } from "../../marks/colours.ts";
import { flagMarks } from "../../marks/flags.ts";
import { frame } from "../../marks/frame.ts";
import { legend } from "../../marks/legend.ts";
import { noFigureFrame } from "../../marks/message.ts";
import { note } from "../../marks/note.ts";
import { referenceSchema } from "../../marks/reference.ts";
import { rowLabels } from "../../marks/rows.ts";
import { levelWhiskers } from "../../marks/whiskers.ts";
import { breaksAmong } from "../../model/breaks.ts";
import { type Dataset, dimensionSchema, dimensionsSchema, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { defineChart } from "../../render/chart.ts";
import { dimensionTitle, inCommon, intervalText, nameOf } from "../../words/phrases.ts";
import { type Bar, barsOf, dimensionsOf, linesOf, matching } from "./data.ts";
import { barFindings } from "./findings.ts";
import { headingMarks, layGroups } from "./groups.ts";
import { barColour, barPoints, markShapes, markStyles, rects, zeroLines } from "./marks.ts";
import { layReferences, referenceMarks } from "./reference-lines.ts";
import { barScale } from "./scale.ts";
import { endValues, valueMarks } from "./values.ts";

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
    .describe("The key of a bar in the first dimension that names it, to be set in bold and rust."),
  breakNote: z
    .string()
    .optional()
    .describe("What the drawing says below bars from both sides of a break, in a few words."),
});

type Options = z.infer<typeof schema>;

/** So many bars have the scale in sight at the bottom only. */
const LONG = 12;

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

  howToRead:
    "Each bar starts at zero: the longer, the higher the value printed at its end. A dashed line is a target or an average; small shapes are other places.",

  plot(dataset, options, canvas) {
    const bars = barsOf(dataset, options);
    const figures = bars.map(({ figure }) => figure);
    const [first] = figures.filter(isKnown);
    if (!first) return noFigureFrame(figures, canvas);
    const thick = Math.round(canvas.fontSize * 1.3);
    const layout = layGroups(bars, canvas, {
      label: ({ title }) => title,
      emphasis: ({ key }) => key === options.highlight,
      group: ({ figure }) => (options.group ? nameOf(dataset, figure, [options.group], true) : ""),
      mark: thick,
      gap: 7,
    });
    const { marginLeft } = layout;
    const styles = markStyles(bars, options.marks ?? []);
    const key = legend(styles, canvas, marginLeft);
    const lines = linesOf(dataset, options);
    const { domain, left, right, across } = barScale(
      bars,
      {
        lines: lines.map(({ value }) => value),
        limit: options.whole ? first.unit.maximum : undefined,
        marginLeft,
      },
      canvas,
    );
    const references = layReferences(lines, across, canvas);

    // A long chart has its scale at the top as well, unless the upright lines lead through there.
    const both = bars.length > LONG && lines.length === 0;
    const top = key.height + references.flags.height + (both ? 26 : 6);
    const bottom = top + layout.height + 6;
    const remark = note(remarkOf(dataset, figures, options), canvas, { top: bottom + 30, middle: 0 });
    const places = layout.places.map(({ row, middle }) => ({ row, y: top + middle, figure: row.figure }));
    const drawn = places.flatMap(({ row, y, figure }) => (isKnown(figure) ? [{ row, y, figure }] : []));
    const values = endValues(places, canvas, {
      scale: across,
      lines: references.lines.map(({ x }) => x),
      ground: (end) => (options.whole && end <= right ? COLOUR.grid : COLOUR.paper),
    });
    const href = canvas.link;

    return frame(canvas, {
      height: bottom + 26 + (remark.height > 0 ? remark.height + 8 : 0),
      marginLeft,
      marginRight: 6,
      domain: [across.invert(marginLeft), across.invert(canvas.width - 6)],
      points: barPoints(places, across, left),
      marks: [
        ...key.marks,
        ...flagMarks(references.flags, canvas, key.height),
        ...valueAxis(domain, first.unit, canvas, { top: top - 2, bottom, inner: (right - left) * 0.6, both }),
        ...(options.whole ? [rects(pale(places, domain[1]), thick)] : []),
        rects(coloured(drawn, options.highlight), thick),
        zeroLines(places, thick),
        ...referenceMarks(references, layout, canvas, { flagsTop: key.height, top, bottom }),
        ...levelWhiskers(drawn),
        ...markShapes(places, styles),
        ...valueMarks(values, canvas),
        headingMarks(layout, canvas, top),
        ...rowLabels(layout, canvas, top, href && (({ figure }) => href(figure)), true),
        ...remark.marks,
      ],
    });
  },

  table(dataset, options) {
    const bars = barsOf(dataset, options);
    const named = [...(options.group ? [options.group] : []), ...dimensionsOf(options)];
    const references = (options.lines ?? []).map(({ select: selection, label }) => ({
      label,
      figures: select(dataset.figures, selection),
    }));
    const figures = bars.map(({ figure }) => figure);
    const intervals = figures.some(({ interval }) => interval);
    return {
      caption: bars[0] ? `In ${bars[0].figure.unit.title}` : "",
      columns: [
        ...named.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        // Who, when, what, as far as the rows do not say it themselves.
        { title: inCommon(dataset, figures, named) || "Value", numeric: true },
        ...(intervals ? [{ title: "95% interval", numeric: true }] : []),
        ...(options.marks ?? []).map(({ label }) => ({ title: label, numeric: true })),
        ...references.map(({ label }) => ({ title: label, numeric: true })),
      ],
      rows: bars.map(({ figure, marks }) => [
        ...named.map((dimension) => ({ text: nameOf(dataset, figure, [dimension]) })),
        figureCell(figure),
        ...(intervals ? [{ text: intervalText(figure) }] : []),
        ...marks.map(figureCell),
        ...references.map(({ figures }) =>
          figureCell(figures.length > 1 ? (matching(figures, figure, named) ?? figures[0]) : figures[0]),
        ),
      ]),
    };
  },

  findings: barFindings,
});

/** Bars that run to the end of the scale behind the others. */
function pale(places: readonly { y: number }[], end: number) {
  return places.map(({ y }) => ({ x: end, y, fill: COLOUR.grid }));
}

function coloured(places: readonly { row: Bar; y: number; figure: Known }[], highlight: string | undefined) {
  return places.map(({ row, y, figure }) => ({ x: amountOf(figure), y, fill: barColour(row, highlight) }));
}

/** What the drawing says below bars from both sides of a break; empty where there is none. */
function remarkOf(dataset: Dataset, figures: readonly Figure[], { breakNote }: Options): string {
  const [found] = breaksAmong(dataset, figures);
  if (!found) return "";
  const { from, to } = found.gap;
  return breakNote ?? `${from.title} and ${to.title} are not comparable`;
}
