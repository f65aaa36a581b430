import { z } from "zod";
import { AREA_COLUMNS, type Area, slugOf, vintage } from "../model/area.ts";
import { checkPack } from "./check-pack.ts";
import { checkRegister } from "./check-register.ts";
import { checkHexagons, checkWards } from "./check-wards.ts";
import { jsonProblem } from "./json.ts";
import { ORGANISATION_COLUMNS, type Organisation } from "../model/organisation.ts";
import { type Pack, packSchema } from "../model/pack.ts";
import { type Problem, quote } from "./problem.ts";
import { readBoundaries } from "./read-boundaries.ts";
import type { Registers } from "./read-figures.ts";
import type { Reading } from "./reading.ts";
import { type Role, roleSchema } from "../model/site.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";
import { type Unit, unitSchema } from "../model/unit.ts";
import { isWard } from "../model/vintage.ts";

/** Reads all that figures refer to: units, roles, areas with their boundaries, organisations and packs. */
export function readRegisters(reading: Reading): Registers {
  const units = readUnits(reading);
  const areas = readAreas(reading);
  const registers = {
    units,
    roles: readRoles(reading, units),
    areas,
    areaTypes: readAreaTypes(reading, areas),
    organisations: readOrganisations(reading),
    packs: readPacks(reading),
  };
  return { ...registers, unsound: new Set(reading.problems.map((problem) => problem.file)) };
}

function readUnits(reading: Reading): Map<string, Unit> {
  const file = reading.json("units.json", z.record(z.string(), unitSchema));
  return new Map(Object.entries(file?.value ?? {}).map(([id, unit]) => [id, { ...unit, id }]));
}

function readRoles(reading: Reading, units: Map<string, Unit>): Map<string, Role> {
  const file = reading.json("roles.json", z.record(z.string(), roleSchema));
  const roles = new Map(Object.entries(file?.value ?? {}).map(([id, role]) => [id, { ...role, id }]));
  for (const { id, unit } of roles.values())
    if (file && unit !== "same" && units.size > 0 && !units.has(unit))
      reading.problems.push(
        jsonProblem("data/roles.json", file, [id, "unit"], {
          message: `The role "${id}" has an unknown unit "${unit}"`,
          expected: `"same" or one of ${[...units.keys()].join(", ")}`,
          found: `"${unit}"`,
          remedy: suggest(unit, [...units.keys()]) ?? "Correct it, or add it to data/units.json.",
        }),
      );
  return roles;
}

function readAreas(reading: Reading): Map<string, Area> {
  const before = reading.problems.length;
  const rows = reading.rows("areas/areas.csv", AREA_COLUMNS);
  const areas = new Map(
    rows.map((row): [string, Area] => [
      row.get("code"),
      {
        code: row.get("code"),
        name: row.get("name"),
        type: row.get("type"),
        validFrom: row.get("valid_from"),
        validTo: row.get("valid_to"),
        within: row.get("within"),
        aliases: row.get("aliases").split("|").filter(Boolean),
        note: row.get("note"),
        slug: slugOf(row.get("name")),
        neighbours: [],
        successors: [],
      },
    ]),
  );
  checkRegister(rows, { key: "code", refersTo: "within" }, reading.problems);
  const isSound = reading.problems.length === before;
  if (isSound) checkWards(rows, areas, reading.problems);
  readHexagons(reading, areas, isSound);
  readNeighbours(reading, areas, isSound);
  readSuccessors(reading, areas, isSound);
  readBoundaries(reading, areas, isSound);
  return areas;
}

function readHexagons(reading: Reading, areas: Map<string, Area>, isSound: boolean): void {
  for (const row of reading.rows("areas/hexagons.csv", {
    required: ["code", "column", "row"],
    optional: ["label"],
  })) {
    const area = areas.get(row.get("code"));
    const wrong = ["column", "row"].filter((name) => !/^\d+$/.test(row.get(name)));
    for (const name of wrong)
      reading.problems.push(
        row.problem(name, {
          message: `This is not a ${name} of the hexagon map`,
          expected: "a whole number, 0 or more",
          found: quote(row.get(name)),
          remedy: `Write the number of its ${name}.`,
        }),
      );
    if (area && wrong.length === 0)
      area.hexagon = {
        column: Number(row.get("column")),
        row: Number(row.get("row")),
        label: (row.get("label") || area.name).split("|"),
      };
    if (!area && isSound) reading.problems.push(row.problem("code", unknownArea(row.get("code"), areas)));
  }
  if (isSound) checkHexagons(areas, reading.problems);
}

/** Headings for the types of areas, in the order of lists; a folder without the file has none. */
function readAreaTypes(reading: Reading, areas: ReadonlyMap<string, Area>): Map<string, string> {
  const path = "areas/types.csv";
  if (!reading.paths.includes(path)) return new Map();
  const rows = reading.rows(path, { required: ["type", "title"], optional: [] });
  const types = new Map(rows.map((row) => [row.get("type"), row.get("title")]));
  // Wards have lists of their own.
  const bare = [...Map.groupBy(areas.values(), ({ type }) => type)].filter(
    ([type]) => type !== "ward" && !types.has(type),
  );
  for (const [type, [first]] of bare)
    reading.problems.push({
      file: `data/${path}`,
      message: `The type ${quote(type)} has no heading`,
      expected: "a row for each type of data/areas/areas.csv but ward",
      found: `none for that of ${first?.name} (${first?.code})`,
      remedy: suggest(type, [...types.keys()]) ?? "Add its row: the rows stand in the order of the lists.",
    });
  return types;
}

/** Pairs of areas that share a boundary; a folder without the file has none. */
function readNeighbours(reading: Reading, areas: Map<string, Area>, isSound: boolean): void {
  const path = "areas/neighbours.csv";
  if (!reading.paths.includes(path)) return;
  for (const row of reading.rows(path, { required: ["code", "neighbour"], optional: [] })) {
    const [one, other] = readPair(reading, row, ["code", "neighbour"], areas, isSound);
    if (!one || !other) continue;
    if (isWard(one) && isWard(other) && vintage(one) !== vintage(other))
      reading.problems.push(
        row.problem("neighbour", {
          message: `${one.name} and ${other.name} are wards of different vintages`,
          expected: `two wards whose boundaries began in the same year`,
          found: `${one.code} of ${vintage(one)}, ${other.code} of ${vintage(other)}`,
          remedy: "Take the code of the ward of the same vintage, or delete the pair.",
        }),
      );
    one.neighbours.push(other);
    other.neighbours.push(one);
  }
  for (const area of areas.values()) area.neighbours.sort((a, b) => a.name.localeCompare(b.name));
}

/** Areas that came after others; a folder without the file has none. */
function readSuccessors(reading: Reading, areas: Map<string, Area>, isSound: boolean): void {
  const path = "areas/successors.csv";
  if (!reading.paths.includes(path)) return;
  for (const row of reading.rows(path, { required: ["code", "successor", "passed"], optional: [] })) {
    const [before, after] = readPair(reading, row, ["code", "successor"], areas, isSound);
    if (!before || !after) continue;
    if (before.validTo === "" || after.validFrom <= before.validTo)
      reading.problems.push(
        row.problem("successor", {
          message: `${after.name} (${after.code}) did not come after ${before.name} (${before.code})`,
          expected: `an end of ${before.code}, and a start of ${after.code} after it`,
          found: `${before.code} until ${before.validTo || "today"}, ${after.code} from ${after.validFrom || "an unknown day"}`,
          remedy: "Correct the pair, or valid_to and valid_from in data/areas/areas.csv.",
        }),
      );
    before.successors.push({ area: after, passed: row.get("passed") });
  }
}

/** The two areas that a row names; one that is not in the register is a problem. */
function readPair(
  reading: Reading,
  row: Row,
  columns: readonly [string, string],
  areas: Map<string, Area>,
  isSound: boolean,
): (Area | undefined)[] {
  return columns.map((column) => {
    const code = row.get(column);
    if (!areas.has(code) && isSound) reading.problems.push(row.problem(column, unknownArea(code, areas)));
    return areas.get(code);
  });
}

/** The problem of a code that is not in the register of areas. */
export function unknownArea(
  code: string,
  areas: ReadonlyMap<string, Area>,
): Omit<Problem, "file" | "line" | "column"> {
  return {
    message: `Unknown area ${quote(code)}`,
    expected: "a code of data/areas/areas.csv",
    found: quote(code),
    remedy: suggest(code, [...areas.keys()]) ?? "Correct it, or add the area.",
  };
}

function readOrganisations(reading: Reading): Map<string, Organisation> {
  const rows = reading.rows("organisations.csv", ORGANISATION_COLUMNS);
  checkRegister(rows, { key: "id", refersTo: "succeeded_by" }, reading.problems);
  return new Map(
    rows.map((row) => [
      row.get("id"),
      {
        id: row.get("id"),
        name: row.get("name"),
        short: row.get("short"),
        type: row.get("type"),
        validFrom: row.get("valid_from"),
        validTo: row.get("valid_to"),
        succeededBy: row.get("succeeded_by"),
        note: row.get("note"),
      },
    ]),
  );
}

function readPacks(reading: Reading): Map<string, Pack> {
  const packs = new Map<string, Pack>();
  for (const path of reading.paths.filter((each) => /^sources\/[^/]+\.json$/.test(each))) {
    const id = path.slice("sources/".length, -".json".length);
    const file = reading.json(path, packSchema);
    if (!file) continue;
    checkPack(file, `data/${path}`, reading.problems);
    packs.set(id, { ...file.value, id });
  }
  return packs;
}
