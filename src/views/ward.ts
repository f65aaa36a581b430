import { mean } from "d3";
import type { Area } from "../model/area.ts";
import { type ChartSpec, chartOptions, type Dataset, type Selection } from "../model/dataset.ts";
import { amountOf, type Figure, formatFigure, isKnown, type Known } from "../model/figure.ts";
import { keyOf, select, titleOf } from "../model/select.ts";
import { formatDifference, formatValue } from "../model/unit.ts";
import { existence } from "../model/vintage.ts";
import type { ChartTypes } from "../render/chart.ts";
import { highlightable } from "../render/figures-of.ts";
import { rank } from "../stats/rank.ts";
import { dimensionTitle } from "../words/phrases.ts";
import { type SourceWords, sourceWords, sourceWordsOf } from "../words/sources.ts";
import { capital, listWords, ordinal, sentences, small } from "../words/words.ts";
import { topicsOf, topicsSentence } from "./latest.ts";

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
  const same = [
    "indicator",
    "period",
    "role",
    "print",
    ...dataset.breakdowns.map(({ id }) => id).filter((id) => !isGroup(dataset, id)),
  ];
  return dataset.figures.filter(
    (other): other is Known =>
      isKnown(other) &&
      other.area !== undefined &&
      wards.includes(other.area) &&
      same.every((dimension) => keyOf(other, dimension) === keyOf(figure, dimension)),
  );
}

/** A breakdown that is a property of the ward itself, such as its deprivation group: each ward has one key of it. */
export function isGroup(dataset: Dataset, breakdown: string): boolean {
  const keys = new Map<string, Set<string>>();
  for (const figure of dataset.figures)
    if (figure.area && figure.breakdown[breakdown])
      keys.set(figure.area.code, (keys.get(figure.area.code) ?? new Set()).add(figure.breakdown[breakdown]));
  return (
    keys.size > 0 &&
    [...keys.values()].every((set) => set.size === 1) &&
    new Set([...keys.values()].flatMap((set) => [...set])).size < keys.size
  );
}

/** The breakdowns of a figure in words, those aside that only say what kind of ward it is: "women". */
function partOf(dataset: Dataset, figure: Figure): string {
  return dataset.breakdowns
    .filter(({ id }) => figure.breakdown[id] && !isGroup(dataset, id))
    .map(({ id }) => titleOf(dataset, figure, id).toLowerCase())
    .join(", ");
}

/** What is measured, and of whom: "Life expectancy at birth, women". */
function measureOf(dataset: Dataset, figure: Figure): string {
  return [figure.indicator.title, partOf(dataset, figure)].filter(Boolean).join(", ");
}

function difference(high: Known, low: Known): string {
  const decimals = Math.max(high.measurement.decimals, low.measurement.decimals);
  return formatDifference(amountOf(high) - amountOf(low), high.unit, decimals);
}

/**
 * What a ward's page begins with: what is printed for most wards, else what is printed for this one, else that nothing
 * is.
 */
export function wardWords(
  ward: Area,
  measures: readonly WardMeasure[],
  { noun, print }: Pick<SourceWords, "noun" | "print">,
): string {
  const known = measures.filter(({ figure }) => isKnown(figure));
  return (
    wardSentence(ward, measures) ||
    measureSentences(ward, known) ||
    `${capital(noun)} ${print} no figure for ${ward.name} (${ward.code}), a ward ${existence(ward)}.`
  );
}

/** What is known of a ward in a true sentence for each indicator that is printed for most wards. */
export function wardSentence(ward: Area, measures: readonly WardMeasure[]): string {
  return measureSentences(
    ward,
    measures.filter(({ standing }) => standing !== ""),
  );
}

/** Of each indicator its latest period: what went before stands in the table. */
function measureSentences(ward: Area, measures: readonly WardMeasure[]): string {
  const latest = measures.filter(({ figure }) =>
    measures.every(
      ({ figure: other }) => other.indicator !== figure.indicator || other.period.end <= figure.period.end,
    ),
  );
  const groups = Map.groupBy(latest, ({ figure }) => `${figure.indicator.id} ${figure.period.id}`);
  return sentences(
    ...[...groups.values()].map((group) => {
      const [{ figure }] = group as [WardMeasure];
      const values = group.map(({ value, part, standing }, index) => {
        // Among how many it stands is said once.
        const place = index === 0 ? standing : standing.replace(/ of \d+ wards$/, "");
        return `${value}${part && ` for ${part}`}${place && ` (${place})`}`;
      });
      return `${figure.indicator.title}, ${ward.name}: ${listWords(values)} in ${figure.period.title}`;
    }),
  );
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

/** The mean of the wards of each deprivation group: a derived figure, one ward one vote. */
export interface GroupMean {
  group: string;
  wards: Area[];
  /** One for each series, formatted with its unit. */
  means: string[];
}

/** Groups of wards with the unweighted mean of each series, in the order of the data. */
export function groupMeans(
  dataset: Dataset,
  indicator: string,
  group: string,
  series: string,
  keys: readonly string[],
): GroupMean[] {
  const figures = select(dataset.figures, { indicator }).filter(
    (figure): figure is Known => isKnown(figure) && keyOf(figure, group) !== "",
  );
  const values = dataset.breakdowns.find(({ id }) => id === group)?.values ?? {};
  return Object.entries(values).map(([key, title]) => {
    const members = figures.filter((figure) => keyOf(figure, group) === key);
    return {
      group: title,
      wards: [...new Set(members.map((figure) => figure.area as Area))],
      means: keys.map((each) => {
        const of = members.filter((figure) => keyOf(figure, series) === each);
        const decimals = Math.max(0, ...of.map((figure) => figure.measurement.decimals));
        const average = mean(of, amountOf);
        return average === undefined ? "" : formatValue(average, (of[0] as Known).unit, decimals);
      }),
    };
  });
}

/** A chart in which a ward is highlighted among the others, with words about this ward. */
export interface WardChart {
  dataset: Dataset;
  spec: ChartSpec;
  headline: string;
  override: Record<string, unknown>;
  /** Whether the chart of the dataset's page is of this ward too: one that highlights another ward is not. */
  hasWhole: boolean;
}

/** The figures that a ward's page sets large: of the first measure that is printed for most wards, at its latest. */
export function largeMeasures(
  measures: readonly WardMeasure[],
): (WardMeasure & { number: string; rest: string })[] {
  const ranked = measures.filter(({ standing }) => standing !== "");
  return ranked
    .filter(({ figure }) => figure.indicator === ranked[0]?.figure.indicator)
    .filter(({ figure }, _, own) => own.every((other) => other.figure.period.end <= figure.period.end))
    .slice(0, MOST_LARGE)
    .map((measure) => {
      const [number = "", ...unit] = measure.value.split(" ");
      return { ...measure, number, rest: unit.length === 0 ? "" : `${unit.join(" ")},` };
    });
}

const MOST_LARGE = 2;

/** Charts that have a place for a ward to be highlighted in, each with the words for this ward. */
export function wardCharts(datasets: readonly Dataset[], ward: Area, types: ChartTypes): WardChart[] {
  return datasets.flatMap((dataset) =>
    dataset.charts.flatMap((spec) => {
      const type = types.get(spec.type);
      const options = type?.schema.parse(chartOptions(spec));
      const place =
        type?.isAmong?.(options) &&
        highlightable(type, dataset, options).find(({ key }) => key === ward.code);
      const figure = select(dataset.figures, selectionOf(spec)).find(({ area }) => area === ward);
      if (!place || !figure) return [];
      const { override } = place;
      return {
        dataset,
        spec,
        headline: `${measureOf(dataset, figure)}: ${ward.name} among the wards${byGroup(dataset, spec)}`,
        override,
        hasWhole: Object.entries(override).every(([option, own]) => (spec[option] ?? own) === own),
      };
    }),
  );
}

/** Of a chart that parts the wards into groups, by what: ", by deprivation group". */
function byGroup(dataset: Dataset, spec: ChartSpec): string {
  const { groups } = spec as { groups?: unknown };
  return typeof groups === "string" ? `, by ${small(dimensionTitle(dataset, groups))}` : "";
}

/**
 * A headline of one ward alone: "Ainsdale: 89.7 years for women, 2009 to 2013". What is measured, and which place that
 * is among the others, the chart under it says.
 */
export function wardHeadline(chart: WardChart, ward: Area): string {
  const figure = figureIn(chart, ward);
  if (!figure || !isKnown(figure)) return chart.headline;
  const part = partOf(chart.dataset, figure);
  return `${ward.name}: ${formatFigure(figure)}${part && ` for ${part}`}, ${figure.period.title}`;
}

/**
 * How far a ward is from the other end, for the headline of a chart on its page, where the figure itself stands above:
 * "Women: 13.1 years less than Ainsdale".
 *
 * @param before the charts that stand above it
 */
export function gapHeadline(
  chart: WardChart,
  ward: Area,
  measures: readonly WardMeasure[],
  before: readonly WardChart[] = [],
): string {
  const figure = figureIn(chart, ward);
  // A second chart of the same figure says what it shows of all of them.
  if (chart.hasWhole && before.some((each) => figureIn(each, ward) === figure)) return chart.spec.headline;
  const measure = measures.find((each) => each.figure === figure);
  if (!measure || measure.standing === "") return wardHeadline(chart, ward);
  const gap = measure.toHighest.startsWith("the ") ? measure.toLowest : measure.toHighest;
  return `${capital(measure.part || measure.title)}: ${gap}`;
}

function figureIn({ dataset, spec }: WardChart, ward: Area): Figure | undefined {
  return select(dataset.figures, selectionOf(spec)).find(({ area }) => area === ward);
}

function selectionOf(spec: ChartSpec): Selection {
  return (spec as { select?: Selection }).select ?? {};
}

/** The topics of which the sources print nothing for a ward, in a sentence. */
export function unknownAtWardLevel(datasets: readonly Dataset[], ward: Area): string {
  const topics = topicsOf(datasets, ward);
  if (topics.silent.length === 0) return "Every topic on this site has a figure for this ward.";
  const { noun, print } = sourceWordsOf(datasets);
  if (datasets.every(({ figures }) => figures.every(({ area }) => area !== ward)))
    return `What ${noun} ${print} is for the whole borough, a part of it, a service, or other wards.`;
  return sentences(
    topicsSentence(topics, ward.name, { noun, print }),
    `What they ${print} on the others is for the whole borough, a part of it, or a service`,
  );
}

/** The words around the table of a ward's measures: it sets them beside the other wards only where they have ranks. */
export function measuresWords(
  ward: Area,
  measures: readonly WardMeasure[],
  wards: readonly Area[],
): { heading: string; caption: string; place: string; note: string } {
  const isRanked = measures.some(({ standing }) => standing !== "");
  const { noun, print, head } = sourceWords(measures.map(({ figure }) => figure));
  const isUnsure = isRanked && measures.every(({ figure }) => figure.interval === undefined);
  return {
    heading: isRanked ? "Each measure beside the other wards" : "Each measure",
    caption: isRanked
      ? `Each measure with its place among the ${wards.length} wards, counted from the nearer end`
      : `All that ${noun} ${print} for ${ward.name}`,
    place: head,
    note: isUnsure
      ? `${capital(noun)} ${print} nothing that tells how sure these figures are, so a small difference between two wards may be chance.`
      : "",
  };
}

/** Whose boundary a ward's page and its figures are about. */
export function boundaryWords(ward: Area, measures: readonly WardMeasure[]): string {
  const lead = measures.length > 0 ? "These figures use the" : "This page is about the";
  return sentences(
    `${lead} boundary that ${ward.name} (${ward.code}) ${ward.validTo ? "had" : "has had"} ${existence(ward)}`,
    ward.validTo &&
      "New wards followed on the next day. Figures of the old and the new wards are never put side by side here, even where a name stayed the same",
    ward.note,
  );
}
