import type { Area } from "../model/area.ts";
import type { Breakdown, Indicator } from "../model/dataset.ts";
import { derivedInterval } from "./derived-interval.ts";
import { type Figure, WITHHELD } from "../model/figure.ts";
import { isPeriod, type Period, parsePeriod } from "../model/period.ts";
import { type Problem, quote } from "./problem.ts";
import { readAssumed } from "./read-assumed.ts";
import { checkWithheld, readCounts, readInterval, readMeasurement } from "./read-measurement.ts";
import { readPrints } from "./read-print.ts";
import { keyOf } from "../model/select.ts";
import type { Site } from "../model/site.ts";
import { nearest, suggest } from "./suggest.ts";
import { type Row, readTable } from "./table.ts";

const REQUIRED = ["indicator", "period", "value", "source", "line"] as const;
const OPTIONAL = [
  "area",
  "organisation",
  "role",
  "print",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "status",
  "also",
  "note",
  "assumed",
] as const;

/** The registers that figures refer to. */
export interface Registers
  extends Pick<Site, "areas" | "areaTypes" | "organisations" | "packs" | "units" | "roles"> {
  /** Files of registers that have problems of their own: what they lack is not held against a figure. */
  unsound: ReadonlySet<string>;
}

/** Reads the figures of one CSV; each problem is pushed, each sound row becomes a figure. */
export function readFigures(
  bytes: Uint8Array,
  file: string,
  meaning: { indicators: Indicator[]; breakdowns: Breakdown[] },
  registers: Registers,
  problems: Problem[],
): Figure[] {
  const breakdowns = meaning.breakdowns.map((breakdown) => breakdown.id);
  const table = readTable(
    bytes,
    file,
    { required: REQUIRED, optional: [...OPTIONAL, ...breakdowns] },
    problems,
  );
  if (!REQUIRED.every((name) => table.columns.includes(name))) return [];
  const figures: Figure[] = [];
  for (const row of table.rows) {
    const figure = readFigure(row, meaning, registers, problems);
    if (figure) figures.push(figure);
  }
  checkDuplicates(figures, breakdowns, table.rows, problems);
  return figures;
}

function readFigure(
  row: Row,
  meaning: { indicators: Indicator[]; breakdowns: Breakdown[] },
  registers: Registers,
  problems: Problem[],
): Figure | undefined {
  const before = problems.length;
  const { unsound } = registers;
  const indicators = new Map(meaning.indicators.map((each) => [each.id, each]));
  const indicator = lookUp(row, "indicator", indicators, ["a key", "indicators in the JSON"], problems);
  const area = row.get("area") === "" ? undefined : lookUpArea(row, registers, problems);
  const organisation = lookUpRegister(
    row,
    "organisation",
    "data/organisations.csv",
    "an id",
    registers.organisations,
    unsound,
    problems,
  );
  if (row.get("area") === "" && row.get("organisation") === "")
    problems.push(
      row.problem("area", {
        message: "The figure is about nobody",
        expected: "an area, an organisation or both",
        found: "neither",
        remedy: "Fill the column area or organisation.",
      }),
    );
  const role = lookUpRegister(row, "role", "data/roles.json", "a key", registers.roles, unsound, problems);
  const period = parsePeriod(row.get("period"), indicator?.yearStarts);
  if (!isPeriod(period))
    problems.push(
      row.problem("period", { message: "This is not a period", found: quote(row.get("period")), ...period }),
    );
  const unit = role && role.unit !== "same" ? registers.units.get(role.unit) : indicator?.unit;
  const breakdown = readBreakdown(row, meaning.breakdowns, problems);
  const measurement = readMeasurement(row, unit, problems);
  const printed = readInterval(row, measurement, unit, problems);
  const counts = readCounts(row, unit, problems);
  const isWithheld = measurement?.kind === "missing" && measurement.status === "c";
  if (isWithheld) checkWithheld(row, problems);
  const { source, also } = readPrints(row, registers, problems);
  const assumed = readAssumed(row, problems);
  if (isPeriod(period)) {
    if (area) checkValidity(row, "area", { ...area, id: area.code }, period, problems);
    if (organisation) checkValidity(row, "organisation", organisation, period, problems);
  }
  if (problems.length > before || !indicator || !unit || !measurement || !source || !isPeriod(period))
    return undefined;
  const named = { area, organisation, role };
  if (Object.entries(named).some(([column, entry]) => !entry && row.get(column) !== "")) return undefined;
  const interval = printed ?? derivedInterval(measurement, unit, counts);
  return {
    indicator,
    ...(area ? { area } : {}),
    ...(organisation ? { organisation } : {}),
    period,
    role: role?.id ?? "",
    roleTitle: role?.title ?? "",
    print: row.get("print"),
    breakdown,
    measurement,
    ...(interval ? { interval } : {}),
    ...counts,
    unit,
    source,
    also,
    note: isWithheld ? WITHHELD : row.get("note"),
    ...assumed,
    row: row.line,
  };
}

/** The entry of a register that a cell names; an empty cell names none. */
function lookUpRegister<T>(
  row: Row,
  column: string,
  file: string,
  what: string,
  register: Map<string, T>,
  unsound: ReadonlySet<string>,
  problems: Problem[],
): T | undefined {
  const key = row.get(column);
  if (key === "" || (unsound.has(file) && !register.has(key))) return undefined;
  return lookUp(row, column, register, [what, file], problems);
}

function lookUp<T>(
  row: Row,
  column: string,
  register: Map<string, T>,
  [what, place]: [what: string, place: string],
  problems: Problem[],
): T | undefined {
  const key = row.get(column);
  const entry = register.get(key);
  if (!entry)
    problems.push(
      row.problem(column, {
        message: key === "" ? `The ${column} is missing` : `Unknown ${column} ${quote(key)}`,
        expected: `${what} of ${place}`,
        found: key === "" ? "an empty cell" : quote(key),
        remedy:
          key === ""
            ? `Fill the column ${column}.`
            : (suggest(key, [...register.keys()]) ?? `Correct it, or add it to ${place}.`),
      }),
    );
  return entry;
}

function lookUpArea(row: Row, { areas, unsound }: Registers, problems: Problem[]): Area | undefined {
  const key = row.get("area");
  const area = areas.get(key);
  if (area || unsound.has("data/areas/areas.csv")) return area;
  const names = new Map(
    [...areas.values()].flatMap((each) =>
      [each.name, each.code, ...each.aliases].map((name) => [name, each] as const),
    ),
  );
  const near = nearest(key, [...names.keys()]);
  const meant = near === undefined ? undefined : names.get(near);
  problems.push(
    row.problem("area", {
      message: `Unknown area ${quote(key)}`,
      expected: "a code of data/areas/areas.csv",
      found: quote(key),
      remedy: meant
        ? `Did you mean "${meant.name}" (${meant.code})? Write its code.`
        : "Correct it, or add it to data/areas/areas.csv.",
    }),
  );
  return undefined;
}

function readBreakdown(row: Row, breakdowns: Breakdown[], problems: Problem[]): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const { id, values } of breakdowns) {
    const key = row.get(id);
    if (key === "") continue;
    keys[id] = key;
    if (!Object.hasOwn(values, key))
      problems.push(
        row.problem(id, {
          message: `Unknown ${id} ${quote(key)}`,
          expected: `one of ${Object.keys(values).join(", ")}`,
          found: quote(key),
          remedy:
            suggest(key, Object.keys(values)) ??
            `Correct it, or add it to the values of "${id}" in the JSON.`,
        }),
      );
  }
  return keys;
}

/** A figure is about an area or organisation that existed in its period: a new ward has no old figures. */
function checkValidity(
  row: Row,
  column: string,
  { id, name, validFrom, validTo }: { id: string; name: string; validFrom: string; validTo: string },
  { start, end }: Period,
  problems: Problem[],
): void {
  const ended = validTo !== "" && start > validTo;
  if (!ended && end >= validFrom) return;
  problems.push(
    row.problem(column, {
      message: `${name} (${id}) ${ended ? "no longer existed" : "did not exist yet"} in this period`,
      expected: ended ? `a period that starts by ${validTo}` : `a period that ends in ${validFrom} or later`,
      found: ended ? `a period that starts on ${start}` : `a period that ends on ${end}`,
      remedy: `Use the one that ${ended ? "followed" : "came before"} it.`,
    }),
  );
}

function checkDuplicates(figures: Figure[], breakdowns: string[], rows: Row[], problems: Problem[]): void {
  const seen = new Map<string, number>();
  for (const figure of figures) {
    const dimensions = ["indicator", "area", "organisation", "period", "role", "print", ...breakdowns];
    const key = dimensions.map((dimension) => keyOf(figure, dimension)).join("|");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, figure.row);
    else {
      const row = rows.find((each) => each.line === figure.row) as Row;
      problems.push(
        row.problem("indicator", {
          message: "This figure stands twice",
          expected: "one row for each indicator, area, organisation, period, role, print and breakdown",
          found: `the same as on line ${first}`,
          remedy: "Delete one; if two places print it, use the column also, or print where they differ.",
        }),
      );
    }
  }
}
