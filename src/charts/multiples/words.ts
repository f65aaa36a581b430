import { labelSize } from "../../marks/axis.ts";
import { printedValue } from "../../marks/value.ts";
import { wrap } from "../../marks/wrap.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isKnown, type Known } from "../../model/figure.ts";
import { gapsIn } from "../../model/joins.ts";
import type { Period } from "../../model/period.ts";
import type { Canvas } from "../../render/chart.ts";
import { notComparable } from "../../words/phrases.ts";
import { sentences } from "../../words/words.ts";
import { FREE_SCALE } from "./findings.ts";
import type { MultiplesOptions, Panel } from "./panels.ts";

/** What is said where panels run over different times. */
const OWN_TIME = "Each panel has a stretch of time of its own.";

/** A value with its period, under its point. */
export interface EndWords {
  /** The middle, in pixels from the left of the panel. */
  x: number;
  lines: { text: string; bold: boolean }[];
}

/** The first and the last value of a panel with their periods, clear of one another. */
export function endWords(
  { figures }: Panel,
  across: (period: Period) => number,
  width: number,
  canvas: Canvas,
): EndWords[] {
  const size = labelSize(canvas);
  const half = width / 2 - 5;
  const known = figures.filter(isKnown);
  const shown = known.length > 1 ? [known[0] as Known, known.at(-1) as Known] : known;
  const ends = shown.map((figure) => {
    const lines = [
      ...wrap(printedValue(figure), half, canvas, size, true).map((text) => ({ text, bold: true })),
      ...wrap(figure.period.title, half, canvas, size).map((text) => ({ text, bold: false })),
    ];
    const reach = Math.max(...lines.map(({ text, bold }) => canvas.measure(text, size, bold))) / 2;
    // A browser may set a text a little wider than it was measured.
    const within = (x: number) => Math.max(reach + 2, Math.min(x, width - reach - 2));
    return { lines, reach, within, x: within(across(figure.period)) };
  });
  const [first, last] = ends;
  const meet = first && last && last.x - last.reach - (first.x + first.reach) < 8;
  return ends.map(({ lines, within, x }, at) => ({ lines, x: meet ? within(at * width) : x }));
}

/** Under the panels: what is not joined, and that each has a scale or a time of its own. */
export function remarkOf(
  dataset: Dataset,
  panels: readonly Panel[],
  { scale, breakNotes }: MultiplesOptions,
  hasOwnTime: boolean,
): string {
  const gaps = gapsIn(
    dataset,
    panels.map(({ figures }) => figures),
  ).map((gap) => sentences(breakNotes?.[gap.to.id] ?? `Not joined: ${notComparable(gap)}`));
  return [
    ...new Set(gaps),
    ...(scale === "free" && panels.length > 1 ? [FREE_SCALE] : []),
    ...(hasOwnTime ? [OWN_TIME] : []),
  ].join(" ");
}
