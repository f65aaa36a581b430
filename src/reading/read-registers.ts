import { ORGANISATION_COLUMNS, type Organisation } from "../model/organisation.ts";
import { type Role, rolesSchema } from "../model/site.ts";
import { type Unit, unitsSchema } from "../model/unit.ts";
import { checkRegister, validityOf } from "./check-register.ts";
import { readAreas, readAreaTypes } from "./read-areas.ts";
import { readSources } from "./read-sources.ts";
import type { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";

/** Reads all that figures refer to: units, roles, areas with their boundaries, organisations and sources. */
export function readRegisters(reading: Reading): Registers {
  const unsound = new Set<string>();
  const { units, unsoundUnits } = readUnits(reading, unsound);
  const { areas, isAll } = readAreas(reading);
  if (!isAll) unsound.add("data/areas/areas.csv");
  return {
    units,
    unsoundUnits,
    roles: readRoles(reading, units, unsound),
    areas,
    areaTypes: readAreaTypes(reading, areas),
    organisations: readOrganisations(reading, unsound),
    ...readSources(reading, unsound),
    unsound,
  };
}

function readUnits(reading: Reading, unsound: Set<string>): Pick<Registers, "units" | "unsoundUnits"> {
  if (!reading.has("units.json")) return { units: new Map(), unsoundUnits: new Set() };
  const file = reading.json("units.json", unitsSchema);
  if (!file?.faults.every(({ length }) => length > 0)) unsound.add("data/units.json");
  const units = new Map(Object.entries(file?.value ?? {}).map(([id, unit]) => [id, { ...unit, id }]));
  return { units, unsoundUnits: new Set(file?.faults.map(([id]) => String(id))) };
}

function readRoles(reading: Reading, units: Map<string, Unit>, unsound: Set<string>): Map<string, Role> {
  if (!reading.has("roles.json")) return new Map();
  const file = reading.json("roles.json", rolesSchema);
  if (!file?.faults.every(({ length }) => length > 0)) unsound.add("data/roles.json");
  const roles = new Map(Object.entries(file?.value ?? {}).map(([id, role]) => [id, { ...role, id }]));
  for (const { id, unit } of roles.values())
    if (unit !== "same" && !unsound.has("data/units.json") && !units.has(unit))
      file?.report([id, "unit"], {
        message: `The role "${id}" has an unknown unit "${unit}"`,
        expected: `"same" or one of ${[...units.keys()].join(", ")}`,
        found: `"${unit}"`,
        remedy: suggest(unit, [...units.keys()]) ?? "Correct it, or add it to data/units.json.",
      });
  return roles;
}

function readOrganisations(reading: Reading, unsound: Set<string>): Map<string, Organisation> {
  if (!reading.has("organisations.csv")) return new Map();
  const { rows, isWhole } = reading.rows("organisations.csv", ORGANISATION_COLUMNS);
  if (!isWhole || rows.some((row) => row.get("id") === "")) unsound.add("data/organisations.csv");
  checkRegister(rows, { key: "id", refersTo: ["succeeded_by", "run_by"] }, reading.problems);
  return new Map(
    rows.map((row) => [
      row.get("id"),
      {
        id: row.get("id"),
        name: row.get("name"),
        short: row.get("short"),
        type: row.get("type"),
        ...validityOf(row),
        succeededBy: row.get("succeeded_by"),
        runBy: row.get("run_by"),
        note: row.get("note"),
      },
    ]),
  );
}
