import { createHash } from "node:crypto";
import { standInFaces } from "../render/stand-ins.ts";
import sheet from "../styles/site.css?inline";

/** All styles of every page. They stand in the page: a sheet that must be fetched first holds up the first paint. */
export const styles = (await standInFaces()) + sheet;

/** Names these styles, and none else, in a policy. */
export const stylesHash = `sha256-${createHash("sha256").update(styles).digest("base64")}`;
