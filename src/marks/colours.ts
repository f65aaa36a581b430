/**
 * Colours of charts, by what they mean. On a page they are CSS custom properties, which change with the theme; the
 * values stand in `styles/tokens.css`.
 */
export const COLOUR = {
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  grid: "var(--grid)",
  paper: "var(--paper)",
  /** What other marks lie on, such as the whole behind a bar: with a line round it, as it is pale. */
  sand: "var(--raised)",
  /** The place that the page is about, or one of two series. */
  sea: "var(--sea)",
  /** The other of two series, such as women beside men. */
  heather: "var(--heather)",
  /** The one thing that is highlighted, and nothing else. */
  rust: "var(--rust)",
  /** Comparators, from the nearest to the farthest. */
  grey1: "var(--grey-1)",
  grey2: "var(--grey-2)",
  grey3: "var(--grey-3)",
  better: "var(--better)",
  worse: "var(--worse)",
  /** What a point of a control chart says: the colours of NHS England, darkened where the ground is light. */
  improvement: "var(--improvement)",
  concern: "var(--concern)",
  commonCause: "var(--common-cause)",
  noPolarity: "var(--no-polarity)",
} as const;

/** How a target is drawn. */
export const DASHED = { stroke: COLOUR.ink, strokeWidth: 1.5, strokeDasharray: "5 3" };

/** How the series of a chart are told apart: by colour and by shape. */
export const SERIES = [
  { colour: COLOUR.heather, symbol: "circle" },
  { colour: COLOUR.sea, symbol: "square" },
  { colour: COLOUR.grey1, symbol: "diamond" },
  { colour: COLOUR.grey2, symbol: "triangle" },
] as const;

/** Cells of a map with the text on them, from the lowest to the highest class. */
const SHADES = [
  { colour: "var(--ramp-1)", on: "var(--on-ramp-1)" },
  { colour: "var(--ramp-2)", on: "var(--on-ramp-2)" },
  { colour: "var(--ramp-3)", on: "var(--on-ramp-3)" },
  { colour: "var(--ramp-4)", on: "var(--on-ramp-4)" },
  { colour: "var(--ramp-5)", on: "var(--on-ramp-5)" },
] as const;

/** The shade of a place from 0, the lowest, to 1, the highest. */
export function shadeAt(place: number): { colour: string; on: string } {
  return SHADES[Math.round(place * (SHADES.length - 1))] ?? SHADES[0];
}

/** Lines across the third part and the fourth, and across the fifth and the sixth the other way. */
export const PART_HATCHES = [
  { id: "part-3", line: COLOUR.paper, width: 1.25 },
  { id: "part-5", line: COLOUR.paper, width: 1.25, turn: -45 },
] as const;
const [THIRD, FIFTH] = PART_HATCHES.map(({ id }) => `url(#${id})`) as [string, string];

/**
 * Parts of a whole that lie side by side, from the sea to the shore. Deep and light tones take turns, so that each has 3:1
 * against the next; with their lines no two of six look alike, in grey as well.
 */
export const PARTS = [
  { colour: "var(--part-1)", on: "var(--on-part-1)" },
  { colour: "var(--part-2)", on: "var(--on-part-2)" },
  { colour: "var(--part-3)", on: "var(--on-part-3)", hatch: THIRD },
  { colour: "var(--part-4)", on: "var(--on-part-4)", hatch: THIRD },
  { colour: "var(--part-5)", on: "var(--on-part-5)", hatch: FIFTH },
  { colour: "var(--part-6)", on: "var(--on-part-6)", hatch: FIFTH },
] as const;

/** The gap between parts: paper, or a line where the reader's own colours replace ours. */
export const PART_EDGE = "var(--part-edge)";

/** The part of which it is not known where it belongs: pale sand with a thin line round it, quieter than all others. */
export const PART_UNSTATED = { colour: "var(--part-unstated)", on: COLOUR.ink, edge: COLOUR.grey2 } as const;
