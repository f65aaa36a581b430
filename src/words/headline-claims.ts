import { breakBetween } from "../model/breaks.ts";
import type { ChartFigures } from "../model/chart-figures.ts";
import type { ChartSpec, Dataset } from "../model/dataset.ts";
import { type Figure, isKnown, type Known } from "../model/figure.ts";
import type { Period } from "../model/period.ts";
import { select, seriesKey } from "../model/select.ts";
import { type ClaimWords, claimWords, presentVerb } from "./claim-words.ts";
import { evidenceOf } from "./evidence.ts";
import { type NotExtreme, notExtreme } from "./superlative.ts";

/** What a headline claims beyond its figures. */
export type Overclaim =
  | { kind: "difference" | "likeness"; words: string; lacks: "figures" | "evidence" }
  | { kind: "superlative"; words: string; lacks: "figures" | NotExtreme }
  | { kind: "break" | "overlap"; words: string }
  | { kind: "present"; words: string; year: string }
  | { kind: "people"; words: string };

/**
 * What the headline of a chart claims beyond the figures that it rests on: a difference or likeness that nothing shows
 * to be real, an end of a set that is not known or not named, two figures on two sides of a break or of times that
 * overlap without both being named, what is long past in the present tense, and a rate adjusted for age told as so many people.
 */
export function overclaims(dataset: Dataset, chart: ChartSpec, own: ChartFigures): Overclaim[] {
  const rested = (chart.restsOn ?? [])
    .flatMap((each) => select(dataset.figures, each.select))
    .filter(isKnown);
  const claims = claimWords(chart.headline);
  return [
    ...comparisons(dataset, own, claims, rested),
    ...superlatives(dataset, { headline: chart.headline, drawn: own.drawn }, claims, rested),
    ...acrossTime(dataset, chart.headline, rested),
    ...presents(dataset, chart.headline, rested.length > 0 ? rested : own.drawn),
    ...peopleOfRates(chart.headline, rested),
  ];
}

/** "213 in 100,000 people died": a rate that is adjusted for age is so many of nobody. */
function peopleOfRates(headline: string, rested: readonly Known[]): Overclaim[] {
  const isAdjusted = rested.some(
    ({ indicator: { standardised } }) => standardised === "directly" || standardised === "indirectly",
  );
  const [words] = /\b[\d.,]+ (?:in|of|out of) (?:every )?1(?:,000|0,000|00,000)\b/.exec(headline) ?? [];
  return isAdjusted && words !== undefined ? [{ kind: "people", words }] : [];
}

/** What a figure may be above or below for certain: it was set. */
const AGAINST_TARGET = /\b(?:target|aim|plan|limit|standard|step|line)s?\b/;

/** The first figure of each measure is the one that others are set against. */
function comparisons(
  dataset: Dataset,
  { drawn, beside }: ChartFigures,
  claims: readonly ClaimWords[],
  rested: readonly Known[],
): Overclaim[] {
  const plain = rested.filter(canBeChance);
  const pairs = [...Map.groupBy(plain, ({ indicator }) => indicator.id).values()].flatMap(
    ([first, ...others]) => others.map((other) => [first as Known, other] as const),
  );
  const weighed = pairs.filter(([one, other]) => !arePartsOfOne(one, other));
  // Against a target, and of what chance does not move, the numbers alone decide.
  const isExact = weighed.length === 0 && (plain.length < rested.length || pairs.length > 0);
  if (isExact) return [];
  const hasTarget = [...rested, ...drawn, ...beside].some(({ role }) => role !== "");
  return claims.flatMap(({ kind, words, clause }): Overclaim[] => {
    if (kind !== "difference" && kind !== "likeness") return [];
    if (hasTarget && AGAINST_TARGET.test(clause)) return [];
    if (weighed.length === 0) return [{ kind, words, lacks: "figures" }];
    const wanted = kind === "difference" ? "apart" : "alike";
    const isShown = weighed.every(([one, other]) => evidenceOf(dataset, one, other) === wanted);
    return isShown ? [] : [{ kind, words, lacks: "evidence" }];
  });
}

/** Whether chance has a part in a figure: not in targets, plans, money, ranks, levels and places that are all classed. */
function canBeChance({ role, indicator, unit }: Known): boolean {
  const isSet = role !== "" || indicator.planned;
  return !isSet && unit.kind !== "money" && unit.kind !== "classed" && unit.difference !== "" && !unit.levels;
}

/** Numbers of one place and time that differ only in what they are of. */
function arePartsOfOne(one: Known, other: Known): boolean {
  return (
    one.unit.additive === true &&
    one.period.id === other.period.id &&
    one.area?.code === other.area?.code &&
    one.organisation === other.organisation
  );
}

function superlatives(
  dataset: Dataset,
  chart: { headline: string; drawn: readonly Figure[] },
  claims: readonly ClaimWords[],
  rested: readonly Known[],
): Overclaim[] {
  return claims.flatMap(({ kind, words }): Overclaim[] => {
    if (kind === "difference" || kind === "likeness") return [];
    const reasons = rested.map((figure) => notExtreme(dataset, chart, figure, kind));
    if (reasons.includes(undefined)) return [];
    return [{ kind: "superlative", words, lacks: reasons[0] ?? "figures" }];
  });
}

/** Figures of one series, two by two. */
function acrossTime(dataset: Dataset, headline: string, rested: readonly Known[]): Overclaim[] {
  const series = [...Map.groupBy(rested, (figure) => seriesKey(dataset, figure)).values()];
  return series.flatMap((own) =>
    own.flatMap((one, index) =>
      own.slice(index + 1).flatMap((other): Overclaim[] => {
        const words = `${one.period.title} and ${other.period.title}`;
        if (one.period.id === other.period.id) return [];
        if (breakBetween(dataset, one, other)) return [{ kind: "break", words }];
        const bothNamed =
          names(headline, one.period, other.period) && names(headline, other.period, one.period);
        return shareTime(one.period, other.period) && !bothNamed ? [{ kind: "overlap", words }] : [];
      }),
    ),
  );
}

function shareTime(one: Period, other: Period): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Whether a text has any word of a period's title that another's does not have; else the whole title. */
function names(text: string, { title }: Period, other: Period): boolean {
  const own = title.split(" ").filter((word) => !other.title.split(" ").includes(word));
  return own.length > 0 ? own.some((word) => text.includes(word)) : text.includes(title);
}

/** The year before the one in which a dataset was last changed, and that year, are the present. */
function presents(dataset: Dataset, headline: string, figures: readonly Figure[]): Overclaim[] {
  const verb = presentVerb(headline);
  const year = figures
    .map(({ period }) => period.end.slice(0, 4))
    .sort()
    .at(-1);
  const isPast = year !== undefined && Number(year) < Number(dataset.updated.slice(0, 4)) - 1;
  return verb !== undefined && isPast ? [{ kind: "present", words: verb, year }] : [];
}
