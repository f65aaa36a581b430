import { amountOf, type Known } from "../model/figure.ts";
import { rank } from "../stats/rank.ts";
import { ordinal } from "./words.ts";

/** "the lowest of 22", "the 3rd highest of 22", "the joint 2nd lowest of 22", without "the": counted from the nearer end. */
export function placeAmong(figure: Known, known: readonly Known[]): string {
  const values = known.map(amountOf);
  const [high, low] = (["high-first", "low-first"] as const).map((order) =>
    rank(values, amountOf(figure), order),
  ) as [number, number];
  const level = values.filter((value) => value === amountOf(figure)).length;
  const [place, end] = high <= low ? [high, "highest"] : [low, "lowest"];
  const title = place === 1 ? end : `${ordinal(place)} ${end}`;
  return `${level > 1 ? "joint " : ""}${title} of ${known.length}`;
}
