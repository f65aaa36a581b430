import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { COLOUR } from "./colours.ts";
import type { PlacedText } from "./texts.ts";
import { wrap } from "./wrap.ts";

/** A text broken into lines that stand under one another. */
export interface Paragraph {
  words: PlacedText[];
  /** Where its last line ends, in pixels from the top. */
  bottom: number;
}

/** From one line of a list to the next, in sizes of the canvas's text. */
const LEADING = 1.28;

/** The height of a line of a list, in pixels; small text stands in lines of the same height. */
export function lineHeight(canvas: Canvas): number {
  return canvas.fontSize * LEADING;
}

/**
 * A text broken into lines of a list, from a height downwards.
 *
 * @param style where it stands and how it looks, as of any placed text; its own height is left out
 * @param top where its first line begins; room: its width at the most; both in pixels
 */
export function paragraph(
  text: string,
  { top, room, ...style }: Omit<PlacedText, "text" | "y"> & { top: number; room: number },
  canvas: Canvas,
): Paragraph {
  const line = lineHeight(canvas);
  let bottom = top;
  const words = wrap(text, room, canvas, style.size, style.bold).map((words): PlacedText => {
    const placed = { ...style, text: words, y: bottom + line / 2 };
    bottom += line;
    return placed;
  });
  return { words, bottom };
}

/** How what stands beside the main words looks: smaller and paler. */
export function quietStyle(canvas: Canvas): { size: number; colour: string } {
  return { size: labelSize(canvas), colour: COLOUR.quiet };
}
