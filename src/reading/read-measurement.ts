import {
  DOUBT,
  type DoubtStatus,
  type Interval,
  type Measurement,
  MISSING,
  type MissingStatus,
} from "../model/figure.ts";
import { limitsOf, type Unit } from "../model/unit.ts";
import { parseNumber } from "./number.ts";
import { type Problem, quote } from "./problem.ts";
import type { Row } from "./table.ts";

/** The value of a row or the reason why there is none. Without a unit, what the unit allows is not checked. */
export function readMeasurement(
  row: Row,
  unit: Unit | undefined,
  problems: Problem[],
): Measurement | undefined {
  const printed = row.get("value");
  const status = row.get("status");
  const isMissing = Object.hasOwn(MISSING, status);
  if (status !== "" && !isMissing && !Object.hasOwn(DOUBT, status)) {
    problems.push(
      row.problem("status", {
        message: `Unknown status ${quote(status)}`,
        expected: "x, c or z instead of a value; u, p, e or d beside one; or nothing",
        found: quote(status),
        remedy: "Look the letters up in data/README.md.",
      }),
    );
    if (printed !== "") readNumber(row, printed, unit, problems);
    return undefined;
  }
  if (printed === "") {
    if (isMissing) return { kind: "missing", status: status as MissingStatus };
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
  if (isMissing) {
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
  const number = readNumber(row, printed, unit, problems);
  return (
    number && {
      kind: "value",
      ...number,
      printed,
      ...(status === "" ? {} : { status: status as DoubtStatus }),
    }
  );
}

/** A figure that is left out says nothing but that: no count, no interval, and no note of its own. */
export function checkWithheld(row: Row, problems: Problem[]): void {
  for (const column of ["lower", "upper", "numerator", "note"])
    if (row.get(column) !== "")
      problems.push(
        row.problem(column, {
          message: `A figure that is left out has a ${column === "note" ? "note of its own" : column}`,
          expected: "an empty cell",
          found: quote(row.get(column)),
          remedy:
            column === "note"
              ? 'Delete it: one note stands at all that is left out, so that nobody can tell which of them is small. What readers must know goes into "caveats", where it names no cell.'
              : "Delete it: it gives away what is left out.",
        }),
      );
}

function readNumber(
  row: Row,
  printed: string,
  unit: Unit | undefined,
  problems: Problem[],
): { value: number; decimals: number } | undefined {
  const number = parseNumber(printed);
  if ("message" in number) {
    problems.push(row.problem("value", number));
    return undefined;
  }
  return allowed(row, "value", number.value, unit, problems) ? number : undefined;
}

/** The printed confidence interval of a row, if it has one. */
export function readInterval(
  row: Row,
  measurement: Measurement | undefined,
  unit: Unit | undefined,
  problems: Problem[],
): Interval | undefined {
  const [lower, upper] = [row.get("lower"), row.get("upper")];
  if (lower === "" && upper === "") return undefined;
  if (lower === "" || upper === "") {
    problems.push(
      row.problem(lower === "" ? "lower" : "upper", {
        message: "The interval has one end only",
        expected: "both ends, or neither",
        found: "an empty cell",
        remedy: "Write both ends as printed, or delete the other one.",
      }),
    );
    return undefined;
  }
  const bounds = [lower, upper].map(parseNumber);
  for (const [index, bound] of bounds.entries())
    if ("message" in bound) problems.push(row.problem(index === 0 ? "lower" : "upper", bound));
  const [low, high] = bounds;
  if (!low || !high || "message" in low || "message" in high) return undefined;
  // The ends of an interval need not be whole where the value must be.
  const range = unit && { ...unit, whole: false };
  const possible = [
    allowed(row, "lower", low.value, range, problems),
    allowed(row, "upper", high.value, range, problems),
  ];
  if (possible.includes(false)) return undefined;
  const value = measurement?.kind === "value" ? measurement.value : undefined;
  if (low.value > high.value || (value !== undefined && (value < low.value || value > high.value))) {
    problems.push(
      row.problem("lower", {
        message:
          low.value > high.value
            ? "The lower end of the interval is above the upper end"
            : "The value lies outside its interval",
        expected: "lower ≤ value ≤ upper",
        found: `${lower} ≤ ${row.get("value")} ≤ ${upper}`,
        remedy: "Look the three numbers up on their line; two may be swapped.",
      }),
    );
    return undefined;
  }
  return { lower: low.value, upper: high.value, derived: false };
}

/**
 * The printed counts of a row; a percentage is never of more than there are.
 *
 * @param halves whether a count may be a half, as where two hospitals share a patient
 */
export function readCounts(
  row: Row,
  unit: Unit | undefined,
  halves: boolean,
  problems: Problem[],
): { numerator?: number; denominator?: number } {
  const numerator = readCount(row, "numerator", halves, problems);
  const denominator = readCount(row, "denominator", halves, problems);
  if (
    unit?.id === "percent" &&
    numerator !== undefined &&
    denominator !== undefined &&
    numerator > denominator
  )
    problems.push(
      row.problem("numerator", {
        message: "The numerator of a percentage is above its denominator",
        expected: `at most ${denominator}`,
        found: String(numerator),
        remedy: "Look the two counts up on their line; they may be swapped.",
      }),
    );
  return {
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
  };
}

function readCount(row: Row, column: string, halves: boolean, problems: Problem[]): number | undefined {
  const text = row.get(column);
  if (text === "") return undefined;
  const number = parseNumber(text);
  if ("message" in number) {
    problems.push(row.problem(column, number));
    return undefined;
  }
  if (Number.isInteger(number.value * (halves ? 2 : 1)) && number.value >= 0) return number.value;
  problems.push(
    row.problem(column, {
      message: `The ${column} is not a count`,
      expected: `${halves ? "a whole number or a half" : "a whole number"}, 0 or more`,
      found: quote(text),
      remedy: "Write the count as printed.",
    }),
  );
  return undefined;
}

const ALLOWED = {
  value: "The value",
  lower: "The lower end of the interval",
  upper: "The upper end of the interval",
};

function allowed(
  row: Row,
  column: keyof typeof ALLOWED,
  value: number,
  unit: Unit | undefined,
  problems: Problem[],
): boolean {
  if (!unit) return true;
  const { minimum, maximum, whole } = limitsOf(unit);
  const tooLow = minimum !== undefined && value < minimum;
  const tooHigh = maximum !== undefined && value > maximum;
  const notWhole = whole && !Number.isInteger(value);
  if (!tooLow && !tooHigh && !notWhole) return true;
  const bounds = [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(whole ? ["a whole number"] : []),
  ];
  problems.push(
    row.problem(column, {
      message: `${ALLOWED[column]} cannot be, with the unit "${unit.title}"`,
      expected: bounds.join(", "),
      found: String(value),
      remedy:
        "Look the figure up on its line; if the pack itself prints it, give the status x and say so in the note.",
    }),
  );
  return false;
}
