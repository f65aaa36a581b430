import { small } from "../../words/words.ts";
import { extentOf, type Step } from "./pathway.ts";
import { wordsOf } from "./sentence.ts";

/** A row of a flow: the bar of a step lies under its part of the bar of the step before. */
export interface FlowRow {
  /** Left out for what no branch accounts for. */
  step?: Step;
  before?: FlowRow;
  /** Where its bar lies, in the unit of the pathway; where the two are one, it has none. */
  from: number;
  to: number;
  text: string;
  /** The heading of the rows that follow one step. */
  group: string;
}

/**
 * The rows of a pathway: the start, then what follows each step, step by step. The bars that follow a step share its
 * width, side by side, so that what leads from it to them comes straight down and crosses nothing.
 */
export function flowRows(start: Step): FlowRow[] {
  const rows: FlowRow[] = [{ step: start, from: 0, to: extentOf(start), text: rowText(start), group: "" }];
  for (const before of rows) {
    const { step } = before;
    if (!step || step.branches.length === 0) continue;
    const group = before.before ? `After ${small(step.title)}` : "Of these";
    // Rounded shares may be together a little more than the whole: then they are drawn a little narrower.
    const sum = step.branches.reduce((total, branch) => total + extentOf(branch), 0);
    const fit = sum > 0 ? Math.min(1, (before.to - before.from) / sum) : 1;
    let at = before.from;
    for (const branch of step.branches) {
      const to = at + extentOf(branch) * fit;
      rows.push({ step: branch, before, from: at, to, text: rowText(branch), group });
      at = to;
    }
    if (step.rest > 0) rows.push({ before, from: at, to: before.to, text: "The rest: not printed", group });
  }
  return rows;
}

function rowText(step: Step): string {
  // A value stays with its shorthand.
  return `${step.title}: ${wordsOf(step, true).replaceAll(" [", "\u00a0[")}`;
}
