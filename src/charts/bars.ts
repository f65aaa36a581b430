import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { valueAxis } from "../drawing/axis.ts";
import { markShapes, rects } from "../drawing/bar-marks.ts";
import { endValues } from "../drawing/bar-values.ts";
import { figureCell } from "../drawing/cell.ts";
import { COLOUR } from "../drawing/colours.ts";
import { flagMarks, layFlags } from "../drawing/flags.ts";
import { frame } from "../drawing/frame.ts";
import { headingMarks, layGroups } from "../drawing/groups.ts";
import { legend } from "../drawing/legend.ts";
import { noFigureFrame } from "../drawing/message.ts";
import { note } from "../drawing/note.ts";
import { type Reference, referenceSchema } from "../model/reference.ts";
import { clearStretches, rowLabels } from "../drawing/rows.ts";
import { type SeriesStyle, stylesOf } from "../drawing/series.ts";
import { isComparator } from "../model/area.ts";
import { inPixels } from "../drawing/texts.ts";
import { printedValue } from "../drawing/value.ts";
import { levelWhiskers } from "../drawing/whiskers.ts";
import { breaksAmong } from "../model/breaks.ts";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { isKnown, type Known, amountOf } from "../model/figure.ts";
import { dimensionTitle, inCommon, intervalText, nameOf } from "../model/phrases.ts";
import { select } from "../model/select.ts";
import { type Bar, barsOf, dimensionsOf, linesOf, matching } from "../model/bars.ts";
import { describeBars } from "../sentences/bars.ts";
import { defineChart } from "../render/chart.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures to draw, each as one bar."),
  rows: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe("The dimension that names a bar, or several that name it together."),
  group: z
    .string()
    .optional()
    .describe("The dimension that gathers bars under headings, in the order of the data."),
  sort: z
    .enum(["high-first", "low-first", "in-time", "as-given"])
    .describe("How bars are sorted, within their group if there are groups; in time is the oldest first."),
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

  answers: "compare",

  howToRead:
    "Each bar starts at zero: the longer, the higher the value printed at its end. A dashed line is a target or an average; small shapes are other places.",

  plot(dataset, options, canvas) {
    const bars = barsOf(dataset, options);
    const lines = linesOf(dataset, options);
    const known = bars.map(({ figure }) => figure).filter(isKnown);
    const [first] = known;
    if (!first)
      return noFigureFrame(
        bars.map(({ figure }) => figure),
        canvas,
      );
    const thick = Math.round(canvas.fontSize * 1.3);
    const layout = layGroups(bars, canvas, {
      label: ({ title }) => title,
      emphasis: ({ key }) => key === options.highlight,
      group: ({ figure }) => (options.group ? nameOf(dataset, figure, [options.group], true) : ""),
      mark: thick,
      gap: 7,
    });
    const styles = markStyles(bars, options);
    const key = legend(
      styles.map(({ colour, symbol }, index) => ({
        label: options.marks?.[index]?.label ?? "",
        colour,
        symbol,
      })),
      canvas,
      layout.marginLeft,
    );

    const marks = bars
      .flatMap((bar) => bar.marks)
      .filter((figure) => figure !== undefined && isKnown(figure)) as Known[];
    const values = [...known, ...marks].flatMap((figure) => [
      amountOf(figure),
      figure.interval?.lower ?? 0,
      figure.interval?.upper ?? 0,
    ]);
    const reached = [0, ...values, ...lines.map(({ value }) => value)];
    const [low, highest] = [Math.min(...reached), Math.max(...reached)];
    const high =
      options.whole && first.unit.maximum !== undefined ? first.unit.maximum : highest || (low < 0 ? 0 : 1);
    // Room for the value after the longest bar, and for half of the axis's first label.
    const room =
      Math.max(...bars.map(({ figure }) => canvas.measure(printedValue(figure), canvas.fontSize))) + 18;
    // Where every bar goes to the left, its value stands there too, unless shapes move all values to the right.
    const leftwards =
      marks.length === 0 && bars.every(({ figure }) => isKnown(figure) && amountOf(figure) < 0);
    const [left, right] = [
      layout.marginLeft + (low < 0 ? room : layout.marginLeft < 12 ? 6 : 0),
      canvas.width - 6 - (leftwards ? 18 : room),
    ];
    const scale = scaleLinear([low, high], [left, right]);

    const flags = layFlags(
      lines.map((line) => ({ x: scale(line.value), text: flagText(line) })),
      canvas,
    );
    // A long chart has its scale at the top as well, unless the upright lines lead through there.
    const both = bars.length > LONG && lines.length === 0;
    const top = key.height + flags.height + (both ? 26 : 6);
    const bottom = top + layout.height + 6;
    const remark = note(remarkOf(dataset, bars, options), canvas, { top: bottom + 30, middle: 0 });
    const places = layout.places.map((place) => ({
      ...place,
      y: top + place.middle,
      figure: place.row.figure,
    }));
    const drawn = places.filter((place) => isKnown(place.figure)) as ((typeof places)[number] & {
      figure: Known;
    })[];
    const ends = endValues(places, canvas, {
      scale,
      lines: lines.map(({ value }) => scale(value)),
      ground: (end) => (options.whole && end <= right ? COLOUR.grid : COLOUR.paper),
    });
    const href = canvas.link;

    return frame(canvas, {
      height: bottom + 26 + (remark.height > 0 ? remark.height + 8 : 0),
      marginLeft: layout.marginLeft,
      marginRight: 6,
      domain: [scale.invert(layout.marginLeft), scale.invert(canvas.width - 6)],
      points: places.flatMap(({ row, y, figure }) =>
        [figure, ...row.marks.filter((mark) => mark !== undefined)].map((each) => ({
          figure: each,
          x: isKnown(each) ? scale(amountOf(each)) : left + 12,
          y,
        })),
      ),
      marks: [
        ...key.marks,
        ...flagMarks(flags, canvas, key.height),
        ...valueAxis([low, high], first.unit, canvas, {
          top: top - 2,
          bottom,
          inner: (right - left) * 0.6,
          both,
        }),
        ...(options.whole
          ? [
              rects(
                places.map(({ y }) => ({ x: high, y, fill: COLOUR.grid })),
                thick,
              ),
            ]
          : []),
        rects(
          drawn.map(({ row, y, figure }) => ({ x: amountOf(figure), y, fill: barColour(row, options) })),
          thick,
        ),
        Plot.ruleX(places, {
          x: 0,
          y1: ({ y }) => y - thick / 2 - 3,
          y2: ({ y }) => y + thick / 2 + 3,
          stroke: COLOUR.quiet,
        }),
        ...lines.flatMap(({ value }) => {
          const y1 = key.height + (flags.places.find(({ x }) => x === scale(value))?.bottom ?? 0);
          const stretches = clearStretches(layout, canvas, { top, x: scale(value), y1, y2: bottom });
          const at = { x: value, y1: "y1", y2: "y2" };
          // The edge of paper lets the dashes be seen on a dark bar.
          return [
            Plot.ruleX(stretches, { ...at, stroke: COLOUR.paper, strokeWidth: 4 }),
            Plot.ruleX(stretches, {
              ...at,
              stroke: COLOUR.ink,
              strokeWidth: 1.5,
              strokeDasharray: "5 3",
            }),
          ];
        }),
        ...levelWhiskers(drawn),
        ...markShapes(places, styles),
        ...[COLOUR.paper, COLOUR.grid].map((ground) =>
          Plot.text(
            ends.filter((end) => end.ground === ground),
            {
              x: inPixels("x"),
              y: "y",
              text: "text",
              textAnchor: "start",
              fontSize: canvas.fontSize,
              fill: COLOUR.ink,
              stroke: ground,
              strokeWidth: 3,
            },
          ),
        ),
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
    const intervals = bars.some(({ figure }) => figure.interval);
    return {
      caption: bars[0] ? `In ${bars[0].figure.unit.title}` : "",
      columns: [
        ...named.map((dimension) => ({ title: dimensionTitle(dataset, dimension) })),
        { title: valueTitle(dataset, bars, named), numeric: true },
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

  describe: describeBars,
});

function remarkOf(dataset: Dataset, bars: readonly Bar[], options: Options): string {
  const [found] = breaksAmong(
    dataset,
    bars.map(({ figure }) => figure),
  );
  return found
    ? (options.breakNote ?? `${found.gap.from.title} and ${found.gap.to.title} are not comparable`)
    : "";
}

function barColour({ key, figure }: Bar, options: Options): string {
  if (key === options.highlight) return COLOUR.rust;
  return isComparator(figure.area) ? (stylesOf([figure])[0] as SeriesStyle).colour : COLOUR.sea;
}

function markStyles(bars: readonly Bar[], options: Options): SeriesStyle[] {
  const shapes = ["diamond", "triangle", "square", "circle"] as const;
  return (options.marks ?? []).map((_, index) => {
    const figure = bars.map(({ marks }) => marks[index]).find((mark) => mark !== undefined);
    if (figure && isComparator(figure.area)) return stylesOf([figure])[0] as SeriesStyle;
    return { colour: COLOUR.grey1, symbol: shapes[index % shapes.length] as SeriesStyle["symbol"] };
  });
}

function flagText({ label, figure }: Reference): string {
  return `${label}: ${printedValue(figure)}`;
}

/** The head of the column of values: who, when, what, as far as the rows do not say it themselves. */
function valueTitle(dataset: Dataset, bars: readonly Bar[], named: readonly string[]): string {
  const common = inCommon(
    dataset,
    bars.map(({ figure }) => figure),
    named,
  );
  return common || "Value";
}
