import { type Figure, formatFigure, MISSING } from "../../model/figure.ts";
import { sourceWords } from "../../words/sources.ts";
import { capital, listWords, small } from "../../words/words.ts";
import { type Step, walk } from "./pathway.ts";

/**
 * A value with what is printed beside it, or with its share of the step before: "31% (202)", "24 (52% of the step before)".
 *
 * @param marked true for a drawing, which has shorthand for what must be known of a value
 */
export function wordsOf({ figure, beside, shareBefore }: Step, marked: boolean): string {
  const value = worded(figure, marked);
  if (beside) return `${value} (${worded(beside, marked)})`;
  return shareBefore === undefined ? value : `${value} (${shareText(shareBefore)}% of the step before)`;
}

/** What follows each step of a pathway, one sentence a step, and what the shares are of. */
export function pathwaySentences(start: Step): string[] {
  const after = walk(start).filter(({ step }) => step.branches.length > 0);
  const { noun, print } = sourceWords(walk(start).map(({ step }) => step.figure));
  const shares = start.branches.some(({ figure }) => figure.unit.id === "percent");
  return [
    `${start.title}: ${wordsOf(start, false)}`,
    ...after.flatMap(({ step, depth }) => [
      `${depth === 0 ? "Of these" : `After ${small(step.title)}`}: ${branchesOf(step)}`,
      ...(step.rest > 0
        ? [`${capital(noun)} do not ${print} what followed for the rest of ${small(step.title)}`]
        : []),
    ]),
    ...(shares && start.figure.unit.id !== "percent"
      ? ["Every share is of all at the start, not of the step before"]
      : []),
  ];
}

/** What follows a step, in a row; parted by semicolons where a name has a comma. */
function branchesOf({ branches }: Step): string {
  const words = branches.map((branch) => `${small(branch.title)} ${wordsOf(branch, false)}`);
  return branches.some(({ title }) => title.includes(",")) ? words.join("; ") : listWords(words);
}

/** A share in whole per cent; one that rounds to nothing or to all is neither: "under 1", "over 99". */
export function shareText(share: number): string {
  if (share > 0 && share < 0.5) return "under 1";
  if (share >= 99.5 && share < 100) return "over 99";
  return String(Math.round(share));
}

function worded(figure: Figure, marked: boolean): string {
  if (figure.measurement.kind === "missing")
    return marked ? formatFigure(figure) : MISSING[figure.measurement.status];
  const { status } = figure.measurement;
  return formatFigure(figure) + (marked && status ? ` [${status}]` : "");
}
