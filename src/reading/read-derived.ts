import { DERIVABLE, type Derivable } from "../model/figure.ts";
import { type Problem, quote } from "./problem.ts";
import type { Row } from "./table.ts";

/** What of a row no source prints and this site worked out, from the names of columns in the column `derived`. */
export function readDerived(row: Row, problems: Problem[]): { derived?: readonly Derivable[] } {
  const words = row.get("derived").split(/\s+/).filter(Boolean);
  const derived = DERIVABLE.filter((each) => words.includes(each));
  if (derived.length < words.length)
    problems.push(
      row.problem("derived", {
        message: "This is no column that can be worked out",
        expected: `names such as ${DERIVABLE.join(", ")}, with spaces between them; or nothing where all is printed`,
        found: quote(row.get("derived")),
        remedy: "Name the columns whose numbers no source prints, and give the formula in the note.",
      }),
    );
  if (derived.length > 0 && row.get("note") === "")
    problems.push(
      row.problem("note", {
        message: "A figure that is worked out needs its formula",
        expected: "how it is worked out, in the note",
        found: "an empty cell",
        remedy: "Say from what and how, or empty the column derived where the source prints the figure.",
      }),
    );
  const empty = derived.filter((column) => row.get(column) === "" && row.get("status") === "");
  if (empty.length > 0)
    problems.push(
      row.problem("derived", {
        message: "What is said to be worked out is not there",
        expected: `a number in ${empty.join(" and ")}`,
        found: "an empty cell",
        remedy: "Fill it, or take its name out of this cell.",
      }),
    );
  return derived.length === 0 ? {} : { derived };
}
