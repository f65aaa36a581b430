import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import type { PlacedText } from "../../marks/texts.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import type { Canvas } from "../../render/chart.ts";
import { gridOf, type RugGrid, type RugHead, type RugTile } from "./rug-grid.ts";

interface RugRow {
  /** Its name, with its unit where rows differ in it. */
  label: string;
  tiles: (RugTile | undefined)[];
}

interface KeyEntry {
  fill: string;
  outlined: boolean;
  text: string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  outlined: boolean;
}

/** What stands one below the other in a rug, in pixels from its left and top. */
interface Block {
  boxes: Box[];
  words: PlacedText[];
  /** Where the next block begins. */
  bottom: number;
}

interface RowBlock extends Block {
  middles: RugLayout["middles"];
}

export interface RugLayout {
  boxes: Box[];
  words: PlacedText[];
  breaks: { x: number; top: number; bottom: number }[];
  /** The middle of each tile, row by row. */
  middles: { x: number; y: number; tile: RugTile }[];
  height: number;
}

const GAP = 2;

/**
 * Places the tiles of a rug: in columns under their heads where their words fit; else each with its head in it, as many
 * side by side as fit. Names of rows stand before their tiles in a wide drawing, above them in a narrow one.
 *
 * @param notes what is said under it
 */
export function layRug(
  { heads, rows }: { heads: readonly RugHead[]; rows: readonly RugRow[] },
  key: readonly KeyEntry[],
  notes: readonly string[],
  canvas: Canvas,
): RugLayout {
  const left = nameRoom(rows, canvas);
  const tiles = rows.flatMap((row) => row.tiles.filter((tile) => tile !== undefined));
  const grid = gridOf(heads, tiles, left, canvas);

  const keyBlock = layKey(key, canvas);
  const headBlock = layHeads(grid, keyBlock.bottom, canvas);
  let y = headBlock.bottom;
  const rowBlocks = rows.map((row) => {
    const block = layRow(row, grid, { top: y, left }, canvas);
    y = block.bottom;
    return block;
  });
  const footBlock = layFoot([...breakWarnings(heads, grid), ...notes], y, canvas);

  const blocks: Block[] = [keyBlock, headBlock, ...rowBlocks, footBlock];
  return {
    boxes: blocks.flatMap(({ boxes }) => boxes),
    words: blocks.flatMap(({ words }) => words),
    breaks: grid.breaks.map((x) => ({ x, top: headBlock.bottom, bottom: y - 4 })),
    middles: rowBlocks.flatMap(({ middles }) => middles),
    height: footBlock.bottom,
  };
}

/** Whether names of rows stand before their tiles. */
function isWide(canvas: Canvas): boolean {
  return canvas.width > 500;
}

/** Room for the names of rows at the left of their tiles, in pixels; none where they stand above them. */
function nameRoom(rows: readonly RugRow[], canvas: Canvas): number {
  const names = widest(
    rows.map(({ label }) => label),
    canvas,
  );
  return isWide(canvas) ? Math.round(Math.min(canvas.width * 0.32, names + 16)) : 0;
}

/** What shades mean, in lines at the top. */
function layKey(key: readonly KeyEntry[], canvas: Canvas): Block {
  const line = canvas.fontSize * 1.6;
  const boxes: Box[] = [];
  const words: PlacedText[] = [];
  let [x, y] = [1, 1];
  for (const { text, fill, outlined } of key) {
    const width = line + 8 + canvas.measure(text, canvas.fontSize);
    if (x > 1 && x + width > canvas.width) [x, y] = [1, y + line];
    boxes.push({
      x,
      y,
      width: line,
      height: line - 5,
      fill,
      outlined: outlined || fill === "var(--ramp-1)",
    });
    words.push({ text, x: x + line + 8, y: y + (line - 5) / 2, size: canvas.fontSize });
    x += width + 16;
  }
  return { boxes, words, bottom: key.length === 0 ? 1 : y + line + 6 };
}

/** The heads above their columns, ending on one line; nothing where each tile has its head in it. */
function layHeads({ headed, heads, headLines, lefts, width }: RugGrid, top: number, canvas: Canvas): Block {
  if (!headed) return { boxes: [], words: [], bottom: top };
  const line = lineOf(canvas);
  const words = heads.flatMap((lines, column) =>
    lines.map(
      (text, index): PlacedText => ({
        text,
        x: (lefts[column] as number) + width / 2,
        y: top + (headLines - lines.length + index + 0.5) * line,
        anchor: "middle",
        colour: COLOUR.quiet,
      }),
    ),
  );
  return { boxes: [], words, bottom: top + (headLines * line + 6) };
}

/** The name of a row with its tiles. */
function layRow(
  row: RugRow,
  grid: RugGrid,
  { top, left }: { top: number; left: number },
  canvas: Canvas,
): RowBlock {
  const wide = isWide(canvas);
  const name = wrap(row.label, (wide ? left : canvas.width) - 12, canvas);
  const nameLine = canvas.fontSize * 1.25;
  const nameHeight = name.length * nameLine;
  const tilesHeight = Math.ceil(grid.heads.length / grid.perLine) * (grid.height + GAP) - GAP;
  const room = wide ? Math.max(tilesHeight, nameHeight) : tilesHeight;
  const nameTop = wide ? top + (room - nameHeight) / 2 : top;
  const roomTop = wide ? top : top + (nameHeight + 3);
  const tilesTop = roomTop + (room - tilesHeight) / 2;
  const tiles = row.tiles.flatMap((tile, column) =>
    tile ? [layTile(tile, column, grid, tilesTop, canvas)] : [],
  );
  return {
    boxes: tiles.map(({ box }) => box),
    words: [
      ...name.map((text, index) => ({
        text,
        x: 0,
        y: nameTop + (index + 0.5) * nameLine,
        size: canvas.fontSize,
      })),
      ...tiles.flatMap(({ words }) => words),
    ],
    middles: tiles.map(({ middle }) => middle),
    bottom: roomTop + (room + (wide ? 4 : 10)),
  };
}

/** One tile with its words in its middle; `tilesTop` is where the first tiles of its row begin. */
function layTile(
  tile: RugTile,
  column: number,
  { headed, heads, perLine, lefts, width, height }: RugGrid,
  tilesTop: number,
  canvas: Canvas,
): { box: Box; words: PlacedText[]; middle: RugLayout["middles"][number] } {
  const x = lefts[column] as number;
  const y = tilesTop + Math.floor(column / perLine) * (height + GAP);
  const middle = { x: x + width / 2, y: y + height / 2, tile };
  const lines = [
    ...(headed ? [] : (heads[column] as string[])).map((text) => ({ text, bold: false })),
    { text: tile.value, bold: true },
    ...tile.notes.map((text) => ({ text, bold: false })),
  ];
  return {
    box: { x: x + GAP / 2, y, width: width - GAP, height, fill: tile.fill, outlined: tile.outlined },
    words: lines.map(({ text, bold }, index) => ({
      text,
      bold,
      colour: tile.ink,
      anchor: "middle",
      x: middle.x,
      y: middle.y + (index - (lines.length - 1) / 2) * lineOf(canvas),
    })),
    middle,
  };
}

/** What must not be compared: by the dashed lines, or by name where there are none. */
function breakWarnings(heads: readonly RugHead[], { headed, breaks }: RugGrid): string[] {
  if (headed) return breaks.length > 0 ? ["Dashed line: do not compare figures on its two sides."] : [];
  return heads
    .filter(({ afterBreak }) => afterBreak)
    .map(({ short }) => `Do not compare figures from ${short} on with those before.`);
}

/** What is said under the tiles. */
function layFoot(notes: readonly string[], top: number, canvas: Canvas): Block {
  const line = lineOf(canvas);
  const lines = notes.flatMap((text) => wrap(text, canvas.width, canvas, labelSize(canvas)));
  return {
    boxes: [],
    words: lines.map((text, index) => ({
      text,
      x: 0,
      y: top + (index + 0.5) * line + 2,
      colour: COLOUR.quiet,
    })),
    bottom: Math.ceil(top + lines.length * line + 4),
  };
}

/** Height of a line of heads, tiles and notes, in pixels. */
function lineOf(canvas: Canvas): number {
  return labelSize(canvas) * 1.25;
}
