import type { Problem } from "./problem.ts";
import { nearest } from "./suggest.ts";
import type { Row } from "./table.ts";

/** A row of figures that takes note of what cannot be read of it. */
export interface NotedRow extends Row {
  /** Columns whose cells have a problem, or are lost with their head. */
  faulty: Set<string>;
}

/**
 * A row that takes note of its problems.
 *
 * @param lost columns that the file seems to have under another head
 * @param repeated takes the problems that only follow from such a column, which has its own
 */
export function noted(row: Row, lost: ReadonlySet<string>, repeated: Set<Problem>): NotedRow {
  const faulty = new Set(lost);
  return {
    ...row,
    faulty,
    problem: (column, problem) => {
      const made = row.problem(column, problem);
      const isStatus = column === "value" && lost.has("status") && row.get("value") === "";
      if (lost.has(column) || isStatus) repeated.add(made);
      faulty.add(column);
      return made;
    },
  };
}

/**
 * Known columns that a file seems to have under a head that is not known: those that it must have, those that its
 * others call for, and those that an unknown head resembles.
 */
export function lostColumns(
  columns: readonly string[],
  { required, optional, breakdowns }: Record<"required" | "optional" | "breakdowns", readonly string[]>,
): Set<string> {
  const has = (name: string) => columns.includes(name);
  const absent = [...required, ...optional, ...breakdowns].filter((name) => !has(name));
  const unknown = columns.filter((name) => ![...required, ...optional, ...breakdowns].includes(name));
  if (unknown.includes("")) return new Set(absent);
  const calledFor = [
    ...breakdowns,
    ...(has("area") || has("organisation") ? [] : ["area", "organisation"]),
    ...(has("lower") || has("upper") ? ["lower", "upper"] : []),
    ...(has("numerator") || has("denominator") ? ["numerator", "denominator"] : []),
    ...unknown.flatMap((name) => nearest(name, absent) ?? []),
  ];
  return new Set(
    absent.filter((name) => required.includes(name) || (unknown.length > 0 && calledFor.includes(name))),
  );
}
