import type { Breakdown } from "../model/breakdown.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Judge } from "../model/verdict.ts";
import { type Draft, namesAll } from "./draft.ts";
import type { Registers } from "./registers.ts";
import { suggest } from "./suggest.ts";

/** What the JSON beside a CSV says of its columns and keys. */
export interface Meaning {
  indicators: Indicator[];
  breakdowns: Breakdown[];
  judges: Judge[];
  /** Whether the JSON could be read so far that it names every indicator. */
  allIndicators: boolean;
  /** The same of breakdowns and their values. */
  allBreakdowns: boolean;
}

/** Finds the indicators, with their units, and the breakdowns of a JSON; where there is none, nothing is known. */
export function readMeaning(draft: Pick<Draft, "json">, { units, unsound }: Registers): Meaning {
  const { json } = draft;
  if (!json)
    return { indicators: [], breakdowns: [], judges: [], allIndicators: false, allBreakdowns: false };
  const named = Object.entries(json.value.indicators);
  const indicators = named.map(([id, { unit: unitId, ...rest }], position): Indicator => {
    const unit = units.get(unitId);
    if (!unit && !unsound.has("data/units.json"))
      json.report(["indicators", id, "unit"], {
        message: `Unknown unit "${unitId}"`,
        expected: `one of ${[...units.keys()].join(", ")}`,
        found: `"${unitId}"`,
        remedy: suggest(unitId, [...units.keys()]) ?? "Correct it, or add it to data/units.json.",
      });
    // A stand-in, so that the rows of the indicator are still checked for all else.
    return { ...rest, id, unit: unit ?? { id: unitId, title: unitId, pattern: "{}" }, position };
  });
  return {
    indicators,
    breakdowns: Object.entries(json.value.breakdowns).map(([id, value]) => ({ id, ...value })),
    judges: Object.entries(json.value.judges ?? {}).map(([id, value]) => ({ id, ...value })),
    allIndicators: namesAll(draft, "indicators"),
    allBreakdowns: namesAll(draft, "breakdowns"),
  };
}
