import { wilson } from "../stats/wilson.ts";
import type { Area } from "./area.ts";
import type { Breakdown, Indicator } from "./dataset.ts";
import { DOUBT, type DoubtStatus, type Figure, MISSING, type Measurement, type MissingStatus, type Print } from "./figure.ts";
import { parseNumber } from "./number.ts";
import { itemAt, type Pack } from "./pack.ts";
import { isPeriod, parsePeriod } from "./period.ts";
import { type Problem, quote } from "./problem.ts";
import { keyOf } from "./select.ts";
import type { Site } from "./site.ts";
import { nearest, suggest } from "./suggest.ts";
import { type Row, readTable } from "./table.ts";
import type { Unit } from "./unit.ts";

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
] as const;

/** The registers that figures refer to. */
export type Registers = Pick<Site, "areas" | "organisations" | "packs" | "units" | "roles">;

/** Reads the figures of one CSV; each problem is pushed, each sound row becomes a figure. */
export function readFigures(
  bytes: Uint8Array,
  file: string,
  meaning: { indicators: Indicator[]; breakdowns: Breakdown[] },
  registers: Registers,
  problems: Problem[],
): Figure[] {
  const breakdowns = meaning.breakdowns.map((breakdown) => breakdown.id);
  const table = readTable(bytes, file, { required: REQUIRED, optional: [...OPTIONAL, ...breakdowns] }, problems);
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
  const indicator = lookUp(row, "indicator", new Map(meaning.indicators.map((each) => [each.id, each])), "a key of indicators in the JSON", problems);
  const area = row.get("area") === "" ? undefined : lookUpArea(row, registers.areas, problems);
  const organisation =
    row.get("organisation") === ""
      ? undefined
      : lookUp(row, "organisation", registers.organisations, "an id of data/organisations.csv", problems);
  if (row.get("area") === "" && row.get("organisation") === "")
    problems.push(
      row.problem("area", {
        message: "The figure is about nobody",
        expected: "an area, an organisation or both",
        found: "neither",
        remedy: "Fill the column area or organisation.",
      }),
    );
  const role = row.get("role") === "" ? undefined : lookUp(row, "role", registers.roles, "a key of data/roles.json", problems);
  const period = parsePeriod(row.get("period"), indicator?.yearStarts);
  if (!isPeriod(period))
    problems.push(row.problem("period", { message: "This is not a period", found: quote(row.get("period")), ...period }));
  const unit = role && role.unit !== "same" ? registers.units.get(role.unit) : indicator?.unit;
  const breakdown = readBreakdown(row, meaning.breakdowns, problems);
  const measurement = unit ? readMeasurement(row, unit, problems) : undefined;
  const interval = readInterval(row, measurement, problems);
  const [numerator, denominator] = [readCount(row, "numerator", problems), readCount(row, "denominator", problems)];
  const source = readPrint(row, "line", row.get("source"), row.get("line"), registers.packs, problems);
  const also = row
    .get("also")
    .split(/\s+/)
    .filter((text) => text !== "")
    .map((text) => {
      const [line, pack = row.get("source")] = text.split(":").reverse() as [string, string?];
      return readPrint(row, "also", pack, line, registers.packs, problems);
    });
  if (problems.length > before || !indicator || !unit || !measurement || !source || !isPeriod(period)) return undefined;
  checkValidity(row, area, period.start, problems);
  const derived =
    !interval && unit.id === "percent" && numerator !== undefined && denominator
      ? wilson(numerator, denominator)
      : undefined;
  return {
    indicator,
    ...(area ? { area } : {}),
    ...(organisation ? { organisation } : {}),
    period,
    role: role?.id ?? "",
    print: row.get("print"),
    breakdown,
    measurement,
    ...(interval ? { interval } : derived ? { interval: { lower: derived.lower * 100, upper: derived.upper * 100, derived: true } } : {}),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    unit,
    source,
    also: also.filter((print) => print !== undefined),
    note: row.get("note"),
    row: row.line,
  };
}

function lookUp<T>(row: Row, column: string, register: Map<string, T>, expected: string, problems: Problem[]): T | undefined {
  const key = row.get(column);
  const entry = register.get(key);
  if (!entry)
    problems.push(
      row.problem(column, {
        message: key === "" ? `The ${column} is missing` : `Unknown ${column} ${quote(key)}`,
        expected,
        found: key === "" ? "an empty cell" : quote(key),
        remedy: suggest(key, [...register.keys()]) ?? `Correct it, or add it to the register.`,
      }),
    );
  return entry;
}

function lookUpArea(row: Row, areas: Map<string, Area>, problems: Problem[]): Area | undefined {
  const key = row.get("area");
  const area = areas.get(key);
  if (area) return area;
  const names = new Map([...areas.values()].flatMap((each) => [each.name, each.code, ...each.aliases].map((name) => [name, each] as const)));
  const near = nearest(key, [...names.keys()]);
  const meant = near === undefined ? undefined : names.get(near);
  problems.push(
    row.problem("area", {
      message: `Unknown area ${quote(key)}`,
      expected: "a code of data/areas/areas.csv",
      found: quote(key),
      remedy: meant ? `Did you mean "${meant.name}" (${meant.code})? Write its code.` : "Correct it, or add it to data/areas/areas.csv.",
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
    if (!(key in values))
      problems.push(
        row.problem(id, {
          message: `Unknown ${id} ${quote(key)}`,
          expected: `one of ${Object.keys(values).join(", ")}`,
          found: quote(key),
          remedy: suggest(key, Object.keys(values)) ?? `Correct it, or add it to the values of "${id}" in the JSON.`,
        }),
      );
  }
  return keys;
}

function readMeasurement(row: Row, unit: Unit, problems: Problem[]): Measurement | undefined {
  const printed = row.get("value");
  const status = row.get("status");
  if (status !== "" && !(status in MISSING) && !(status in DOUBT)) {
    problems.push(
      row.problem("status", {
        message: `Unknown status ${quote(status)}`,
        expected: "x, c or z instead of a value; u, p, e or d beside one; or nothing",
        found: quote(status),
        remedy: "Look the letters up in data/README.md.",
      }),
    );
    return undefined;
  }
  if (printed === "") {
    if (status in MISSING) return { kind: "missing", status: status as MissingStatus };
    problems.push(
      row.problem("value", {
        message: "There is neither a value nor the reason why there is none",
        expected: "a number, or a status x, c or z",
        found: status === "" ? "two empty cells" : `the status ${status}, which stands beside a value`,
        remedy: "Write the value as printed, or x (not available), c (suppressed) or z (not applicable).",
      }),
    );
    return undefined;
  }
  if (status in MISSING) {
    problems.push(
      row.problem("status", {
        message: "There is both a value and a reason why there is none",
        expected: "one of the two",
        found: `${quote(printed)} and ${status} (${MISSING[status as MissingStatus]})`,
        remedy: "Delete the value, or the status.",
      }),
    );
    return undefined;
  }
  const number = parseNumber(printed);
  if ("message" in number) {
    problems.push(row.problem("value", number));
    return undefined;
  }
  if (!allowed(row, "value", number.value, unit, problems)) return undefined;
  return { kind: "value", ...number, printed, ...(status === "" ? {} : { status: status as DoubtStatus }) };
}

function allowed(row: Row, column: string, value: number, unit: Unit, problems: Problem[]): boolean {
  const { minimum, maximum, whole } = unit;
  const tooLow = minimum !== undefined && value < minimum;
  const tooHigh = maximum !== undefined && value > maximum;
  const notWhole = whole === true && !Number.isInteger(value);
  if (!tooLow && !tooHigh && !notWhole) return true;
  const bounds = [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(whole ? ["a whole number"] : []),
  ];
  problems.push(
    row.problem(column, {
      message: `The ${column} cannot be, with the unit "${unit.title}"`,
      expected: bounds.join(", "),
      found: String(value),
      remedy: "Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.",
    }),
  );
  return false;
}

function readInterval(row: Row, measurement: Measurement | undefined, problems: Problem[]): Figure["interval"] | undefined {
  const [lower, upper] = [row.get("lower"), row.get("upper")];
  if (lower === "" && upper === "") return undefined;
  const bounds = [lower, upper].map(parseNumber);
  for (const [index, bound] of bounds.entries())
    if ("message" in bound) problems.push(row.problem(index === 0 ? "lower" : "upper", bound));
  const [low, high] = bounds;
  if (!low || !high || "message" in low || "message" in high) return undefined;
  const value = measurement?.kind === "value" ? measurement.value : undefined;
  if (low.value > high.value || (value !== undefined && (value < low.value || value > high.value))) {
    problems.push(
      row.problem("lower", {
        message: low.value > high.value ? "The lower end of the interval is above the upper end" : "The value lies outside its interval",
        expected: "lower ≤ value ≤ upper",
        found: `${lower} ≤ ${row.get("value")} ≤ ${upper}`,
        remedy: "Look the three numbers up on their line; two may be swapped.",
      }),
    );
    return undefined;
  }
  return { lower: low.value, upper: high.value, derived: false };
}

function readCount(row: Row, column: string, problems: Problem[]): number | undefined {
  const text = row.get(column);
  if (text === "") return undefined;
  const number = parseNumber(text);
  if (!("message" in number) && Number.isInteger(number.value) && number.value >= 0) return number.value;
  problems.push(
    row.problem(
      column,
      "message" in number
        ? number
        : {
            message: `The ${column} is not a count`,
            expected: "a whole number, 0 or more",
            found: quote(text),
            remedy: "Write the count as printed.",
          },
    ),
  );
  return undefined;
}

function readPrint(
  row: Row,
  column: string,
  packId: string,
  lineText: string,
  packs: Map<string, Pack>,
  problems: Problem[],
): Print | undefined {
  const pack = packs.get(packId);
  if (!pack) {
    problems.push(
      row.problem(column === "line" ? "source" : column, {
        message: packId === "" ? "The source is missing" : `Unknown source ${quote(packId)}`,
        expected: "the id of a pack: a file name in data/sources without .json",
        found: packId === "" ? "an empty cell" : quote(packId),
        remedy: suggest(packId, [...packs.keys()]) ?? "Correct it, or add the pack to data/sources.",
      }),
    );
    return undefined;
  }
  const line = /^\d+$/.test(lineText) ? Number(lineText) : Number.NaN;
  const item = itemAt(pack, line);
  if (Number.isNaN(line) || line < 1 || line > pack.lines) {
    problems.push(
      row.problem(column, {
        message: Number.isNaN(line) ? "This is not a line number" : "The line is past the end of the pack",
        expected: `a line of ${packId}, 1 to ${pack.lines}`,
        found: quote(lineText),
        remedy: "Look the figure up in the pack's text and write the line on which it stands.",
      }),
    );
    return undefined;
  }
  if (!item) {
    problems.push(
      row.problem(column, {
        message: "The line belongs to no agenda item",
        expected: `a line within an item of data/sources/${packId}.json`,
        found: String(line),
        remedy: "Correct the line, or the range of the item.",
      }),
    );
    return undefined;
  }
  return { pack, line, item };
}

function checkValidity(row: Row, area: Area | undefined, start: string, problems: Problem[]): void {
  if (!area?.validTo || start <= area.validTo) return;
  problems.push(
    row.problem("area", {
      message: `${area.name} (${area.code}) no longer existed in this period`,
      expected: `a period that starts by ${area.validTo}`,
      found: `a period that starts on ${start}`,
      remedy: "Use the code of the area that followed it.",
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
