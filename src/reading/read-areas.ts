import { AREA_COLUMNS, type Area, COMPARATORS, slugOf, vintage } from "../model/area.ts";
import { isWard } from "../model/vintage.ts";
import { checkRegister, validityOf, wrongDays } from "./check-register.ts";
import { checkHexagons, checkWards } from "./check-wards.ts";
import { type Problem, quote } from "./problem.ts";
import { readBoundaries } from "./read-boundaries.ts";
import type { Reading } from "./reading.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

/** The register of areas as far as it could be read. */
interface AreaRegister {
  areas: Map<string, Area>;
  /** Whether those are all that the file has. */
  isAll: boolean;
}

/** Reads the register of areas, with their places in the map, neighbours, successors and boundaries. */
export function readAreas(reading: Reading): AreaRegister {
  const { rows, isWhole } = reading.rows("areas/areas.csv", AREA_COLUMNS);
  const areas = new Map(
    rows.map((row): [string, Area] => [
      row.get("code"),
      {
        code: row.get("code"),
        name: row.get("name"),
        type: row.get("type"),
        ...validityOf(row),
        within: row.get("within"),
        aliases: row.get("aliases").split("|").filter(Boolean),
        note: row.get("note"),
        slug: slugOf(row.get("name")),
        neighbours: [],
        successors: [],
      },
    ]),
  );
  const register = { areas, isAll: isWhole && rows.every((row) => row.get("code") !== "") };
  checkRegister(rows, { key: "code", refersTo: ["within"] }, reading.problems);
  const codes = rows.map((row) => row.get("code"));
  const isSound = (row: Row, index: number) =>
    codes.indexOf(row.get("code")) === index && wrongDays(row).length === 0;
  checkWards(rows.filter(isSound), areas, reading.problems);
  readHexagons(reading, register);
  // Nothing is said of when an area existed whose days could not be read.
  const undated = new Set(rows.filter((row) => wrongDays(row).length > 0).map((row) => row.get("code")));
  readNeighbours(reading, register, undated);
  readSuccessors(reading, register, undated);
  readBoundaries(reading, areas, register.isAll);
  return register;
}

/** The places of wards in the hexagon map; without the file there is none. */
function readHexagons(reading: Reading, { areas, isAll }: AreaRegister): void {
  if (!reading.has("areas/hexagons.csv")) return;
  const { rows, isWhole } = reading.rows("areas/hexagons.csv", {
    required: ["code", "column", "row"],
    optional: ["label"],
  });
  const before = reading.problems.length;
  for (const row of rows) {
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
    if (!area && isAll) reading.problems.push(row.problem("code", unknownArea(row.get("code"), areas)));
  }
  if (isAll && isWhole && reading.problems.length === before) checkHexagons(areas, reading.problems);
}

/**
 * Headings for the types of areas, in the order of lists, and what areas of each are beside the place; a folder without
 * the file has none.
 */
export function readAreaTypes(reading: Reading, areas: ReadonlyMap<string, Area>): Map<string, string> {
  const path = "areas/types.csv";
  if (!reading.paths.includes(path)) return new Map();
  const { rows, isWhole } = reading.rows(path, { required: ["type", "title"], optional: ["comparator"] });
  const types = new Map(rows.map((row) => [row.get("type"), row.get("title")]));
  for (const row of rows) {
    const said = row.get("comparator");
    const comparator = COMPARATORS.find((each) => each === said);
    if (said !== "" && !comparator)
      reading.problems.push(
        row.problem("comparator", {
          message: "This is nothing that an area can be beside the place",
          expected: `one of ${COMPARATORS.join(", ")}, or nothing for the place and its parts`,
          found: quote(said),
          remedy: suggest(said, COMPARATORS) ?? "Correct it.",
        }),
      );
    for (const area of areas.values())
      if (comparator && area.type === row.get("type")) area.comparator = comparator;
  }
  // Wards have lists of their own.
  const bare = [...Map.groupBy(areas.values(), ({ type }) => type)].filter(
    ([type]) => type !== "ward" && !types.has(type),
  );
  for (const [type, [first]] of isWhole ? bare : [])
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
function readNeighbours(reading: Reading, register: AreaRegister, undated: ReadonlySet<string>): void {
  const path = "areas/neighbours.csv";
  if (!reading.paths.includes(path)) return;
  const { rows } = reading.rows(path, { required: ["code", "neighbour"], optional: [] });
  for (const row of rows) {
    const [one, other] = readPair(reading, row, ["code", "neighbour"], register);
    if (!one || !other) continue;
    const isDated = !undated.has(one.code) && !undated.has(other.code);
    if (isDated && isWard(one) && isWard(other) && vintage(one) !== vintage(other))
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
  for (const area of register.areas.values()) area.neighbours.sort((a, b) => a.name.localeCompare(b.name));
}

/** What the column boundary says where that of a successor is known to be the same. */
const SAME = "same";

/** Areas that came after others; a folder without the file has none. */
function readSuccessors(reading: Reading, register: AreaRegister, undated: ReadonlySet<string>): void {
  const path = "areas/successors.csv";
  if (!reading.paths.includes(path)) return;
  const { rows } = reading.rows(path, {
    required: ["code", "successor", "passed"],
    optional: ["boundary"],
  });
  for (const row of rows) {
    const boundary = row.get("boundary");
    if (boundary !== "" && boundary !== SAME)
      reading.problems.push(
        row.problem("boundary", {
          message: "This is nothing that can be said of a boundary",
          expected: `${quote(SAME)}, or nothing where it changed or where nobody says`,
          found: quote(boundary),
          remedy: "Correct it.",
        }),
      );
    const [before, after] = readPair(reading, row, ["code", "successor"], register);
    if (!before || !after) continue;
    const isDated = !undated.has(before.code) && !undated.has(after.code);
    if (isDated && (before.validTo === "" || after.validFrom <= before.validTo))
      reading.problems.push(
        row.problem("successor", {
          message: `${after.name} (${after.code}) did not come after ${before.name} (${before.code})`,
          expected: `an end of ${before.code}, and a start of ${after.code} after it`,
          found: `${before.code} until ${before.validTo || "today"}, ${after.code} from ${after.validFrom || "an unknown day"}`,
          remedy: "Correct the pair, or valid_to and valid_from in data/areas/areas.csv.",
        }),
      );
    before.successors.push({
      area: after,
      passed: row.get("passed"),
      hasSameBoundary: boundary === SAME,
    });
  }
}

/** The two areas that a row names; one that is not in the register is a problem. */
function readPair(
  reading: Reading,
  row: Row,
  columns: readonly [string, string],
  { areas, isAll }: AreaRegister,
): (Area | undefined)[] {
  return columns.map((column) => {
    const code = row.get(column);
    if (!areas.has(code) && isAll) reading.problems.push(row.problem(column, unknownArea(code, areas)));
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
