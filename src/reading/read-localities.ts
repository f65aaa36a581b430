import { type Area, vintage } from "../model/area.ts";
import { type CitedEdition, LOCALITY_COLUMNS, type Locality } from "../model/locality.ts";
import { isWard } from "../model/vintage.ts";
import { quote } from "./problem.ts";
import { unknownArea } from "./read-areas.ts";
import type { Reading } from "./reading.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

const PATH = "areas/localities.csv";
type Known = Pick<Registers, "areas" | "publications" | "unsound">;

/** Towns, villages and neighbourhoods with their wards; a folder without the file has none. */
export function readLocalities(reading: Reading, registers: Known): Locality[] {
  if (!reading.paths.includes(PATH)) return [];
  const { rows } = reading.rows(PATH, LOCALITY_COLUMNS);
  const read = rows.flatMap((row) => {
    const ward = wardOf(row, reading, registers);
    const cited = (["", "wards_"] as const).map((which) => editionOf(row, which, reading, registers));
    const name = row.get("name");
    if (name === "") reading.problems.push(row.problem("name", EMPTY));
    return ward && name !== ""
      ? [{ row, name, ward, cited: cited.filter((each) => each !== undefined) }]
      : [];
  });
  for (const [index, { row, name, ward }] of read.entries())
    checkRow(row, name, ward, read.slice(0, index), reading);
  return [...Map.groupBy(read, ({ name }) => name)]
    .map(([name, all]) => ({
      name,
      wards: all
        .map(({ row, ward }) => ({ ward, parts: row.get("parts").split("|").filter(Boolean) }))
        .sort((a, b) => a.ward.name.localeCompare(b.ward.name)),
      cited: unique(all.flatMap(({ cited }) => cited)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const EMPTY = {
  message: "The name is missing",
  expected: "what people call the town, village or neighbourhood",
  found: "an empty cell",
  remedy: "Fill it in, or delete the row.",
};

/** Each pair of a name and a ward stands once, and all wards of a name are of one vintage. */
function checkRow(
  row: Row,
  name: string,
  ward: Area,
  before: readonly { row: Row; name: string; ward: Area }[],
  { problems }: Reading,
): void {
  const others = before.filter((other) => other.name === name);
  const twin = others.find((other) => other.ward === ward);
  const stranger = others.find((other) => vintage(other.ward) !== vintage(ward));
  if (twin)
    problems.push(
      row.problem("ward", {
        message: `${name} stands twice with ${ward.name} (${ward.code})`,
        expected: "each ward of a name once",
        found: `the same as on line ${twin.row.line}`,
        remedy: "Delete one of the two, and name all parts in the other.",
      }),
    );
  if (stranger)
    problems.push(
      row.problem("ward", {
        message: `${name} lies in wards of two vintages`,
        expected: `wards whose boundaries began in ${vintage(stranger.ward)}, as on line ${stranger.row.line}`,
        found: `${ward.code} of ${vintage(ward)}`,
        remedy: "Take the codes of wards of one vintage.",
      }),
    );
}

function wardOf(row: Row, { problems }: Reading, { areas, unsound }: Known): Area | undefined {
  const code = row.get("ward");
  const area = areas.get(code);
  if (area && !isWard(area))
    problems.push(
      row.problem("ward", {
        message: `${area.name} (${code}) is no ward`,
        expected: "the code of a ward of data/areas/areas.csv",
        found: area.type,
        remedy: "Take the code of a ward.",
      }),
    );
  if (!area && !unsound.has("data/areas/areas.csv"))
    problems.push(row.problem("ward", unknownArea(code, areas)));
  return isWard(area) ? area : undefined;
}

/** The edition that a row cites for its name, or with `wards_` for the ward of its parts. */
function editionOf(
  row: Row,
  which: "" | "wards_",
  { problems }: Reading,
  { publications, unsound }: Known,
): CitedEdition | undefined {
  const [source, id] = [row.get(`${which}source`), row.get(`${which}edition`)];
  const publication = publications.get(source);
  const edition = publication?.editions.find((each) => each.id === id);
  if (publication && edition) return { publication, edition };
  if (unsound.has(`data/sources/${source}.json`)) return undefined;
  const known = publication ? publication.editions.map((each) => each.id) : [...publications.keys()];
  problems.push(
    row.problem(publication ? `${which}edition` : `${which}source`, {
      message: publication
        ? `${quote(source)} has no edition ${quote(id)}`
        : `Unknown publication ${quote(source)}`,
      expected: publication
        ? `the id of an edition in data/sources/${source}.json`
        : "the id of a publication: a file name in data/sources without .json",
      found: quote(publication ? id : source),
      remedy: suggest(publication ? id : source, known) ?? "Correct it, or add it to data/sources.",
    }),
  );
  return undefined;
}

function unique(cited: readonly CitedEdition[]): CitedEdition[] {
  return cited.filter(
    ({ edition }, index) => cited.findIndex((other) => other.edition === edition) === index,
  );
}
