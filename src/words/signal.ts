import type { Dataset } from "../model/dataset.ts";
import type { Known } from "../model/figure.ts";
import { days } from "../model/period.ts";
import { type Variation, variationOf } from "../stats/icons.ts";
import type { Rule } from "../stats/signals.ts";
import type { FoundSignal, Phase, Process } from "./control.ts";
import { headOf, inPeriod, statedValue, stretchOf } from "./phrases.ts";
import { lineText, VARIATION_WORDS } from "./process.ts";
import { countWords, fitting } from "./words.ts";

const SAID: Record<Variation, string> = {
  ...VARIATION_WORDS,
  improvement: "an improvement",
  concern: "a concern",
  "no polarity": "something unusual, which is not judged",
};

/** Rules by how much they say of which way a series goes. */
const TELLING: readonly Rule[] = ["shift", "trend", "astronomical", "two-of-three"];

/**
 * What the rules of control charts find in the last stretch of a series, in a sentence: what its latest figure is part
 * of, else the last signal before it. Nothing where that stretch has no limits.
 */
export function processSentence(dataset: Dataset, process: Process): string | undefined {
  const { phases, latest, variation } = process;
  const last = phases.at(-1);
  const first = last?.points[0];
  if (!last?.limits || !first || !latest || !variation) return undefined;
  const { points, signals } = last;
  const figures = points.map(({ figure }) => figure);
  const span = `${points.length} ${nounOf(figures)} from ${first.figure.period.title}`;
  const { polarity } = latest.figure.indicator;
  const now = mostTelling(
    signals.filter(
      ({ figures, direction }) =>
        figures.includes(latest.figure) && variationOf(direction, polarity) === variation,
    ),
  );
  const before = signals.reduce<FoundSignal | undefined>(
    (a, b) => (a && endOf(a) >= endOf(b) ? a : b),
    undefined,
  );
  const head = `${headOf(dataset, process.figures, ["period"])}, ${span}`;
  if (now)
    return fitting(
      () => `${head}: ${SAID[variation]}, with ${signalWords(now, last)}`,
      () => `${head}: ${SAID[variation]}. The sign of it is ${signalWords(now, last)}`,
    );
  return before
    ? `${head}: ordinary variation ${whenOf(latest.figure)}. The last sign of a change: ${signalWords(before, last)}`
    : `${head}: ordinary variation around a mean of ${lineText(last.centre, last)}`;
}

/** "in May 2026"; of a provider that is no more, "at its end in June 2023". */
function whenOf({ organisation, period }: Known): string {
  return `${organisation?.validTo ? "at its end " : ""}${inPeriod(period)}`;
}

/** "seven months in a row below the mean of 74%, from October 2024" */
function signalWords({ rule, direction, figures }: FoundSignal, phase: Phase): string {
  const [first, last] = [figures[0] as Known, figures.at(-1) as Known];
  const up = direction === "up";
  const row = `${countWords(figures.length)} ${nounOf(figures)} in a row`;
  const span = stretchOf(first.period, last.period);
  switch (rule) {
    case "shift":
      return `${row} ${up ? "above" : "below"} the mean of ${lineText(phase.centre, phase)}, ${span}`;
    case "trend":
      return `${row}, each ${up ? "higher" : "lower"} than the one before, ${span}`;
    case "astronomical":
      return `${statedValue(last)} ${inPeriod(last.period)}, ${up ? "above the upper" : "below the lower"} limit`;
    case "two-of-three":
      return `two of three ${nounOf(figures)} close to the ${up ? "upper" : "lower"} limit, ${span}`;
  }
}

function mostTelling(signals: readonly FoundSignal[]): FoundSignal | undefined {
  return signals.toSorted((a, b) => TELLING.indexOf(a.rule) - TELLING.indexOf(b.rule))[0];
}

function endOf({ figures }: FoundSignal): string {
  return figures.at(-1)?.period.end ?? "";
}

/** What figures in a row are called by the length of their periods. */
function nounOf(figures: readonly Known[]): string {
  const length = Math.max(...figures.map(({ period }) => days(period)));
  if (length === 7) return "weeks";
  if (length >= 28 && length <= 31) return "months";
  if (length >= 90 && length <= 92) return "quarters";
  return length === 365 || length === 366 ? "years" : "figures";
}
