import type { End } from "../../marks/ends.ts";
import { together, wrap } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import { ICON_WORDS, type Icon } from "../../marks/variation.ts";
import { amountOf } from "../../model/figure.ts";
import type { Canvas } from "../../render/chart.ts";
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
export function lineLabels({ phases, target }: Process, { target: named }: Named, canvas: Canvas): End[] {
  const last = phases.at(-1) as Phase;
  const { lower, upper } = reachableLimits(last);
  const isNarrow = canvas.width < 500;
  const constant = last.limits && last.limits.upper === last.limits.lower;
  const mean = constant && !isNarrow ? "Mean and limits" : "Mean";
  const say = (title: string, value: number, words: string, bold = false): End[] => {
    const text = `${title} ${together(words)}`;
    const lines = wrap(text, canvas.width * (isNarrow ? 0.18 : 0.26), canvas, canvas.fontSize, bold);
    return [{ value, lines: lines.map((each) => ({ text: each, bold })) }];
  };
  const line = (title: string, value: number | undefined, bold = false) =>
    value === undefined ? [] : say(title, value, lineText(value, last), bold);
  return [
    ...(constant ? [] : line(isNarrow ? "Upper" : "Upper limit", upper)),
    ...line(last.limits ? mean : "Median", last.centre, true),
    ...(constant ? [] : line(isNarrow ? "Lower" : "Lower limit", lower)),
    ...(target && named ? say(named.label, amountOf(target), printedValue(target)) : []),
  ];
}
