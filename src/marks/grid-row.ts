import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { GridCell, GridColumn, Ground, Line, Shape } from "./grid.ts";
import { type Columns, PAD, SHAPE_GAP } from "./grid-columns.ts";
import { type PlacedText, widest, wrap } from "./texts.ts";

/** One thing that a grid draws, at its place in pixels. */
export type Item =
  | { kind: "word"; word: PlacedText }
  | { kind: "shape"; shape: Shape; x: number; y: number }
  | { kind: "ground"; ground: Ground; left: number; right: number; top: number; bottom: number }
  | { kind: "point"; figure: Figure; x: number; y: number };

/** A part of a grid that can be put at any height. */
export interface Part {
  height: number;
  at(top: number): Item[];
}

interface Span {
  left: number;
  right: number;
  align?: "start" | "middle" | "end" | undefined;
}

/** Least room between the words of a row and the scale below them, in pixels. */
const BELOW = 2;

/** What stands above a group of rows: a second line beside the first where there is room. */
export function heading(lines: readonly Line[], canvas: Canvas): Part {
  const [first, second, ...others] = lines;
  const left = (first ? widthOf({ lines: [first] }, canvas) : 0) + canvas.fontSize;
  const across = { left: 0, right: canvas.width };
  if (!first || !second || others.length > 0 || left + widthOf({ lines: [second] }, canvas) > canvas.width)
    return cellPart({ lines }, across, canvas);
  const parts = [first, second].map((line, at) =>
    cellPart({ lines: [line] }, { ...across, left: at * left }, canvas),
  );
  return beside(parts, 1);
}

/** The heads of columns that stand side by side, ending at one height, and the two ends of a scale by name. */
export function heads(columns: readonly GridColumn[], { form, spans, short }: Columns, canvas: Canvas): Part {
  const head = (text: string, span: Span) => cellPart({ lines: [{ text, quiet: true }] }, span, canvas);
  const names = columns.flatMap(({ title = "", short: brief = title, align }, at) => {
    const span = spans[at];
    const text = short ? brief : title;
    return span && text ? [head(text, { ...span, align })] : [];
  });
  const ends = columns.flatMap(({ ends: own }, at) => {
    if (!own) return [];
    const { left, right } = spans[at] ?? { left: 0, right: canvas.width };
    const middle = (left + right) / 2;
    return [
      head(own[0], { left, right: middle - 6 }),
      head(own[1], { left: middle + 6, right, align: "end" }),
    ];
  });
  return form === "beside" ? beside([...names, ...ends], 1) : stacked([beside(names, 1), beside(ends, 1)]);
}

/** One row in the form of its columns; its middle is that of the scale. */
export function layRow(
  columns: readonly GridColumn[],
  cells: readonly (GridCell | undefined)[],
  { form, spans, range }: Columns,
  { mark, canvas }: { mark: number; canvas: Canvas },
): Part & { middle: number } {
  const scale = columns.findIndex((column) => column.scale);
  const part = (at: number, left: number, right: number): Part[] => {
    const cell = cells[at];
    return cell ? [cellPart(cell, { left, right, align: columns[at]?.align }, canvas)] : [];
  };
  // Where names have the room that is left, they have that of empty columns too.
  const last = spans[cells.findLastIndex((cell, at) => cell && spans[at])];
  const free = form === "under" && last ? canvas.width - last.right : 0;
  const words = spans.flatMap((span, at) =>
    span && at !== scale ? part(at, span.left + (at > 0 ? free : 0), span.right + free) : [],
  );
  const note = scale < 0 ? [] : part(scale, ...range);
  const align = scale >= 0 || cells.some((cell) => cell?.ground) ? 0.5 : 0;
  if (form === "beside") {
    const row = beside([...words, ...note], align, scale < 0 ? 0 : mark);
    return { ...row, middle: row.height / 2 };
  }
  const band = beside(note, 0, mark);
  const row = stacked([
    ...(form === "under" ? [] : [nameAbove(cells[0] as GridCell, form, canvas)]),
    ...(words.length > 0 ? [beside(words, align)] : []),
    ...(form === "list" ? columns.flatMap((_, at) => listed(columns, cells, at, canvas)) : []),
    ...(scale < 0 ? [] : [{ height: BELOW + band.height, at: (top: number) => band.at(top + BELOW) }]),
  ]);
  return { ...row, middle: scale < 0 ? row.height / 2 : row.height - mark / 2 };
}

/** The name of a row over it; in a list it stands out from what follows it. */
function nameAbove(cell: GridCell, form: Columns["form"], canvas: Canvas): Part {
  const lines = cell.lines.map((line, at) => (form === "list" && at === 0 ? { ...line, bold: true } : line));
  return cellPart({ ...cell, lines }, { left: 0, right: canvas.width }, canvas);
}

/** A cell behind its head in a line of its own; of a tile both are one text, so that a list of many is not twice as full. */
function listed(
  columns: readonly GridColumn[],
  cells: readonly (GridCell | undefined)[],
  at: number,
  canvas: Canvas,
): Part[] {
  const [cell, { align = "start", scale }] = [cells[at], columns[at] as GridColumn];
  if (!cell || at === 0 || scale) return [];
  const titles = columns.map(({ title = "", short = title }) => short);
  if (cell.ground) {
    const text = `${titles[at]}: ${cell.lines.map((line) => line.text).join(", ")}`;
    const tile = cellPart({ ...cell, lines: [{ text }] }, { left: 0, right: canvas.width }, canvas);
    return [{ ...tile, height: tile.height + 2 }];
  }
  const most = Math.min(widest(titles.slice(1), canvas, labelSize(canvas)), canvas.width * 0.42);
  const head = { text: titles[at] as string, quiet: true };
  const isAtStart = align === "start";
  const room = isAtStart ? most : canvas.width - widthOf(cell, canvas) - 12;
  const title = cellPart({ lines: [head] }, { left: 0, right: Math.max(room, 40) }, canvas);
  const span = {
    left: isAtStart ? most + 12 : 0,
    right: canvas.width,
    align: isAtStart ? align : "end",
  } as const;
  return [beside([cellPart(cell, span, canvas), title], 0.5)];
}

/**
 * Parts beside one another; a ground fills its row.
 *
 * @param align 0 from one height downwards, 0.5 on one middle, 1 ending at one height
 */
function beside(parts: readonly Part[], align: number, least = 0): Part {
  const height = Math.max(least, ...parts.map((part) => part.height));
  return {
    height,
    at: (top) =>
      parts
        .flatMap((part) => part.at(top + (height - part.height) * align))
        .map((item) => (item.kind === "ground" ? { ...item, top, bottom: top + height } : item)),
  };
}

function stacked(parts: readonly Part[]): Part {
  return {
    height: parts.reduce((sum, part) => sum + part.height, 0),
    at: (top) => {
      let bottom = top;
      return parts.flatMap((part) => {
        bottom += part.height;
        return part.at(bottom - part.height);
      });
    },
  };
}

function cellPart(
  { lines, shape, ground, figure }: GridCell,
  { left, right, align = "start" }: Span,
  canvas: Canvas,
): Part {
  const line = lineHeight(canvas);
  const inset = ground ? PAD : 0;
  const indent = shape ? shape.width + SHAPE_GAP : 0;
  const room = right - left - indent - 2 * inset;
  const broken = lines.flatMap((each) =>
    wrap(each.text, room, canvas, sizeOf(each, canvas), each.bold).map((text) => ({ ...each, text })),
  );
  const words = broken.length * line;
  const height = Math.max(words, broken.length > 1 ? 0 : (shape?.width ?? 0)) + (ground ? 2 * PAD - 2 : 0);
  const [start, middle, end] = [left + inset + indent, (left + right) / 2, right - inset];
  const x = { start, middle, end }[align];
  const shapeRight = (align === "end" ? end - widthOf({ lines: broken }, canvas) : start) - SHAPE_GAP;
  return {
    height,
    at: (top): Item[] => {
      const y = top + (height - words) / 2 + line / 2;
      return [
        ...(ground ? [{ kind: "ground", ground, left, right, top, bottom: top + height } as const] : []),
        ...(shape ? [{ kind: "shape", shape, x: shapeRight - shape.width / 2, y } as const] : []),
        ...broken.map((each, at): Item => {
          const { quiet, ...word } = each;
          const colour = word.colour ?? ground?.ink ?? (quiet ? COLOUR.quiet : COLOUR.ink);
          const size = sizeOf(each, canvas);
          return { kind: "word", word: { ...word, x, y: y + at * line, anchor: align, size, colour } };
        }),
        ...(figure ? [{ kind: "point", figure, x: middle, y } as const] : []),
      ];
    },
  };
}

/** The height of a line of a grid, in pixels; small text stands in lines of the same height. */
function lineHeight(canvas: Canvas): number {
  return canvas.fontSize * 1.28;
}

function sizeOf({ quiet }: Line, canvas: Canvas): number {
  return quiet ? labelSize(canvas) : canvas.fontSize;
}

/** The width of a cell in one line each, without what is around its words. */
export function widthOf({ lines, shape }: GridCell, canvas: Canvas): number {
  const widths = lines.map((line) => canvas.measure(line.text, sizeOf(line, canvas), line.bold));
  return Math.max(0, ...widths) + (shape ? shape.width + SHAPE_GAP : 0);
}
