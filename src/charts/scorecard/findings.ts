import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { findChanges } from "../../words/find.ts";
import { inPeriod, NOTHING, statedValue } from "../../words/phrases.ts";
import { capital, countWords, sentences } from "../../words/words.ts";
import type { ScorecardRow } from "./data.ts";

/** Of how many measures the latest figure can be set against the one before, and which have changed by more than chance. */
export function scorecardFindings(rows: readonly ScorecardRow[]): Finding[] {
  const [only] = rows;
  if (!only) return [{ kind: "nothing", of: "" }];
  if (
    !rows.some(({ first, before, latest }) => [first, before, latest].some((each) => each && isKnown(each)))
  )
    return rows.length === 1
      ? [{ kind: "nothing", of: only.title }]
      : [{ kind: "own", words: `${NOTHING} for any of the ${countWords(rows.length)} measures` }];
  if (rows.length === 1 && !only.before)
    return [
      { kind: "own", words: `${only.title}: ${statedValue(only.latest)} ${inPeriod(only.latest.period)}` },
    ];
  const compared = rows.filter(({ comparable }) => comparable);
  const open = rows.length - compared.length;
  return [
    {
      kind: "own",
      words: sentences(
        ...(compared.length === 1
          ? onlyOne(compared[0] as ScorecardRow)
          : compared.length > 1
            ? [`${capital(countWords(compared.length))} measures can be set against the figure before`]
            : []),
        open > 0 &&
          `${capital(countWords(open))} ${compared.length > 0 ? "more " : ""}cannot, because a figure is missing, the way of counting changed or the two times overlap`,
      ),
    },
    ...findChanges(
      compared.map(({ short, before, latest }) => ({
        title: short,
        first: before as Known,
        last: latest as Known,
      })),
    ),
  ];
}

function onlyOne({ title, latest, before }: ScorecardRow): string[] {
  const say = (figure: Figure) => `${statedValue(figure)} ${inPeriod(figure.period)}`;
  return [
    `One measure can be set against the figure before: “${title}”`,
    `It was ${say(before as Figure)}, then ${say(latest)}`,
  ];
}
