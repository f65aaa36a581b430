import type { Selection as Drawing } from "d3";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { PlacedText } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

export interface RugHead {
  title: string;
  /** For a narrow place. */
  short: string;
  /** Figures of this column must not be compared with those of the one before. */
  afterBreak: boolean;
}

export interface RugTile {
  value: string;
  /** What else is said of the figure, each on a line of its own: "planned". */
  notes: string[];
  fill: string;
  ink: string;
  outlined: boolean;
}

interface RugRow {
  /** Its name, with its unit where rows differ in it. */
  label: string;
  tiles: (RugTile | undefined)[];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  outlined: boolean;
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
/** Room at both sides of a dashed line. */
const BREAK = 12;
const PAD = 5;

/**
 * Places the tiles of a rug: in columns under their heads where their words fit; else each with its head in it, as many
 * side by side as fit. Names of rows stand before their tiles in a wide drawing, above them in a narrow one.
 *
 * @param notes what is said under it
 */
export function layRug(
  { heads, rows }: { heads: readonly RugHead[]; rows: readonly RugRow[] },
  key: readonly { fill: string; outlined: boolean; text: string }[],
  notes: readonly string[],
  canvas: Canvas,
): RugLayout {
  const size = labelSize(canvas);
  const line = size * 1.25;
  const wide = canvas.width > 500;
  const layout: RugLayout = { boxes: [], words: [], breaks: [], middles: [], height: 0 };
  let y = layKey(layout, key, canvas);
  const names = widest(
    rows.map(({ label }) => label),
    canvas,
  );
  const left = wide ? Math.round(Math.min(canvas.width * 0.32, names + 16)) : 0;
  const across = canvas.width - left;
  const tiles = rows.flatMap((row) => row.tiles.filter((tile) => tile !== undefined));
  const need =
    Math.max(
      widest(
        tiles.map(({ value }) => value),
        canvas,
        size,
        true,
      ),
      widest(
        tiles.flatMap(({ notes }) => notes),
        canvas,
        size,
      ),
    ) +
    2 * PAD;
  const gaps = heads.filter(({ afterBreak }) => afterBreak).length * BREAK;
  const even = (across - gaps) / heads.length;
  const titleNeed =
    widest(
      heads.flatMap(({ title }) => title.split(" ")),
      canvas,
      size,
    ) + 6;
  const shortNeed =
    widest(
      heads.flatMap(({ short }) => short.split(" ")),
      canvas,
      size,
    ) + 6;
  const inGrid = even >= Math.max(need, Math.min(titleNeed, shortNeed));
  const perLine = inGrid
    ? heads.length
    : Math.max(1, Math.min(heads.length, Math.floor((across + 0.5) / Math.max(need, shortNeed))));
  const cell = inGrid ? even : across / perLine;
  const texts = heads.map(({ title, short }) =>
    wrap(inGrid && even >= titleNeed ? title : short, cell - 6, canvas, size),
  );
  const tileLines = Math.max(...tiles.map(({ notes }) => 1 + notes.length));
  const headLines = Math.max(...texts.map((lines) => lines.length));
  const tileHeight = (inGrid ? 0 : headLines * line) + tileLines * line + 2 * PAD;
  const columnsAt = heads.map((_, column) => {
    const before = inGrid
      ? heads.slice(0, column + 1).filter(({ afterBreak }) => afterBreak).length * BREAK
      : 0;
    return left + (column % perLine) * cell + before;
  });
  if (inGrid) {
    for (const [column, lines] of texts.entries())
      for (const [index, text] of lines.entries())
        layout.words.push({
          text,
          x: (columnsAt[column] as number) + cell / 2,
          y: y + (headLines - lines.length + index + 0.5) * line,
          anchor: "middle",
          colour: COLOUR.quiet,
        });
    y += headLines * line + 6;
  }
  const top = y;
  for (const row of rows) {
    const words = wrap(row.label, (wide ? left : canvas.width) - 12, canvas);
    const nameLine = canvas.fontSize * 1.25;
    const nameHeight = words.length * nameLine;
    const block = Math.ceil(heads.length / perLine) * (tileHeight + GAP) - GAP;
    const room = wide ? Math.max(block, nameHeight) : block;
    const nameTop = wide ? y + (room - nameHeight) / 2 : y;
    for (const [index, text] of words.entries())
      layout.words.push({ text, x: 0, y: nameTop + (index + 0.5) * nameLine, size: canvas.fontSize });
    if (!wide) y += nameHeight + 3;
    const tilesTop = y + (room - block) / 2;
    for (const [column, tile] of row.tiles.entries()) {
      if (!tile) continue;
      const x = columnsAt[column] as number;
      const tileTop = tilesTop + Math.floor(column / perLine) * (tileHeight + GAP);
      layout.boxes.push({
        x: x + GAP / 2,
        y: tileTop,
        width: cell - GAP,
        height: tileHeight,
        fill: tile.fill,
        outlined: tile.outlined,
      });
      const lines = [
        ...(inGrid ? [] : (texts[column] as string[])).map((text) => ({ text, bold: false })),
        { text: tile.value, bold: true },
        ...tile.notes.map((text) => ({ text, bold: false })),
      ];
      const middle = { x: x + cell / 2, y: tileTop + tileHeight / 2 };
      for (const [index, { text, bold }] of lines.entries())
        layout.words.push({
          text,
          bold,
          colour: tile.ink,
          anchor: "middle",
          x: middle.x,
          y: middle.y + (index - (lines.length - 1) / 2) * line,
        });
      layout.middles.push({ ...middle, tile });
    }
    y += room + (wide ? 4 : 10);
  }
  if (inGrid)
    for (const [column, { afterBreak }] of heads.entries())
      if (afterBreak)
        layout.breaks.push({ x: (columnsAt[column] as number) - BREAK / 2, top, bottom: y - 4 });
  const warnings = inGrid
    ? heads.some(({ afterBreak }) => afterBreak)
      ? ["Dashed line: do not compare figures on its two sides."]
      : []
    : heads
        .filter(({ afterBreak }) => afterBreak)
        .map(({ short }) => `Do not compare figures from ${short} on with those before.`);
  const foot = [...warnings, ...notes].flatMap((text) => wrap(text, canvas.width, canvas, size));
  for (const [index, text] of foot.entries())
    layout.words.push({ text, x: 0, y: y + (index + 0.5) * line + 2, colour: COLOUR.quiet });
  layout.height = Math.ceil(y + foot.length * line + 4);
  return layout;
}

/** Places what shades mean in lines at the top, and returns where they end. */
function layKey(
  layout: RugLayout,
  key: readonly { fill: string; outlined: boolean; text: string }[],
  canvas: Canvas,
): number {
  const line = canvas.fontSize * 1.6;
  let [x, y] = [1, 1];
  for (const { text, fill, outlined } of key) {
    const width = line + 8 + canvas.measure(text, canvas.fontSize);
    if (x > 1 && x + width > canvas.width) [x, y] = [1, y + line];
    layout.boxes.push({
      x,
      y,
      width: line,
      height: line - 5,
      fill,
      outlined: outlined || fill === "var(--ramp-1)",
    });
    layout.words.push({ text, x: x + line + 8, y: y + (line - 5) / 2, size: canvas.fontSize });
    x += width + 16;
  }
  return key.length === 0 ? 1 : y + line + 6;
}

/** The hatching of tiles without a figure. */
export function drawHatch(svg: Drawing<SVGSVGElement, unknown, null, undefined>): void {
  const pattern = svg
    .append("defs")
    .append("pattern")
    .attr("id", "hatch")
    .attr("width", 7)
    .attr("height", 7)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)");
  pattern.append("rect").attr("width", 7).attr("height", 7).attr("fill", COLOUR.paper);
  pattern.append("rect").attr("width", 2).attr("height", 7).attr("fill", COLOUR.grid);
}
