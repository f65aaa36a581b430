import * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";

/** A text at a place in pixels from the left and the top of a drawing. */
export interface PlacedText {
  text: string;
  x: number;
  /** Vertical middle. */
  y: number;
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  colour?: string;
  /** The canvas's own if left out. */
  size?: number;
  /** Where it leads, in texts that are given `href: "href"`. */
  href?: string | undefined;
  /** The facet from whose left and top the place is measured, in a plot that has facets. */
  facet?: { fx: unknown; fy: unknown };
}

/**
 * Texts at their places, whatever the scales of the plot; `options` are those of all.
 *
 * @param top from where their heights are measured, in pixels
 */
export function texts(
  placed: readonly PlacedText[],
  canvas: Canvas,
  { top = 0, ...options }: Plot.TextOptions & { top?: number } = {},
): Plot.Markish[] {
  const styled = placed.map(
    ({ anchor = "start", bold = false, colour = COLOUR.ink, size = canvas.fontSize, facet, ...placed }) => ({
      ...placed,
      ...facet,
      style: { textAnchor: anchor, fontWeight: bold ? 700 : 400, fill: colour, fontSize: size },
    }),
  );
  return [...Map.groupBy(styled, ({ style }) => JSON.stringify(style)).values()].map((alike) =>
    Plot.text(alike, {
      text: "text",
      x: inPixels("x"),
      y: inPixels(({ y }: PlacedText) => top + y),
      ...(placed.some(({ facet }) => facet) ? { fx: "fx", fy: "fy" } : {}),
      ...(alike[0] as (typeof alike)[number]).style,
      ...options,
    }),
  );
}

/** Lines of text about a vertical middle, `pitch` pixels from one to the next. */
export function linesAbout(
  lines: readonly (string | Pick<PlacedText, "text" | "bold">)[],
  { y, pitch, ...style }: Omit<PlacedText, "text"> & { pitch: number },
): PlacedText[] {
  const own = lines.map((line) => (typeof line === "string" ? { text: line } : line));
  return own.map((line, index) => ({ ...style, ...line, y: y + (index - (lines.length - 1) / 2) * pitch }));
}

/** A channel that holds pixels from the left or the top of the drawing, not values. */
export function inPixels<Value>(field: Value): { value: Value; scale: null } {
  return { value: field, scale: null };
}
