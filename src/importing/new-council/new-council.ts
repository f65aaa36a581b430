import Papa from "papaparse";
import { AREA_COLUMNS, slugOf } from "../../model/area.ts";
import type { SiteFile } from "../../model/site.ts";
import type { CodedPlace } from "./codes.ts";
import { ROLES, UNITS } from "./registers.ts";

/** A council that a data folder is begun for. */
export interface NewCouncil {
  name: string;
  code: string;
  /** What its code says. */
  coded: CodedPlace;
  /** The day on which the site begins, `YYYY-MM-DD`. */
  today: string;
  wards: readonly NewWard[];
}

/** A ward as a register lists it. */
export interface NewWard {
  code: string;
  name: string;
  /** Year or day from which its boundary holds. */
  since: string;
}

/** The files of a data folder for a council, by their paths in it: all that a site needs before it has a figure. */
export function newCouncil({ name, code, coded, today, wards }: NewCouncil): Map<string, string> {
  const { type, heading, nation } = coded;
  const own = `${name} health figures`;
  const site: Omit<SiteFile, "home" | "wards"> = {
    name: own,
    strapline: `Figures on health and care in ${name}, drawn and traced to where they stand`,
    address: `https://${slugOf(own)}.example/`,
    place: code,
    council: `${name} Council`,
    began: today,
    publisher: {
      name: own,
      statement: `An independent publication about ${name}. It is no official site.`,
      contact: "Questions about a figure go to the publisher that the source under each chart names.",
    },
    licence: {
      name: "Creative Commons Attribution 4.0",
      url: "https://creativecommons.org/licenses/by/4.0/",
      attribution: `Figures from the publishers that each page names; drawn by ${own}.`,
    },
  };
  const area = (code: string, name: string, type: string, within: string, since = "") => ({
    code,
    name,
    type,
    valid_from: since,
    within,
  });
  return new Map([
    ["site.json", json(site)],
    ["units.json", json(UNITS)],
    ["roles.json", json(ROLES)],
    [
      "areas/areas.csv",
      csv(AREA_COLUMNS.required, [
        area(nation.code, nation.name, "country", ""),
        area(code, name, type, nation.code),
        ...wards.map((ward) => area(ward.code, ward.name, "ward", code, ward.since)),
      ]),
    ],
    [
      "areas/types.csv",
      csv(
        ["type", "title", "comparator"],
        [
          { type, title: heading },
          { type: "country", title: "Countries", comparator: "nation" },
        ],
      ),
    ],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function csv(columns: readonly string[], rows: readonly Record<string, string>[]): string {
  return `${Papa.unparse({ fields: [...columns], data: [...rows] }, { newline: "\n" })}\n`;
}
