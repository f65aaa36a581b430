import { createRequire } from "node:module";
import { fromFile } from "@capsizecss/unpack/fs";

/** What decides how much room text of a typeface takes, in units of its font. */
export interface Extent {
  unitsPerEm: number;
  ascent: number;
  /** Below zero, as fonts count it. */
  descent: number;
  lineGap: number;
  /** The mean width of a letter, each letter counted as often as English uses it. */
  xWidthAvg: number;
}

/** A typeface that devices have, shown where ours is not there yet. */
export interface StandIn {
  family: string;
  weight: 400 | 700;
  /** Names under which a device may have it, or one that is as wide letter by letter. */
  locals: string[];
  unitsPerEm: number;
  xWidthAvg: number;
}

/**
 * Arial on computers and iPhones, Roboto under Android. The mean widths are what @capsizecss/unpack finds in Arimo, whose
 * letters are as wide as Arial's, and in Roboto.
 */
export const STAND_INS: StandIn[] = [
  {
    family: "Stand-in Arial",
    weight: 400,
    locals: ["Arial", "Liberation Sans", "Helvetica"],
    unitsPerEm: 2048,
    xWidthAvg: 913,
  },
  {
    family: "Stand-in Arial",
    weight: 700,
    locals: ["Arial Bold", "Liberation Sans Bold", "Helvetica Bold"],
    unitsPerEm: 2048,
    xWidthAvg: 983,
  },
  { family: "Stand-in Roboto", weight: 400, locals: ["Roboto"], unitsPerEm: 2048, xWidthAvg: 911 },
  { family: "Stand-in Roboto", weight: 700, locals: ["Roboto Bold"], unitsPerEm: 2048, xWidthAvg: 926 },
];

/**
 * The `@font-face` rules of the stand-ins: each as wide on average as the typeface of the site and as high in a line, so
 * that a page keeps its shape whether or not the typeface is there.
 */
export async function standInFaces(): Promise<string> {
  const cuts = { 400: await extentOf("400Regular"), 700: await extentOf("700Bold") };
  return STAND_INS.map((standIn) => faceLike(cuts[standIn.weight], standIn)).join("");
}

/** The rule that gives a stand-in the extent of a typeface. What is overridden is a share of the adjusted size. */
export function faceLike(typeface: Extent, { family, weight, locals, ...standIn }: StandIn): string {
  const meanWidth = ({ xWidthAvg, unitsPerEm }: Pick<Extent, "xWidthAvg" | "unitsPerEm">) =>
    xWidthAvg / unitsPerEm;
  const size = meanWidth(typeface) / meanWidth(standIn);
  const ofSize = (units: number) => percent(Math.abs(units) / typeface.unitsPerEm / size);
  const descriptors = {
    "font-family": `"${family}"`,
    "font-weight": weight,
    src: locals.map((name) => `local("${name}")`).join(),
    "size-adjust": percent(size),
    "ascent-override": ofSize(typeface.ascent),
    "descent-override": ofSize(typeface.descent),
    "line-gap-override": ofSize(typeface.lineGap),
  };
  return `@font-face{${Object.entries(descriptors)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}`;
}

function extentOf(cut: string): Promise<Extent> {
  const file = `@expo-google-fonts/atkinson-hyperlegible-next/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`;
  return fromFile(createRequire(import.meta.url).resolve(file));
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
