import { type Break, breakBetween, unequal } from "../model/breaks.ts";
import type { Dataset, Selection } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { gapsIn, inTime, periodsOf, runsOf, usualStep } from "../model/joins.ts";
import { select, seriesKey } from "../model/select.ts";
import { type Assurance, assuranceOf, type Variation, variationOf } from "../stats/icons.ts";
import { runChart } from "../stats/run-chart.ts";
import { directionAt, type Rule, type Signal, signals } from "../stats/signals.ts";
import { LEAST_FOR_LIMITS, type Limits, movingRanges, partAtSteps, xmr } from "../stats/xmr.ts";

export interface ControlOptions {
  select: Selection;
  target?: { select: Selection; label: string } | undefined;
  /** Periods from which on mean and limits are worked out anew. */
  steps: { from: string; why: string }[];
  /** How many figures in a row make a shift or a trend. */
  length: number;
  /** Leaves outlying moving ranges out of the limits. */
  screen: boolean;
}

export interface ControlPoint {
  figure: Known;
  variation: Variation;
  rules: Rule[];
}

/** A signal with the figures that make it, in order of time. */
export interface FoundSignal extends Omit<Signal, "points"> {
  figures: Known[];
}

/** Figures of one process: between breaks and steps. */
export interface Phase {
  points: ControlPoint[];
  /** The same points, parted where they must not be joined. */
  runs: ControlPoint[][];
  /** The mean, or the median where there are no limits. */
  centre: number;
  /** Left out under 13 figures: then it is a run chart. */
  limits?: Limits;
  signals: FoundSignal[];
}

/** One series over time as a control chart, or as a run chart where it is short. */
export interface Process {
  figures: Figure[];
  /** In order of time; none where no figure has a number. */
  phases: Phase[];
  gaps: Break[];
  targets: Known[];
  /** The target of the latest figure; where no figure has a number, the last one. */
  target?: Known;
  latest?: ControlPoint;
  /** The icon of the latest figure; left out where it has no limits. */
  variation?: Variation;
  assurance?: Assurance;
}

/**
 * The process that a selection picks.
 *
 * @throws Error when it picks more than one series, when a step is at no figure, or has too few figures on a side
 */
export function processOf(dataset: Dataset, options: ControlOptions): Process {
  const figures = inTime(select(dataset.figures, options.select));
  const [head] = figures;
  const other = figures.find((figure) => head && seriesKey(dataset, figure) !== seriesKey(dataset, head));
  const twice = figures.find((figure, index) => figure.period.id === figures[index - 1]?.period.id);
  if (other ?? twice)
    throw new Error(
      `A control chart shows one series, and the selection has more than one figure ${twice ? `of ${twice.period.title}` : "to a period or about several things"}. Select one indicator, one area or provider, and one key of each breakdown.`,
    );
  for (const { from } of options.steps)
    if (!figures.some(({ period }) => period.id === from))
      throw new Error(`A step starts at ${from}, and the series has no figure of that period.`);
  return processIn(dataset, figures, options);
}

/** The processes of all series that a selection picks, in the order of the data. */
export function processesOf(dataset: Dataset, options: ControlOptions): Process[] {
  const figures = select(dataset.figures, options.select);
  return [...Map.groupBy(figures, (figure) => seriesKey(dataset, figure)).values()].map((series) =>
    processIn(dataset, inTime(series), options),
  );
}

function processIn(dataset: Dataset, figures: readonly Figure[], options: ControlOptions): Process {
  const runs = runsOf(dataset, figures, usualStep(periodsOf(figures)));
  const phases = partsOf(dataset, runs).flatMap((part) => phasesOf(part, options));
  const last = phases.at(-1);
  const latest = last?.points.at(-1);
  const targets = inTime(targetsOf(dataset, figures, options));
  const target = latest ? targetAt(latest.figure, targets) : targets.at(-1);
  const assurance =
    last?.limits && target && assuranceOf(last.limits, amountOf(target), target.indicator.polarity);
  return {
    figures: [...figures],
    phases,
    gaps: gapsIn(dataset, [figures]),
    targets,
    ...(target ? { target } : {}),
    ...(latest ? { latest } : {}),
    ...(last?.limits && latest ? { variation: latest.variation } : {}),
    ...(assurance ? { assurance } : {}),
  };
}

/** Runs that belong to one process: no break and no change in the length of periods lies between them. */
function partsOf(dataset: Dataset, runs: readonly Known[][]): Known[][][] {
  const parts: Known[][][] = [];
  for (const run of runs) {
    const [before, after] = [parts.at(-1)?.at(-1)?.at(-1), run[0] as Known];
    const apart = before && (breakBetween(dataset, before, after) || unequal([before.period, after.period]));
    if (before && !apart) parts.at(-1)?.push(run);
    else parts.push([run]);
  }
  return parts;
}

function phasesOf(part: readonly Known[][], { steps, length, screen }: ControlOptions): Phase[] {
  // A gap stands between runs, so that no range or row of figures reaches over it.
  const places = part.flatMap((run, index) => (index === 0 ? run : [undefined, ...run]));
  const values = places.map((figure) => figure && amountOf(figure));
  const starts = steps
    .map(({ from }) => places.findIndex((figure) => figure?.period.id === from))
    .filter((place) => place > 0)
    .sort((a, b) => a - b);
  let start = 0;
  return partAtSteps(values, starts).map((own): Phase => {
    const figures = places.slice(start, start + own.length);
    start += own.length;
    const enough = starts.length > 0 || own.filter((value) => value !== undefined).length >= LEAST_FOR_LIMITS;
    const limits =
      enough && movingRanges(own).some((range) => range !== undefined) ? xmr(own, { screen }) : undefined;
    const { median, signals: shortSignals } = runChart(own, length);
    const found = limits ? signals(own, limits, length) : shortSignals;
    const runs: ControlPoint[][] = [[]];
    for (const [index, figure] of figures.entries()) {
      if (figure)
        runs.at(-1)?.push({
          figure,
          variation: variationOf(directionAt(found, index), figure.indicator.polarity),
          rules: [...new Set(found.filter(({ points }) => points.includes(index)).map(({ rule }) => rule))],
        });
      else runs.push([]);
    }
    return {
      points: runs.flat(),
      runs: runs.filter((run) => run.length > 0),
      centre: limits?.mean ?? median,
      ...(limits ? { limits } : {}),
      signals: found.map(({ points, ...rest }) => ({
        ...rest,
        figures: points.map((point) => figures[point] as Known),
      })),
    };
  });
}

/** The targets of a series: those of its own area, else those of the one area, such as the country, that has any. */
function targetsOf(dataset: Dataset, [head]: readonly Figure[], { target }: ControlOptions): Known[] {
  if (!target || !head) return [];
  const targets = select(dataset.figures, target.select)
    .filter(isKnown)
    .filter(
      ({ indicator, organisation }) =>
        indicator.id === head.indicator.id && (!organisation || organisation.id === head.organisation?.id),
    );
  const own = targets.filter(({ area }) => !area || !head.area || area.code === head.area.code);
  const isOne = new Set(targets.map(({ area }) => area?.code)).size === 1;
  return own.length > 0 || !isOne ? own : targets;
}

/** The target of a figure's own period, else the last one that had begun by then, else the first. */
function targetAt(figure: Known, targets: readonly Known[]): Known | undefined {
  return (
    targets.find(({ period }) => period.id === figure.period.id) ??
    targets.findLast(({ period }) => period.start <= figure.period.end) ??
    targets[0]
  );
}
