import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const FAMILY = "Atkinson Hyperlegible Next Variable";
const FILE =
  "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";

/** The weights that the styles ask for, and none beyond. */
const WEIGHTS = { min: 400, max: 700, default: 400 };

/** What the widths of texts in drawings count on: pairs set closer, and figures of one width. */
const FEATURES = ["kern", "tnum"];

/** What the site itself may say, whatever its data say. */
const OWN_SIGNS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}£©±²³·×÷‑–‘’“”•…←↑→↓−≤≥`;

/**
 * What is kept of the typeface besides characters: also its hints, without which a screen that sets letters on whole
 * pixels sets words wider than drawings have room for. Its published types do not know the last yet.
 */
const SUBSET = {
  targetFormat: "woff2" as const,
  variationAxes: { wght: WEIGHTS },
  keepFeatures: FEATURES,
};

export interface Typeface {
  /** Its name without ending: a part of it stands for its bytes, so that it may be kept for ever. */
  name: string;
  bytes: Uint8Array;
}

/**
 * The typeface cut down to what a site shows: the characters of its texts and of its own words, and the weights that
 * styles use. A character that the typeface lacks is left to the stand-ins.
 */
export function typefaceFor(texts: Iterable<string>): Promise<Typeface> {
  return typefaceOf([OWN_SIGNS, ...texts]);
}

/** The typeface with the characters of some texts and no others. The same characters give the same bytes. */
export async function typefaceOf(texts: Iterable<string>): Promise<Typeface> {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  const bytes = await subsetFont(
    readFileSync(createRequire(import.meta.url).resolve(FILE)),
    [...characters].sort().join(""),
    SUBSET,
  );
  return typefaceIn(bytes);
}

export function typefaceIn(bytes: Uint8Array): Typeface {
  return { name: `typeface.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}`, bytes };
}

/**
 * The rule that names the typeface. It is fetched when a page is laid out, and shown where it is there before the first
 * paint: on each page that is opened after another. Where it is late its stand-ins stay, because text set anew moves what
 * is below it.
 */
export function typefaceFace(address: string): string {
  return `@font-face{font-family:${FAMILY};font-display:optional;font-weight:${WEIGHTS.min} ${WEIGHTS.max};src:url(${address})format("woff2")}`;
}
