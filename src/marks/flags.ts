import type * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { type PlacedText, texts } from "./texts.ts";
import { widest, wrap } from "./wrap.ts";

/** A text that stands over an upright line. */
export interface Flag {
  /** The line, in pixels from the left edge of the drawing. */
  x: number;
  text: string;
}

export interface FlagLayout {
  /** The flags from left to right. */
  places: { x: number; lines: { text: string; middle: number; y: number }[]; bottom: number }[];
  height: number;
}

const APART = 8;
/** Longer texts are broken, so that they stay near their line. */
const WIDEST = 230;

/**
 * Places the texts of upright lines above a plot: each in a tier of its own and clear of the lines that come down from
 * the tiers above, so that no text meets another or a line.
 */
export function layFlags(flags: readonly Flag[], canvas: Canvas): FlagLayout {
  const size = labelSize(canvas);
  const line = size * 1.25;
  const sorted = [...flags].sort((a, b) => a.x - b.x);
  const leftBelow = sorted.map((_, index) => ({
    low: 0,
    high: (sorted[index + 1]?.x ?? canvas.width + APART) - APART,
  }));
  const rightBelow = sorted.map((_, index) => ({
    low: (sorted[index - 1]?.x ?? -APART) + APART,
    high: canvas.width,
  }));
  const tightest = (rooms: typeof leftBelow) => Math.min(...rooms.map(({ low, high }) => high - low));
  const leftFirst = tightest(leftBelow) >= tightest(rightBelow);
  const rooms = leftFirst ? leftBelow : rightBelow;
  const blocks = sorted.map(({ x, text }, index) => {
    const { low, high } = rooms[index] as (typeof rooms)[number];
    const lines = wrap(text, Math.min(high - low, WIDEST), canvas, size);
    const half = widest(lines, canvas, size) / 2;
    return { x, lines, middle: Math.max(low + half, Math.min(x, high - half)) };
  });
  // From the lowest tier to the highest.
  const tiers = leftFirst ? blocks : [...blocks].reverse();
  const height = blocks.reduce((sum, { lines }) => sum + lines.length * line + 4, 0);
  let bottom = height;
  const places = tiers.map(({ x, lines, middle }) => {
    const top = bottom - 4 - lines.length * line;
    const place = {
      x,
      bottom: bottom - 2,
      lines: lines.map((text, index) => ({ text, middle, y: top + (index + 0.5) * line })),
    };
    bottom = top;
    return place;
  });
  return { places: places.sort((a, b) => a.x - b.x), height };
}

/** The texts of flags; `top` is where the tiers begin. */
export function flagMarks(layout: FlagLayout, canvas: Canvas, top: number): Plot.Markish[] {
  return texts(
    layout.places.flatMap(({ lines }) =>
      lines.map(
        ({ text, middle, y }): PlacedText => ({
          text,
          x: middle,
          y: top + y,
          anchor: "middle",
          size: labelSize(canvas),
        }),
      ),
    ),
    canvas,
  );
}
