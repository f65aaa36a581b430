import type { Dataset } from "../model/dataset.ts";
import { type DumbbellOptions, lineOf, type Row, rowsOf, seriesTitle } from "../model/dumbbell.ts";
import { amountOf, isKnown } from "../model/figure.ts";
import { headOf, listNames, noInterval, spokenValue } from "../model/phrases.ts";
import { formatDifference } from "../model/unit.ts";
import { countWords, listWords, sentences } from "../model/words.ts";

/** Where each series is highest and lowest, how the rows stand to the line, and how one area stands to the others. */
export function describeDumbbell(dataset: Dataset, options: DumbbellOptions): string {
  const rows = rowsOf(dataset, options);
  const line = lineOf(dataset, options);
  const compared = line || options.order.length > 2 ? 1 : options.order.length;
  const sure = rows.every(({ figures }) => figures.every((figure) => !figure || figure.interval));
  const figures = rows.flatMap((row) => row.figures).filter((figure) => figure !== undefined);
  return sentences(
    headOf(dataset, figures, [options.rows, options.series]),
    ...options.order.slice(0, compared).map((_, index) => extremesSentence(dataset, options, rows, index)),
    line && lineSentence(dataset, options, rows, line),
    ...(options.series === "area"
      ? options.order.slice(1).map((_, index) => comparison(dataset, options, rows, index + 1))
      : []),
    figures.filter(isKnown).length > 1 && !sure && noInterval(figures.length - 1),
  );
}

/** Where a series is highest and lowest; with the gap where the rows are of one measure. */
function extremesSentence(
  dataset: Dataset,
  options: DumbbellOptions,
  rows: readonly Row[],
  index: number,
): string | undefined {
  const known = rows.flatMap((row) => {
    const figure = row.figures[index];
    return figure && isKnown(figure) ? [{ row, figure }] : [];
  });
  const name = seriesTitle(dataset, options, options.order[index] as string);
  const where = options.rows === "area" ? "in" : "for";
  const [only] = known;
  if (!only) return undefined;
  if (known.length === 1) return `${name}: ${spokenValue(only.figure)} ${where} ${only.row.title}`;
  const values = known.map(({ figure }) => amountOf(figure));
  const at = (value: number) => known.filter(({ figure }) => amountOf(figure) === value);
  const [top, last] = [at(Math.max(...values)), at(Math.min(...values))];
  const { figure } = top[0] as (typeof known)[number];
  const say = (some: typeof known) =>
    `${where} ${listNames(some.map(({ row }) => row.title))} (${spokenValue((some[0] as (typeof known)[number]).figure)})`;
  const decimals = Math.max(...known.map(({ figure }) => figure.measurement.decimals));
  const gap = formatDifference(Math.max(...values) - Math.min(...values), figure.unit, decimals);
  return `${name}: highest ${say(top)}, lowest ${say(last)}${options.rows === "indicator" ? "" : `, a gap of ${gap}`}`;
}

/** In how many rows the first series is above and below another. */
function comparison(
  dataset: Dataset,
  options: DumbbellOptions,
  rows: readonly Row[],
  index: number,
): string | undefined {
  const differences = rows.flatMap(({ title, figures }) => {
    const [first, other] = [figures[0], figures[index]];
    return first && other && isKnown(first) && isKnown(other)
      ? [{ title, difference: amountOf(first) - amountOf(other) }]
      : [];
  });
  const total = differences.length;
  if (total === 0) return undefined;
  const [own, others] = [options.order[0], options.order[index]].map((key) =>
    seriesTitle(dataset, options, key as string),
  );
  const parts = [
    ["higher", differences.filter(({ difference }) => difference > 0)],
    ["the same", differences.filter(({ difference }) => difference === 0)],
    ["lower", differences.filter(({ difference }) => difference < 0)],
  ] as const;
  const said = parts
    .filter(([, some]) => some.length > 0)
    .map(([word, some]) => {
      if (some.length === total) return `${word} in all ${countWords(total)}`;
      return `${word} in ${countWords(some.length)} of ${countWords(total)}`;
    });
  return `Compared with ${articleOf(rows, index)}${others}, ${own} is ${listWords(said)}`;
}

/** A region is spoken of with its article: the North West. */
function articleOf(rows: readonly Row[], index: number): string {
  return rows.some(({ figures }) => figures[index]?.area?.type === "region") ? "the " : "";
}

function lineSentence(
  dataset: Dataset,
  options: DumbbellOptions,
  rows: Row[],
  line: { value: number; text: string },
): string {
  const name = seriesTitle(dataset, options, options.order[0] as string);
  const known = rows.flatMap(({ title, figures: [figure] }) =>
    figure && isKnown(figure) ? [{ title, value: amountOf(figure) }] : [],
  );
  const below = known.filter(({ value }) => value < line.value);
  const on = known.filter(({ value }) => value === line.value);
  const total = countWords(known.length);
  if (below.length === 0) return `${name} is at or above the line of ${line.text} in all ${total}`;
  const exactly =
    on.length > 0
      ? `, and exactly on it in ${countWords(on.length)} (${listNames(on.map(({ title }) => title))})`
      : "";
  return `${name} is below the line of ${line.text} in ${countWords(below.length)} of ${total} (${listNames(below.map(({ title }) => title))})${exactly}`;
}
