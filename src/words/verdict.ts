import type { Verdict } from "../model/verdict.ts";
import { areaWithin } from "./phrases.ts";
import { listWords } from "./words.ts";

/** What is said of a figure that is within its range, or beyond it by chance at most, and of others. */
const OF_PLACES = {
  higher: "significantly higher than",
  lower: "significantly lower than",
  similar: "not significantly different from",
};
const OF_RANGES = { higher: "above", lower: "below", similar: "within" };

/** Verdicts of one figure with who gives them: "significantly higher than England, says the report". */
export function verdictWords(verdicts: readonly Verdict[]): string {
  const byJudge = Map.groupBy(verdicts, ({ by }) => by.id);
  return listWords(
    [...byJudge.values()].map((own) => {
      const bySide = Map.groupBy(own, ({ says }) => says);
      const said = [...bySide].map(([says, alike]) => {
        const places = alike.flatMap(({ against }) => (against ? [areaWithin(against)] : []));
        const { range } = (alike[0] as Verdict).by;
        return places.length > 0 ? `${OF_PLACES[says]} ${listWords(places)}` : `${OF_RANGES[says]} ${range}`;
      });
      return `${listWords(said)}, says ${(own[0] as Verdict).by.title}`;
    }),
  );
}
