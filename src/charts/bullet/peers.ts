import * as Plot from "@observablehq/plot";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { type SeriesStyle, stylesOf } from "../../marks/series.ts";
import { inPixels, type PlacedText } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { isComparator } from "../../model/area.ts";
import { amountOf, type Figure, isKnown } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";

/** Somebody to compare with. */
export interface Peer {
  label: string;
  figure: Figure;
}

export interface PeerPlace {
  /** Where its shape stands, in pixels; undefined when there is no value. */
  at: number | undefined;
  text: Pick<PlacedText, "text" | "x" | "anchor">;
}

/** Comparators are grey, England the darkest, and each kind of place has its shape. */
export function peerStyle({ area }: Figure): SeriesStyle {
  const symbol = isComparator(area)
    ? (stylesOf([{ area, breakdown: {} } as Figure])[0] as SeriesStyle).symbol
    : "triangle";
  return { symbol, colour: area?.type === "country" ? COLOUR.grey1 : COLOUR.grey2 };
}

/**
 * A peer's shape with its value, and its name if `named`, on the side where the text fits.
 *
 * @param left where the plot begins, in pixels
 * @returns undefined when the text fits on neither side
 */
export function placePeer(
  { label, figure }: Peer,
  named: boolean,
  scale: (value: number) => number,
  left: number,
  canvas: Canvas,
): PeerPlace | undefined {
  const value = printedValue(figure);
  if (!isKnown(figure))
    return { at: undefined, text: { text: `${label} ${value}`, x: left + 6, anchor: "start" } };
  const text = named ? `${label} ${value}` : value;
  const at = scale(amountOf(figure));
  const size = canvas.measure(text, labelSize(canvas)) + 11;
  if (at + size <= canvas.width) return { at, text: { text, x: at + 10, anchor: "start" } };
  return at - size >= left || !named ? { at, text: { text, x: at - 10, anchor: "end" } } : undefined;
}

/** The shapes of peers at their places. */
export function peerMarks(places: readonly { x: number; y: number; figure: Figure }[]): Plot.Markish[] {
  const styled = places.map(({ x, y, figure }) => ({ x, y, ...peerStyle(figure) }));
  return [...Map.groupBy(styled, ({ symbol, colour }) => `${symbol} ${colour}`).values()].map((alike) => {
    const { symbol, colour } = alike[0] as (typeof alike)[number];
    return Plot.dot(alike, { x: inPixels("x"), y: "y", symbol, r: 5, fill: colour });
  });
}
