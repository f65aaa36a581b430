import type { Observation } from "./layout.ts";

/** A share in percent, with the counts that it is worked out from; not applicable where nobody is counted. */
export function shareOf(
  numerator: number,
  denominator: number,
): Pick<Observation, "value" | "numerator" | "denominator" | "missing"> {
  if (denominator === 0) return { missing: { status: "z", mark: "0" } };
  return { value: (100 * numerator) / denominator, numerator, denominator };
}

/** A share that is printed as a fraction, in percent, without the noise of binary numbers: 0.7394 is 73.94. */
export function percentOf(fraction: number): number {
  return Number((fraction * 100).toPrecision(14));
}
