import { ASSUMABLE, type Assumable } from "../model/figure.ts";
import { type Problem, quote } from "./problem.ts";
import type { Row } from "./table.ts";

/** What of a row its paper does not print, from the words in the column `assumed`. */
export function readAssumed(row: Row, problems: Problem[]): { assumed?: readonly Assumable[] } {
  const words = row.get("assumed").split(/\s+/).filter(Boolean);
  const assumed = ASSUMABLE.filter((each) => words.includes(each));
  if (assumed.length < words.length)
    problems.push(
      row.problem("assumed", {
        message: "This is nothing that can be assumed of a figure",
        expected: "place, period, or both with a space between them; or nothing where both are printed",
        found: quote(row.get("assumed")),
        remedy: "Name what the paper does not print, and say in the note what you took instead.",
      }),
    );
  return assumed.length === 0 ? {} : { assumed };
}
