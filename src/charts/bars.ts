import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { valueAxis } from "../drawing/axis.ts";
import { figureCell } from "../drawing/cell.ts";
import { COLOUR } from "../drawing/colours.ts";
import { flagMarks, layFlags } from "../drawing/flags.ts";
import { frame } from "../drawing/frame.ts";
import { headingMarks, layGroups } from "../drawing/groups.ts";
import { legend } from "../drawing/legend.ts";
import { note } from "../drawing/note.ts";
import { type Reference, referenceOf, referenceSchema } from "../drawing/reference.ts";
import { clearStretches, rowLabels } from "../drawing/rows.ts";
import { type SeriesStyle, stylesOf } from "../drawing/series.ts";
import { isComparator } from "../model/area.ts";
import { inPixels } from "../drawing/texts.ts";
import { printedValue } from "../drawing/value.ts";
import { levelWhiskers } from "../drawing/whiskers.ts";
import { breaksAmong } from "../model/breaks.ts";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { type Figure, isKnown, type Known, amountOf } from "../model/figure.ts";
import {
  breakSentences,
  dimensionTitle,
  headOf,
  inCommon,
  intervalText,
  listNames,
  listValues,
  nameOf,
  noInterval,
  spokenValue,
  statedValue,
} from "../model/phrases.ts";
import { keyOf, select } from "../model/select.ts";
import { countWords, sentences } from "../model/words.ts";
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

interface Bar {
  key: string;
  title: string;
  group: string;
  figure: Figure;
  /** One for each of the marks, where the data has it. */
  marks: (Figure | undefined)[];
}

/** Horizontal bars from zero with their values, beside targets as lines and comparators as small shapes. */
export default defineChart<Options>({
  schema,

  answers: "compare",

  howToRead:
    "Each bar starts at zero: the longer, the higher the value printed at its end. A dashed line is a target or an average; small shapes are other places.",

  plot(dataset, options, canvas) {
    const bars = barsOf(dataset, options);
    const lines = linesOf(dataset, options);
    const [{ figure: first }] = bars as [Bar];
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

    const known = bars.map(({ figure }) => figure).filter(isKnown);
    const marks = bars
      .flatMap((bar) => bar.marks)
      .filter((figure) => figure !== undefined && isKnown(figure)) as Known[];
    const values = [...known, ...marks].flatMap((figure) => [
      amountOf(figure),
      figure.interval?.lower ?? 0,
      figure.interval?.upper ?? 0,
    ]);
    const low = Math.min(0, ...values);
    const highest = Math.max(0, ...values, ...lines.map(({ value }) => value));
    const high = options.whole && first.unit.maximum !== undefined ? first.unit.maximum : highest || 1;
    // Room for the value after the longest bar, and for half of the axis's first label.
    const room =
      Math.max(...bars.map(({ figure }) => canvas.measure(printedValue(figure), canvas.fontSize))) + 18;
    const [left, right] = [
      layout.marginLeft + (low < 0 ? room : layout.marginLeft < 12 ? 6 : 0),
      canvas.width - 6 - room,
    ];
    const scale = scaleLinear([low, high], [left, right]);

    const flags = layFlags(
      lines.map((line) => ({ x: scale(line.value), text: flagText(line) })),
      canvas,
    );
    const top = key.height + flags.height + 6;
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
    const atEnds = places.map(({ row, y, figure }) => {
      const text = printedValue(figure);
      const width = canvas.measure(text, canvas.fontSize);
      if (isKnown(figure) && amountOf(figure) < 0)
        return {
          text,
          y,
          x: scale(Math.min(amountOf(figure), figure.interval?.lower ?? 0)) - 6 - width,
          width,
          hidden: false,
        };
      const from = isKnown(figure) ? Math.max(amountOf(figure), figure.interval?.upper ?? 0) : 0;
      const shapes = row.marks.flatMap((mark) => (mark && isKnown(mark) ? [scale(amountOf(mark))] : []));
      const inTheWay = lines.map(({ value }) => scale(value));
      const x = clearOf(inTheWay, scale(from) + 6, width);
      return { text, y, x, width, hidden: clearOf(shapes, x, width) !== x };
    });
    // A value that stood behind a shape would be read as the shape's: all then stand in a column.
    const column = atEnds.some(({ hidden }) => hidden);
    const ends = atEnds.map(({ text, y, x, width }) => ({
      text,
      y,
      x: column ? canvas.width - 2 - width : x,
      ground: options.whole && x + width <= right && !column ? COLOUR.grid : COLOUR.paper,
    }));
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
        ...valueAxis([low, high], first.unit, canvas, { top: top - 2, bottom, inner: (right - left) * 0.6 }),
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

  describe(dataset, options) {
    const bars = barsOf(dataset, options);
    const known = bars.filter(({ figure }) => isKnown(figure));
    const apart = [...dimensionsOf(options), ...(options.group ? [options.group] : [])];
    const head = headOf(
      dataset,
      bars.map(({ figure }) => figure),
      bars.length > 1 ? apart : [],
    );
    const groups = [...Map.groupBy(bars, ({ group }) => group)];
    const references = linesOf(dataset, options);
    const compares = known.length > 1 || references.length > 0 || (options.marks ?? []).length > 0;
    const sure = known.every(({ figure }) => figure.interval);
    const values =
      bars.length === 1
        ? [`${head}: ${statedValue((bars[0] as Bar).figure)}${intervalWords((bars[0] as Bar).figure)}`]
        : options.group
          ? [head, ...groups.map(([group, members]) => `${group}: ${rowList(members)}`)]
          : [`${head}: ${rowList(bars)}`];
    const differences =
      Math.max(1, known.length - 1) * Math.max(1, (options.marks ?? []).length + references.length);
    return sentences(
      ...values,
      ...references.map((line) => lineSentence(line, known)),
      ...(options.marks ?? []).map(({ label }, index) => markSentence(label, index, bars)),
      ...breaksAmong(
        dataset,
        bars.map(({ figure }) => figure),
      ).map(({ gap, whose }) => breakSentences(gap, whose)),
      compares && !sure && noInterval(differences),
    );
  },
});

/** A list short enough to be read out is read out; of a long one, its two ends. */
const READ_OUT = 7;

function rowList(bars: readonly Bar[]): string {
  const entries = bars.map(({ title, figure }) => ({
    name: title,
    value: spokenValue(figure) + intervalWords(figure),
  }));
  const known = bars.filter(({ figure }) => isKnown(figure));
  if (entries.length <= READ_OUT || known.length < 2) return listValues(entries);
  const sorted = known.map(({ figure }) => amountOf(figure as Known)).sort((a, b) => a - b);
  const at = (value: number | undefined) =>
    listValues(
      known
        .filter(({ figure }) => amountOf(figure as Known) === value)
        .map(({ title, figure }) => ({ name: title, value: spokenValue(figure) })),
    );
  const missing = bars.length - known.length;
  return `of ${bars.length}, the highest is ${at(sorted.at(-1))}, the lowest ${at(sorted[0])}${missing > 0 ? `; ${missing} without a figure` : ""}`;
}

function intervalWords(figure: Figure): string {
  return figure.interval ? `, 95% confidence interval ${intervalText(figure, true)}` : "";
}

function lineSentence({ label, value, figure }: Reference, known: readonly Bar[]): string {
  const where = (side: (difference: number) => boolean) =>
    known.filter((bar) => side(amountOf(bar.figure as Known) - value)).map(({ title }) => title);
  const parts = [
    ["above it", where((difference) => difference > 0)],
    ["exactly on it", where((difference) => difference === 0)],
    ["below it", where((difference) => difference < 0)],
  ] as const;
  const said = parts
    .filter(([, titles]) => titles.length > 0)
    .map(([side, titles]) => `${side} ${titles.length === 1 ? "is" : "are"} ${listNames(titles)}`);
  return `${label}, ${spokenValue(figure)}: ${said.join("; ")}`;
}

function markSentence(label: string, index: number, bars: readonly Bar[]): string | undefined {
  const pairs = bars.flatMap(({ title, figure, marks }) => {
    const mark = marks[index];
    return mark && isKnown(mark) && isKnown(figure)
      ? [
          {
            name: title,
            value: `${spokenValue(figure)} against ${spokenValue(mark)}`,
            difference: amountOf(figure) - amountOf(mark),
          },
        ]
      : [];
  });
  if (pairs.length === 0) return undefined;
  const parts = [
    ["higher for", pairs.filter(({ difference }) => difference > 0)],
    ["the same for", pairs.filter(({ difference }) => difference === 0)],
    ["lower for", pairs.filter(({ difference }) => difference < 0)],
  ] as const;
  const said = parts
    .filter(([, some]) => some.length > 0)
    .map(
      ([side, some]) =>
        `${side} ${pairs.length <= 3 ? listValues(some) : `${countWords(some.length)} of ${countWords(pairs.length)}`}`,
    );
  return `Compared with ${label}: ${said.join("; ")}`;
}

function dimensionsOf({ rows }: Options): string[] {
  return [rows].flat();
}

function barsOf(dataset: Dataset, options: Options): Bar[] {
  const dimensions = dimensionsOf(options);
  const named = [...(options.group ? [options.group] : []), ...dimensions];
  const marks = (options.marks ?? []).map((mark) => select(dataset.figures, mark.select));
  const bars = select(dataset.figures, options.select).map(
    (figure): Bar => ({
      key: keyOf(figure, dimensions[0] as string),
      title: nameOf(dataset, figure, dimensions, true),
      group: options.group ? nameOf(dataset, figure, [options.group]) : "",
      figure,
      marks: marks.map((figures) => matching(figures, figure, named)),
    }),
  );
  return [...Map.groupBy(bars, ({ group }) => group).values()].flatMap((members) =>
    sorted(members, options.sort),
  );
}

function sorted(bars: readonly Bar[], sort: Options["sort"]): Bar[] {
  if (sort === "as-given") return [...bars];
  if (sort === "in-time")
    return [...bars].sort((a, b) => a.figure.period.start.localeCompare(b.figure.period.start));
  const direction = sort === "high-first" ? -1 : 1;
  return [...bars].sort((a, b) => {
    if (!isKnown(a.figure) || !isKnown(b.figure))
      return Number(!isKnown(a.figure)) - Number(!isKnown(b.figure));
    return direction * (amountOf(a.figure) - amountOf(b.figure)) || a.title.localeCompare(b.title);
  });
}

function matching(
  figures: readonly Figure[],
  figure: Figure,
  dimensions: readonly string[],
): Figure | undefined {
  return figures.find((each) =>
    dimensions.every((dimension) => keyOf(each, dimension) === keyOf(figure, dimension)),
  );
}

function linesOf(dataset: Dataset, options: Options): Reference[] {
  return (options.lines ?? []).flatMap((line) => referenceOf(dataset, line) ?? []);
}

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

function rects(bars: { x: number; y: number; fill: string }[], thick: number): Plot.Markish {
  return Plot.rect(bars, {
    x1: 0,
    x2: "x",
    y1: ({ y }: { y: number }) => y - thick / 2,
    y2: ({ y }: { y: number }) => y + thick / 2,
    fill: "fill",
  });
}

function markShapes(
  places: readonly { row: Bar; y: number }[],
  styles: readonly SeriesStyle[],
): Plot.Markish[] {
  return styles.map(({ colour, symbol }, index) =>
    Plot.dot(
      places.flatMap(({ row, y }) => {
        const mark = row.marks[index];
        return mark && isKnown(mark) ? [{ x: amountOf(mark), y }] : [];
      }),
      { x: "x", y: "y", symbol, r: 5, fill: colour, stroke: COLOUR.paper, strokeWidth: 1.5 },
    ),
  );
}

/** The first place from `start` on where a text of a width meets none of some upright things. */
function clearOf(inTheWay: readonly number[], start: number, width: number): number {
  return [...inTheWay]
    .sort((a, b) => a - b)
    .reduce((x, thing) => (thing > x - 7 && thing < x + width + 7 ? thing + 8 : x), start);
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
