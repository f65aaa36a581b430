import type { Area } from "../model/area.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import { type Problem, quote } from "./problem.ts";
import type { Meaning } from "./read-meaning.ts";
import type { Registers } from "./registers.ts";
import { nearest, suggest } from "./suggest.ts";
import type { Row } from "./table.ts";

/** The indicator that a row names, among those of the JSON beside it. */
export function lookUpIndicator(
  row: Row,
  { indicators, allIndicators }: Meaning,
  problems: Problem[],
): Indicator | undefined {
  const key = row.get("indicator");
  const found = indicators.find(({ id }) => id === key);
  if (found || (key !== "" && !allIndicators)) return found;
  const register = new Map(indicators.map((each) => [each.id, each]));
  return lookUp(row, "indicator", register, ["a key", "indicators in the JSON"], problems);
}

/** The entry of a register that a cell names; an empty cell names none. */
export function lookUpRegister<T>(
  row: Row,
  column: string,
  what: string,
  file: string,
  register: Map<string, T>,
  { unsound }: Registers,
  problems: Problem[],
): T | undefined {
  const key = row.get(column);
  if (key === "" || (unsound.has(file) && !register.has(key))) return undefined;
  return lookUp(row, column, register, [what, file], problems);
}

/** The area that a row names by its code; a name is a problem that tells the code. */
export function lookUpArea(row: Row, { areas, unsound }: Registers, problems: Problem[]): Area | undefined {
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

/** Breakdown to key of a row. */
export function readBreakdown(
  row: Row,
  { breakdowns, allBreakdowns }: Meaning,
  problems: Problem[],
): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const { id, values } of breakdowns) {
    const key = row.get(id);
    if (key === "") continue;
    keys[id] = key;
    if (!Object.hasOwn(values, key) && allBreakdowns)
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
export function checkValidity(
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
