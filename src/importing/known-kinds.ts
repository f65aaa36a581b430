import { textOf } from "./cells.ts";
import type { FeedFile } from "./feed-file.ts";

/** A kind of file that is known by what is in it and that nothing is published of. */
export interface KnownKind {
  title: string;
  /** Why nothing of it is published. */
  why: string;
  is(file: FeedFile): boolean;
}

const TIDIED = "others tidied it, and nobody has compared it with its publisher's file";
const CODES = "it holds codes and no figures";

/** Files that come with those that are read, or that were looked at and left. */
export const knownKinds: readonly KnownKind[] = [
  {
    title: "Ambulance clinical outcomes, NHS England",
    why: "what it measures changes from year to year",
    is: (file) => hasHeads(file, ["Year", "Month", "Org Code"], /^SQU\d/),
  },
  {
    title: "Borough indicators of OHID, tidied",
    why: `it has no confidence limits, ${TIDIED}`,
    is: (file) => hasHeads(file, ["area_code", "period", "indicator", "value", "compared_to_England"]),
  },
  {
    title: "Hospital flow and talking therapies, tidied",
    why: TIDIED,
    is: (file) => hasHeads(file, ["date"], /^(nhs_trust|sicbl)\d\d_code$/),
  },
  {
    title: "Deprivation of districts, tidied",
    why: TIDIED,
    is: (file) => hasHeads(file, ["imd_average_score", "imd_average_rank"], /^ltla\d\d_code$/),
  },
  {
    title: "Population of small areas by single year of age, tidied",
    why: "it was not brought into line with the census of 2021",
    is: (file) => hasHeads(file, ["total_population", "0", "1"], /^lsoa\d\d_code$/),
  },
  {
    title: "Small areas of two years",
    why: CODES,
    is: (file) => !hasHeads(file, ["total_population"]) && countHeads(file, /^lsoa\d\d_code$/) > 1,
  },
  {
    title: "Codes and names of areas, Office for National Statistics",
    why: CODES,
    is: (file) => hasHeads(file, ["LADCD_ACTIVE"], /^(WD|MSOA)CD$/),
  },
  {
    title: "Places of wards on a map",
    why: CODES,
    is: (file) => hasHeads(file, ["wdcd", "longitude", "latitude"]),
  },
  {
    title: "Boundaries in GeoJSON",
    why: "those of wards are taken over by npm run boundaries",
    is: ({ json }) => hasMembers(json, ["features"]),
  },
  {
    title: "Cancer waits of England, tidied, without the name of a place",
    why: "the file that names England holds the same",
    is: ({ json }) => hasMembers(json, ["standards"]) && Object.keys(json as object).length === 1,
  },
  {
    title: "Words about a collection of tidied files",
    why: "it holds no figures",
    is: ({ json }) => hasMembers(json, ["built_at", "months"]),
  },
  {
    title: "A text for people",
    why: "it holds no figures",
    is: ({ kind, sheets }) => {
      const first = textOf(sheets[0]?.rows[0]?.[0]);
      return kind === "csv" && (/^#+ \S/.test(first) || /\blicen[cs]e$/i.test(first));
    },
  },
];

function headsOf({ sheets }: FeedFile): string[] {
  return (sheets[0]?.rows[0] ?? []).map(textOf);
}

/** Whether all these heads stand in the first row, and one that fits a pattern. */
function hasHeads(file: FeedFile, heads: readonly string[], pattern = /./): boolean {
  const found = headsOf(file);
  return heads.every((head) => found.includes(head)) && found.some((head) => pattern.test(head));
}

function countHeads(file: FeedFile, pattern: RegExp): number {
  return headsOf(file).filter((head) => pattern.test(head)).length;
}

function hasMembers(json: unknown, members: readonly string[]): boolean {
  return typeof json === "object" && json !== null && members.every((member) => member in json);
}
