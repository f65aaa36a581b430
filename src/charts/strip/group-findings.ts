import type { Dataset } from "../../model/dataset.ts";
import { isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { formatValue } from "../../model/unit.ts";
import { subjects } from "../../words/extremes.ts";
import { findMissing, findRows, rowsOf } from "../../words/find.ts";
import { type Group, groupCorrelation } from "../../words/groups.ts";
import { findCertain } from "../../words/judged.ts";
import { correlationSentences, doubtSentence, meansSentence } from "../../words/pairs.ts";
import { dimensionTitle, headOf, listValues, spokenValue } from "../../words/phrases.ts";
import { countWords, sentences, small } from "../../words/words.ts";
import type { StripOptions } from "./dots.ts";

/** The ends, the chosen one, the means of groups and, if asked, whether figures follow their order. */
export function groupFindings(
  dataset: Dataset,
  groups: readonly Group[],
  { highlight, correlation: isAsked }: StripOptions,
  breakdown: string,
): Finding[] {
  const figures = groups.flatMap((group) => group.figures);
  const known = figures.filter(isKnown);
  const what = subjects(figures, known.length);
  const correlation = isAsked ? groupCorrelation(groups) : undefined;
  const ends = `From ${small(groups[0]?.title ?? "")} to ${small(groups.at(-1)?.title ?? "")}`;
  const rows = rowsOf(dataset, figures, ["area"]);
  const chosen = known.find(({ area }) => area?.code === highlight);
  if (chosen) return chosenFindings(dataset, groups, chosen, breakdown);
  return [
    {
      kind: "head",
      of: `${headOf(dataset, figures, ["area", breakdown])}, ${known.length} ${what} by ${small(dimensionTitle(dataset, breakdown))}`,
    },
    ...findRows(dataset, "", rows, ["area"]),
    {
      kind: "own",
      words: sentences(
        known.length > 1 && meansSentence(groups, known, "area"),
        correlation &&
          correlationSentences(correlation, what, [
            `${ends}, figures tend to rise`,
            `${ends}, figures tend to fall`,
          ]),
      ),
    },
    ...findMissing(rows, subjects(figures, 2)),
    { kind: "own", words: sentences(doubtSentence(dataset, figures, "area")) },
    ...findCertain(dataset, known),
  ];
}

/** Of one that is chosen: its figure beside the mean of its group. What is so of all groups stands with the whole chart. */
function chosenFindings(
  dataset: Dataset,
  groups: readonly Group[],
  chosen: Known,
  breakdown: string,
): Finding[] {
  const name = titleOf(dataset, chosen, "area");
  const own = groups.find(({ key }) => key === keyOf(chosen, breakdown));
  const known = own?.figures.filter(isKnown) ?? [];
  const what = subjects(known, known.length);
  return [
    { kind: "head", of: headOf(dataset, [chosen], ["area", breakdown]) },
    {
      kind: "own",
      words: sentences(
        listValues([{ name, value: spokenValue(chosen) }]),
        own?.mean && known.length > 1
          ? `It is one of ${countWords(known.length)} ${what} in the group “${own.title}”, whose mean is ${formatValue(own.mean.value, chosen.unit, own.mean.decimals)}. We worked it out, and each counts the same`
          : `It is the only one in the group “${own?.title}”`,
      ),
    },
  ];
}
