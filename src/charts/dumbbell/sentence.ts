import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import { formatDifference, hasDifference } from "../../model/unit.ts";
import { certaintySentence } from "../../words/certainty.ts";
import {
  areaWithin,
  headOf,
  listNames,
  listValues,
  missingCounts,
  periodsSentence,
  spokenValue,
  statedValue,
} from "../../words/phrases.ts";
import { allOf, countWords, listWords, sentences } from "../../words/words.ts";
import { type DumbbellOptions, lineOf, type Row, rowsOf, seriesTitle } from "./data.ts";

/** So many rows are named. */
const NAMED = 6;

/** Where each series is highest and lowest, how the rows stand to the line, and how one area stands to the others. */
export function describeDumbbell(dataset: Dataset, options: DumbbellOptions): string {
  const rows = rowsOf(dataset, options);
  const line = lineOf(dataset, options);
  const compared = line || options.order.length > 2 ? 1 : options.order.length;
  const figures = rows.flatMap((row) => row.figures).filter((figure) => figure !== undefined);
  const known = figures.filter(isKnown);
  if (figures.length === 0) return "There is no figure to show.";
  if (known.length === 0) return sentences(`${headOf(dataset, figures)}: there is no figure to show`);
  const others = options.series === "area" ? [...options.order.keys()].slice(1) : [];
  return sentences(
    headOf(dataset, figures, [options.rows, options.series]),
    ...options.order.slice(0, compared).map((_, index) => extremesSentence(dataset, options, rows, index)),
    ...(line ? lineSentences(dataset, options, rows, line) : []),
    ...comparisons(dataset, options, rows, others),
    others[0] !== undefined && widest(dataset, options, rows, others[0]),
    options.rows !== "period" && options.series !== "period" && periodsSentence(known),
    known.length > 1 && certaintySentence(known, figures.length - 1),
  );
}

/** Where a series is highest and lowest; with the gap where the rows are areas or providers. */
function extremesSentence(
  dataset: Dataset,
  options: DumbbellOptions,
  rows: readonly Row[],
  index: number,
): string | undefined {
  const own = rows.flatMap(({ title, figures }) => {
    const figure = figures[index];
    return figure ? [{ title, figure }] : [];
  });
  const known = own.filter((each): each is { title: string; figure: Known } => isKnown(each.figure));
  const name = seriesTitle(dataset, options, options.order[index] as string);
  const [only] = known;
  if (!only) return own.length > 0 ? `${name}: there is no figure` : undefined;
  if (own.length <= 2)
    return `${name}: ${listValues(own.map(({ title, figure }) => ({ name: title, value: spokenValue(figure) })))}`;
  const values = known.map(({ figure }) => amountOf(figure));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const where = options.rows === "area" ? "in" : "for";
  const say = (value: number) => {
    const level = known.filter(({ figure }) => amountOf(figure) === value);
    return `${where} ${listNames(level.map(({ title }) => title))} (${spokenValue((level[0] as { figure: Known }).figure)})`;
  };
  const missing = missingCounts(own.map(({ figure }) => figure));
  const among = missing === "" ? "" : `of the ${countWords(known.length)} shown, `;
  const places = options.rows === "area" || options.rows === "organisation";
  const decimals = Math.min(...known.map(({ figure }) => figure.measurement.decimals));
  const gap =
    places && high > low && hasDifference(only.figure.unit)
      ? `, a gap of ${formatDifference(high - low, only.figure.unit, decimals)}`
      : "";
  const said = low === high ? `the same ${say(low)}` : `highest ${say(high)}, lowest ${say(low)}${gap}`;
  return `${name}: ${[among + said, missing].filter(Boolean).join("; ")}`;
}

/** In how many rows the first area is above and below others; those that it stands to alike are named together. */
function comparisons(
  dataset: Dataset,
  options: DumbbellOptions,
  rows: readonly Row[],
  others: readonly number[],
): string[] {
  const own = seriesTitle(dataset, options, options.order[0] as string);
  const said = others.flatMap((index) => sidesOf(options, rows, index) ?? []);
  return [...Map.groupBy(said, ({ sides }) => sides)].map(
    ([sides, alike]) => `Compared ${listWords(alike.map(({ name }) => `with ${name}`))}, ${own} is ${sides}`,
  );
}

/** "higher on three of four measures and lower on one", with the name of the other. */
function sidesOf(
  options: DumbbellOptions,
  rows: readonly Row[],
  index: number,
): { name: string; sides: string } | undefined {
  const pairs = pairsOf(rows, index);
  const [first] = pairs;
  if (!first) return undefined;
  const parts = [
    ["higher", pairs.filter(({ difference }) => difference > 0)],
    ["the same", pairs.filter(({ difference }) => difference === 0)],
    ["lower", pairs.filter(({ difference }) => difference < 0)],
  ] as const;
  const [preposition, noun] = nounOf(options);
  const said = parts
    .filter(([, some]) => some.length > 0)
    .map(([word, some], place) => {
      if (pairs.length === 1) return `${word} ${preposition} “${first.title}”`;
      if (some.length === pairs.length) return `${word} ${preposition} ${allOf(pairs.length, noun)}`;
      const of = place === 0 ? ` of ${countWords(pairs.length)} ${noun}` : "";
      return `${word} ${preposition} ${countWords(some.length)}${of}`;
    });
  return { name: nameWithin(first.other), sides: listWords(said) };
}

/** The row in which the first area is furthest from another, with both values. */
function widest(
  dataset: Dataset,
  options: DumbbellOptions,
  rows: readonly Row[],
  index: number,
): string | undefined {
  const pairs = pairsOf(rows, index);
  const [first] = pairs;
  if (!first || pairs.length < 2 || !hasDifference(first.own.unit)) return undefined;
  const furthest = pairs.reduce((most, pair) =>
    Math.abs(pair.difference) > Math.abs(most.difference) ? pair : most,
  );
  const own = seriesTitle(dataset, options, options.order[0] as string);
  return `${own} is furthest from ${nameWithin(first.other)} ${nounOf(options)[0]} “${furthest.title}”: ${statedValue(furthest.own)} against ${statedValue(furthest.other)}`;
}

function pairsOf(rows: readonly Row[], index: number) {
  return rows.flatMap(({ title, figures }) => {
    const [own, other] = [figures[0], figures[index]];
    return own && other && isKnown(own) && isKnown(other)
      ? [{ title, own, other, difference: amountOf(own) - amountOf(other) }]
      : [];
  });
}

function nameWithin({ area }: Figure): string {
  return area ? areaWithin(area) : "";
}

/** What rows are called together, with its preposition. */
function nounOf({ rows }: DumbbellOptions): [string, string] {
  if (rows === "indicator") return ["on", "measures"];
  if (rows === "area") return ["in", "areas"];
  if (rows === "organisation") return ["at", "providers"];
  return rows === "period" ? ["in", "periods"] : ["in", "groups"];
}

/** In how many rows the first series is below the line, and in how many exactly on it; by name where they are few. */
function lineSentences(
  dataset: Dataset,
  options: DumbbellOptions,
  rows: readonly Row[],
  line: { value: number; text: string },
): string[] {
  const name = seriesTitle(dataset, options, options.order[0] as string);
  const known = rows.flatMap(({ title, figures: [figure] }) =>
    figure && isKnown(figure) ? [{ title, value: amountOf(figure) }] : [],
  );
  const [preposition, noun] = nounOf(options);
  const below = known.filter(({ value }) => value < line.value).map(({ title }) => title);
  const on = known.filter(({ value }) => value === line.value).map(({ title }) => title);
  const names = (titles: string[]) => (titles.length <= NAMED ? `: ${listNames(titles)}` : "");
  if (below.length === 0)
    return [`${name} is at or above the line of ${line.text} ${preposition} ${allOf(known.length, noun)}`];
  const among =
    below.length === known.length
      ? allOf(known.length, noun)
      : `${countWords(below.length)} of ${countWords(known.length)} ${noun}`;
  return [
    `${name} is below the line of ${line.text} ${preposition} ${among}${below.length === known.length ? "" : names(below)}`,
    ...(on.length > 0
      ? [`It is exactly on the line ${preposition} ${countWords(on.length)}${names(on)}`]
      : []),
  ];
}
