import { z } from "zod";
import { type Dataset, dimensionSchema, type Selection, selectionSchema } from "../../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown } from "../../model/figure.ts";
import { groupBy, keyOf, select, titleOf } from "../../model/select.ts";
import { formatNumber } from "../../model/unit.ts";

export const flowSchema = z.strictObject({
  start: z
    .strictObject({
      select: selectionSchema.describe("The figure of all who start."),
      label: z.string().optional().describe("What it is called, if not by its indicator."),
    })
    .describe("Where the pathway starts."),
  name: dimensionSchema.default("indicator").describe("The dimension that names the branches."),
  stages: z
    .array(
      z.strictObject({
        from: z
          .string()
          .optional()
          .describe("The key of the branch that these follow; the start if left out."),
        select: selectionSchema.describe("The branches, in the order of the data."),
        beside: selectionSchema
          .optional()
          .describe("The same branches in another measure, printed in brackets."),
      }),
    )
    .default([])
    .describe("Which figures follow which step."),
  highlight: z.array(z.string()).default([]).describe("Keys of branches to be set in rust."),
});

export type FlowOptions = z.infer<typeof flowSchema>;

/** A step of a pathway with the steps that follow it. */
export interface Step {
  key: string;
  title: string;
  figure: Figure;
  /** The same in another measure, as printed: the share beside the count. */
  beside: Figure | undefined;
  /** What its width stands for, in the unit of the pathway; undefined where it is missing. */
  amount: number | undefined;
  /** Per cent of the step before, worked out; for counts without a printed share only. */
  shareBefore: number | undefined;
  branches: Step[];
  /** What the branches leave of the step, where that is more than rounding; 0 where there are none. */
  rest: number;
}

/**
 * The steps of a pathway as a tree. Branches in per cent are shares of all who start, whatever the start is counted in.
 *
 * @throws Error when the start is not one figure, a stage picks none or follows an unknown step, units differ, or the
 *   branches of a step are together more than the step
 */
export function pathwayOf(dataset: Dataset, { start, name, stages }: FlowOptions): Step {
  const starts = select(dataset.figures, start.select);
  const below = [...starts, ...stages.flatMap((stage) => select(dataset.figures, stage.select))].find(
    (figure) => isKnown(figure) && amountOf(figure) < 0,
  );
  if (below)
    throw new Error(`a band cannot be as wide as ${formatFigure(below)}: leave it out of the pathway`);
  const [first, ...others] = starts;
  if (!first || others.length > 0)
    throw new Error(
      `a pathway starts with one figure, not with ${starts.length}: mend the selection of its start`,
    );
  const found = stages.map((stage) => ({ ...stage, figures: figuresOf(dataset, stage.select) }));
  const units = new Map(found.flatMap(({ figures }) => figures.map(({ unit }) => [unit.id, unit] as const)));
  const shares = units.has("percent") && first.unit.id !== "percent";
  if (units.size > 1 || (!shares && units.size === 1 && !units.has(first.unit.id)))
    throw new Error(
      `widths need one unit, not ${[...new Set([first.unit.id, ...units.keys()])].join(" and ")}: draw a chart for each`,
    );
  const root = stepOf(first, "", start.label ?? first.indicator.short ?? first.indicator.title);
  const steps = new Map([["", shares ? { ...root, amount: 100 } : root]]);
  for (const { from = "", figures, beside } of found) {
    const before = steps.get(from);
    if (!before)
      throw new Error(
        `no step "${from}" stands before this stage: use one of ${[...steps.keys()].filter((key) => key !== "").join(", ")}`,
      );
    const others = beside ? groupBy(figuresOf(dataset, beside), name) : undefined;
    for (const figure of figures) {
      const key = keyOf(figure, name);
      const step = stepOf(figure, key, titleOf(dataset, figure, name), others?.get(key)?.[0]);
      const { amount } = step;
      if (!shares && !step.beside && amount !== undefined && before.amount)
        step.shareBefore = (100 * amount) / before.amount;
      before.branches.push(step);
      if (!steps.has(key)) steps.set(key, step);
    }
    before.rest = restOf(before);
  }
  return steps.get("") as Step;
}

/** A step with the one before it, and how many lie before that. */
export interface WalkedStep {
  step: Step;
  before: Step | undefined;
  depth: number;
}

/** All steps, each before those that follow it. */
export function walk(step: Step, before?: Step, depth = 0): WalkedStep[] {
  return [{ step, before, depth }, ...step.branches.flatMap((branch) => walk(branch, step, depth + 1))];
}

/** How much a step is at least: its amount, or what is known to follow it where its own figure is missing. */
export function extentOf({ amount, branches }: Step): number {
  return amount ?? branches.reduce((sum, branch) => sum + extentOf(branch), 0);
}

function stepOf(figure: Figure, key: string, title: string, beside?: Figure): Step {
  return {
    key,
    title,
    figure,
    beside,
    amount: isKnown(figure) ? amountOf(figure) : undefined,
    shareBefore: undefined,
    branches: [],
    rest: 0,
  };
}

function figuresOf(dataset: Dataset, selection: Selection): Figure[] {
  const figures = select(dataset.figures, selection);
  if (figures.length === 0) throw new Error("a stage of the pathway picks no figure: widen its selection");
  return figures;
}

/** What branches leave of a step; less than half a last decimal each is rounding. */
function restOf({ title, amount, branches, figure }: Step): number {
  if (amount === undefined) return 0;
  const known = branches.flatMap((branch) => (isKnown(branch.figure) ? [branch.figure] : []));
  const sum = known.reduce((total, each) => total + amountOf(each), 0);
  const decimals = Math.max(0, ...known.map(({ measurement }) => measurement.decimals));
  const rounding = known.some(({ unit }) => !unit.whole) ? ((known.length + 1) / 2) * 10 ** -decimals : 0;
  if (sum > amount + rounding)
    throw new Error(
      `the branches after "${title}" are ${formatNumber(sum, figure.unit, decimals)} together, more than its ${formatNumber(amount, figure.unit, decimals)}: mend the selection`,
    );
  return amount - sum > rounding ? amount - sum : 0;
}
