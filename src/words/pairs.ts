import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { titleOf } from "../model/select.ts";
import { formatDifference, formatValue } from "../model/unit.ts";
import type { RankCorrelation } from "../stats/spearman.ts";
import { extremesOf, subjects } from "./extremes.ts";
import type { Group } from "./groups.ts";
import { differenceOf, endsOf, type KnownPair } from "./paired.ts";
import { listNames, listValues, statedValue } from "./phrases.ts";
import { countWords, listWords, small } from "./words.ts";

/** What dots are called together: "wards", or "points" where they are no areas. */
export function dotWords(figures: readonly Figure[], dimension: string, count: number): string {
  if (dimension === "area") return subjects(figures, count);
  return count === 1 ? "point" : "points";
}

/** "Women: highest in Ainsdale (89.7 years), lowest in Linacre (76.6 years), a gap of 13.1 years" */
export function sideSentence(
  dataset: Dataset,
  name: string,
  figures: readonly Known[],
  dimension: string,
): string {
  const { highest, lowest } = extremesOf(figures);
  const [top, bottom] = [highest[0], lowest[0]] as [Known, Known];
  const head = name === "" ? "" : `${name}: `;
  const where = (some: readonly Known[]) => `${dimension === "area" ? "in" : "for"} ${named(some)}`;
  if (figures.length === 1) return `${head}${statedValue(top)} ${where(highest)}`;
  if (amountOf(top) === amountOf(bottom)) return `${head}${formatFigure(top)} everywhere`;
  const decimals = Math.max(...figures.map(({ measurement }) => measurement.decimals));
  const gap = formatDifference(amountOf(top) - amountOf(bottom), top.unit, decimals);
  return `${head}highest ${where(highest)} (${formatFigure(top)}), lowest ${where(lowest)} (${formatFigure(bottom)}), a gap of ${gap}`;

  function named(some: readonly Known[]): string {
    if (some.length > 3) return `${countWords(some.length)} ${dotWords(some, dimension, some.length)}`;
    return listNames(some.map((figure) => titleOf(dataset, figure, dimension)));
  }
}

/**
 * In how many places the one figure is higher, the same and lower, and where they are furthest apart: "Women against
 * men: higher in all 22 wards. The widest difference is in Norwood (7.3 years), the narrowest in Victoria (1.3 years)"
 */
export function sidesCompared(
  pairs: readonly KnownPair[],
  [one, other]: readonly [string, string],
  dimension: string,
): string {
  const total = pairs.length;
  const what = dotWords(
    pairs.map(({ figure }) => figure),
    dimension,
    total,
  );
  const kinds = [
    ["higher", pairs.filter((pair) => differenceOf(pair) > 0)],
    ["the same", pairs.filter((pair) => differenceOf(pair) === 0)],
    ["lower", pairs.filter((pair) => differenceOf(pair) < 0)],
  ] as const;
  const said = kinds
    .filter(([, some]) => some.length > 0)
    .map(([word, some]) => {
      if (some.length < total) return `${word} in ${countWords(some.length)}`;
      return `${word} in ${total === 1 ? "the one" : `all ${countWords(total)}`} ${what}`;
    });
  const head = `${one} against ${small(other)}: ${listWords(said)}`;
  if (total === 1) return head;
  const [widest, narrowest] = endsOf(pairs, (pair) => Math.abs(differenceOf(pair)));
  const decimals = Math.max(
    ...pairs.flatMap(({ figure, against }) => [figure.measurement.decimals, against.measurement.decimals]),
  );
  const named = (some: readonly KnownPair[]) => {
    const [first] = some as [KnownPair];
    const size = formatDifference(Math.abs(differenceOf(first)), first.figure.unit, decimals);
    const who =
      some.length > 3 ? `${countWords(some.length)} ${what}` : listNames(some.map(({ name }) => name));
    return `${dimension === "area" ? "in" : "for"} ${who} (${size})`;
  };
  return widest.length === total
    ? `${head}. The difference is the same everywhere`
    : `${head}. The difference, worked out from the printed figures, is widest ${named(widest)} and narrowest ${named(narrowest)}`;
}

/** Both figures of the dot that is named: "Ainsdale: women 89.7 years, men 82.7 years" */
export function chosenSentence(
  { name, figure, against }: KnownPair,
  [one, other]: readonly [string, string],
): string {
  return `${name}: ${small(one)} ${statedValue(figure)}, ${small(other)} ${statedValue(against)}`;
}

/** The means of groups, with how they come about. */
export function meansSentence(
  groups: readonly Group[],
  figures: readonly Known[],
  dimension: string,
): string {
  const means = groups.flatMap(({ title, mean }) =>
    mean && figures[0]
      ? [{ name: small(title), value: formatValue(mean.value, figures[0].unit, mean.decimals) }]
      : [],
  );
  return `Means by group: ${listValues(means)}. We worked them out, and each ${dotWords(figures, dimension, 1)} counts the same`;
}

/**
 * A rank correlation in words: the number, how many pairs, what it means, and a direction only where the interval
 * leaves one.
 *
 * @param directions what is said of an order that agrees, and of one that is opposite
 */
export function correlationSentences(
  { rho, n, limits }: RankCorrelation,
  what: string,
  directions: readonly [string, string],
): string {
  const number = (value: number) =>
    value
      .toLocaleString("en-GB", {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        signDisplay: "negative",
      })
      .replace("-", "−");
  const sure = limits !== undefined && (limits.lower > 0 || limits.upper < 0);
  const interval = limits
    ? `, 95% confidence interval ${number(limits.lower)} to ${number(limits.upper)}`
    : "";
  const direction = sure
    ? directions[rho > 0 ? 0 : 1]
    : "That is not enough to say whether the two go together";
  return `Spearman’s rank correlation is ${number(rho)} (${n} ${what}${interval}). It compares two orders: 1 is the same order, −1 the opposite, 0 no link. ${direction}. It does not say that one causes the other.`;
}

/** Who has no dot, by name: "There is no dot for Victoria: a figure is missing" */
export function missingSentence(names: readonly string[], what: string): string | undefined {
  if (names.length === 0) return undefined;
  const who = names.length > 6 ? `${countWords(names.length)} ${what}` : listNames(names);
  return `There is no dot for ${who}: a figure is missing`;
}

/** Figures that must be read with care, by what must be known of them. */
export function doubtSentence(
  dataset: Dataset,
  figures: readonly Figure[],
  dimension: string,
): string | undefined {
  const doubtful = figures.filter((figure) => isKnown(figure) && figure.measurement.status !== undefined);
  if (doubtful.length === 0) return undefined;
  if (doubtful.length > 6) return `${countWords(doubtful.length)} figures have a mark of doubt in the table`;
  return `To be read with care: ${listNames(doubtful.map((figure) => `${titleOf(dataset, figure, dimension)}, ${statedValue(figure)}`))}`;
}
