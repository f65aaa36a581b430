import { scaleOf, sideOf } from "./side.ts";
import type { Signal } from "./signals.ts";
import type { Limits } from "./xmr.ts";

/** Which way is better; with none nothing is judged. */
type Polarity = "higher-is-better" | "lower-is-better" | "none";

/** What the latest point says: ordinary variation, or a special cause that is good, bad, or neither. */
export type Variation = "common cause" | "improvement" | "concern" | "no polarity";

/** What the limits say of a target: whether the process, left as it is, will reach it. */
export type Assurance = "passes" | "hit and miss" | "fails";

/**
 * The variation icon of a point.
 *
 * @param direction where the point stands out to, undefined for ordinary variation
 * @see NHS England, Making Data Count
 */
export function variationOf(direction: Signal["direction"] | undefined, polarity: Polarity): Variation {
  if (!direction) return "common cause";
  if (polarity === "none") return "no polarity";
  return (direction === "up") === (polarity === "higher-is-better") ? "improvement" : "concern";
}

/**
 * The assurance icon: where higher is better, a target at or below the lower limit is passed reliably, one at or above
 * the upper limit failed reliably, and any other hit and missed; where lower is better, the reverse. A process that is
 * constant at its target passes. Undefined where neither way is better.
 *
 * @see NHS England, Making Data Count. NHSRplotthedots calls a target that lies exactly on a limit hit and miss.
 */
export function assuranceOf(
  { lower, upper }: Pick<Limits, "lower" | "upper">,
  target: number,
  polarity: Polarity,
): Assurance | undefined {
  if (polarity === "none") return undefined;
  const scale = scaleOf([lower, upper, target]);
  const [fromLower, fromUpper] = [sideOf(target, lower, scale), sideOf(target, upper, scale)];
  const [low, high] = [fromLower <= 0, fromUpper >= 0];
  const [passes, fails] = polarity === "higher-is-better" ? [low, high] : [high, low];
  return passes ? "passes" : fails ? "fails" : "hit and miss";
}
