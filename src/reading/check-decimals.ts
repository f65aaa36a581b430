import { decimalsOf, rounded } from "../model/decimals.ts";
import type { Indicator } from "../model/indicator.ts";
import { type Problem, quote } from "./problem.ts";
import type { Row } from "./table.ts";

const COLUMNS = {
  value: "The value",
  lower: "The lower end of the interval",
  upper: "The upper end of the interval",
};

/**
 * Reports numbers from a publication that have more decimals than their indicator publishes: the file of a publisher may
 * hold twelve, which nobody measured. What papers print is kept as printed.
 */
export function checkDecimals(row: Row, { id, decimals }: Indicator, problems: Problem[]): void {
  if (decimals === undefined) return;
  for (const [column, called] of Object.entries(COLUMNS)) {
    const printed = row.get(column);
    if (!/^-?\d+\.\d+$/.test(printed) || decimalsOf(printed) <= decimals) continue;
    problems.push(
      row.problem(column, {
        message: `${called} has more decimals than are published of "${id}"`,
        expected: rounded(printed, decimals),
        found: quote(printed),
        remedy: `Round it half away from zero, or change "decimals" of the indicator, which is ${decimals}.`,
      }),
    );
  }
}
