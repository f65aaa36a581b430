import type { Dataset } from "../model/dataset.ts";
import { isKnown, type Known } from "../model/figure.ts";
import { formatNumber, formatValue } from "../model/unit.ts";
import type { Assurance, Variation } from "../stats/icons.ts";
import type { Rule } from "../stats/signals.ts";
import { LEAST_FOR_LIMITS } from "../stats/xmr.ts";
import type { ControlOptions, ControlPoint, FoundSignal, Phase, Process } from "./control.ts";
import {
  breakSentences,
  headOf,
  inPeriod,
  referenceWords,
  spokenValue,
  statedValue,
  stretchOf,
} from "./phrases.ts";
import { targetWords } from "./targets.ts";
import { capital, countWords, fitting, sentences } from "./words.ts";

/** A variation icon in a few words. */
export const VARIATION_WORDS: Record<Variation, string> = {
  "common cause": "ordinary variation",
  improvement: "improvement",
  concern: "concern",
  "no polarity": "unusual, not judged",
};

/** An assurance icon in a few words. */
export const ASSURANCE_WORDS: Record<Assurance, string> = {
  passes: "reliably met",
  "hit and miss": "hit and miss",
  fails: "reliably missed",
};

/** The rules by name. */
export const RULE_WORDS: Record<Rule, string> = {
  astronomical: "beyond a limit",
  shift: "shift",
  trend: "trend",
  "two-of-three": "two of three near a limit",
};

const LATEST: Record<Variation, string> = {
  "common cause": "It is ordinary variation: the figure alone does not show that anything has changed",
  improvement: "It is part of an improvement: more than ordinary variation, and for the better",
  concern: "It is a cause for concern: more than ordinary variation, and for the worse",
  "no polarity": "It is unusual: more than ordinary variation. Neither way is better, so we do not judge it",
};

const OUTLOOK: Record<Assurance, (target: string) => string> = {
  passes: (target) => `All usual figures meet ${target}: it is reliably met`,
  "hit and miss": (target) => `Some usual figures meet ${target}, others miss it: it is hit and miss`,
  fails: (target) => `No usual figure meets ${target}: it is reliably missed`,
};

/**
 * The latest figure, what it says, every kind of signal of the last stretch by its name and date, the target, and what is
 * not joined. Signals of stretches that are over stand in the drawing and in the table.
 */
export function describeProcess(dataset: Dataset, process: Process, options: ControlOptions): string {
  const { figures, phases, gaps, latest, variation } = process;
  const head = headOf(dataset, figures, ["period"]);
  const last = phases.at(-1);
  if (!last || !latest) return "";
  const known = figures.filter(isKnown);
  const missing = figures.length - known.length;
  const among =
    known.length === 1
      ? "the only figure"
      : `${latest.figure.organisation?.validTo ? "the last" : "the latest"} of ${countWords(known.length)} figures from ${(known[0] as Known).period.title}`;
  return sentences(
    `${head}: ${statedValue(latest.figure)} ${inPeriod(latest.figure.period)}, ${among}`,
    missing > 0 && `${capital(countWords(missing))} more ${missing === 1 ? "has" : "have"} no figure`,
    ...(last.limits ? usual(last, phases.length > 1) : short(last, phases.length > 1, options)),
    variation && LATEST[variation],
    ...signalSentences(last, phases.length > 1, options),
    // What is counted from a step or a break on must not be taken for all that the drawing shows.
    phases.slice(0, -1).some(({ signals }) => signals.length > 0) &&
      `Signals before ${last.points[0]?.figure.period.title} stand in the table`,
    ...targetSentences(process, options),
    ...options.steps.map(({ from, why }) =>
      stepSentence(figures.find(({ period }) => period.id === from)?.period.title, why),
    ),
    ...gaps.map((gap) => breakSentences(gap)),
  );
}

/** How the lines of a chart were worked out, in a few words for its foot. */
export function settingsOf({ phases }: Process, { length, screen }: ControlOptions): string {
  const rows = `Shift and trend: ${length} or more in a row`;
  if (!phases.some(({ limits }) => limits))
    return `Run chart: under ${LEAST_FOR_LIMITS} figures, so no limits. Line: median, the middle value. ${rows}.`;
  return `Limits: mean ± 2.66 × mean moving range${screen ? ", outlying ranges left out" : ""}. ${rows}.`;
}

/** A process's variation icon for a list, or why it has none. */
export function variationCell({ variation, phases }: Process): string {
  if (variation) return VARIATION_WORDS[variation];
  const count = phases.at(-1)?.points.length ?? 0;
  return count === 0 ? "no figure" : `too few: ${count} of ${LEAST_FOR_LIMITS}`;
}

/** A process's assurance icon for a list, or why it has none. */
export function assuranceCell({ assurance, target, phases }: Process): string {
  if (assurance) return ASSURANCE_WORDS[assurance];
  if (!target) return "no target";
  if (phases.length === 0) return "no figure";
  return target.indicator.polarity === "none" ? "not judged" : "too few figures";
}

/** A line of a phase at the precision of its figures, with its unit or without. */
export function lineText(value: number, { points }: Phase, withUnit = true): string {
  const { unit } = (points[0] as ControlPoint).figure;
  return (withUnit ? formatValue : formatNumber)(value, unit, decimalsOf(points));
}

/** The limits that can be reached: one that lies beyond what the unit allows is no limit to see. */
export function reachableLimits({ limits, points }: Phase): { lower?: number; upper?: number } {
  if (!limits) return {};
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = (
    points[0] as ControlPoint
  ).figure.unit;
  return {
    ...(limits.lower >= minimum ? { lower: limits.lower } : {}),
    ...(limits.upper <= maximum ? { upper: limits.upper } : {}),
  };
}

/** What a signal is, without its dates: "shift below the mean". */
function signalTitle({ rule, direction }: FoundSignal, centre: string): string {
  const up = direction === "up";
  switch (rule) {
    case "astronomical":
      return up ? "above the upper limit" : "below the lower limit";
    case "shift":
      return `${up ? "above" : "below"} the ${centre}`;
    case "trend":
      return up ? "rising" : "falling";
    case "two-of-three":
      return up ? "near the upper limit" : "near the lower limit";
  }
}

function usual(phase: Phase, several: boolean): string[] {
  const { lower, upper } = reachableLimits(phase);
  const constant = lower !== undefined && lower === upper;
  const range = constant
    ? "no figure differs from it"
    : lower !== undefined && upper !== undefined
      ? `figures from ${lineText(lower, phase)} to ${lineText(upper, phase)} are usual`
      : lower !== undefined
        ? `figures from ${lineText(lower, phase)} up are usual`
        : upper !== undefined
          ? `figures up to ${lineText(upper, phase)} are usual`
          : "the limits leave out no figure that can be";
  const since = several ? `Since ${phase.points[0]?.figure.period.title} the` : "The";
  return [`${since} mean is ${lineText(phase.centre, phase)}; ${range}`];
}

function short(phase: Phase, several: boolean, { length }: ControlOptions): string[] {
  const count = phase.points.length;
  const which = several
    ? `The ${countWords(count)} since ${phase.points[0]?.figure.period.title}`
    : capital(countWords(count));
  const few = `${which} ${count === 1 ? "is" : "are"} too few for limits, which need ${LEAST_FOR_LIMITS}`;
  if (count < length) return [`${few}, and for any signal, which needs ${countWords(length)} in a row`];
  return [few, `Their median, the middle value, is ${lineText(phase.centre, phase)}`];
}

function signalSentences(
  { points, limits, signals }: Phase,
  several: boolean,
  { length }: ControlOptions,
): string[] {
  const since = points[0]?.figure.period.title;
  if (signals.length === 0)
    return limits || points.length >= length
      ? [several ? `No signal was found since ${since}` : "No signal was found"]
      : [];
  const centre = limits ? "mean" : "median";
  const explained: Record<Rule, string> = {
    astronomical: "Beyond a limit",
    shift: `Shift, ${countWords(length)} or more in a row on one side of the middle line`,
    trend: `Trend signal, ${countWords(length)} or more in a row that all rise or all fall`,
    "two-of-three": "Two of three close to a limit",
  };
  const found = (Object.keys(explained) as Rule[]).filter((rule) =>
    signals.some((signal) => signal.rule === rule),
  );
  return found.map((rule) => {
    const own = signals.filter((signal) => signal.rule === rule);
    const last = own.at(-1) as FoundSignal;
    const when = `${signalTitle(last, centre)} ${datesOf(last)}`;
    const times = own.length === 2 ? "twice" : `${countWords(own.length)} times`;
    const lead = explained[rule];
    return own.length === 1
      ? fitting(
          () => `${lead}: ${when}`,
          () => `${lead}. It is ${when}`,
        )
      : fitting(
          () => `${lead}: ${times}, last ${when}`,
          () => `${lead}: ${times}. The last is ${when}`,
        );
  });
}

function datesOf({ rule, figures }: FoundSignal): string {
  const [first, last] = [figures[0] as Known, figures.at(-1) as Known];
  if (rule === "astronomical") return `${inPeriod(first.period)} (${spokenValue(first)})`;
  return stretchOf(first.period, last.period);
}

function targetSentences({ target, latest, assurance }: Process, options: ControlOptions): string[] {
  if (!target || !latest || !options.target) return [];
  const [label, aim] = [options.target.label, targetWords(latest.figure, target)];
  if (assurance) return [OUTLOOK[assurance](`${referenceWords(label, target)} of ${aim}`)];
  const said = `${label}: ${aim}`;
  return latest.figure.indicator.polarity === "none"
    ? [said]
    : [said, "Without limits we do not say whether it will be met reliably"];
}

/** That a process starts anew at a period, and why. */
export function stepSentence(title: string | undefined, why: string): string {
  return `From ${title} on, mean and limits are worked out anew. ${why}`;
}

function decimalsOf(points: Phase["points"]): number {
  return Math.max(...points.map(({ figure }) => figure.measurement.decimals));
}
