import { COLOUR } from "../../marks/colours.ts";
import { defineChart } from "../../marks/define.ts";
import type { Stretch } from "../../marks/grid.ts";
import { legend, note } from "../../marks/legend.ts";
import {
  atValue,
  bars,
  dots,
  inRows,
  intervalX,
  knownIn,
  missing,
  uprights,
} from "../../marks/of-figures.ts";
import { plot } from "../../marks/plot.ts";
import { referencesOf, targets } from "../../marks/reference.ts";
import { LONG, rowScale } from "../../marks/row-scale.ts";
import { comparatorStyle } from "../../marks/series.ts";
import { rowsTable } from "../../marks/table.ts";
import { reachOf, valueScale } from "../../marks/value-scale.ts";
import { values } from "../../marks/values.ts";
import { isComparator } from "../../model/area.ts";
import { breaksAmong } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, isKnown } from "../../model/figure.ts";
import { select } from "../../model/select.ts";
import { nameOf } from "../../words/phrases.ts";
import { type Bar, type BarsOptions, barsOf, barsSchema, dimensionsOf, matching, namesOf } from "./data.ts";
import { barFindings } from "./findings.ts";

/** The height of a bar, in pixels. */
const BAR = 16;

/** Horizontal bars from zero with their values, beside targets as lines and comparators as small shapes. */
export default defineChart<BarsOptions>({
  schema: barsSchema,
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

  kind: "Bars, one a row",
  howToRead:
    "Each bar starts at zero: the longer, the higher the value printed at its end. A dashed line is a target or an average; small shapes are other places.",
  sounds: "x",

  plot(dataset, options, canvas) {
    const rows = barsOf(dataset, options);
    const figures = rows.map(({ figure }) => figure);
    const { unit } = figures[0] as Figure;
    const isChosen = ({ key }: Bar) => key === options.highlight;
    // Where all others are comparators, which are grey, the one that is highlighted is what the chart is about.
    const isAmong = rows.some((row) => !isChosen(row) && !isComparator(row.figure.area));
    const accent = isAmong ? COLOUR.rust : COLOUR.sea;
    const bands = rowScale(rows, canvas, {
      emphasis: isChosen,
      accent,
      group: ({ figure }) => (options.group ? nameOf(dataset, figure, [options.group], true) : ""),
      mark: BAR,
      figures: ({ figure, marks }) => [figure, ...marks.filter((mark) => mark && isKnown(mark))],
    });
    const lines = referencesOf(dataset, options.lines);
    const drawn = knownIn(rows, ({ figure }) => figure);
    const shapes = shapesOf(rows, options.marks ?? []);
    const beside = shapes.flatMap(({ data }) => data);
    const [low, high] = reachOf([...drawn, ...beside], [0, ...lines.map(({ value }) => value)]);
    const limit = options.whole ? unit.maximum : undefined;
    const x = valueScale([low, limit ?? (high || (low < 0 ? 0 : 1))], unit, canvas, {
      left: bands.marginLeft,
      values: rows,
      // Shapes may move all values to the right.
      hasLeft: beside.length === 0,
    });
    const references = targets(lines, { x, rows: bands }, canvas);
    const { thick } = bands;
    // What has a value that is not printed is read off the axis.
    const isRead = beside.length > 0 || drawn.some(({ figure }) => figure.interval);
    const axis = isRead ? (rows.length > LONG && lines.length === 0 ? "both" : "bottom") : "none";

    return plot(canvas, {
      x,
      rows: bands,
      axis,
      above: [legend(shapes, canvas), references.flags],
      below: [note(remarkOf(dataset, figures, options), canvas)],
      marks: (area) => [
        options.whole
          ? bars(drawn, {
              x1: () => 0,
              x2: () => x.domain[1],
              fill: COLOUR.sand,
              stroke: COLOUR.grey3,
              thick,
              isBack: true,
            })
          : null,
        bars(drawn, {
          x1: () => 0,
          x2: atValue,
          fill: ({ row }) =>
            isChosen(row) ? accent : (comparatorStyle(row.figure.area)?.colour ?? COLOUR.sea),
          thick,
        }),
        uprights(
          besideBars(
            bands.clear({ x: x.apply(0), ...area }),
            rows.map((row) => area.top + bands.middle(row)),
            thick,
            area,
          ),
          { x: 0, stroke: COLOUR.quiet },
        ),
        ...references.lines(area),
        intervalX(drawn),
        ...shapes.map(({ data, colour, symbol }) =>
          dots(data, {
            x: atValue,
            y: "row",
            symbol,
            r: Math.min(5, thick / 3),
            fill: colour,
            strokeWidth: 1.5,
          }),
        ),
        missing(
          inRows(rows, ({ figure }) => figure),
          0,
          canvas,
        ),
        values(drawn, canvas, { column: options.whole }),
      ],
    });
  },

  table(dataset, options) {
    const named = namesOf(options);
    const bars = new Map(barsOf(dataset, options).map((bar) => [bar.figure, bar]));
    return rowsTable(dataset, [...bars.keys()], named, [
      ...(options.marks ?? []).map(({ label }, mark) => ({
        title: label,
        figure: ({ figure }: { figure: Figure }) => bars.get(figure)?.marks[mark],
      })),
      ...(options.lines ?? []).map(({ select: selection, label }) => {
        const lines = select(dataset.figures, selection);
        return {
          title: label,
          figure: ({ figure }: { figure: Figure }) =>
            (lines.length > 1 && matching(lines, figure, named)) || lines[0],
        };
      }),
    ]);
  },

  findings: barFindings,
});

/** How far the line at zero goes beyond a bar, in pixels. */
const BEYOND = 3;

/**
 * Stretches of the line at zero, ended beside bars where words part them: between the names above bars the line would
 * lead from letter to letter.
 *
 * @param middles of the bars, in pixels
 * @param ends of the whole line, where it leads on to a scale
 */
function besideBars(
  stretches: readonly Stretch[],
  middles: readonly number[],
  thick: number,
  ends: { top: number; bottom: number },
): Stretch[] {
  const reach = thick / 2 + BEYOND;
  return stretches.flatMap(({ y1, y2 }) => {
    const here = middles.filter((middle) => y1 <= middle && middle <= y2);
    const [first, last] = [here[0], here.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      {
        y1: y1 > ends.top ? Math.max(y1, first - reach) : y1,
        y2: y2 < ends.bottom ? Math.min(y2, last + reach) : y2,
      },
    ];
  });
}

const SHAPES = ["diamond", "triangle", "square", "circle"] as const;

/** The comparators beside bars, kind by kind: areas as everywhere, others in grey, each kind with its shape and its words. */
function shapesOf(bars: readonly Bar[], comparators: readonly { label: string }[]) {
  return comparators.map(({ label }, index) => {
    const figure = bars.map(({ marks }) => marks[index]).find((mark) => mark !== undefined);
    const other = { colour: COLOUR.grey1, symbol: SHAPES[index % SHAPES.length] as (typeof SHAPES)[number] };
    return {
      label,
      ...(comparatorStyle(figure?.area) ?? other),
      data: knownIn(bars, ({ marks }) => marks[index]),
    };
  });
}

/** What the drawing says below bars from both sides of a break; empty where there is none. */
function remarkOf(dataset: Dataset, figures: readonly Figure[], { breakNote }: BarsOptions): string {
  const [found] = breaksAmong(dataset, figures);
  if (!found) return "";
  const { from, to } = found.gap;
  return breakNote ?? `${from.title} and ${to.title} are not comparable`;
}
