import { noInterval } from "../model/phrases.ts";
import type { ScorecardRow } from "../model/scorecard.ts";
import { capital, countWords, listWords, sentences, small } from "../model/words.ts";

/** On which side the latest figures lie of those before, by the numbers alone, and how many cannot be compared. */
export function describeScorecard(rows: readonly ScorecardRow[]): string {
  const compared = rows.filter((row) => row.side !== undefined);
  const of = (side: ScorecardRow["side"]) => compared.filter((row) => row.side === side);
  const open = rows.length - compared.length;
  const parts = (["better", "worse", "level"] as const)
    .map((side) => ({
      count: of(side).length,
      words: side === "level" ? "level with it" : `on the ${side} side of it`,
    }))
    .filter(({ count }) => count > 0);
  return sentences(
    compared.length > 0 &&
      `By the numbers alone, of ${countWords(compared.length)} ${compared.length === 1 ? "measure" : "measures"} whose latest figure can be set against the one before, ${listWords(parts.map(({ count, words }) => `${countWords(count)} ${count === 1 ? "is" : "are"} ${words}`))}`,
    of("worse").length > 0 && `On the worse side: ${listWords(of("worse").map((row) => small(row.short)))}`,
    open > 0 &&
      `${capital(countWords(open))} cannot be compared, because a figure is missing or the way of counting changed`,
    compared.length > 0 && noInterval(compared.length),
  );
}
