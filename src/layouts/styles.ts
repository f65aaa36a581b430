import { standInFaces } from "../render/stand-ins.ts";
import { typefaceFace } from "../render/typeface.ts";
import { href } from "../site.ts";
import sheet from "../styles/site.css?inline";
import { hashOf } from "./prune.ts";

/** All styles of every page but the rule of its typeface. */
export const styles = (await standInFaces()) + sheet;

/** Stands in a policy for the styles of the page. */
export const stylesHash = hashOf(styles);

/**
 * All styles of a page. They stand in the page: a sheet that must be fetched first holds up the first paint.
 *
 * @param typeface name of the file
 */
export function stylesWith(typeface: string): string {
  return typefaceFace(href(`assets/${typeface}.woff2`)) + styles;
}
