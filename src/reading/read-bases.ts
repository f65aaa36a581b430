import { type Bases, UNPRINTED, type Unprinted } from "../model/figure.ts";
import { type Problem, quote } from "./problem.ts";
import type { Row } from "./table.ts";

/** On what period and place of a row rest, from the columns `period_basis` and `place_basis`. */
export function readBases(row: Row, problems: Problem[]): Bases {
  const periodBasis = readBasis(row, "period_basis", problems);
  const placeBasis = readBasis(row, "place_basis", problems);
  return { ...(periodBasis ? { periodBasis } : {}), ...(placeBasis ? { placeBasis } : {}) };
}

function readBasis(row: Row, column: string, problems: Problem[]): Unprinted | undefined {
  const cell = row.get(column);
  const basis = UNPRINTED.find((each) => each === cell);
  if (cell !== "" && !basis)
    problems.push(
      row.problem(column, {
        message: "Nothing is known to rest on this",
        expected:
          "report where it is the date or the subject of the whole report, assumed where it is our assumption, or nothing where it is printed of the figure",
        found: quote(cell),
        remedy: "Use one of the words, and say in the note what you took.",
      }),
    );
  return basis;
}
