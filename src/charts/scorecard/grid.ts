import { labelSize } from "../../marks/axis.ts";
import { lineHeight, type Paragraph, paragraph, quietStyle } from "../../marks/paragraph.ts";
import type { Point } from "../../marks/points.ts";
import type { PlacedText } from "../../marks/texts.ts";
import { printedValue, wasText } from "../../marks/value.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import { formatCell, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
import type { ScorecardRow } from "./data.ts";

/** The values of a row at their places, in pixels, and where the last of them ends. */
export interface ScorecardCells {
  words: PlacedText[];
  points: Point[];
  bottom: number;
}

/** Columns of one width, in pixels; the last ends at the right edge of the drawing. */
export interface ScorecardGrid {
  width: number;
  /** The right edge of a column. */
  right(column: number): number;
}

/** The columns of values to the right of `left`; undefined where a value is too wide to stand beside others. */
export function gridOf(
  rows: readonly ScorecardRow[],
  columns: number,
  left: number,
  canvas: Canvas,
): ScorecardGrid | undefined {
  const width = (canvas.width - left) / columns;
  return width >= needOf(rows, canvas) + 2
    ? { width, right: (column) => canvas.width - width * (columns - 1 - column) }
    : undefined;
}

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

/** The titles of columns from `top` on; all end at the same height. */
export function layHeads(
  heads: readonly string[],
  { width, right }: ScorecardGrid,
  top: number,
  canvas: Canvas,
): Paragraph {
  const line = lineHeight(canvas);
  const broken = heads.map((head) => wrap(head, width - 12, canvas, labelSize(canvas)));
  const bottom = top + Math.max(...broken.map((lines) => lines.length)) * line;
  const words = broken.flatMap((lines, column) =>
    lines.map(
      (text, index): PlacedText => ({
        text,
        x: right(column),
        y: bottom - (lines.length - index - 0.5) * line,
        anchor: "end",
        ...quietStyle(canvas),
      }),
    ),
  );
  return { words, bottom };
}

/** Places the values of a row side by side, each over its period or over the one before. */
export function layCells(
  { first, before, latest, others }: ScorecardRow,
  { width, right }: ScorecardGrid,
  top: number,
  canvas: Canvas,
): ScorecardCells {
  const line = lineHeight(canvas);
  const y = top + line / 2;
  const figures = [first, before, latest];
  const words: PlacedText[] = [];
  const points: Point[] = [];
  /** Lines under the values. */
  let below = 1;
  for (const [column, figure] of figures.entries()) {
    if (!figure) continue;
    const x = right(column);
    const under = { x, top: top + line, room: width - 14, anchor: "end", ...quietStyle(canvas) } as const;
    const period = paragraph(figure.period.title, under, canvas);
    points.push({ x: x - width / 2, y, figure });
    words.push({ text: printedValue(figure), x, y, anchor: "end", bold: figure === latest }, ...period.words);
    below = Math.max(below, period.words.length);
  }
  for (const [index, other] of others.entries()) {
    const x = right(figures.length + index);
    if (!other.latest) continue;
    words.push({ text: formatCell(other.latest), x, y, anchor: "end" });
    if (other.before && isKnown(other.before))
      words.push({
        text: wasText(other.before),
        x,
        y: y + line,
        anchor: "end",
        ...quietStyle(canvas),
      });
  }
  return { words, points, bottom: y - line / 2 + line * (1 + below) };
}
