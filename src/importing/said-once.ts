import type { Sheet } from "./feed-file.ts";
import type { Harvest, Observation } from "./layout.ts";
import { leaveOut } from "./record-table.ts";

/** What is said of two rows that contradict each other begins so. */
export const SAID_TWICE = "Two rows say different values";

/**
 * Gives a function that adds an observation to a harvest once, and returns whether it did. One that a row above says too
 * is left out. Where a row contradicts one above, both are not understood: nobody can say which of the two it is.
 */
export function saidOnce(harvest: Harvest, sheet: Sheet): (observation: Observation) => boolean {
  const seen = new Map<string, Observation>();
  const contradicted = new Set<Observation>();
  const refuse = (observation: Observation) =>
    harvest.notUnderstood.push({
      message: `${SAID_TWICE} of ${observation.place.name || observation.place.code} in ${observation.period}`,
      expected: "one value, or a column that tells the two apart, such as sex or age",
      found: String(observation.value ?? observation.missing?.mark),
      at: observation.at,
    });
  return (observation) => {
    const { measure, place, period, parts, at } = observation;
    const key = JSON.stringify([measure, place.code, period, parts]);
    const before = seen.get(key);
    if (!before) {
      seen.set(key, observation);
      harvest.observations.push(observation);
      return true;
    }
    if (saysOf(before) === saysOf(observation) && !contradicted.has(before))
      leaveOut(harvest, "says again what a row above says", sheet, at.row - 1);
    else {
      if (!contradicted.has(before)) {
        contradicted.add(before);
        harvest.observations.splice(harvest.observations.indexOf(before), 1);
        refuse(before);
      }
      refuse(observation);
    }
    return false;
  };
}

function saysOf({ value, missing }: Observation): string {
  return JSON.stringify([value, missing]);
}
