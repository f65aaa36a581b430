import { isPeriod, parsePeriod } from "../model/period.ts";
import { type Problem, quote } from "./problem.ts";
import { suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

/**
 * Checks the rows of a register with the columns `valid_from` and `valid_to`: keys are filled and unique, what it
 * refers to is in it, and its days are years or days in order.
 */
export function checkRegister(
  rows: readonly Row[],
  { key, refersTo }: { key: string; refersTo: readonly string[] },
  problems: Problem[],
): void {
  const keys = rows.map((row) => row.get(key));
  for (const [index, row] of rows.entries()) {
    const own = row.get(key);
    const first = keys.indexOf(own);
    if (own === "")
      problems.push(
        row.problem(key, {
          message: `The ${key} is missing`,
          expected: `a ${key} of its own`,
          found: "an empty cell",
          remedy: "Fill it in, or delete the row.",
        }),
      );
    else if (first !== index)
      problems.push(
        row.problem(key, {
          message: `The ${key} ${quote(own)} stands twice`,
          expected: `each ${key} once`,
          found: `the same as on line ${rows[first]?.line}`,
          remedy: "Delete or correct one of the two.",
        }),
      );
    for (const column of refersTo) {
      const other = row.get(column);
      if (other !== "" && !keys.includes(other) && keys.some((each) => each !== ""))
        problems.push(
          row.problem(column, {
            message: `Unknown ${key} ${quote(other)}`,
            expected: `the ${key} of a row of this file, or nothing`,
            found: quote(other),
            remedy: suggest(other, keys) ?? "Correct it, or add its row.",
          }),
        );
    }
    checkDays(row, problems);
  }
}

/** Columns of a register in which something stands that is neither a year nor a day. */
export function wrongDays(row: Row): ("valid_from" | "valid_to")[] {
  return (["valid_from", "valid_to"] as const).filter((column) => {
    const text = row.get(column);
    return text !== "" && !(/^\d{4}(-\d{2}-\d{2})?$/.test(text) && isPeriod(parsePeriod(text)));
  });
}

/** From when until when an entry of a register existed; empty, as for one that always did, where a day is wrong. */
export function validityOf(row: Row): { validFrom: string; validTo: string } {
  const isWrong = wrongDays(row).length > 0;
  return {
    validFrom: isWrong ? "" : row.get("valid_from"),
    validTo: isWrong ? "" : row.get("valid_to"),
  };
}

function checkDays(row: Row, problems: Problem[]): void {
  const wrong = wrongDays(row);
  for (const column of wrong)
    problems.push(
      row.problem(column, {
        message: "This is neither a year nor a day",
        expected: "2004 or 2022-06-30, or nothing",
        found: quote(row.get(column)),
        remedy: "Write it in one of these forms.",
      }),
    );
  const [from, to] = [row.get("valid_from"), row.get("valid_to")];
  if (wrong.length === 0 && to !== "" && to < from)
    problems.push(
      row.problem("valid_to", {
        message: "It ends before it starts",
        expected: `${from} or later`,
        found: to,
        remedy: "Put the two days in order.",
      }),
    );
}
