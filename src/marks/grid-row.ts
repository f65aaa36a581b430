import type { Figure } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { GridCell, GridColumn, Ground, Line, Shape } from "./grid.ts";
import { type Columns, PAD, SHAPE_GAP } from "./grid-columns.ts";
import type { PlacedText } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** What stands at places in pixels. */
export interface Placed {
  words: PlacedText[];
  shapes: { shape: Shape; x: number; y: number }[];
  grounds: { left: number; right: number; top: number; bottom: number; ground: Ground }[];
  points: { figure: Figure; x: number; y: number }[];
}

/** A part of a grid that can be put at any height. */
export interface Part {
  height: number;
  at(top: number): Placed;
}

interface Span {
  left: number;
  right: number;
  align: "start" | "middle" | "end";
}

/** Least room between the words of a row and the scale below them, in pixels. */
const BELOW = 4;

/** Lines one below the other between two edges. */
function paragraph(lines: readonly Line[], span: Span, canvas: Canvas): Part {
  return cellPart({ lines }, span, canvas);
}

/** What stands above a group of rows: a second line beside the first where there is room. */
export function heading(lines: readonly Line[], canvas: Canvas): Part {
  const [first, second, ...others] = lines;
  const left = (first ? widthOf({ lines: [first] }, canvas) : 0) + canvas.fontSize;
  const across = { left: 0, right: canvas.width, align: "start" } as const;
  if (!first || !second || others.length > 0 || left + widthOf({ lines: [second] }, canvas) > canvas.width)
    return paragraph(lines, across, canvas);
  return bottomed([paragraph([first], across, canvas), paragraph([second], { ...across, left }, canvas)]);
}

/** The heads of columns that stand side by side, ending at one height, and the two ends of a scale by name. */
export function heads(columns: readonly GridColumn[], { form, spans, short }: Columns, canvas: Canvas): Part {
  const head = (text: string, span: Span) => paragraph([{ text, quiet: true }], span, canvas);
  const names = columns.flatMap(({ title = "", short: brief = title, align = "start" }, at) => {
    const span = spans[at];
    const text = short ? brief : title;
    return span && text ? [head(text, { ...span, align })] : [];
  });
  const ends = columns.flatMap(({ ends: own }, at) => {
    const { left, right } = spans[at] ?? { left: 0, right: canvas.width };
    const middle = (left + right) / 2;
    return own
      ? [
          head(own[0], { left, right: middle - 6, align: "start" }),
          head(own[1], { left: middle + 6, right, align: "end" }),
        ]
      : [];
  });
  return form === "beside" ? bottomed([...names, ...ends]) : stacked([bottomed(names), bottomed(ends)]);
}

function bottomed(parts: readonly Part[]): Part {
  const height = Math.max(0, ...parts.map((part) => part.height));
  return { height, at: (top) => merged(parts.map((part) => part.at(top + height - part.height))) };
}

/** One row in the form of its columns. */
export function layRow(
  columns: readonly GridColumn[],
  cells: readonly (GridCell | undefined)[],
  { form, spans, range }: Columns,
  { mark, canvas }: { mark: number; canvas: Canvas },
): Part & { middle: number } {
  const scale = columns.findIndex((column) => column.scale);
  const across = { left: 0, right: canvas.width };
  const part = (at: number, span: { left: number; right: number }) =>
    cellPart(cells[at] as GridCell, { ...span, align: columns[at]?.align ?? "start" }, canvas);
  // Where names have the room that is left, they have that of empty columns too.
  const last = spans[cells.findLastIndex((cell, at) => cell && spans[at])];
  const free = form === "under" && last ? canvas.width - last.right : 0;
  const words = columns.flatMap((_, at) => {
    const span = spans[at];
    if (!span || !cells[at]) return [];
    if (at === scale) return [part(at, { left: range[0], right: range[1] })];
    return [part(at, { left: span.left + (at > 0 ? free : 0), right: span.right + free })];
  });
  const above =
    form === "above" || form === "list"
      ? [cellPart(titled(cells[0] as GridCell, form), { ...across, align: "start" }, canvas)]
      : [];
  const listed = form === "list" ? listParts(columns, cells, scale, canvas) : [];
  const beside = side(
    words,
    form === "beside" && scale >= 0 ? mark : 0,
    scale >= 0 || cells.some((cell) => cell?.ground),
  );
  if (form === "beside") return { ...beside, middle: beside.height / 2 };
  const note = scale >= 0 && cells[scale] ? [part(scale, { left: range[0], right: range[1] })] : [];
  const band: Part[] =
    scale < 0
      ? []
      : [
          {
            height: BELOW + Math.max(mark, ...note.map(({ height }) => height)),
            at: (top) => merged(note.map((each) => each.at(top + BELOW))),
          },
        ];
  const stack = stacked([...above, ...(words.length > 0 ? [beside] : []), ...listed, ...band]);
  return { ...stack, middle: scale < 0 ? stack.height / 2 : stack.height - mark / 2 };
}

/** In a list the name stands out from what follows it. */
function titled(cell: GridCell, form: Columns["form"]): GridCell {
  const [first, ...others] = cell.lines;
  return form === "list" && first ? { ...cell, lines: [{ ...first, bold: true }, ...others] } : cell;
}

/** Every cell behind its head in a line of its own. */
function listParts(
  columns: readonly GridColumn[],
  cells: readonly (GridCell | undefined)[],
  scale: number,
  canvas: Canvas,
): Part[] {
  const titles = columns.map(({ title = "", short = title }) => short);
  const most = Math.min(widest(titles.slice(1), canvas, labelSize(canvas)), canvas.width * 0.42);
  return columns.flatMap(({ align = "start" }, at): Part[] => {
    const cell = cells[at];
    if (!cell || at === 0 || at === scale) return [];
    const { ground, lines } = cell;
    // A tile is one line of a list.
    const whole =
      ground && lines[0] ? [{ ...lines[0], text: lines.map(({ text }) => text).join(", ") }] : lines;
    const head: Line = { text: titles[at] as string, quiet: true, ...(ground ? { colour: ground.ink } : {}) };
    const inset = ground ? PAD : 0;
    const value = cellPart(
      { ...cell, lines: whole },
      {
        left: align === "start" ? most + 12 : 0,
        right: canvas.width,
        align: align === "start" ? "start" : "end",
      },
      canvas,
    );
    const room =
      align === "start" ? most : canvas.width - widthOf({ ...cell, lines: whole }, canvas) - 12 - 2 * inset;
    const title = paragraph(
      [head],
      { left: inset, right: inset + Math.max(room, 40), align: "start" },
      canvas,
    );
    const height = Math.max(value.height, title.height) + (ground ? 2 : 0);
    return [
      {
        height,
        at: (top) => merged([value.at(top), title.at(top + Math.max(0, (value.height - title.height) / 2))]),
      },
    ];
  });
}

/** Parts beside one another, on one middle or from one height downwards. */
function side(parts: readonly Part[], least: number, centred: boolean): Part {
  const height = Math.max(least, ...parts.map((part) => part.height));
  return {
    height,
    at: (top) =>
      merged(
        parts.map((part) => {
          const placed = part.at(top + (centred ? (height - part.height) / 2 : 0));
          // A ground fills its row.
          return { ...placed, grounds: placed.grounds.map((box) => ({ ...box, top, bottom: top + height })) };
        }),
      ),
  };
}

function stacked(parts: readonly Part[]): Part {
  return {
    height: parts.reduce((sum, part) => sum + part.height, 0),
    at: (top) => {
      let y = top;
      return merged(
        parts.map((part) => {
          const placed = part.at(y);
          y += part.height;
          return placed;
        }),
      );
    },
  };
}

function cellPart(
  { lines, shape, ground, figure }: GridCell,
  { left, right, align }: Span,
  canvas: Canvas,
): Part {
  const line = lineHeight(canvas);
  const inset = ground ? PAD : 0;
  const indent = shape ? shape.width + SHAPE_GAP : 0;
  const broken = lines.flatMap((each) =>
    wrap(each.text, right - left - indent - 2 * inset, canvas, sizeOf(each, canvas), each.bold).map(
      (text) => ({
        ...each,
        text,
      }),
    ),
  );
  const words = broken.length * line;
  const height = Math.max(words, broken.length > 1 ? 0 : (shape?.width ?? 0)) + (ground ? 2 * PAD - 2 : 0);
  const [start, middle, end] = [left + inset + indent, (left + right) / 2, right - inset];
  const x = { start, middle, end }[align];
  const shapeRight = align === "end" ? end - widthOfLines(broken, canvas) - SHAPE_GAP : start - SHAPE_GAP;
  return {
    height,
    at: (top) => {
      const first = top + (height - words) / 2 + line / 2;
      return {
        words: broken.map((each, at) => ({
          text: each.text,
          x,
          y: first + at * line,
          anchor: align,
          size: sizeOf(each, canvas),
          colour: each.colour ?? ground?.ink ?? (each.quiet ? COLOUR.quiet : COLOUR.ink),
          ...(each.bold ? { bold: true } : {}),
        })),
        shapes: shape ? [{ shape, x: shapeRight - shape.width / 2, y: first }] : [],
        grounds: ground ? [{ left, right, top, bottom: top + height, ground }] : [],
        points: figure ? [{ figure, x: middle, y: first }] : [],
      };
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
  return widthOfLines(lines, canvas) + (shape ? shape.width + SHAPE_GAP : 0);
}

function widthOfLines(lines: readonly Line[], canvas: Canvas): number {
  return Math.max(0, ...lines.map((line) => canvas.measure(line.text, sizeOf(line, canvas), line.bold)));
}

function merged(parts: readonly Placed[]): Placed {
  return {
    words: parts.flatMap(({ words }) => words),
    shapes: parts.flatMap(({ shapes }) => shapes),
    grounds: parts.flatMap(({ grounds }) => grounds),
    points: parts.flatMap(({ points }) => points),
  };
}
