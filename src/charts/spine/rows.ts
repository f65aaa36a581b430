import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { lineHeight, type Paragraph, paragraph, quietStyle } from "../../marks/paragraph.ts";
import { inPixels, type PlacedText } from "../../marks/texts.ts";
import type { Figure } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import { centreOf, type ProfileRow, placeOf } from "../../words/profile.ts";
import { END_GAP, type SpineColumns } from "./columns.ts";
import { endsOf, missingWords, unitAndPeriod, valueOrMissing } from "./words.ts";

/** The rows of a spine chart with their words and marks at their places, in pixels. */
export interface SpineRows {
  words: PlacedText[];
  bars: { x1: number; x2: number; y: number }[];
  /** Pieces of the centre line, one a row. */
  spines: { x: number; y1: number; y2: number }[];
  dots: { x: number; y: number; judged: boolean; figure: Figure }[];
  /** Where the last row ends. */
  bottom: number;
}

/** Places rows under one another, each under the title of its group where this is a new one; `top` is where they begin. */
export function laySpineRows(
  rows: readonly ProfileRow[],
  columns: SpineColumns,
  top: number,
  canvas: Canvas,
): SpineRows {
  const line = lineHeight(canvas);
  const { values, left, middle, right } = columns;
  const layout: SpineRows = { words: [], bars: [], spines: [], dots: [], bottom: top };
  const { words, bars, spines, dots } = layout;
  const [place, centre] = [placeOf(rows), centreOf(rows)];
  let y = top;
  let group = "";
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group;
      const title = paragraph(group, { x: 0, top: y, room: canvas.width, bold: true }, canvas);
      words.push(...title.words);
      y = title.bottom + 6;
    }
    const below = values
      ? [unitAndPeriod(row.figure)]
      : valuesAndUnit(row, { place, centre, room: columns.labelWidth - 10 }, canvas);
    const label = labelOf(row.short, below, { top: y, room: columns.labelWidth - 10 }, canvas);
    const at = values ? (y + label.bottom) / 2 : label.bottom + line / 2;
    words.push(...label.words, ...(values ? valuesBeside(row, values, at) : []));
    if (row.position === undefined)
      words.push({
        ...quietStyle(canvas),
        text: missingWords(row, place, centre),
        x: middle,
        y: at,
        anchor: "middle",
      });
    else {
      const reach = values ? { y1: y - 4, y2: label.bottom + 4 } : { y1: at - line / 2, y2: at + line / 2 };
      bars.push({ x1: left, x2: right, y: at });
      spines.push({ x: middle, ...reach });
      dots.push({
        x: middle + (row.position * (right - left)) / 2,
        y: at,
        judged: row.judged,
        figure: row.figure,
      });
      if (values) words.push(...endWords(row, columns, at, canvas));
    }
    y = label.bottom + (values ? 8 : line + 12);
  }
  return { ...layout, bottom: y };
}

/** The label of a row with smaller lines under it. */
function labelOf(
  label: string,
  below: readonly string[],
  { top, room }: { top: number; room: number },
  canvas: Canvas,
): Paragraph {
  const { words, bottom } = paragraph(label, { x: 0, top, room }, canvas);
  let y = bottom;
  for (const text of below) {
    const small = paragraph(text, { ...quietStyle(canvas), x: 0, top: y, room }, canvas);
    words.push(...small.words);
    y = small.bottom;
  }
  return { words, bottom: y };
}

/** The values of a narrow row with their unit and period: on one line where there is room, else on two. */
function valuesAndUnit(
  { figure, england }: ProfileRow,
  { place, centre, room }: { place: string; centre: string; room: number },
  canvas: Canvas,
): string[] {
  const values = `${place} ${valueOrMissing(figure)}, ${centre} ${valueOrMissing(england)}`;
  const unit = unitAndPeriod(figure);
  const all = `${values} (${unit})`;
  return canvas.measure(all, labelSize(canvas)) <= room ? [all] : [values, unit];
}

function valuesBeside(
  { figure, england }: ProfileRow,
  { own, centre }: Required<SpineColumns>["values"],
  y: number,
): PlacedText[] {
  return [
    { text: valueOrMissing(figure), x: own.right, y, anchor: "end", bold: true },
    { text: valueOrMissing(england), x: centre.right, y, anchor: "end" },
  ];
}

function endWords(row: ProfileRow, { left, right }: SpineColumns, y: number, canvas: Canvas): PlacedText[] {
  const ends = endsOf(row);
  return [
    { ...quietStyle(canvas), text: ends.left, x: left - END_GAP, y, anchor: "end" },
    { ...quietStyle(canvas), text: ends.right, x: right + END_GAP, y },
  ];
}

/** Bars, the pieces of the centre line over them, and markers: filled circles, or hollow diamonds where not judged. */
export function spineMarks({ bars, spines, dots }: SpineRows, { fontSize }: Canvas): Plot.Markish[] {
  const at = { x: inPixels("x"), y: "y" } as const;
  return [
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
      { ...at, r: fontSize * 0.46, fill: COLOUR.sea, stroke: COLOUR.paper, strokeWidth: 1 },
    ),
    Plot.dot(
      dots.filter((each) => !each.judged),
      {
        ...at,
        r: fontSize * 0.42,
        symbol: "diamond",
        fill: COLOUR.paper,
        stroke: COLOUR.grey1,
        strokeWidth: 2,
      },
    ),
  ];
}
