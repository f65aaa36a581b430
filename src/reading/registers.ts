import type { Site } from "../model/site.ts";

/** The registers that figures refer to. */
export interface Registers
  extends Pick<Site, "areas" | "areaTypes" | "organisations" | "packs" | "publications" | "units" | "roles"> {
  /** Files of which entries could not be read: what they seem to lack is not held against what names it. */
  unsound: ReadonlySet<string>;
  /** Units that are named and could not be read whole. */
  unsoundUnits: ReadonlySet<string>;
}
