import { type Figure, isKnown } from "../../model/figure.ts";
import { certaintySentence } from "../../words/certainty.ts";
import { inPeriod, listNames, NOTHING, statedValue } from "../../words/phrases.ts";
import { capital, countWords, listWords, sentences, small } from "../../words/words.ts";
import type { ScorecardRow } from "./data.ts";

/** So many measures are named. */
const NAMED = 8;

/** On which side the latest figures lie of those before, by the numbers alone, and how many cannot be compared. */
export function describeScorecard(rows: readonly ScorecardRow[]): string {
  const [only] = rows;
  if (!only) return sentences(NOTHING);
  if (
    !rows.some(({ first, before, latest }) => [first, before, latest].some((each) => each && isKnown(each)))
  )
    return sentences(
      rows.length === 1
        ? `${only.title}: there is no figure to show`
        : `${NOTHING} for any of the ${countWords(rows.length)} measures`,
    );
  if (rows.length === 1 && !only.before)
    return sentences(`${only.title}: ${statedValue(only.latest)} ${inPeriod(only.latest.period)}`);
  const compared = rows.filter((row) => row.side !== undefined);
  const worse = compared.filter((row) => row.side === "worse");
  const unjudged = rows.filter(({ comparable, side }) => comparable && !side).length;
  const open = rows.length - compared.length - unjudged;
  return sentences(
    ...(compared.length === 1
      ? onlyOne(compared[0] as ScorecardRow)
      : compared.length > 1
        ? [
            `${capital(countWords(compared.length))} measures can be set against the figure before`,
            `By the numbers alone, ${sidesOf(compared)}`,
          ]
        : []),
    compared.length > 1 &&
      worse.length > 0 &&
      worse.length <= NAMED &&
      `On the worse side: ${listNames(worse.map((row) => small(row.short)))}`,
    unjudged > 0 &&
      `For ${countWords(unjudged)} ${compared.length > 0 ? "more " : ""}${unjudged === 1 ? "measure" : "measures"}, a higher number is neither better nor worse`,
    open > 0 &&
      `${capital(countWords(open))} ${compared.length + unjudged > 0 ? "more " : ""}cannot be compared, because a figure is missing or the way of counting changed`,
    compared.some(({ side }) => side !== "level") &&
      certaintySentence(
        compared.map(({ latest }) => latest),
        compared.length,
      ),
  );
}

function onlyOne({ title, latest, before, side }: ScorecardRow): string[] {
  const say = (figure: Figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  const where = side === "level" ? "the same" : `on the ${side} side`;
  return [
    `One measure can be set against the figure before: “${title}”`,
    `It was ${say(before as Figure)}, then ${say(latest)}: by the numbers alone, ${where}`,
  ];
}

/** "nine are on the better side of it and eight on the worse side" */
function sidesOf(compared: readonly ScorecardRow[]): string {
  const parts = (["better", "worse", "level"] as const)
    .map((side) => ({ side, count: compared.filter((row) => row.side === side).length }))
    .filter(({ count }) => count > 0);
  return listWords(
    parts.map(({ side, count }, index) => {
      const verb = index === 0 ? ` ${count === 1 ? "is" : "are"}` : "";
      const where = side === "level" ? "level with it" : `on the ${side} side${index === 0 ? " of it" : ""}`;
      return `${countWords(count)}${verb} ${where}`;
    }),
  );
}
