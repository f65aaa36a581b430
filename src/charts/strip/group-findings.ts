import type { Dataset, Selection } from "../../model/dataset.ts";
import { type Figure, isKnown } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { findCertain, findMissing, findRows, rowsOf } from "../../words/find.ts";
import { groupCorrelation, groupFigures } from "../../words/groups.ts";
import { correlationSentences, dotWords, doubtSentence, meansSentence } from "../../words/pairs.ts";
import { dimensionTitle, headOf, statedValue } from "../../words/phrases.ts";
import { sentences, small } from "../../words/words.ts";

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
  return [
    {
      kind: "head",
      of: `${headOf(dataset, figures, [options.dots, options.groups])}, ${known.length} ${what} by ${small(dimensionTitle(dataset, options.groups))}`,
    },
    ...findRows(dataset, "", rows, [options.dots]),
    {
      kind: "own",
      words: sentences(
        ...known
          .filter((figure) => keyOf(figure, options.dots) === options.highlight)
          .map(
            (figure) =>
              `${titleOf(dataset, figure, options.dots)}, ${small(titleOf(dataset, figure, options.groups))}: ${statedValue(figure)}`,
          ),
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

/** Who has no dot. */
export function missingNames(dataset: Dataset, figures: readonly Figure[], dots: string): string[] {
  return figures.filter((figure) => !isKnown(figure)).map((figure) => titleOf(dataset, figure, dots));
}
