import type { Area } from "../model/area.ts";
import type { Break } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { DOUBT, type Figure, formatFigure, MISSING, subjectOf } from "../model/figure.ts";
import { addMonths, dayAfter, type Period } from "../model/period.ts";
import { areaTitle, keyOf, titleOf } from "../model/select.ts";
import { formatNumber, formatValue } from "../model/unit.ts";
import { sourceWords } from "./sources.ts";
import { capital, countWords, listWords, small } from "./words.ts";

const DIMENSION_TITLES: Record<string, string> = {
  indicator: "Indicator",
  area: "Area",
  organisation: "Provider",
  period: "Period",
  role: "Role",
};

/** The title of a dimension as the head of a column. */
export function dimensionTitle(dataset: Dataset, dimension: string): string {
  return (
    dataset.breakdowns.find(({ id }) => id === dimension)?.title ?? DIMENSION_TITLES[dimension] ?? dimension
  );
}

/** What a figure is called among others that differ from it in some dimensions only: "Pellmouth, 2023". */
export function nameOf(
  dataset: Dataset,
  figure: Figure,
  dimensions: readonly string[],
  short = false,
): string {
  return naming(figure, dimensions)
    .map((dimension) => {
      if (dimension === "indicator" && short) return figure.indicator.short ?? figure.indicator.title;
      return titleOf(dataset, figure, dimension) || "All";
    })
    .join(", ");
}

/** The dimensions that name a figure: where places and providers stand side by side, each is named by what it is. */
function naming({ area, organisation }: Figure, dimensions: readonly string[]): string[] {
  const isBoth = dimensions.includes("area") && dimensions.includes("organisation");
  return dimensions.filter(
    (dimension) =>
      !isBoth ||
      !(
        (dimension === "area" && !area && organisation) ||
        (dimension === "organisation" && !organisation && area)
      ),
  );
}

/** `nameOf` within a sentence: short if not told otherwise, with the article of a region, and no capital but those of names: "the North West, women". */
export function spokenNameOf(
  dataset: Dataset,
  figure: Figure,
  dimensions: readonly string[],
  short = true,
): string {
  return naming(figure, dimensions)
    .map((dimension) => {
      if (dimension === "area" && figure.area)
        return areaWithin({ ...figure.area, name: areaTitle(dataset, figure.area) });
      const name = nameOf(dataset, figure, [dimension], short);
      if (dimension === "indicator") return figure.indicator.keepCase ? name : small(name);
      return dataset.breakdowns.some(({ id, keepCase }) => id === dimension && !keepCase)
        ? small(name)
        : name;
    })
    .join(", ");
}

/** An area within a sentence: "the North West", "statistical neighbours", "Pellmouth". */
export function areaWithin({ name, comparator }: Area): string {
  if (comparator === "region") return `the ${name}`;
  return comparator === "group" ? small(name) : name;
}

/** A label within a sentence: where it is the name of the area that a figure is about, as `areaWithin` says it. */
export function labelWithin(label: string, area: Area | undefined): string {
  if (area?.comparator === "group") return small(label);
  return area?.name === label ? areaWithin(area) : label;
}

/** What figures are held against, within a sentence: "England", "the aim for March 2024". */
export function referenceWords(label: string, { role, area }: Figure): string {
  return role === "" ? labelWithin(label, area) : `the ${small(label.replace(/^The /, ""))}`;
}

/** What, where and when figures have in common, without the dimensions that a chart sets apart: "Smoke cigarettes, Pellmouth, 2023". */
export function inCommon(
  dataset: Dataset,
  figures: readonly Figure[],
  apart: readonly string[] = [],
): string {
  const [first] = figures;
  if (!first) return "";
  const shared = (dimension: string): boolean =>
    !apart.includes(dimension) &&
    figures.every((figure) => keyOf(figure, dimension) === keyOf(first, dimension));
  const breakdowns = dataset.breakdowns
    .map(({ id }) => id)
    .filter((id) => keyOf(first, id) !== "" && shared(id));
  return [
    shared("indicator") && first.indicator.title,
    ...breakdowns.map((id) => partOf(dataset, first, id)),
    shared("area") && shared("organisation") && subjectOf(first),
    shared("period") && first.period.title,
  ]
    .filter(Boolean)
    .join(", ");
}

/** The key of a figure in a breakdown, as it stands within a sentence: "women". */
function partOf(dataset: Dataset, figure: Figure, id: string): string {
  const title = titleOf(dataset, figure, id);
  return dataset.breakdowns.find((each) => each.id === id)?.keepCase ? title : small(title);
}

/** What a measure is called, in full and in short, with the group that it is of: "Adults who smoke, women". */
export function measureNames(
  dataset: Dataset,
  figure: Figure,
  others: readonly string[] = [],
): { title: string; short: string } {
  const { title, short = title } = figure.indicator;
  const groups = dataset.breakdowns
    .filter(({ id }) => keyOf(figure, id) !== "")
    .map(({ id }) => small(titleOf(dataset, figure, id)));
  const [whole, brief] = [title, short].map((name) => [name, ...groups, ...others].join(", "));
  return { title: whole as string, short: brief as string };
}

/** What is said of a chart that has no figures. */
export const NOTHING = "There is no figure to show";

/** What is said of figures of which none is known: "there is no figure to show (suppressed)". */
export function noneKnown(figures: readonly Figure[]): string {
  const why = [...new Set(figures.map(statedValue))].join(" or ");
  return `there is no figure to show${why === "" ? "" : ` (${why})`}`;
}

/** The caption of a table whose figures share a unit: "Smoke cigarettes, Pellmouth, in per cent"; a level has no unit. */
export function captionOf(
  dataset: Dataset,
  figures: readonly Figure[],
  apart: readonly string[] = [],
): string {
  const [first] = figures;
  if (!first) return NOTHING;
  const unit = first.unit.levels ? "" : `in ${first.unit.title}`;
  return [inCommon(dataset, figures, apart), unit].filter(Boolean).join(", ");
}

/** The head of the one column of values of a table. */
export function valueTitle([first]: readonly Figure[]): string {
  return first ? (first.indicator.short ?? first.indicator.title) : "Value";
}

/** `inCommon` as the head of a sentence; of several measures, which have names of their own, where and when. */
export function headOf(dataset: Dataset, figures: readonly Figure[], apart: readonly string[] = []): string {
  const [first] = figures;
  if (!first) return "";
  // A title such as "Serious violence on the Wolds" has said where.
  const isOne = new Set(figures.map(({ indicator }) => indicator.id)).size === 1;
  const isNamed =
    isOne && first.area && !first.organisation && first.indicator.title.includes(first.area.name);
  const common = inCommon(dataset, figures, isNamed ? [...apart, "area"] : apart);
  return common === first.period.title ? capital(inPeriod(first.period)) : common;
}

/** A value within brackets, with what must be known of it in words: "50%, estimate", "not available". */
export function spokenValue(figure: Figure): string {
  if (figure.measurement.kind === "missing") return MISSING[figure.measurement.status];
  const { status } = figure.measurement;
  return formatFigure(figure) + (status ? `, ${DOUBT[status]}` : "");
}

/** A value in the run of a sentence: "50% (estimate)", "not available". */
export function statedValue(figure: Figure): string {
  if (figure.measurement.kind === "missing") return spokenValue(figure);
  const { status } = figure.measurement;
  return formatFigure(figure) + (status ? ` (${DOUBT[status]})` : "");
}

/** A confidence interval at the precision of its figure, without or with its unit: "6 to 10, derived", "6% to 10%, worked out from the printed counts". */
export function intervalText(figure: Figure | undefined, inWords = false): string {
  if (!figure?.interval || figure.measurement.kind !== "value") return "";
  const { interval, measurement, unit } = figure;
  // A noun is said once: "81.2 to 84.1 years", but "6% to 10%".
  const once = !inWords || unit.pattern.startsWith("{} ");
  const lower = (once ? formatNumber : formatValue)(interval.lower, unit, measurement.decimals);
  const upper = (inWords ? formatValue : formatNumber)(interval.upper, unit, measurement.decimals);
  const { printed } = sourceWords([figure]);
  const origin = interval.approximate
    ? `, worked out roughly from the ${printed} count`
    : `, worked out from the ${printed} counts`;
  const mark = inWords ? origin : ", derived";
  return `${lower} to ${upper}${interval.derived ? mark : ""}`;
}

/**
 * When a figure is of: "in 2023", "on 13 March 2015", "in the years 2009 to 2013", "in the year to 15 November 2025",
 * "in April to June 2013", "from 1 April 2014 to 26 March 2015".
 */
export function inPeriod({ start, end, title }: Period): string {
  if (start === end) return `on ${title}`;
  if (/^\d{4} to \d{4}$/.test(title)) return `in the years ${title}`;
  if (/^(?:year to|school year) /.test(title)) return `in the ${title}`;
  if (!title.includes(" to ")) return `in ${title}`;
  // Of a quarter or a year "from" would be read with the value before it: 95.6% from April.
  const isUsual = USUAL_SPANS.some((months) => addMonths(start, months) === dayAfter(end));
  return `${isUsual ? "in" : "from"} ${title}`;
}

/** Lengths of periods that follow one another in series, in months. */
const USUAL_SPANS = [3, 12];

/** A stretch of periods: "from May 2021 to July 2021", "from April to June 2021 until January to March 2022". */
export function stretchOf(first: Period, last: Period): string {
  const join = [first, last].some(({ title }) => title.includes(" to ")) ? "until" : "to";
  return `from ${first.title} ${join} ${last.title}`;
}

/** Names in a row; parted by semicolons where one of them has a comma. */
export function listNames(names: readonly string[]): string {
  return names.length > 1 && names.some((name) => name.includes(",")) ? names.join("; ") : listWords(names);
}

/** Named values: "Pellmouth (17%) and North West (10%)"; parted by semicolons where a name has a comma. */
export function listValues(entries: readonly { name: string; value: string }[]): string {
  const words = entries.map(({ name, value }) => `${name} (${value})`);
  return entries.some(({ name }) => name.includes(",")) ? words.join("; ") : listWords(words);
}

/** Why figures have no value, with how many they are: "two more are suppressed". */
export function missingCounts(figures: readonly Figure[]): string {
  const reasons = figures.flatMap(({ measurement }) =>
    measurement.kind === "missing" ? [MISSING[measurement.status]] : [],
  );
  return listWords(
    [...Map.groupBy(reasons, (reason) => reason)].map(
      ([reason, { length }]) => `${countWords(length)} more ${length === 1 ? "is" : "are"} ${reason}`,
    ),
  );
}

/** Whose figures are of which period, where values side by side are not of the same: "Periods differ: Pellmouth (2023); England (2021/22)". */
export function periodsSentence(figures: readonly Figure[]): string | undefined {
  if (new Set(figures.map(({ period }) => period.id)).size < 2) return undefined;
  const subjects = Map.groupBy(figures, (figure) =>
    figure.area && !figure.organisation ? areaWithin(figure.area) : subjectOf(figure),
  );
  const spans = [...subjects].map(([name, own]) => ({
    name,
    titles: [...new Set(own.map(({ period }) => period.title))],
  }));
  if (spans.length < 2 || spans.some(({ titles }) => titles.length > 1))
    return "The figures are not all of the same period";
  const alike = [...Map.groupBy(spans, ({ titles: [title] }) => title as string)];
  return `Periods differ: ${alike
    .map(([title, members]) => `${listWords(members.map(({ name }) => name))} (${title})`)
    .join("; ")}`;
}

/** What is said where periods share some time. */
export const OVERLAP = "The periods overlap, so their figures share some of the same cases.";

/** What is said where periods of a chart differ in length. */
export const UNEQUAL_PERIODS = "Periods of different lengths are not joined.";

/** What is said where a chart shows figures from both sides of a break; `whose` where it shows others as well. */
export function breakSentences(gap: Break, whose = listNames(gap.whose)): string {
  const { from, to, why } = gap;
  return `The ${whose === "" ? "" : `${whose} `}figures of ${from.title} and ${to.title} should not be compared. ${why}`;
}

/** The same where there is little room: "Linacre: 2012 and 2013 are not comparable". */
export function notComparable({ from, to, whose }: Break): string {
  return `${whose.length > 0 ? `${listNames(whose)}: ` : ""}${from.title} and ${to.title} are not comparable`;
}

/** A title with its period for a narrow place: "Jan–Mar 2018". */
export function shortened(title: string): string {
  return title
    .replaceAll(
      /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
      (month) => month.slice(0, 3),
    )
    .replaceAll(" to ", "–");
}
