import type { RowsOfDrawing } from "../render/rows.ts";
import type { Rooms } from "./cuts.ts";
import type { DrawingPart } from "./whole-drawing.ts";

/** Share of a room from which on a part rather ends with its group of rows than takes one row more. */
const FULL = 0.6;

/**
 * A drawing of rows in parts that each fit their room: cut between rows and never between a heading and its first row,
 * where a part is mostly full between groups, with the heads of the columns over each part.
 *
 * @param height of the drawing, in pixels
 */
export function partsOfRows({ head, cuts }: RowsOfDrawing, height: number, rooms: Rooms): DrawingPart[] {
  const band = head.bottom - head.top;
  const parts: DrawingPart[] = [];
  for (let top = 0; top < height; top = (parts.at(-1) as DrawingPart).bottom) {
    const over = top > 0 ? band : 0;
    const room = (top > 0 ? rooms.other : rooms.first) - over;
    const fitting = cuts.filter(({ y }) => y > top && y <= top + room);
    const group = fitting.findLast((cut) => cut.group && cut.y >= top + room * FULL);
    // A row that is higher than its room stands alone.
    const next = group ?? fitting.at(-1) ?? cuts.find(({ y }) => y > top);
    const bottom = height - top <= room ? height : (next?.y ?? height);
    const endsGroup = bottom === height || next?.group === true;
    parts.push({ top, bottom, height: bottom - top + over, endsGroup, ...(over > 0 ? { head } : {}) });
  }
  return parts;
}
