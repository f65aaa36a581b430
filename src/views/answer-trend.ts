import { overlap } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, type Known, subjectOf } from "../model/figure.ts";
import { gapsIn, inTime, periodsOf, runsOf, usualStep } from "../model/joins.ts";
import { select, seriesKey } from "../model/select.ts";
import { mannKendall } from "../stats/mann-kendall.ts";
import { TREND_FROM, type Trend } from "../stats/trend.ts";
import { trendInEstimates } from "../stats/trend-in-estimates.ts";
import { trendInProportions } from "../stats/trend-in-proportions.ts";
import type { Process } from "../words/control.ts";
import { areaWithin, headOf, inPeriod, statedValue } from "../words/phrases.ts";
import { capital, countWords, fitting, listWords, sentences } from "../words/words.ts";
import { controlAnswer } from "./answer-control.ts";

/** Up to so many series are read out one by one. */
const READ_OUT = 3;

/**
 * How a dataset's figures go over time, in words: of long series what the rules of control charts find in their last
 * stretch; of shorter ones a trend, only from five comparable points on, and only if a test finds it.
 *
 * @param drawn processes as the charts of the dataset draw them
 * @param shown figures in the order in which charts show them: those of the first charts are read out
 * @returns paragraphs: one a series that is read out, then what is said of the others
 */
export function trendAnswer(
  dataset: Dataset,
  drawn: readonly Process[] = [],
  shown: readonly Figure[] = dataset.figures,
): string[] {
  const order = [...new Set(shown.map((figure) => seriesKey(dataset, figure)))];
  const { said, counted, about } = controlAnswer(dataset, drawn, order);
  const all = seriesOf(dataset);
  if (said.length === 0) return [shorterAnswer(dataset, all)].filter(Boolean);
  const shorter = all.filter(([head]) => head && !about.has(seriesKey(dataset, head)));
  const others = sentences(
    counted,
    ...ofTests(
      dataset,
      shorter.map((figures) => longest(dataset, figures)),
    ),
    gapsIn(dataset, all).length > 0 && BROKEN,
  );
  return [...said.map((sentence) => sentences(sentence)), ...(others === "" ? [] : [others])];
}

const BROKEN = "What must not be compared stands below";

/** The answer where no series is long enough for limits. */
function shorterAnswer(dataset: Dataset, series: readonly Figure[][]): string {
  const runs = series.map((figures) => longest(dataset, figures));
  const rates = runs.filter((run) => !isCount(run));
  const reach = Math.max(0, ...rates.map(({ length }) => length));
  const counts = Math.max(0, ...runs.filter(isCount).map(({ length }) => length));
  const breaks = gapsIn(dataset, series);
  const broken = breaks.length > 0 && BROKEN;
  if (reach >= TREND_FROM) return sentences(...ofTests(dataset, runs), broken);
  if (counts >= TREND_FROM)
    return sentences(
      `${capital(countWords(counts))} counts follow one another. Without the number of people that they come from they are not tested for a trend: more people alone make a count rise`,
      broken,
    );
  return broken ? `${BROKEN}.` : "";
}

/** Plain figures of each measure of each place or provider, in order of time. */
function seriesOf(dataset: Dataset): Figure[][] {
  const groups = Map.groupBy(select(dataset.figures), (figure) => seriesKey(dataset, figure));
  return [...groups.values()].map(inTime);
}

/** A count may rise because there are more people: only rates, shares and means are tested. */
function isCount(run: readonly Known[]): boolean {
  return run[0]?.unit.additive === true;
}

/** What tests of the runs find that are long enough, and which of them are none because their periods overlap. */
function ofTests(dataset: Dataset, runs: readonly Known[][]): string[] {
  const enough = runs.filter((run) => run.length >= TREND_FROM && !isCount(run));
  const [overlapping, apart] = [enough.filter((run) => overlap(run)), enough.filter((run) => !overlap(run))];
  return [
    ...(apart.length > 0 ? tested(dataset, apart) : []),
    ...(overlapping.length > 0
      ? [
          `${apart.length > 0 ? `For ${countWords(overlapping.length)} more the` : "The"} periods overlap, so that figures in a row share some of the same cases: no test for trend is made of them`,
        ]
      : []),
  ];
}

/** The longest run of a series that may be joined. */
function longest(dataset: Dataset, figures: readonly Figure[]): Known[] {
  const runs = runsOf(dataset, figures, usualStep(periodsOf(figures)));
  return runs.reduce<Known[]>((a, b) => (b.length > a.length ? b : a), []);
}

function tested(dataset: Dataset, runs: readonly Known[][]): string[] {
  const found = runs.flatMap((run) => {
    const trend = trendOf(run);
    return trend.allowed ? [{ run, direction: trend.direction }] : [];
  });
  const moving = found.filter(({ direction }) => direction !== "no clear trend");
  const [slight, clear] = [
    moving.filter(({ run }) => isSlight(run)),
    moving.filter(({ run }) => !isSlight(run)),
  ];
  const rest = found.length - moving.length;
  // Of several measures of one place its name says too little.
  const namesOf = (some: typeof found) => {
    const names = new Set(some.map(({ run }) => whoseWithin(run[0] as Known)));
    return names.size === some.length ? `: ${listWords([...names])}` : "";
  };
  const said = clear.slice(0, READ_OUT).map(({ run, direction }) => {
    const [first, last] = [run[0] as Known, run.at(-1) as Known];
    const ends = `from ${statedValue(first)} ${inPeriod(first.period)} to ${statedValue(last)} ${inPeriod(last.period)}`;
    return fitting(
      () => `${headOf(dataset, run)}: ${direction}, ${ends}`,
      () => `${headOf(dataset, run)}: ${direction}. It went ${ends}`,
    );
  });
  const more = clear.slice(READ_OUT).map(({ run }) => whoseWithin(run[0] as Known));
  return [
    `A test for trend was made where at least ${countWords(TREND_FROM)} figures follow one another and can be compared: for ${countWords(found.length)} of the series here`,
    ...said,
    ...(more.length > 0
      ? [
          `${capital(countWords(more.length))} more ${more.length === 1 ? "rises or falls" : "rise or fall"}: ${listWords([...new Set(more)])}`,
        ]
      : []),
    ...(slight.length > 0
      ? [
          `${capital(countWords(slight.length))}${clear.length > 0 ? " more" : ""} ${slight.length === 1 ? "drifts" : "drift"} so little that the intervals of the first and the last figure overlap${namesOf(slight)}`,
        ]
      : []),
    ...(rest > 0
      ? [
          `${rest === found.length ? "None shows" : `${capital(countWords(rest))} show${rest === 1 ? "s" : ""} no`} ${rest === found.length ? "a clear trend" : "clear trend"}: chance may explain the ups and downs`,
        ]
      : []),
  ];
}

/**
 * Whether a run that a test calls rising or falling ends within the interval from which it began: many large samples
 * make a test find what no reader would call a change.
 */
function isSlight(run: readonly Known[]): boolean {
  const [first, last] = [run[0]?.interval, run.at(-1)?.interval];
  return first !== undefined && last !== undefined && first.lower <= last.upper && last.lower <= first.upper;
}

/** Whose a figure is, within a sentence: "the North West". */
function whoseWithin(figure: Known): string {
  return figure.area && !figure.organisation ? areaWithin(figure.area) : subjectOf(figure);
}

/** Of shares with their counts, the test of shares; where every point has an interval, it is used; else ranks are. */
function trendOf(run: readonly Known[]): Trend {
  const shares = run.flatMap(({ unit, period, numerator, denominator }) =>
    unit.id === "percent" && numerator !== undefined && denominator
      ? [{ ...period, events: numerator, total: denominator }]
      : [],
  );
  if (shares.length === run.length) return trendInProportions(shares);
  const spans = run.map((figure) => ({
    ...figure.period,
    value: amountOf(figure),
    interval: figure.interval,
  }));
  const estimates = spans.flatMap(({ interval, ...point }) =>
    interval && interval.lower < interval.upper
      ? [{ ...point, lower: interval.lower, upper: interval.upper }]
      : [],
  );
  return estimates.length === spans.length ? trendInEstimates(estimates) : mannKendall(spans);
}
