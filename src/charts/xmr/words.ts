import { printedValue } from "../../marks/value.ts";
import { ICON_WORDS, type Icon } from "../../marks/variation.ts";
import { amountOf } from "../../model/figure.ts";
import type { ControlPoint, Phase, Process } from "../../words/control.ts";
import { lineText, reachableLimits } from "../../words/process.ts";
import { targetWords } from "../../words/targets.ts";
import { capital, countWords } from "../../words/words.ts";

interface Named {
  target?: { label: string } | undefined;
}

/** What stands beside the icons over the drawing. */
export function iconTexts(process: Process, { target: named }: Named): { icon?: Icon; text: string }[] {
  const { phases, variation, assurance, target } = process;
  const latest = process.latest as ControlPoint;
  const value = `${latest.figure.period.title}: ${printedValue(latest.figure)}`;
  if (!variation) {
    const count = phases.at(-1)?.points.length ?? 0;
    return [
      {
        text: `${capital(countWords(count))} ${count === 1 ? "figure" : "figures"}${phases.length > 1 ? " since the break" : ""}: too few for limits`,
      },
    ];
  }
  const rows = [{ icon: variation, text: `${value}, ${ICON_WORDS[variation]}` }];
  if (!assurance || !target || !named) return rows;
  const aim = `${named.label} ${targetWords(latest.figure, target, printedValue(target))}`;
  return [...rows, { icon: assurance, text: `${aim}: ${ICON_WORDS[assurance]}` }];
}

/** The words at the right end of the lines of the last phase. */
export function lineLabels({ phases, target }: Process, { target: named }: Named, narrow: boolean) {
  const last = phases.at(-1) as Phase;
  const { lower, upper } = reachableLimits(last);
  const constant = last.limits && last.limits.upper === last.limits.lower;
  const say = (title: string, value: number | undefined, bold = false) =>
    value === undefined ? [] : [{ value, text: `${title} ${together(lineText(value, last))}`, bold }];
  return [
    ...(constant ? [] : say(narrow ? "Upper" : "Upper limit", upper)),
    ...say(last.limits ? (constant && !narrow ? "Mean and limits" : "Mean") : "Median", last.centre, true),
    ...(constant ? [] : say(narrow ? "Lower" : "Lower limit", lower)),
    ...(target && named
      ? [{ value: amountOf(target), text: `${named.label} ${together(printedValue(target))}`, bold: false }]
      : []),
  ];
}

/** A value of several words that no line break parts. */
function together(value: string): string {
  return value.replaceAll(" ", "\u00a0");
}
