import { type Area, vintage } from "../model/area.ts";
import type { SiteFile } from "../model/site.ts";
import { isWard, vintagesOf } from "../model/vintage.ts";
import type { JsonFile } from "./json.ts";
import type { Problem } from "./problem.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

/** Checks that each ward has an address of its own: the year in which it began, and its name. */
export function checkWards(
  rows: readonly Row[],
  areas: ReadonlyMap<string, Area>,
  problems: Problem[],
): void {
  const taken = new Map<string, Area>();
  for (const row of rows) {
    const ward = areas.get(row.get("code"));
    if (!isWard(ward)) continue;
    if (ward.validFrom === "")
      problems.push(
        row.problem("valid_from", {
          message: `The ward ${ward.name} has no beginning`,
          expected:
            "the year or the day from which its boundary holds: it is part of the address of its page",
          found: "an empty cell",
          remedy: "Write it, such as 2004 or 2026-05-07.",
        }),
      );
    const address = `${vintage(ward)}/${ward.slug}`;
    const other = taken.get(address);
    if (other)
      problems.push(
        row.problem("name", {
          message: `Two wards of ${vintage(ward)} would have one page, wards/${address}/`,
          expected: "a name for each that differs in letters or digits",
          found: `${other.name} (${other.code}) and ${ward.name} (${ward.code})`,
          remedy: "Correct the name of one of them, or the day from which it holds.",
        }),
      );
    taken.set(address, ward);
  }
}

/** Checks that the hexagon map has all wards of a vintage, or none of them: it then has no map. */
export function checkHexagons(areas: ReadonlyMap<string, Area>, problems: Problem[]): void {
  for (const { id, wards } of vintagesOf(areas.values())) {
    const without = wards.filter(({ hexagon }) => !hexagon);
    if (without.length < wards.length)
      for (const { name, code } of without)
        problems.push({
          file: "data/areas/hexagons.csv",
          message: `The ward ${name} (${code}) has no place in the hexagon map`,
          expected: `every ward of ${id}, or none of them`,
          found: `${wards.length - without.length} of ${wards.length}`,
          remedy: "Add its row, or delete the others of its vintage: wards without hexagons have no map.",
        });
  }
}

/** Checks that the vintages that site.json names are those of wards; a register without wards has none. */
export function checkVintages({ value, report }: JsonFile<SiteFile>, areas: ReadonlyMap<string, Area>): void {
  const wards = [...areas.values()].filter(isWard);
  const known = vintagesOf(wards).map(({ id }) => id);
  // A ward whose beginning could not be read may be of any.
  if (known.length === 0 || wards.some(({ validFrom }) => validFrom === "")) return;
  for (const key of ["vintage", "feedsWithoutVintage"] as const) {
    const year = value.wards[key];
    if (year === undefined || known.includes(year)) continue;
    report(["wards", key], {
      message: `There is no ward of ${year}`,
      expected: `one of ${known.join(", ")}, the years in which wards of data/areas/areas.csv began`,
      found: `"${year}"`,
      remedy: suggest(year, known) ?? "Correct the year, or add the wards.",
    });
  }
}
