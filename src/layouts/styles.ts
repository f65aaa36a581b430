import { standInFaces } from "../render/stand-ins.ts";
import { typefaceFace } from "../render/typeface.ts";
import { href } from "../site.ts";
import sheet from "../styles/site.css?inline";
import { hashOf } from "./prune.ts";
import { typeface } from "./typeface.ts";

/** All styles of every page. They stand in the page: a sheet that must be fetched first holds up the first paint. */
export const styles = typefaceFace(href(`assets/${typeface.name}.woff2`)) + (await standInFaces()) + sheet;

/** Names these styles, and none else, in a policy. */
export const stylesHash = hashOf(styles);
