import type { Measures, Observation } from "./layout.ts";
import { shareOf } from "./share.ts";

/** What is said of waits for planned treatment, whichever layout says it. */
export const RTT_MEASURES = {
  "within-18-weeks": { title: "Waiting 18 weeks or less for treatment", unit: "percent" },
  waiting: { title: "Waiting for treatment", unit: "count" },
  "over-52-weeks": { title: "Waiting over 52 weeks", unit: "count" },
  "over-65-weeks": { title: "Waiting over 65 weeks", unit: "count" },
  "over-78-weeks": { title: "Waiting over 78 weeks", unit: "count" },
  "over-104-weeks": { title: "Waiting over 104 weeks", unit: "count" },
} as const satisfies Measures;

/** The share that must wait no more than 18 weeks, where a layout says it. */
export const RTT_STANDARD = "within-18-weeks-standard";

/** Weeks after which a wait is counted as long. */
export const LONG = [52, 65, 78, 104] as const;

/** A list on which one patient more or less moves the share by more than a percentage point. */
const FEW = 100;

/** The share of a list that waits 18 weeks or less, with a doubt where the list is too short for a share. */
export function within18(
  within: number,
  waiting: number,
): Pick<Observation, "value" | "numerator" | "denominator" | "missing" | "doubt"> {
  if (waiting === 0 || waiting >= FEW) return shareOf(within, waiting);
  const note = `Only ${waiting} waiting: too few for a share that says something.`;
  return { ...shareOf(within, waiting), doubt: { status: "u", note } };
}
