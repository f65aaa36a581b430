import { createRequire } from "node:module";
import { fromFile } from "@capsizecss/unpack/fs";

/** What decides how wide text of a typeface is. */
export interface Extent {
  unitsPerEm: number;
  /** The mean width of a letter in units of the font, each letter counted as often as English uses it. */
  xWidthAvg: number;
}

/** A typeface that devices have, shown where ours is not there yet. */
export interface StandIn extends Extent {
  family: string;
  weight: 400 | 700;
  /** The name under which a device may have it. */
  local: string;
}

/**
 * Roboto, which Android has. Arial, which others have, is within half a per cent of the typeface as it is. The mean widths
 * are what @capsizecss/unpack finds.
 */
const STAND_INS: StandIn[] = [
  { family: "Stand-in", weight: 400, local: "Roboto", unitsPerEm: 2048, xWidthAvg: 911 },
  { family: "Stand-in", weight: 700, local: "Roboto Bold", unitsPerEm: 2048, xWidthAvg: 926 },
];

/** The `@font-face` rules of the stand-ins: each as wide on average as the typeface of the site. */
export async function standInFaces(): Promise<string> {
  const cuts = { 400: await extentOf("400Regular"), 700: await extentOf("700Bold") };
  return STAND_INS.map((standIn) => faceLike(cuts[standIn.weight], standIn)).join("");
}

/** The rule that makes a stand-in as wide as a typeface. */
export function faceLike(typeface: Extent, { family, weight, local, ...standIn }: StandIn): string {
  const size = meanWidth(typeface) / meanWidth(standIn);
  return `@font-face{font-family:${family};font-weight:${weight};src:local("${local}");size-adjust:${Number((size * 100).toFixed(2))}%}`;
}

function meanWidth({ xWidthAvg, unitsPerEm }: Extent): number {
  return xWidthAvg / unitsPerEm;
}

/** How wide the letters of a cut of the site's typeface are. */
export function extentOf(cut: "400Regular" | "700Bold"): Promise<Extent> {
  const file = `@expo-google-fonts/atkinson-hyperlegible-next/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`;
  return fromFile(createRequire(import.meta.url).resolve(file));
}
