import { labelSize } from "../../marks/axis.ts";
import { type Paragraph, paragraph, quietStyle } from "../../marks/paragraph.ts";
import { widest } from "../../marks/wrap.ts";
import type { Canvas } from "../../render/chart.ts";
import { centreOf, type ProfileRow, placeOf } from "../../words/profile.ts";
import { endsOf, valueOrMissing } from "./words.ts";

/** Where the columns of a spine chart stand, in pixels from the left. */
export interface SpineColumns {
  /** Room for the labels of rows, at the left edge. */
  labelWidth: number;
  /** The columns of values of the place and of the centre; left out where values stand under the label of their row. */
  values?: { own: ValueColumn; centre: ValueColumn };
  /** The ends of the bars, and the centre line between them. */
  left: number;
  middle: number;
  right: number;
  /** Between which the two sides of the centre line are named: the bars with the values at their ends. */
  sides: { left: number; right: number };
}

/** A column of values: its right edge, and the room for the name over it. */
interface ValueColumn {
  right: number;
  room: number;
}

/** Room before a column of values, in pixels. */
const COLUMN_GAP = 14;
/** Room between the end of a bar and its value, in pixels. */
export const END_GAP = 10;

/** The columns of a wide drawing: labels, values of the place and the centre, bars; of a narrow one, bars over its width. */
export function spineColumns(rows: readonly ProfileRow[], canvas: Canvas): SpineColumns {
  const { width } = canvas;
  if (width <= 500)
    return {
      labelWidth: width,
      left: 8,
      middle: width / 2,
      right: width - 8,
      sides: { left: 0, right: width },
    };
  const labelWidth = Math.round(width * 0.35);
  const own = columnWidth(
    placeOf(rows),
    rows.map((row) => valueOrMissing(row.figure)),
    canvas,
  );
  const centre = columnWidth(
    centreOf(rows),
    rows.map((row) => valueOrMissing(row.england)),
    canvas,
  );
  const ends = rows.map(endsOf).flatMap(({ left, right }) => [left, right]);
  const end = widest(ends, canvas, labelSize(canvas)) + END_GAP;
  const start = labelWidth + own + centre + COLUMN_GAP;
  const [left, right] = [start + end, width - end];
  return {
    labelWidth,
    values: {
      own: { right: labelWidth + own, room: own - COLUMN_GAP },
      centre: { right: labelWidth + own + centre, room: centre - COLUMN_GAP },
    },
    left,
    middle: (left + right) / 2,
    right,
    sides: { left: start, right: width },
  };
}

/** A name of several words may stand on several lines over its values. */
function columnWidth(name: string, values: readonly string[], canvas: Canvas): number {
  return widest([...name.split(" "), ...values], canvas, canvas.fontSize, true) + COLUMN_GAP;
}

/** What stands over the rows from `top` on: the two sides of the centre line, and the names over columns of values. */
export function headWords(
  rows: readonly ProfileRow[],
  columns: SpineColumns,
  top: number,
  canvas: Canvas,
): Paragraph {
  const { values } = columns;
  const sides = sideWords(centreOf(rows), columns, top, canvas);
  const heads = (
    values
      ? [
          { name: placeOf(rows), column: values.own },
          { name: centreOf(rows), column: values.centre },
        ]
      : []
  ).map(({ name, column: { right, room } }) =>
    paragraph(name, { x: right, top, room, anchor: "end", ...quietStyle(canvas) }, canvas),
  );
  return sideBySide([sides, ...heads]);
}

/** The two sides of the centre line by name: the worse one at the left. */
export function sideWords(centre: string, { sides }: SpineColumns, top: number, canvas: Canvas): Paragraph {
  const style = { top, room: (sides.right - sides.left) / 2 - 6, ...quietStyle(canvas) };
  return sideBySide([
    paragraph(`worse than ${centre}`, { ...style, x: sides.left }, canvas),
    paragraph(`better than ${centre}`, { ...style, x: sides.right, anchor: "end" }, canvas),
  ]);
}

function sideBySide(paragraphs: readonly Paragraph[]): Paragraph {
  return {
    words: paragraphs.flatMap(({ words }) => words),
    bottom: Math.max(...paragraphs.map(({ bottom }) => bottom)),
  };
}
