import type { Shape } from "./shape.ts";

/** A place that figures are about, and the days between which it existed. */
export interface Area {
  /** Official code, or an id of our own where none exists. */
  code: string;
  name: string;
  type: string;
  /** What it is beside the place; nothing for the place and its parts. */
  comparator?: Comparator;
  /** First year or day; empty when it does not matter. */
  validFrom: string;
  /** Last day; empty while it exists. */
  validTo: string;
  /** Code of the area that it lies in. */
  within: string;
  aliases: string[];
  note: string;
  /** Part of a web address: "netherton-and-orrell". */
  slug: string;
  /** Its cell in the hexagon map, and its name in lines that fit one; odd rows are shifted right by half a cell. */
  hexagon?: { column: number; row: number; label: string[] };
  /** Its boundary on a plane, where a file of boundaries is installed. */
  boundary?: Shape;
  /** Areas of the same vintage that it shares a boundary with, in order of their names. */
  neighbours: Area[];
  /** Areas that came after it, each with a lead: "Its duties passed to", and whether its boundary is known to be the same. */
  successors: { area: Area; passed: string; hasSameBoundary: boolean }[];
}

/**
 * What areas of a type are to the place, as data/areas/types.csv says it: the nation, a region of it, another wider area
 * such as a county, a group whose name describes it such as “Councils like it”, or a peer such as another council.
 */
export const COMPARATORS = ["nation", "region", "wider", "group", "peer"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Whether an area is one that the place is compared with, not the place or a part of it. */
export function isComparator(area: Area | undefined): area is Area & { comparator: Comparator } {
  return area?.comparator !== undefined;
}

/** Whether an area is one that others are part of, such as a country: it is no rival of theirs. */
export function isWider(area: Area | undefined): boolean {
  return isComparator(area) && area.comparator !== "peer";
}

export const AREA_COLUMNS = {
  required: ["code", "name", "type", "valid_from", "valid_to", "within", "aliases", "note"],
  optional: [],
} as const;

/** A name as part of an address: lower case, words joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll("&", "and")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** The year in which an area's boundaries began, for addresses that survive a boundary change. */
export function vintage(area: Area): string {
  return area.validFrom.slice(0, 4);
}

/** The areas that an area lies in, the smallest first. Stops where the register goes round in a circle. */
export function surrounding(areas: ReadonlyMap<string, Area>, area: Area): Area[] {
  const found: Area[] = [];
  let next = areas.get(area.within);
  while (next && next !== area && !found.includes(next)) {
    found.push(next);
    next = areas.get(next.within);
  }
  return found;
}
