import * as Plot from "@observablehq/plot";
import { z } from "zod";
import { labelSize } from "../drawing/axis.ts";
import { COLOUR } from "../drawing/colours.ts";
import { frame } from "../drawing/frame.ts";
import { legend } from "../drawing/legend.ts";
import { noFigureFrame } from "../drawing/message.ts";
import { inPixels, type PlacedText, texts } from "../drawing/texts.ts";
import { printedValue } from "../drawing/value.ts";
import { widest, wrap } from "../drawing/wrap.ts";
import { type Dataset, selectionSchema } from "../model/dataset.ts";
import { type Figure, formatCell, isKnown, amountOf } from "../model/figure.ts";
import { dimensionTitle, NOTHING, spokenValue } from "../model/phrases.ts";
import { centreOf, type ProfileRow, placeOf, profileOf } from "../model/profile.ts";
import { describeProfile } from "../sentences/spine.ts";
import { type Cell, defineChart } from "../render/chart.ts";

const schema = z.strictObject({
  select: selectionSchema.describe("The figures of the place that the profile is about, one a row."),
  england: selectionSchema.describe(
    "The figures of the centre line, matched by indicator, period and breakdowns.",
  ),
  lowest: selectionSchema.describe("The lowest figures among comparable places, matched in the same way."),
  highest: selectionSchema.describe("The highest figures among comparable places, matched in the same way."),
  group: z.string().optional().describe("The dimension under whose titles the rows stand."),
});

type Options = z.infer<typeof schema>;

/** Room before a column of values, in pixels. */
const COLUMN_GAP = 14;

/** Spine: where a place stands, measure by measure, between the worst and the best, with England as the backbone. */
export default defineChart<Options>({
  schema,

  answers: "compare",

  howToRead:
    "The upright line in the middle is England. A dot to its right lies on the better side of England, to its left on the worse side; the bar runs from the worst to the best local authority. Hollow shapes are not judged: more is neither good nor bad.",

  plot(dataset, options, canvas) {
    const rows = profileOf(dataset, options);
    if (rows.length === 0) return noFigureFrame([], canvas);
    const { fontSize, width } = canvas;
    const quiet = labelSize(canvas);
    const line = fontSize * 1.28;
    const wide = width > 500;
    const place = placeOf(rows);
    const centre = centreOf(rows);
    const key = legend(
      [
        { label: place, colour: COLOUR.sea, symbol: "circle" },
        { label: centre, colour: COLOUR.ink, symbol: "line" },
        ...(rows.some((row) => row.position !== undefined && !row.judged)
          ? [
              {
                label: `${place}, not judged: higher is right`,
                colour: COLOUR.grey1,
                symbol: "diamond",
                hollow: true,
              },
            ]
          : []),
        { label: "Lowest to highest in England", colour: COLOUR.grey3, symbol: "bar" },
      ],
      canvas,
      0,
    );
    const own = wide
      ? columnWidth(
          place,
          rows.map((row) => printedValue(row.figure)),
        )
      : 0;
    const theirs = wide
      ? columnWidth(
          centre,
          rows.map((row) => valueOrMissing(row.england)),
        )
      : 0;
    const end = wide
      ? widest(
          rows.flatMap((row) => [ends(row).left, ends(row).right]),
          canvas,
          quiet,
        ) + 10
      : 0;
    const labelWidth = wide ? Math.round(width * 0.35) : width;
    const left = wide ? labelWidth + 14 + own + theirs + end : 8;
    const right = wide ? width - end : width - 8;
    const middle = (left + right) / 2;
    const x = (position: number) => middle + (position * (right - left)) / 2;

    const words: PlacedText[] = [];
    const bars: { x1: number; x2: number; y: number }[] = [];
    const spines: { x: number; y1: number; y2: number }[] = [];
    const dots: { x: number; y: number; judged: boolean; figure: Figure }[] = [];
    let y = key.height + 6;
    const [start, stop] = wide ? [left - end, right + end] : [0, width];
    const sides = (at: number): PlacedText[] =>
      [`worse than ${centre}`, `better than ${centre}`].flatMap((side, index) =>
        wrap(side, (stop - start) / 2 - 6, canvas, quiet).map(
          (text, row): PlacedText => ({
            text,
            x: index === 0 ? start : stop,
            y: at + row * line,
            ...(index === 0 ? {} : { anchor: "end" }),
            size: quiet,
            colour: COLOUR.quiet,
          }),
        ),
      );
    const heads: PlacedText[] = !wide
      ? []
      : [
          { name: place, x: labelWidth + own, room: own - COLUMN_GAP },
          { name: centre, x: labelWidth + own + theirs, room: theirs - COLUMN_GAP },
        ].flatMap(({ name, x: edge, room }) =>
          wrap(name, room, canvas, quiet).map(
            (text, row): PlacedText => ({
              text,
              x: edge,
              y: y + (row + 0.5) * line,
              anchor: "end",
              size: quiet,
              colour: COLOUR.quiet,
            }),
          ),
        );
    words.push(...sides(y + line / 2), ...heads);
    y = Math.max(...words.map((word) => word.y)) + line / 2 + 8;
    let group = "";
    for (const row of rows) {
      if (row.group !== group) {
        group = row.group;
        for (const text of wrap(group, width, canvas, fontSize, true)) {
          words.push({ text, x: 0, y: y + line / 2, bold: true });
          y += line;
        }
        y += 6;
      }
      const top = y - 4;
      for (const text of wrap(row.short, labelWidth - 10, canvas)) {
        words.push({ text, x: 0, y: y + line / 2 });
        y += line;
      }
      const values = `${place} ${printedValue(row.figure)}, ${centre} ${valueOrMissing(row.england)}`;
      const below = wide
        ? [unitAndPeriod(row.figure)]
        : onOneLine(values, unitAndPeriod(row.figure), labelWidth - 10);
      for (const text of below.flatMap((each) => wrap(each, labelWidth - 10, canvas, quiet))) {
        words.push({ text, x: 0, y: y + line / 2, size: quiet, colour: COLOUR.quiet });
        y += line;
      }
      const at = wide ? (top + 4 + y) / 2 : y + line / 2;
      if (wide) {
        words.push({ text: printedValue(row.figure), x: labelWidth + own, y: at, anchor: "end", bold: true });
        words.push({ text: valueOrMissing(row.england), x: labelWidth + own + theirs, y: at, anchor: "end" });
      } else y += line;
      if (row.position === undefined)
        words.push({
          text: missingWords(row, place, centre),
          x: middle,
          y: at,
          anchor: "middle",
          size: quiet,
          colour: COLOUR.quiet,
        });
      else {
        bars.push({ x1: left, x2: right, y: at });
        spines.push(
          wide ? { x: middle, y1: top, y2: y + 4 } : { x: middle, y1: at - line / 2, y2: at + line / 2 },
        );
        dots.push({ x: x(row.position), y: at, judged: row.judged, figure: row.figure });
        if (wide) {
          words.push({
            text: ends(row).left,
            x: left - 10,
            y: at,
            anchor: "end",
            size: quiet,
            colour: COLOUR.quiet,
          });
          words.push({ text: ends(row).right, x: right + 10, y: at, size: quiet, colour: COLOUR.quiet });
        }
      }
      y += wide ? 8 : 12;
    }
    const dot = { x: inPixels("x"), y: "y" } as const;
    const foot = sides(y + line / 2);
    return frame(canvas, {
      height: Math.max(...foot.map((word) => word.y)) + line / 2 + 6,
      marginLeft: 0,
      marginRight: 0,
      domain: [0, width],
      points: dots,
      marks: [
        ...key.marks,
        Plot.link(bars, {
          x1: inPixels("x1"),
          x2: inPixels("x2"),
          y1: "y",
          y2: "y",
          stroke: COLOUR.grey3,
          strokeWidth: fontSize * 0.38,
        }),
        Plot.link(spines, {
          x1: inPixels("x"),
          x2: inPixels("x"),
          y1: "y1",
          y2: "y2",
          stroke: COLOUR.ink,
          strokeWidth: 1.5,
        }),
        Plot.dot(
          dots.filter((each) => each.judged),
          { ...dot, r: fontSize * 0.46, fill: COLOUR.sea, stroke: COLOUR.paper, strokeWidth: 1 },
        ),
        Plot.dot(
          dots.filter((each) => !each.judged),
          {
            ...dot,
            r: fontSize * 0.42,
            symbol: "diamond",
            fill: COLOUR.paper,
            stroke: COLOUR.grey1,
            strokeWidth: 2,
          },
        ),
        ...texts(words, canvas),
        ...texts(foot, canvas),
      ],
    });

    function onOneLine(values: string, unit: string, room: number): string[] {
      const all = `${values} (${unit})`;
      return canvas.measure(all, quiet) <= room ? [all] : [values, unit];
    }

    /** A name of several words may stand on several lines over its values. */
    function columnWidth(name: string, values: string[]): number {
      return widest([...name.split(" "), ...values], canvas, fontSize, true) + COLUMN_GAP;
    }
  },

  table(dataset, options) {
    const rows = profileOf(dataset, options);
    const [first] = rows;
    return {
      caption: first ? "Each row in the unit that it names" : NOTHING,
      columns: [
        { title: dimensionTitle(dataset, "indicator") },
        ...(options.group ? [{ title: groupTitle(dataset, options.group) }] : []),
        { title: "Unit" },
        { title: "Period" },
        { title: placeOf(rows) || "Value", numeric: true },
        { title: centreOf(rows), numeric: true },
        { title: "Lowest in England", numeric: true },
        { title: "Highest in England", numeric: true },
        { title: "Which way is better" },
      ],
      rows: first
        ? rows.map((row): Cell[] => [
            { text: row.title },
            ...(options.group ? [{ text: row.group }] : []),
            { text: row.figure.unit.title },
            { text: row.figure.period.title, sort: Date.parse(row.figure.period.end) },
            ...[row.figure, row.england, row.lowest, row.highest].map(cellOf),
            { text: DIRECTION[row.figure.indicator.polarity] },
          ])
        : [],
    };
  },

  describe(dataset, options) {
    return describeProfile(profileOf(dataset, options));
  },
});

const DIRECTION = { "higher-is-better": "higher", "lower-is-better": "lower", none: "neither" } as const;

/** The numbers at the two ends of a row's bar. */
function ends({ figure, lowest, highest }: ProfileRow): { left: string; right: string } {
  const [low, high] = [valueOrMissing(lowest), valueOrMissing(highest)];
  return figure.indicator.polarity === "lower-is-better"
    ? { left: high, right: low }
    : { left: low, right: high };
}

function valueOrMissing(figure: Figure | undefined): string {
  return figure ? printedValue(figure) : "[x]";
}

/** Why a row has no marker: "[x] not available for Sefton". */
function missingWords({ figure, england }: ProfileRow, place: string, centre: string): string {
  if (!isKnown(figure)) return `[${figure.measurement.status}] ${spokenValue(figure)} for ${place}`;
  if (!england || !isKnown(england)) return `[x] not available for ${centre}`;
  return "[x] no lowest and highest";
}

function unitAndPeriod({ unit, period }: Figure): string {
  const isSign = unit.pattern === "{}%";
  return isSign ? period.title : `${unit.title}, ${period.title}`;
}

function groupTitle(dataset: Dataset, group: string): string {
  return group === "domain" ? "Subject" : dimensionTitle(dataset, group);
}

function cellOf(figure: Figure | undefined): Cell {
  if (!figure) return { text: "[x]" };
  return { text: formatCell(figure), ...(isKnown(figure) ? { sort: amountOf(figure) } : {}) };
}
