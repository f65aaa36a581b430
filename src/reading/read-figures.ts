import { type Figure, WITHHELD } from "../model/figure.ts";
import { isPeriod, parsePeriod } from "../model/period.ts";
import type { Print } from "../model/print.ts";
import { keyOf } from "../model/select.ts";
import { checkDecimals } from "./check-decimals.ts";
import { derivedInterval } from "./derived-interval.ts";
import { ANY_ROW, type Doubts, type UnreadRow } from "./doubts.ts";
import { OPTIONAL, REQUIRED } from "./figure-columns.ts";
import { checkValidity, lookUpArea, lookUpIndicator, lookUpRegister, readBreakdown } from "./look-up.ts";
import { lostColumns, type NotedRow, noted } from "./noted-row.ts";
import { type Problem, quote } from "./problem.ts";
import { readBases } from "./read-bases.ts";
import { readDerived } from "./read-derived.ts";
import type { Meaning } from "./read-meaning.ts";
import { checkWithheld, readCounts, readInterval, readMeasurement } from "./read-measurement.ts";
import { readPrints } from "./read-print.ts";
import { readVerdicts } from "./read-verdicts.ts";
import type { Registers } from "./registers.ts";
import { type Row, readTable } from "./table.ts";

/**
 * Reads the figures of one CSV. Each problem is pushed; each row of which it is known what it is about becomes a
 * figure, and the others are in doubt.
 */
export function readFigures(
  bytes: Uint8Array,
  file: string,
  meaning: Meaning,
  registers: Registers,
  problems: Problem[],
): { figures: Figure[]; doubts: Doubts } {
  const breakdowns = meaning.breakdowns.map((breakdown) => breakdown.id);
  const { columns, rows, isWhole } = readTable(
    bytes,
    file,
    { required: REQUIRED, optional: [...OPTIONAL, ...breakdowns], others: !meaning.allBreakdowns },
    problems,
  );
  const lost = lostColumns(columns, { required: REQUIRED, optional: OPTIONAL, breakdowns });
  const figures: Figure[] = [];
  const doubtful = new Set<Figure>();
  const unread: UnreadRow[] = isWhole ? [] : [ANY_ROW];
  for (const row of rows) {
    const [found, repeated]: [Problem[], Set<Problem>] = [[], new Set()];
    const read = readRow(noted(row, lost, repeated), meaning, registers, found);
    problems.push(...found.filter((problem) => !repeated.has(problem)));
    if ("keyOf" in read) unread.push(read);
    else {
      figures.push(read.figure);
      if (read.isDoubtful) doubtful.add(read.figure);
    }
  }
  // A column that is not known may be what tells two rows from each other.
  const known = new Set<string>([...REQUIRED, ...OPTIONAL, ...breakdowns]);
  const unknown = columns.filter((name) => !known.has(name));
  checkDuplicates(figures, { breakdowns, unknown }, rows, problems);
  return { figures, doubts: { figures: doubtful, unread } };
}

/** The figure of a row, with what stands in for a value that could not be read; or the row, if it is not known whose. */
function readRow(
  row: NotedRow,
  meaning: Meaning,
  registers: Registers,
  problems: Problem[],
): { figure: Figure; isDoubtful: boolean } | UnreadRow {
  const { faulty } = row;
  const indicator = lookUpIndicator(row, meaning, problems);
  const area = row.get("area") === "" ? undefined : lookUpArea(row, registers, problems);
  const organisation = lookUpRegister(
    row,
    "organisation",
    "an id",
    "data/organisations.csv",
    registers.organisations,
    registers,
    problems,
  );
  if (row.get("area") === "" && row.get("organisation") === "") {
    faulty.add("organisation");
    problems.push(
      row.problem("area", {
        message: "The figure is about nobody",
        expected: "an area, an organisation or both",
        found: "neither",
        remedy: "Fill the column area or organisation.",
      }),
    );
  }
  const role = lookUpRegister(row, "role", "a key", "data/roles.json", registers.roles, registers, problems);
  const period = parsePeriod(row.get("period"), indicator?.yearStarts);
  if (!isPeriod(period))
    problems.push(
      row.problem("period", { message: "This is not a period", found: quote(row.get("period")), ...period }),
    );
  const unit = role && role.unit !== "same" ? registers.units.get(role.unit) : indicator?.unit;
  const breakdown = readBreakdown(row, meaning, problems);
  const { units, unsoundUnits } = registers;
  // What a unit allows is not known where it could not be read whole.
  const limits = unit && unsoundUnits.has(unit.id) ? undefined : unit;
  const measurement = readMeasurement(row, limits, problems);
  const printed = readInterval(row, measurement, limits, problems);
  const counts = readCounts(row, limits, indicator?.halves === true, problems);
  const isRead = !["value", "status", "lower", "upper"].some((column) => faulty.has(column));
  const isWithheld = measurement?.kind === "missing" && measurement.status === "c";
  if (isWithheld) checkWithheld(row, problems);
  const { source = NO_PRINT, also } = readPrints(row, registers, problems);
  if (indicator && source.kind === "publication" && unit === indicator.unit)
    checkDecimals(row, indicator, problems);
  const bases = readBases(row, problems);
  const derived = readDerived(row, problems);
  const judged = readVerdicts(row, meaning.judges, registers, problems);
  if (isPeriod(period)) {
    const before = problems.length;
    if (area) checkValidity(row, "area", { ...area, id: area.code }, period, problems);
    if (organisation) checkValidity(row, "organisation", organisation, period, problems);
    // Either of the two may be the one that is wrong.
    if (problems.length > before) faulty.add("period");
  }
  const named = { area, organisation, role };
  const isAbout = [...Object.keys(named), ...meaning.breakdowns.map(({ id }) => id)];
  if (
    !indicator ||
    !isPeriod(period) ||
    !meaning.allBreakdowns ||
    isAbout.some((column) => faulty.has(column)) ||
    Object.entries(named).some(([column, entry]) => !entry && row.get(column) !== "")
  )
    return {
      keyOf: (dimension) =>
        dimension === "domain"
          ? indicator && (indicator.domain ?? "")
          : faulty.has(dimension)
            ? undefined
            : row.get(dimension),
    };
  const interval =
    printed ?? (measurement && unit && derivedInterval(measurement, unit, counts, { indicator, period }));
  const figure: Figure = {
    indicator,
    ...(area ? { area } : {}),
    ...(organisation ? { organisation } : {}),
    period,
    role: role?.id ?? "",
    roleTitle: role?.title ?? "",
    print: row.get("print"),
    breakdown,
    measurement: measurement && isRead ? measurement : { kind: "missing", status: "x" },
    ...(interval ? { interval } : {}),
    ...counts,
    unit: unit ?? indicator.unit,
    source,
    also,
    note: isWithheld ? WITHHELD : row.get("note"),
    ...derived,
    ...bases,
    ...judged,
    row: row.line,
  };
  return {
    figure,
    isDoubtful: !measurement || !isRead || !unit || !units.has(unit.id) || unsoundUnits.has(unit.id),
  };
}

/** Stands in where the place in the source could not be read. */
const NO_PRINT: Print = {
  kind: "pack",
  pack: { id: "", committee: "", council: "", date: "", title: "", lines: 0, items: [], cited: new Map() },
  line: 0,
  item: { number: "", title: "", pages: "", from: 0, to: 0 },
};

function checkDuplicates(
  figures: readonly Figure[],
  { breakdowns, unknown }: { breakdowns: string[]; unknown: string[] },
  rows: readonly Row[],
  problems: Problem[],
): void {
  const dimensions = ["indicator", "area", "organisation", "period", "role", "print", ...breakdowns];
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const seen = new Map<string, number>();
  for (const figure of figures) {
    const row = byLine.get(figure.row) as Row;
    const key = [
      ...dimensions.map((dimension) => keyOf(figure, dimension)),
      ...unknown.map((column) => row.get(column)),
    ].join("|");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, figure.row);
    else
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
