import { type Area, isComparator } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import { amountOf, formatFigure, isKnown, type Known } from "../../model/figure.ts";
import { addMonths } from "../../model/period.ts";
import { keyOf, titleOf } from "../../model/select.ts";
import { dayOf, type Site } from "../../model/site.ts";
import { comparative } from "../../model/unit.ts";
import { isWard } from "../../model/vintage.ts";
import type { ChartTypes } from "../../render/chart.ts";
import { statedValue } from "../../words/phrases.ts";
import type { SourceWords } from "../../words/sources.ts";
import { listWords } from "../../words/words.ts";
import { comparatorsOf } from "../compare/places.ts";
import { chartOf } from "../profile.ts";
import type { Difference } from "./difference.ts";
import { furthestFrom, furthestFromTarget, mostChanged } from "./find.ts";

/** So many of each list are shown. */
const SHOWN = 8;
/** Figures whose period ended longer before the site's last change are left out: what stood out then may not today. */
const YEARS = 5;

/** One measure that stands out. */
interface Outlier {
  title: string;
  /** Whose it is, and where that has a page; empty on the place's own list. */
  who: string;
  dataset: Dataset;
  chart: string | undefined;
  when: string;
  value: string;
  /** "England 63.8%", "target 95% or more", "2022/23: 61.0%" */
  beside: string;
  /** "Better", "Missed"; empty where neither way is better. */
  judged: string;
  /** "It is 2.1 times England’s figure" */
  size: string;
  certain: string;
  /** Where both lie on a bar that begins at nought: parts of its whole length, which of shares is 100%. */
  bar: { own: number; other: number };
  figures: readonly [own: Known, other: Known];
}

/** The measures of some that stand out in one way, the furthest first. */
export interface OutlierList {
  id: string;
  title: string;
  outliers: Outlier[];
  /** What is left out and why, in a sentence; may be empty. */
  left: string;
}

/** What stands out of the place, of its wards or of its providers. */
export interface OutlierGroup {
  id: string;
  title: string;
  /** Those in which anything stands out. */
  lists: OutlierList[];
  /** In which ways nothing does, in a sentence; may be empty. */
  none: string;
}

/** What stands out: by a printed verdict, an interval or a control chart, never by numbers alone. */
export function standsOut(site: Site, types: ChartTypes): OutlierGroup[] {
  const [place, country] = comparatorsOf(site) as [Area, Area | undefined];
  const since = addMonths(dayOf(site), -12 * YEARS);
  const ways = [
    ...(country
      ? [
          {
            id: "from-country",
            title: `Furthest from ${country.name}`,
            found: furthestFrom(site.datasets, country),
            judged: judgement,
            against: () => `${country.name}’s figure`,
            beside: (other: Known) => `${country.name} ${statedValue(other)}`,
          },
        ]
      : []),
    {
      id: "from-target",
      title: "Furthest from target",
      found: furthestFromTarget(site, types),
      judged: () => "Missed",
      against: () => "the target",
      beside: (other: Known) => `target ${formatFigure(other)}`,
    },
    {
      id: "changed",
      title: "Most changed since a year or more before",
      found: mostChanged(site.datasets),
      judged: judgement,
      against: (other: Known) => `the figure of ${other.period.title}`,
      beside: (other: Known) => `${other.period.title}: ${statedValue(other)}`,
    },
  ];
  const groups = [
    {
      id: "place",
      title: place.name,
      isOf: ({ area, organisation }: Known) => area === place && !organisation,
    },
    { id: "wards", title: "Wards", isOf: ({ area, organisation }: Known) => isWard(area) && !organisation },
    {
      id: "providers",
      title: "Providers",
      isOf: ({ area, organisation }: Known) =>
        organisation !== undefined &&
        !organisation.validTo &&
        (!area || area === place || !isComparator(area)),
    },
  ];
  const isThere = ({ isOf }: (typeof groups)[number]) =>
    site.datasets.some(({ figures }) => figures.some((figure) => isKnown(figure) && isOf(figure)));
  return groups.filter(isThere).map(({ id, title, isOf }) => {
    const lists = ways.map((way): OutlierList => {
      const all = way.found.filter(({ own }) => isOf(own));
      const recent = onePerMeasure(all.filter(({ own }) => own.period.end >= since));
      const ranked = recent.flatMap((each) => (each.times ? [{ ...each, ratio: each.times.ratio }] : []));
      return {
        id: `${id}-${way.id}`,
        title: way.title,
        outliers: ranked
          .sort((a, b) => b.ratio - a.ratio)
          .slice(0, SHOWN)
          .map((each) => outlier(each, id !== "place", way)),
        left: leftOut(recent, ranked.length - SHOWN, all.filter(({ own }) => own.period.end < since).length),
      };
    });
    const [empty, full] = [true, false].map((isEmpty) =>
      lists.filter(({ outliers, left }) => (outliers.length === 0 && left === "") === isEmpty),
    ) as [OutlierList[], OutlierList[]];
    return { id, title, lists: full, none: noneWords(empty) };
  });
}

function noneWords(empty: readonly OutlierList[]): string {
  const titles = empty.map(({ title }) => `“${title}”`);
  return titles.length === 0
    ? ""
    : `Nothing stands here under ${listWords(titles)}. Of no recent figure is that certain.`;
}

/** By what figures stand on the page and how they are put in order, each in a line. */
export function waysInWords({ noun }: Pick<SourceWords, "noun">): string {
  return `A figure stands here only if ${noun} say that the difference is more than chance, or its interval or a control chart shows it. The order is by how many times the larger figure is the smaller. Of percentages above 50 we compare how far they are from 100%, so 90% is twice as far as 95%. That says how unusual a figure is, not how much it matters. Each list has ${SHOWN} at most, and nothing older than ${YEARS} years.`;
}

/** Of each measure of each place the part that is furthest: one measure split by age does not fill a list. */
function onePerMeasure(all: readonly Difference[]): Difference[] {
  const groups = Map.groupBy(all, ({ dataset, own }) =>
    [dataset.id, ...["indicator", "area", "organisation"].map((dimension) => keyOf(own, dimension))].join(
      "|",
    ),
  );
  return [...groups.values()].map((group) =>
    group.reduce((a, b) => ((b.times?.ratio ?? 0) > (a.times?.ratio ?? 0) ? b : a)),
  );
}

interface Way {
  judged: (own: Known, other: Known) => string;
  against: (other: Known) => string;
  beside: (other: Known) => string;
}

function outlier({ dataset, own, other, certain, times }: Difference, isNamed: boolean, way: Way): Outlier {
  const parts = dataset.breakdowns.map(({ id }) => (keyOf(own, id) ? titleOf(dataset, own, id) : ""));
  return {
    title: [own.indicator.title, ...parts].filter(Boolean).join(", "),
    who: isNamed ? (own.organisation?.short ?? own.area?.name ?? "") : "",
    dataset,
    chart: chartOf(dataset, own),
    when: own.period.title,
    value: statedValue(own),
    beside: way.beside(other),
    judged: way.judged(own, other),
    size: sizeWords({ own, other, times }, way.against(other)),
    certain,
    bar: barOf(own, other),
    figures: [own, other],
  };
}

function barOf(own: Known, other: Known): Outlier["bar"] {
  const [a, b] = [amountOf(own), amountOf(other)];
  // A little room beyond the longer one, so that a line at its end is seen whole.
  const whole = own.unit.maximum ?? 1.05 * Math.max(a, b);
  return { own: a / whole, other: b / whole };
}

/** "2.1 times England’s figure", "It is 5.0 points short of 100%, England’s figure 7.6" */
export function sizeWords(
  { own, other, times }: Pick<Difference, "own" | "other" | "times">,
  against: string,
): string {
  if (!times) return "";
  if (times.of === "rest") return `It is ${restOf(own)} points short of 100%, ${against} ${restOf(other)}`;
  const many = `${times.ratio.toFixed(1)} times`;
  return times.isMore ? `It is ${many} ${against}` : `${capital(against)} is ${many} this`;
}

function restOf(figure: Known): string {
  return (100 - amountOf(figure)).toFixed(figure.measurement.decimals);
}

/** Which of two figures is the better, in a word; empty where neither way is. */
export function judgement(own: Known, other: Known): string {
  const { polarity } = own.indicator;
  if (polarity === "none") return "";
  return amountOf(own) > amountOf(other) === (polarity === "higher-is-better") ? "Better" : "Worse";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is different too and not in the list: what has no ratio, by name, and how many are further down or older. */
function leftOut(recent: readonly Difference[], further: number, older: number): string {
  const unranked = recent
    .filter(({ times }) => !times)
    .map(({ own, other }) => {
      const side = comparative(own.unit, amountOf(own) - amountOf(other));
      return `${[own.organisation?.short, own.indicator.title].filter(Boolean).join(", ")} (${statedValue(own)}, ${side} than ${statedValue(other)})`;
    });
  return [
    ...(unranked.length > 0
      ? [`Different as well, in units that cannot be counted in times: ${listWords(unranked)}.`]
      : []),
    ...(further > 0 ? [`${further} more ${further === 1 ? "is" : "are"} less far.`] : []),
    ...(older > 0
      ? [`${older} more ${older === 1 ? "is" : "are"} older than ${YEARS} years and left out.`]
      : []),
  ].join(" ");
}
