import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { type Block, PAD } from "./plot.ts";
import { linesAbout, type PlacedText, texts } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** A text that stands over an upright line. */
export interface Flag {
  /** The line, in pixels from the left edge of the drawing. */
  x: number;
  text: string;
}

/** Texts above a plot, and the lines below them. */
export interface Flags {
  block: Block;
  /** Where the line at a place comes out under its text, if there is one, in pixels, in a plot that begins at `top`. */
  foot(x: number, top: number): number | undefined;
}

const APART = 8;
/** Longer texts are broken, so that they stay near their line. */
const WIDEST = 230;

/**
 * Places the texts of upright lines above a plot: each in a tier of its own and clear of the lines that come down from
 * the tiers above, so that no text meets another or a line.
 */
export function layFlags(
  flags: readonly Flag[],
  canvas: Canvas,
  style: Pick<PlacedText, "bold" | "colour"> = {},
): Flags {
  const size = labelSize(canvas);
  const line = size * 1.25;
  const sorted = [...flags].sort((a, b) => a.x - b.x);
  const roomsBeside = (side: "left" | "right") =>
    sorted.map((_, index) => ({
      low: side === "left" ? 0 : (sorted[index - 1]?.x ?? -APART) + APART,
      high: side === "right" ? canvas.width : (sorted[index + 1]?.x ?? canvas.width + APART) - APART,
    }));
  const [leftBelow, rightBelow] = [roomsBeside("left"), roomsBeside("right")];
  const tightest = (all: typeof leftBelow) => Math.min(...all.map(({ low, high }) => high - low));
  const leftFirst = tightest(leftBelow) >= tightest(rightBelow);
  const rooms = leftFirst ? leftBelow : rightBelow;
  const blocks = sorted.map(({ x, text }, index) => {
    const { low, high } = rooms[index] as (typeof rooms)[number];
    const lines = wrap(text, Math.min(high - low - 6, WIDEST), canvas, size, style.bold);
    // A browser may set a text a little wider than it was measured.
    const half = widest(lines, canvas, size, style.bold) / 2 + 3;
    return { x, lines, middle: Math.max(low + half, Math.min(x, high - half)) };
  });
  // From the lowest tier to the highest.
  const tiers = leftFirst ? blocks : [...blocks].reverse();
  const height = blocks.reduce((sum, { lines }) => sum + lines.length * line + 4, 0);
  let bottom = height;
  const feet = new Map<number, number>();
  const placed = tiers.map(({ x, lines, middle }) => {
    feet.set(x, bottom - 2);
    const tall = lines.length * line;
    bottom -= tall + 4;
    const at = { x: middle, y: bottom + tall / 2, anchor: "middle" } as const;
    return linesAbout(lines, { ...at, ...style, pitch: line, size });
  });
  const words = (leftFirst ? placed : placed.reverse()).flat();
  return {
    block: (top) => ({ height, marks: texts(words, canvas, { top }) }),
    foot(x, top) {
      const foot = feet.get(x);
      return foot === undefined || canvas.bare ? undefined : top - PAD - height + foot;
    },
  };
}
