import { wrap } from "../marks/texts.ts";
import { measure } from "../render/measure.ts";
import type { GlyphSheet } from "./glyphs.ts";

/** How a block of text in a picture is set. Lengths are in pixels. */
export interface BlockStyle {
  width: number;
  size: number;
  fill: string;
  bold?: boolean;
  /** From one line to the next, as a share of the size; 1.35 if left out. */
  leading?: number;
}

/** A text broken into lines, ready to be put at its place. */
export interface TextBlock {
  lines: string[];
  height: number;
  /** SVG elements with the block's left and top there. */
  at(left: number, top: number): string;
}

/** A text of words, broken so that its lines are about equally long. */
export function textBlock(text: string, style: BlockStyle, sheet: GlyphSheet): TextBlock {
  return setLines(evenLines(text, style), style, sheet);
}

/** An address, broken only after the marks that part its names. */
export function addressBlock(address: string, style: BlockStyle, sheet: GlyphSheet): TextBlock {
  const lines: string[] = [];
  for (const piece of address.split(/(?<=[/#-])(?![/#-])/)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(last + piece, style.size, style.bold) <= style.width)
      lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return setLines(lines, style, sheet);
}

function setLines(
  lines: string[],
  { size, fill, bold = false, leading = 1.35 }: BlockStyle,
  sheet: GlyphSheet,
): TextBlock {
  // The letters stand in the middle of their line: about seven tenths of the size are above the line that they stand on.
  const first = (leading * size) / 2 + size * 0.35;
  return {
    lines,
    height: lines.length * leading * size,
    at: (left, top) =>
      lines
        .map((line, index) =>
          sheet.write(line, { size, bold, fill, x: left, baseline: top + first + index * leading * size }),
        )
        .join(""),
  };
}

/** The fewest lines that fit the width, about equally long: broken as in the narrowest room that needs no line more. */
function evenLines(text: string, { width, size, bold = false }: BlockStyle): string[] {
  const within = (room: number) => wrap(text, room, { measure: byWords, fontSize: size }, size, bold);
  let best = within(width);
  let [tooNarrow, enough] = [0, width];
  for (let halving = 0; halving < 7 && best.length > 1; halving++) {
    const room = (tooNarrow + enough) / 2;
    const lines = within(room);
    if (lines.length > best.length || lines.some((line) => byWords(line, size, bold) > room))
      tooNarrow = room;
    else [best, enough] = [lines, room];
  }
  return best;
}

/** Width of a text from those of its words: a hundred lines are tried for one that is kept, and they share words. */
function byWords(text: string, fontSize: number, bold = false): number {
  const words = text.split(" ");
  const spaces = (words.length - 1) * measure(" ", fontSize, bold);
  return words.reduce((width, word) => width + measure(word, fontSize, bold), spaces);
}
