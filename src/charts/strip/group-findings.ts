import type { Dataset, Selection } from "../../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { formatValue } from "../../model/unit.ts";
import { findCertain, findMissing, findRows, rowsOf } from "../../words/find.ts";
import { type Group, groupCorrelation, groupFigures } from "../../words/groups.ts";
import { correlationSentences, dotWords, doubtSentence, meansSentence } from "../../words/pairs.ts";
import { dimensionTitle, headOf, listValues, spokenValue } from "../../words/phrases.ts";
import { countWords, sentences, small } from "../../words/words.ts";

export interface GroupOptions {
  select: Selection;
  groups: string;
  dots: string;
  highlight?: string | undefined;
  correlation: boolean;
}

/** The ends, the chosen one, the means of groups and, if asked, whether figures follow their order. */
export function groupFindings(dataset: Dataset, options: GroupOptions): Finding[] {
  const groups = groupFigures(dataset, options.select, options.groups, options.dots);
  const figures = groups.flatMap((group) => group.figures);
  const known = figures.filter(isKnown);
  const what = dotWords(figures, options.dots, known.length);
  const correlation = options.correlation ? groupCorrelation(groups) : undefined;
  const ends = `From ${small(groups[0]?.title ?? "")} to ${small(groups.at(-1)?.title ?? "")}`;
  const rows = rowsOf(dataset, figures, [options.dots]);
  const chosen = known.find((figure) => keyOf(figure, options.dots) === options.highlight);
  if (chosen) return chosenFindings(dataset, groups, chosen, options);
  return [
    {
      kind: "head",
      of: `${headOf(dataset, figures, [options.dots, options.groups])}, ${known.length} ${what} by ${small(dimensionTitle(dataset, options.groups))}`,
    },
    ...findRows(dataset, "", rows, [options.dots]),
    {
      kind: "own",
      words: sentences(
        known.length > 1 && meansSentence(groups, known, options.dots),
        correlation &&
          correlationSentences(correlation, what, [
            `${ends}, figures tend to rise`,
            `${ends}, figures tend to fall`,
          ]),
      ),
    },
    ...findMissing(rows, dotWords(figures, options.dots, 2)),
    { kind: "own", words: sentences(doubtSentence(dataset, figures, options.dots)) },
    ...findCertain(dataset, known),
  ];
}

/** Of one that is chosen: its figure beside the mean of its group. What is so of all groups stands with the whole chart. */
function chosenFindings(
  dataset: Dataset,
  groups: readonly Group[],
  chosen: Known,
  { dots, groups: breakdown }: GroupOptions,
): Finding[] {
  const name = titleOf(dataset, chosen, dots);
  const own = groups.find(({ key }) => key === keyOf(chosen, breakdown));
  const known = own?.figures.filter(isKnown) ?? [];
  const what = dotWords(known, dots, known.length);
  return [
    { kind: "head", of: headOf(dataset, [chosen], [dots, breakdown]) },
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

/** Who has no dot. */
export function missingNames(dataset: Dataset, figures: readonly Figure[], dots: string): string[] {
  return figures.filter((figure) => !isKnown(figure)).map((figure) => titleOf(dataset, figure, dots));
}
