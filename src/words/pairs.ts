import type { Dataset } from "../model/dataset.ts";
import { amountOf, DOUBT, type Figure, isKnown, type Known } from "../model/figure.ts";
import type { Finding, Over } from "../model/finding.ts";
import { titleOf } from "../model/select.ts";
import { formatNumber, formatValue } from "../model/unit.ts";
import { type RankCorrelation, spearman } from "../stats/spearman.ts";
import { subjects } from "./extremes.ts";
import { findApart, findPairSides } from "./find.ts";
import type { Group } from "./groups.ts";
import { NAMED, namedOr } from "./many.ts";
import type { KnownPair } from "./paired.ts";
import { listNames, listValues, statedValue } from "./phrases.ts";
import { countWords, listWords, small } from "./words.ts";

/** What dots are called together: "wards", or "points" where they are no areas. */
export function dotWords(figures: readonly Figure[], dimension: string, count: number): string {
  if (dimension === "area") return subjects(figures, count);
  return count === 1 ? "point" : "points";
}

/**
 * In how many places the one figure is above, level with and below the other, and where they are furthest apart.
 *
 * @param what the two are called within a sentence
 */
export function findPairs(
  pairs: readonly KnownPair[],
  what: readonly [string, string],
  over: Over,
): Finding[] {
  const [who, other] = what.map((name) => `the figure for ${small(name)}`) as [string, string];
  const both = pairs.map(({ name, figure: own, against }) => ({ name, own, other: against }));
  return [
    ...findPairSides({ who, against: [other.replace("the figure", "that")], over }, both),
    ...findApart("The two", over, both),
  ];
}

/** Both figures of the dot that is named: "Ainsdale: women 89.7 years, men 82.7 years" */
export function chosenSentence(
  { name, figure, against }: KnownPair,
  [one, other]: readonly [string, string],
): string {
  return `${name}: ${small(one)} ${statedValue(figure)}, ${small(other)} ${statedValue(against)}`;
}

/**
 * Whether two figures are high and low in the same places, where that is more than chance; of many that they are not.
 *
 * @param isSame whether both measure the same
 */
export function togetherSentences(
  pairs: readonly KnownPair[],
  [one, other]: readonly [string, string],
  isSame: boolean,
): string[] {
  const found = spearman(pairs.map(({ figure, against }) => [amountOf(figure), amountOf(against)]));
  if (!found?.limits) return [];
  const [who, whom] = [`the figure for ${small(one)}`, `that for ${small(other)}`];
  const { lower, upper } = found.limits;
  if (lower <= 0 && upper >= 0) return [`Where ${who} is higher, ${whom} is not clearly higher or lower`];
  return [
    `Where ${who} is higher, ${whom} tends to be ${found.rho > 0 ? "higher too" : "lower"}`,
    ...(isSame ? [] : ["That is not to say that one causes the other"]),
  ];
}

/** The means of groups, with how they come about. */
export function meansSentence(
  groups: readonly Group[],
  figures: readonly Known[],
  dimension: string,
): string {
  const means = groups.flatMap(({ title, mean }) =>
    mean && figures[0] ? [{ name: small(title), mean, unit: figures[0].unit }] : [],
  );
  const said = means.map(({ name, mean: { value, decimals }, unit }, index) => ({
    name,
    // A noun is said with the first.
    value: (index > 0 && unit.pattern.startsWith("{} ") ? formatNumber : formatValue)(value, unit, decimals),
  }));
  return `Means by group: ${listValues(said)}. We worked them out, and each ${dotWords(figures, dimension, 1)} counts the same`;
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

/** Who has no dot in a drawing: "There is no dot for Victoria: a figure is missing" */
export function missingSentence(names: readonly string[], what: string): string | undefined {
  if (names.length === 0) return undefined;
  return `There is no dot for ${namedOr(`${countWords(names.length)} ${what}`, names)}: a figure is missing`;
}

/** Figures that must be read with care: by name, or of many how many and why: "Of 15 figures, 12 are marked “low reliability”" */
export function doubtSentence(
  dataset: Dataset,
  figures: readonly Figure[],
  dimension: string,
): string | undefined {
  const doubtful = figures.flatMap((figure) =>
    isKnown(figure) && figure.measurement.status ? [{ figure, status: figure.measurement.status }] : [],
  );
  if (doubtful.length === 0) return undefined;
  const named = doubtful.map(({ figure }) =>
    [titleOf(dataset, figure, dimension), statedValue(figure)].filter(Boolean).join(", "),
  );
  if (named.length <= NAMED) return `To be read with care: ${listNames(named)}`;
  const kinds = [...Map.groupBy(doubtful, ({ status }) => status)].map(
    ([status, { length }]) =>
      `${countWords(length)} ${length === 1 ? "is" : "are"} marked “${DOUBT[status]}”`,
  );
  return `Of ${countWords(figures.length)} figures, ${listWords(kinds)}`;
}
