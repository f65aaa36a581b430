import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { isGroup } from "../model/group.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
import { formatDifference } from "../model/unit.ts";
import { rank } from "../stats/rank.ts";
import { ordinal } from "../words/words.ts";

/** One measure of a ward beside the other wards. */
export interface WardMeasure {
  dataset: Dataset;
  figure: Figure;
  title: string;
  /** The part of the people that it is about: "women". */
  part: string;
  value: string;
  /** "the 3rd lowest of 22 wards", or nothing where the ward has no number or most wards have none. */
  standing: string;
  /** "13.1 years below the highest, Ainsdale" */
  toHighest: string;
  /** "0.0 years above the lowest, Linacre" */
  toLowest: string;
}

/** Every measure that has a figure for a ward, with its rank among the wards of the same vintage. */
export function wardMeasures(
  datasets: readonly Dataset[],
  ward: Area,
  wards: readonly Area[],
): WardMeasure[] {
  return datasets.flatMap((dataset) =>
    select(dataset.figures, { area: ward.code })
      .sort((a, b) => a.indicator.position - b.indicator.position || order(dataset, a) - order(dataset, b))
      .map((figure) => measure(dataset, figure, wards)),
  );
}

/** Place of a figure among the keys of the first breakdown that it has, as the dataset orders them. */
function order(dataset: Dataset, figure: Figure): number {
  const breakdown = dataset.breakdowns.find(({ id }) => figure.breakdown[id] && !isGroup(dataset, id));
  return breakdown ? Object.keys(breakdown.values).indexOf(figure.breakdown[breakdown.id] as string) : 0;
}

function measure(dataset: Dataset, figure: Figure, wards: readonly Area[]): WardMeasure {
  const peers = peersOf(dataset, figure, wards);
  const part = partOf(dataset, figure);
  const title = measureOf(dataset, figure);
  const base = { dataset, figure, title, part, value: formatFigure(figure) };
  if (!isKnown(figure) || peers.length <= Math.max(1, wards.length / 2))
    return { ...base, standing: "", toHighest: "", toLowest: "" };
  const sorted = [...peers].sort((a, b) => amountOf(b) - amountOf(a));
  const [highest, lowest] = [sorted[0] as Known, sorted.at(-1) as Known];
  const values = peers.map(amountOf);
  const own = amountOf(figure);
  const place = rank(values, own);
  const joint = values.filter((value) => value === own).length > 1 ? "joint " : "";
  return {
    ...base,
    standing: standingOf(place, rank(values, own, "low-first"), { joint, count: peers.length }),
    toHighest:
      amountOf(highest) === own
        ? `the ${joint}highest`
        : `${difference(highest, figure)} less than ${highest.area?.name}`,
    toLowest:
      amountOf(lowest) === own
        ? `the ${joint}lowest`
        : `${difference(figure, lowest)} more than ${lowest.area?.name}`,
  };
}

/** The same measure of all wards, those with a number only. */
function peersOf(dataset: Dataset, figure: Figure, wards: readonly Area[]): Known[] {
  const isSame = sameMeasure(dataset, figure);
  return dataset.figures.filter(
    (other): other is Known =>
      isKnown(other) && other.area !== undefined && wards.includes(other.area) && isSame(other),
  );
}

/** What tells whether another figure of a dataset is of the same measure, of whatever ward. */
export function sameMeasure(dataset: Dataset, figure: Figure): (other: Figure) => boolean {
  const same = [
    "indicator",
    "period",
    "role",
    "print",
    ...dataset.breakdowns.map(({ id }) => id).filter((id) => !isGroup(dataset, id)),
  ];
  return (other) => same.every((dimension) => keyOf(other, dimension) === keyOf(figure, dimension));
}

/** The breakdowns of a figure in words, those aside that only say what kind of ward it is: "women". */
export function partOf(dataset: Dataset, figure: Figure): string {
  return dataset.breakdowns
    .filter(({ id }) => figure.breakdown[id] && !isGroup(dataset, id))
    .map(({ id }) => titleOf(dataset, figure, id).toLowerCase())
    .join(", ");
}

/** What is measured, and of whom: "Life expectancy at birth, women". */
export function measureOf(dataset: Dataset, figure: Figure): string {
  return [figure.indicator.title, partOf(dataset, figure)].filter(Boolean).join(", ");
}

function difference(high: Known, low: Known): string {
  const decimals = Math.max(high.measurement.decimals, low.measurement.decimals);
  return formatDifference(amountOf(high) - amountOf(low), high.unit, decimals);
}

/** "the highest of 22 wards", "3rd lowest of 22 wards": counted from the nearer end. */
function standingOf(
  fromTop: number,
  fromBottom: number,
  { joint, count }: { joint: string; count: number },
): string {
  const [place, end] = fromTop <= fromBottom ? [fromTop, "highest"] : [fromBottom, "lowest"];
  return `the ${joint}${place === 1 ? "" : `${ordinal(place)} `}${end} of ${count} wards`;
}

/** "3rd lowest of 22", where what is around it says of what. */
export function shortStanding(standing: string): string {
  return standing.replace(/^the (.+) wards$/, "$1");
}

/**
 * The figures that a ward's page sets large: of the first measure that is printed for most wards, at its latest; with its
 * number, its unit, and its place in few words: "7th lowest of 22".
 */
export function largeMeasures(
  measures: readonly WardMeasure[],
): (WardMeasure & { number: string; rest: string; place: string })[] {
  const ranked = measures.filter(({ standing }) => standing !== "");
  return ranked
    .filter(({ figure }) => figure.indicator === ranked[0]?.figure.indicator)
    .filter(({ figure }, _, own) => own.every((other) => other.figure.period.end <= figure.period.end))
    .slice(0, MOST_LARGE)
    .map((measure) => {
      const [number = "", ...unit] = measure.value.split(" ");
      const place = shortStanding(measure.standing);
      return { ...measure, number, rest: unit.length === 0 ? "" : `${unit.join(" ")},`, place };
    });
}

const MOST_LARGE = 2;
