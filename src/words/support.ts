import { allOf, type ChartFigures } from "../model/chart-figures.ts";
import type { ChartSpec, Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../model/figure.ts";
import { dateTitle, type Period } from "../model/period.ts";
import { dimensionsOf, keyOf, select } from "../model/select.ts";
import { type Claims, claimsOf } from "./claims.ts";

/** What a chart draws and what is said of it elsewhere, against which its texts are held. */
export interface Support {
  /** Of what it draws and of what its texts rest on. */
  periods: Period[];
  /** Of the sources of both, with what the summary says: a text may say when something was reported. */
  reported: { periods: Period[]; said: Claims };
  /** Printed with what is drawn. */
  numbers: DrawnNumber[];
  /** Worked out from what is drawn, for texts that compare: differences, changes in per cent. */
  differences: DrawnNumber[];
  /** Parts of a whole, from 0 to 1. */
  shares: number[];
  /** How many of something are drawn or left out: places, measures, periods. */
  counts: number[];
  /** What titles, definitions, caveats and names say. */
  said: Claims;
}

/** A number with whether it is of per cent. */
interface DrawnNumber {
  value: number;
  percent: boolean;
}

/** Of so many figures at most each is set against each: among more, nearly any number would be a difference of two. */
const MOST_COMPARED = 60;

/** What may be said of a chart that draws these figures. */
export function supportOf(dataset: Dataset, chart: ChartSpec, own: ChartFigures): Support {
  const drawn = allOf(dataset, own);
  const rested = (chart.restsOn ?? []).flatMap((each) => select(dataset.figures, each.select));
  const figures = [...new Set([...drawn, ...rested])];
  const known = figures.filter(isKnown);
  const pairs = pairsOf(dataset, known.length <= MOST_COMPARED ? known : rested.filter(isKnown));
  return {
    periods: [...new Set(figures.map(({ period }) => period))],
    reported: {
      periods: [...new Set(figures.map(({ source }) => periodOf(source)))],
      said: claimsOf(dataset.summary),
    },
    numbers: [...known.flatMap(numbersOf), ...sumsOf(known)],
    differences: pairs.flatMap(followingFrom),
    shares: [...known.flatMap(sharesOf), ...pairs.flatMap(partOfOther)],
    counts: countsOf(dataset, drawn),
    said: claimsOf([...wordsOf(dataset, figures)].join(" \n ")),
  };
}

/** The day of a meeting, or the period of an edition. */
function periodOf(source: Figure["source"]): Period {
  if (source.kind === "publication") return source.edition.period;
  const day = source.pack.date;
  return { id: day, start: day, end: day, title: day };
}

/** The numbers that stand with a figure: its value, the ends of its interval, its counts. */
function numbersOf(figure: Known): DrawnNumber[] {
  const { interval, numerator, denominator, unit } = figure;
  const value = amountOf(figure);
  const counts = [numerator, denominator, unit.per].filter((each) => each !== undefined);
  // A time is in seconds, and is said in minutes or hours.
  const times = unit.duration
    ? [value / 60, value / 3600, Math.floor(value / 3600), (value % 3600) / 60]
    : [];
  return [
    ...[value, -value, ...(interval ? [interval.lower, interval.upper] : [])].map((each) => ({
      value: each,
      percent: isPercent(figure),
    })),
    ...[...counts, ...times].map((each) => ({ value: each, percent: false })),
  ];
}

/** Whether texts give its value with the sign of per cent. */
function isPercent({ unit }: Figure): boolean {
  return unit.pattern.includes("%");
}

function sharesOf(figure: Known): number[] {
  const { per, pattern } = figure.unit;
  const value = amountOf(figure);
  if (per) return [value / per, ...(per === 100 ? [1 - value / per] : [])];
  return pattern.startsWith("1 in {}") && value > 0 ? [1 / value] : [];
}

/** Figures of one unit that are alike in all but one dimension: women and men of one ward, one ward in two years. */
function pairsOf(dataset: Dataset, figures: readonly Known[]): [Known, Known][] {
  const dimensions = dimensionsOf(dataset).filter((dimension) => dimension !== "domain");
  return figures.flatMap((a, index) =>
    figures.slice(index + 1).flatMap((b): [Known, Known][] => {
      if (a.unit !== b.unit) return [];
      const differ = dimensions.filter((dimension) => keyOf(a, dimension) !== keyOf(b, dimension));
      return differ.length === 1 ? [[a, b]] : [];
    }),
  );
}

/** What follows from two figures: their difference, and by how many per cent one is above or below the other. */
function followingFrom([a, b]: [Known, Known]): DrawnNumber[] {
  const difference = Math.abs(amountOf(a) - amountOf(b));
  const bases = [a, b].map(amountOf).filter((base) => base !== 0);
  return [
    { value: difference, percent: isPercent(a) },
    ...bases.map((base) => ({ value: (difference / Math.abs(base)) * 100, percent: true })),
  ];
}

/** Of two counts, what share the smaller is of the larger. */
function partOfOther([a, b]: [Known, Known]): number[] {
  const [low, high] = [Math.min(amountOf(a), amountOf(b)), Math.max(amountOf(a), amountOf(b))];
  return a.unit.additive && high > 0 ? [low / high] : [];
}

/** Sums of all figures of a unit, and of those of each indicator. */
function sumsOf(figures: readonly Known[]): DrawnNumber[] {
  const groups = [
    ...Map.groupBy(figures, ({ unit }) => unit.id).values(),
    ...Map.groupBy(figures, ({ indicator }) => indicator.id).values(),
  ];
  return groups.map((group) => ({
    value: group.reduce((sum, figure) => sum + amountOf(figure), 0),
    percent: false,
  }));
}

function countsOf(dataset: Dataset, drawn: readonly Figure[]): number[] {
  const keys = (dimension: string) => [...new Set(drawn.map((figure) => keyOf(figure, dimension)))];
  const distinct = (dimension: string) => keys(dimension).length;
  return [
    drawn.length,
    drawn.filter((figure) => !isKnown(figure)).length,
    ...dimensionsOf(dataset).map(distinct),
    // Without those that have none: three trusts, and England.
    ...dimensionsOf(dataset).map((dimension) => keys(dimension).filter((key) => key !== "").length),
    ...dataset.breakdowns.map(({ id, values }) => Object.keys(values).length - distinct(id)),
  ];
}

/** Texts that stand with what is drawn. */
function wordsOf(dataset: Dataset, figures: readonly Figure[]): Set<string> {
  return new Set([
    dataset.title,
    ...dataset.caveats,
    ...dataset.breakdowns.flatMap(({ title, values }) => [title, ...Object.values(values)]),
    ...figures.flatMap(({ indicator, unit, roleTitle, note, area, organisation }) => [
      indicator.title,
      indicator.definition,
      unit.title,
      unit.pattern,
      roleTitle,
      note,
      area?.name ?? "",
      organisation?.name ?? "",
      ...[area, organisation].flatMap((each) => (each ? [each.validFrom, each.validTo].map(inWords) : [])),
    ]),
  ]);
}

/** The day on which a place or an organisation began or ended, as texts write it. */
function inWords(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? dateTitle(date) : date;
}
