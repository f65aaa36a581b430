import { type Bar, type BarsOptions, barsOf, dimensionsOf, linesOf } from "../model/bars.ts";
import { breaksAmong } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import {
  breakSentences,
  headOf,
  intervalText,
  listNames,
  listValues,
  noInterval,
  spokenValue,
  statedValue,
} from "../model/phrases.ts";
import type { Reference } from "../model/reference.ts";
import { countWords, sentences } from "../model/words.ts";

/** The values of bars or their extremes, on which side of targets and comparators they lie, and what must not be compared. */
export function describeBars(dataset: Dataset, options: BarsOptions): string {
  const bars = barsOf(dataset, options);
  const known = bars.filter(({ figure }) => isKnown(figure));
  const apart = [...dimensionsOf(options), ...(options.group ? [options.group] : [])];
  const head = headOf(
    dataset,
    bars.map(({ figure }) => figure),
    bars.length > 1 ? apart : [],
  );
  const groups = [...Map.groupBy(bars, ({ group }) => group)];
  const references = linesOf(dataset, options);
  const compares = known.length > 1 || references.length > 0 || (options.marks ?? []).length > 0;
  const sure = known.every(({ figure }) => figure.interval);
  const values =
    bars.length === 1
      ? [`${head}: ${statedValue((bars[0] as Bar).figure)}${intervalWords((bars[0] as Bar).figure)}`]
      : options.group
        ? [head, ...groups.map(([group, members]) => `${group}: ${rowList(members)}`)]
        : [`${head}: ${rowList(bars)}`];
  const differences =
    Math.max(1, known.length - 1) * Math.max(1, (options.marks ?? []).length + references.length);
  return sentences(
    ...values,
    ...references.map((line) => lineSentence(line, known)),
    ...(options.marks ?? []).map(({ label }, index) => markSentence(label, index, bars)),
    ...breaksAmong(
      dataset,
      bars.map(({ figure }) => figure),
    ).map(({ gap, whose }) => breakSentences(gap, whose)),
    compares && !sure && noInterval(differences),
  );
}

/** A list short enough to be read out is read out; of a long one, its two ends. */
const READ_OUT = 7;

function rowList(bars: readonly Bar[]): string {
  const entries = bars.map(({ title, figure }) => ({
    name: title,
    value: spokenValue(figure) + intervalWords(figure),
  }));
  const known = bars.filter(({ figure }) => isKnown(figure));
  if (entries.length <= READ_OUT || known.length < 2) return listValues(entries);
  const sorted = known.map(({ figure }) => amountOf(figure as Known)).sort((a, b) => a - b);
  const at = (value: number | undefined) =>
    listValues(
      known
        .filter(({ figure }) => amountOf(figure as Known) === value)
        .map(({ title, figure }) => ({ name: title, value: spokenValue(figure) })),
    );
  const missing = bars.length - known.length;
  return `of ${bars.length}, the highest is ${at(sorted.at(-1))}, the lowest ${at(sorted[0])}${missing > 0 ? `; ${missing} without a figure` : ""}`;
}

function intervalWords(figure: Figure): string {
  return figure.interval ? `, 95% confidence interval ${intervalText(figure, true)}` : "";
}

function lineSentence({ label, value, figure }: Reference, known: readonly Bar[]): string {
  const where = (side: (difference: number) => boolean) =>
    known.filter((bar) => side(amountOf(bar.figure as Known) - value)).map(({ title }) => title);
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
  const pairs = bars.flatMap(({ title, figure, marks }) => {
    const mark = marks[index];
    return mark && isKnown(mark) && isKnown(figure)
      ? [
          {
            name: title,
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
  return `Compared with ${label}: ${said.join("; ")}`;
}
