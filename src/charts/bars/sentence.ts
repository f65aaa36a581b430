import type { Reference } from "../../marks/reference.ts";
import { breaksAmong } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import {
  amountOf,
  type DoubtStatus,
  type Figure,
  formatFigure,
  isKnown,
  type Known,
} from "../../model/figure.ts";
import { certaintySentence } from "../../words/certainty.ts";
import {
  breakSentences,
  headOf,
  inPeriod,
  intervalText,
  labelWithin,
  listNames,
  listValues,
  missingCounts,
  periodsSentence,
  spokenValue,
  statedValue,
} from "../../words/phrases.ts";
import { sourceWords } from "../../words/sources.ts";
import { countWords, headed, listWords, MOST_WORDS, sentences, wordCount } from "../../words/words.ts";
import { type Bar, type BarsOptions, barsOf, dimensionsOf, linesOf } from "./data.ts";

/** A list short enough to be read out is read out; of a long one, its two ends. */
const READ_OUT = 7;
/** So many that are level are named. */
const NAMED = 3;

/** The values of bars or their extremes, on which side of targets and comparators they lie, and what must not be compared. */
export function describeBars(dataset: Dataset, options: BarsOptions): string {
  const bars = barsOf(dataset, options);
  const figures = bars.map(({ figure }) => figure);
  const known = figures.filter(isKnown);
  const dimensions = dimensionsOf(options);
  const apart = [...dimensions, ...(options.group ? [options.group] : [])];
  if (bars.length === 0) return "There is no figure to show.";
  const head = headOf(dataset, figures, bars.length > 1 ? apart : []);
  const list = dimensions.length === 1 && dimensions[0] === "period" ? periodList : rowList;
  const references = linesOf(dataset, options);
  const marks = options.marks ?? [];
  const breaks = breaksAmong(dataset, figures);
  const beside = marks.length + references.length;
  // Two figures that must not be compared have no difference to be sure of.
  const compares = beside > 0 || known.length > (breaks.length > 0 ? 2 : 1);
  return sentences(
    ...(bars.length === 1
      ? [`${head}: ${statedValue(figures[0] as Figure)}${intervalWords(figures[0] as Figure)}`]
      : options.group
        ? [
            head,
            ...[...Map.groupBy(bars, ({ group }) => group)].map(
              ([group, members]) => `${group}: ${list(members)}`,
            ),
          ]
        : [headed(head, list(bars))]),
    ...references.map((line) => lineSentence(line, bars)),
    ...marks.map(({ label }, index) => markSentence(label, index, bars)),
    ...breaks.map(({ gap, whose }) => breakSentences(gap, whose)),
    !apart.includes("period") && periodsSentence(known),
    bars.length > 1 && intervalSentence(known),
    compares && certaintySentence(known, Math.max(1, known.length - 1) * Math.max(1, beside)),
  );
}

/** Values over time: "18.6% in 2011 and 7.9% in 2022". */
function periodList(bars: readonly Bar[]): string {
  return listWords(
    bars.map(({ figure }) => `${statedValue(figure)}${shortInterval(figure)} ${inPeriod(figure.period)}`),
  );
}

function rowList(bars: readonly Bar[]): string {
  const known = bars.filter((bar): bar is Bar & { figure: Known } => isKnown(bar.figure));
  const all = listFigures(bars);
  const long = bars.length > READ_OUT;
  if (known.length === 0 && long) return "there is no figure to show";
  const missing = missingCounts(bars.map(({ figure }) => figure));
  if (known.length === 1 && long) return `${listFigures(known)}; ${missing}`;
  if (known.length < 2 || (!long && wordCount(all) <= MOST_WORDS)) return all;
  const values = known.map(({ figure }) => amountOf(figure));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const among = missing === "" ? countWords(bars.length) : `the ${countWords(known.length)} shown`;
  const said =
    low === high
      ? [`all of ${among} have ${spokenValue((known[0] as { figure: Known }).figure)}`]
      : [end("highest", high, among), end("lowest", low)];
  return [...said, missing].filter(Boolean).join("; ");

  function end(which: string, value: number, of = ""): string {
    const level = known.filter(({ figure }) => amountOf(figure) === value);
    const [first] = level as [(typeof known)[number]];
    if (level.length > NAMED)
      return `${countWords(level.length)}${of && ` of ${of}`} share the ${which} value (${spokenValue(first.figure)})`;
    return `${of && `of ${of}, `}the ${which} ${level.length === 1 ? "is" : "are"} ${listValues(level.map(({ name, figure }) => ({ name, value: spokenValue(figure) })))}`;
  }
}

const SHARED_DOUBT: Record<DoubtStatus, string> = {
  u: "each of low reliability",
  p: "each provisional",
  e: "each an estimate",
  d: "each disputed",
};

/** Every bar with its value; a doubt that all share is said once. */
function listFigures(bars: readonly Bar[]): string {
  const known = bars.map(({ figure }) => figure).filter(isKnown);
  const [status] = known.map(({ measurement }) => measurement.status);
  const shared =
    status && known.length > 2 && known.every(({ measurement }) => measurement.status === status);
  const values = listValues(
    bars.map(({ name, figure }) => ({
      name,
      value: (shared && isKnown(figure) ? formatFigure(figure) : spokenValue(figure)) + shortInterval(figure),
    })),
  );
  return shared ? `${values}; ${SHARED_DOUBT[status]}` : values;
}

/** The interval of a bar that is alone. */
function intervalWords(figure: Figure): string {
  return figure.interval ? `, 95% confidence interval ${intervalText(figure, true)}` : "";
}

/** The interval of one of several bars; what it is follows once for all. */
function shortInterval(figure: Figure): string {
  if (!figure.interval) return "";
  return `, interval ${intervalText({ ...figure, interval: { ...figure.interval, derived: false } }, true)}`;
}

function intervalSentence(known: readonly Known[]): string | undefined {
  const intervals = known.flatMap(({ interval }) => interval ?? []);
  if (intervals.length === 0) return undefined;
  const derived = intervals.every((interval) => interval.derived);
  return `The intervals are 95% confidence intervals${derived ? `, worked out from the ${sourceWords(known).printed} counts` : ""}`;
}

function lineSentence({ label, value, figure }: Reference, bars: readonly Bar[]): string {
  const where = (side: (difference: number) => boolean) =>
    bars.filter((bar) => isKnown(bar.figure) && side(amountOf(bar.figure) - value)).map(({ name }) => name);
  const parts = [
    ["above it", where((difference) => difference > 0)],
    ["exactly on it", where((difference) => difference === 0)],
    ["below it", where((difference) => difference < 0)],
  ] as const;
  const said = parts
    .filter(([, titles]) => titles.length > 0)
    .map(([side, titles]) => `${side} ${titles.length === 1 ? "is" : "are"} ${listNames(titles)}`);
  return `${label}, ${spokenValue(figure)}: ${said.join("; ")}`;
}

function markSentence(label: string, index: number, bars: readonly Bar[]): string | undefined {
  const pairs = bars.flatMap(({ name, figure, marks }) => {
    const mark = marks[index];
    return mark && isKnown(mark) && isKnown(figure)
      ? [
          {
            name,
            value: `${spokenValue(figure)} against ${spokenValue(mark)}`,
            difference: amountOf(figure) - amountOf(mark),
          },
        ]
      : [];
  });
  if (pairs.length === 0) return undefined;
  const parts = [
    ["higher for", pairs.filter(({ difference }) => difference > 0)],
    ["the same for", pairs.filter(({ difference }) => difference === 0)],
    ["lower for", pairs.filter(({ difference }) => difference < 0)],
  ] as const;
  const said = parts
    .filter(([, some]) => some.length > 0)
    .map(
      ([side, some]) =>
        `${side} ${pairs.length <= 3 ? listValues(some) : `${countWords(some.length)} of ${countWords(pairs.length)}`}`,
    );
  const place = bars.map(({ marks }) => marks[index]?.area).find(Boolean);
  return `Compared with ${labelWithin(label, place)}: ${said.join("; ")}`;
}
