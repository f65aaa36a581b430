import type { Point } from "../../marks/points.ts";
import { wrap } from "../../marks/wrap.ts";
import type { Canvas } from "../../render/chart.ts";
import { extentOf, type Step } from "./pathway.ts";
import { wordsOf } from "./sentence.ts";

/** A part of a flow as a shape. */
export interface Band {
  step: Step;
  /** "rest" for what no branch accounts for. */
  kind: "step" | "rest";
  path: string;
}

export interface FlowLayout {
  bands: Band[];
  /** In place of a band, where its figure is missing or zero. */
  hairlines: { x1: number; x2: number; y: number }[];
  labels: { step?: Step; text: string; x: number; y: number; bold: boolean }[];
  points: Point[];
  bottom: number;
}

/** Inner radius of a bend, and the least room between rows. */
const BEND = 6;
const GAP = 7;
/** How far a branch stands to the right of the band that it leaves. */
const INDENT = 2 * BEND + 6;

/**
 * Lays a pathway out from top to bottom: every step has a row with its words; its band comes down beside those of its
 * siblings, the first at the right, and turns off into the row. So no band crosses another, and widths are to scale
 * both down and across.
 *
 * @param perUnit width in pixels of one unit of the figures
 */
export function layFlow(
  start: Step,
  { perUnit, top, bold }: { perUnit: number; top: number; bold(step: Step): boolean },
  canvas: Canvas,
): FlowLayout {
  const line = canvas.fontSize * 1.25;
  const layout: FlowLayout = { bands: [], hairlines: [], labels: [], points: [], bottom: top };
  const width = (step: Step) => extentOf(step) * perUnit;
  const rootWidth = width(start);
  const middle = row(start, [`${start.title}:`, wordsOf(start, true)], rootWidth + 10, 0, true);
  layout.points.push({ x: Math.max(6, rootWidth / 2), y: middle, figure: start.figure });
  if (start.branches.length === 0)
    band(start, "step", `M0,${top}h${rootWidth}V${layout.bottom - GAP}h${-rootWidth}Z`);
  below(start, { x: 0, width: rootWidth, from: top });
  return layout;

  /** Adds a row with its words; returns its vertical middle. */
  function row(
    step: Step | undefined,
    [name, value]: readonly [string, string],
    x: number,
    thickness: number,
    strong: boolean,
  ): number {
    const room = canvas.width - x;
    const lines = wrap(name, room, canvas, canvas.fontSize, strong);
    const whole = `${lines.at(-1)} ${value}`;
    // A value stays whole: beside the end of its name, else below it.
    if (canvas.measure(whole, canvas.fontSize, strong) <= room) lines[lines.length - 1] = whole;
    else lines.push(...wrap(value, room, canvas, canvas.fontSize, strong));
    const height = Math.max(lines.length * line, thickness);
    const at = layout.bottom + height / 2;
    for (const [index, words] of lines.entries())
      layout.labels.push({
        ...(step ? { step } : {}),
        text: words,
        x,
        y: at + (index - (lines.length - 1) / 2) * line,
        bold: strong,
      });
    layout.bottom += height + GAP;
    return at;
  }

  function band(step: Step, kind: Band["kind"], path: string): void {
    layout.bands.push({ step, kind, path });
  }

  /** Draws the branches of a step, whose band comes down from `from`. */
  function below(step: Step, stem: { x: number; width: number; from: number }): void {
    // Rounded shares may be together a little more than the whole: then they are drawn a little narrower.
    const sum = step.branches.reduce((total, branch) => total + width(branch), 0);
    const fit = sum > stem.width && sum > 0 ? stem.width / sum : 1;
    let right = stem.x + stem.width;
    const x = right + INDENT;
    for (const branch of step.branches) {
      const own = width(branch) * fit;
      const goesOn = branch.branches.length > 0;
      if (own > 0) layout.bottom += BEND;
      const at = row(
        branch,
        [`${branch.title}:`, wordsOf(branch, true)],
        x + (goesOn ? own : 0) + 8,
        own,
        bold(branch),
      );
      layout.points.push({ x, y: at, figure: branch.figure });
      if (own > 0) band(branch, "step", bend(right - own, right, stem.from, at, x, goesOn));
      else layout.hairlines.push({ x1: stem.x + stem.width + 2, x2: x + 2, y: at });
      right -= own;
      if (goesOn) {
        const turned = at + own / 2 + BEND;
        layout.bottom = Math.max(layout.bottom, turned);
        below(branch, { x, width: own, from: turned });
      }
    }
    if (step.rest > 0 && right - stem.x > 0.5) {
      const own = right - stem.x;
      layout.bottom += BEND;
      const at = row(undefined, ["The rest:", "not printed"], x + 8, own, false);
      band(step, "rest", bend(stem.x, right, stem.from, at, x, false));
    }
  }
}

/** A band that comes down between two places, turns right into its row and, if it goes on, down again. */
function bend(left: number, right: number, from: number, at: number, x: number, goesOn: boolean): string {
  const half = (right - left) / 2;
  const outer = BEND + 2 * half;
  const [upper, lower] = [at - half, at + half];
  const turn = goesOn
    ? `H${x - BEND}A${BEND},${BEND} 0 0 1 ${x},${lower + BEND}h${2 * half}A${outer},${outer} 0 0 0 ${x - BEND},${upper}`
    : `H${x}V${upper}`;
  return `M${left},${from}V${lower - outer}A${outer},${outer} 0 0 0 ${left + outer},${lower}${turn}H${right + BEND}A${BEND},${BEND} 0 0 1 ${right},${upper - BEND}V${from}Z`;
}
