import { z } from "zod";
import type { Assurance, Variation } from "../stats/icons.ts";
import { RUN_LENGTH } from "../stats/signals.ts";
import { ASSURANCE_WORDS, VARIATION_WORDS } from "../words/process.ts";
import { COLOUR } from "./colours.ts";
import type { Shape } from "./grid.ts";
import type { LegendEntry } from "./legend.ts";
import { drawTick } from "./verdict.ts";

/** By what signs of change are found. */
export const signSettings = {
  length: z
    .union([z.literal(6), z.literal(7)])
    .default(RUN_LENGTH)
    .describe("How many figures in a row make a shift or a trend."),
  screen: z.boolean().default(false).describe("True leaves outlying moving ranges out of the limits."),
};

/** How a point of a control chart is drawn: never by colour alone. */
export const VARIATION_STYLE = {
  "common cause": { symbol: "circle", colour: COLOUR.commonCause },
  improvement: { symbol: "diamond", colour: COLOUR.improvement },
  concern: { symbol: "square", colour: COLOUR.concern },
  "no polarity": { symbol: "triangle", colour: COLOUR.noPolarity },
} as const satisfies Record<Variation, { symbol: string; colour: string }>;

const ASSURANCE_STYLE = {
  passes: { symbol: { draw: drawTick }, colour: COLOUR.improvement },
  "hit and miss": { symbol: "asterisk", colour: COLOUR.commonCause },
  fails: { symbol: "times", colour: COLOUR.concern },
} as const;

/** An icon as NHS England's: a ring with a shape, which always stands before its words. */
export type Icon = Variation | Assurance;

/** The shape and the colour of an icon: that of a variation is filled, that of an assurance is a line. */
export const ICON_STYLE = { ...VARIATION_STYLE, ...ASSURANCE_STYLE };

export const ICON_WORDS: Record<Icon, string> = { ...VARIATION_WORDS, ...ASSURANCE_WORDS };

export function isFilled(icon: Icon): boolean {
  return icon in VARIATION_STYLE;
}

/** Words for the shapes of points, those that come up. */
export function variationLegend(variations: Iterable<Variation>): LegendEntry[] {
  const present = new Set(variations);
  return (Object.keys(VARIATION_STYLE) as Variation[])
    .filter((variation) => present.has(variation))
    .map((variation) => ({ label: VARIATION_WORDS[variation], ...VARIATION_STYLE[variation] }));
}

/** An icon before words of a grid: a ring with its shape. */
export function iconDots(icon: Icon, radius: number): Shape {
  const { symbol, colour } = ICON_STYLE[icon];
  const style = isFilled(icon) ? { fill: colour } : { stroke: colour, strokeWidth: 2.2, fill: "none" };
  return {
    width: 2 * radius + 2,
    dots: [
      { r: radius, stroke: colour, strokeWidth: 2, fill: COLOUR.paper },
      { symbol, r: radius * 0.5, ...style },
    ],
  };
}
