import type { Canvas } from "../render/chart.ts";
import { labelSize } from "./axis.ts";
import { type Block, PAD } from "./plot.ts";
import { type PlacedText, paragraph, texts } from "./texts.ts";

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
  const sorted = flags.toSorted((a, b) => a.x - b.x);
  // From the lowest tier to the highest, be it rightwards or leftwards: the line of the next comes down beside a text.
  const orders = [sorted, sorted.toReversed()].map((order, isLeftwards) =>
    order.map(({ x, text }, tier) => {
      const next = order[tier + 1]?.x;
      const low = isLeftwards && next !== undefined ? next + APART : 0;
      const high = isLeftwards || next === undefined ? canvas.width : next - APART;
      return { x, text, low, room: high - low };
    }),
  );
  const tightest = (order: (typeof orders)[number] = []) => Math.min(...order.map(({ room }) => room));
  const tiers = orders[tightest(orders[0]) >= tightest(orders[1]) ? 0 : 1] ?? [];
  const feet = new Map<number, number>();
  let height = 0;
  const placed = tiers.map(({ x, text, low, room }) => {
    const own = paragraph(text, Math.min(room - 6, WIDEST), canvas, { ...style, size, anchor: "middle" });
    // A browser may set a text a little wider than it was measured.
    const half = own.width / 2 + 3;
    feet.set(x, -height - 2);
    height += own.height + 4;
    return own.at(Math.max(low + half, Math.min(x, low + room - half)), -height);
  });
  // They are read from left to right.
  const words = (tiers === orders[0] ? placed : placed.toReversed()).flat();
  return {
    block: (top) => ({ height, marks: texts(words, canvas, { top: top + height }) }),
    foot(x, top) {
      const foot = feet.get(x);
      return foot === undefined || canvas.bare ? undefined : top - PAD + foot;
    },
  };
}
