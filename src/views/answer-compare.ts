import { type Area, isComparator } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown } from "../model/figure.ts";
import { keyOf, select } from "../model/select.ts";
import { subjects } from "../words/extremes.ts";
import { areaWithin, headOf, inCommon, inPeriod, nameOf, statedValue } from "../words/phrases.ts";
import { sourceWords } from "../words/sources.ts";
import { capital, countWords, fitting, listWords, sentences } from "../words/words.ts";
import { comparatorsOf, type Pair, pairsWith } from "./comparisons.ts";

/** Up to so many figures are read out one by one; of one measure, which is named once, more. */
const READ_OUT = 3;
const READ_OUT_OF_ONE = 6;

/** How a dataset's figures compare, in words: with areas printed beside them, else between places or providers; or nothing. */
export function compareAnswer(dataset: Dataset): string {
  const all = comparatorsOf(dataset).map((area) => ({ area, pairs: pairsWith(dataset, area) }));
  const pairs = all.flatMap((each) => each.pairs);
  const figures = Map.groupBy(pairs, ({ own }) => own);
  const between = betweenSentence(dataset, pairs);
  const measures = new Set([...figures.keys()].map(({ indicator }) => indicator));
  if (pairs.length > 0 && figures.size <= (measures.size === 1 ? READ_OUT_OF_ONE : READ_OUT))
    return sentences(...headed(dataset, figures), between);
  // More of them the charts show at a glance: to say that they do is no answer.
  if (pairs.length > 0 || between) return sentences(between);
  return sentences(...apartSentences(dataset));
}

/**
 * Why areas to compare with are not compared: they are counted alike, but are larger; or they are printed for another time
 * or measure only. Of an area of which the source itself says how it compares, and where no figure is about the place
 * itself, there is nothing to explain.
 */
function apartSentences(dataset: Dataset): string[] {
  const known = select(dataset.figures).filter(isKnown);
  const own = known.filter(({ area, organisation }) => organisation || !area || !isComparator(area));
  const judged = new Set(own.flatMap(({ verdicts }) => verdicts?.map(({ against }) => against) ?? []));
  const measureOf = (figure: Figure) =>
    ["indicator", "period", ...dataset.breakdowns.map(({ id }) => id)]
      .map((dimension) => keyOf(figure, dimension))
      .join("|");
  const alike = new Set(own.map(measureOf));
  const areas = comparatorsOf({ ...dataset, figures: known }).filter((area) => !judged.has(area));
  if (own.length === 0 || areas.length === 0) return [];
  const larger = areas.filter((area) =>
    known.some((figure) => figure.area === area && !figure.organisation && alike.has(measureOf(figure))),
  );
  const others = areas.filter((area) => !larger.includes(area));
  const { noun, print } = sourceWords(dataset.figures);
  return [
    ...(larger.length > 0
      ? [
          `${capital(noun)} ${print} numbers for ${listWords(larger.map(areaWithin))} too, which are not set against these: where more people live, numbers are larger`,
        ]
      : []),
    ...(others.length > 0
      ? [
          `${capital(noun)} ${print} ${listWords(others.map(areaWithin))} for another time or measure only, which is why they are not compared`,
        ]
      : []),
  ];
}

/** Each figure with what it is, then how it compares; what several of one measure have in common is said once. */
function headed(dataset: Dataset, figures: ReadonlyMap<Figure, readonly Pair[]>): string[] {
  const owns = [...figures.keys()];
  const isOneMeasure = owns.length > 1 && new Set(owns.map(({ indicator }) => indicator)).size === 1;
  const apart = ["organisation", "area", "period", ...dataset.breakdowns.map(({ id }) => id)].filter(
    (dimension) => new Set(owns.map((own) => keyOf(own, dimension))).size > 1,
  );
  const headOfOwn = (own: Figure) => (isOneMeasure ? nameOf(dataset, own, apart) : headOf(dataset, [own]));
  return [
    ...(isOneMeasure ? [inCommon(dataset, owns)] : []),
    ...[...figures].map(([own, beside]) => readOut(headOfOwn(own), own, beside)),
  ];
}

/** "Smoking: 9.0%, beside 9.1% in England and 10.6% in the North West": what is more than chance, the certainty says. */
function readOut(head: string, own: Figure, beside: readonly Pair[]): string {
  const say = ({ other }: Pair) => `${statedValue(other)} in ${areaWithin(other.area as Area)}`;
  const [wider, peers] = [true, false].map((isWider) =>
    beside.filter(({ other }) => ["nation", "region"].includes(other.area?.comparator ?? "") === isWider),
  ) as [Pair[], Pair[]];
  const first = `${head}: ${statedValue(own)}`;
  const set = (pairs: readonly Pair[]) =>
    fitting(
      () => `${first}, beside ${listWords(pairs.map(say))}`,
      () => `${first}. Beside it: ${listWords(pairs.map(say))}`,
    );
  if (peers.length <= MOST_PEERS) return set(beside);
  const sorted = [...peers].sort((a, b) => amountOf(a.other) - amountOf(b.other));
  const ends = `${capital(countWords(peers.length))} others reach from ${say(sorted[0] as Pair)} to ${say(sorted.at(-1) as Pair)}`;
  return `${wider.length > 0 ? set(wider) : first}. ${ends}`;
}

/** Of more places of the same kind only the lowest and the highest are read out. */
const MOST_PEERS = 3;

/**
 * Where a measure is printed for several parts of the place or several providers at one time, and is not read out beside
 * others of a later time.
 */
function betweenSentence(dataset: Dataset, pairs: readonly Pair[]): string | undefined {
  const printed = select(dataset.figures).filter(
    ({ area, organisation, measurement }) =>
      measurement.kind === "value" && (organisation || !area || !isComparator(area)),
  );
  // A part is never set beside its whole.
  const wholes = new Set(printed.map(({ area }) => area?.within));
  const own = printed.filter(({ area, organisation }) => organisation || !area || !wholes.has(area.code));
  // What has ended is no longer compared where others go on.
  const going = own.filter(({ organisation }) => !organisation?.validTo);
  const groups = Map.groupBy(
    distinct(going) < 2 ? own : going,
    (figure) => `${figure.indicator.id} ${figure.period.id}`,
  );
  // Of times at which as many have a figure, the latest says how they compare now.
  const largest = [...groups.values()].reduce<Figure[]>((a, b) => {
    const more = distinct(b) - distinct(a);
    return more > 0 || (more === 0 && isLater(b, a)) ? b : a;
  }, []);
  const [first] = largest;
  const count = distinct(largest);
  if (!first || count < 2 || pairs.some(({ own }) => isLater([own], [first]))) return undefined;
  // Those that are read out beside others stand beside one another already.
  if (largest.every((figure) => pairs.some((pair) => pair.own === figure))) return undefined;
  const providers = new Set(largest.map(({ organisation }) => organisation?.id).filter(Boolean)).size;
  const what = providers === count ? "providers" : subjects(largest, count);
  const words = sourceWords(largest);
  const is = `“${first.indicator.title}” is ${words.printed} for ${countWords(count)} ${what} ${inPeriod(first.period)}`;
  return providers === count && first.unit.additive
    ? `${is}. A count is larger where a provider is larger, and does not say which does better`
    : `${is}, which can be compared with one another`;
}

/** Whether figures of one measure are of a later time than others of it. */
function isLater([a]: readonly Figure[], [b]: readonly Figure[]): boolean {
  return a !== undefined && b !== undefined && a.indicator === b.indicator && a.period.end > b.period.end;
}

function distinct(figures: readonly Figure[]): number {
  return new Set(figures.filter(isKnown).map(({ area, organisation }) => `${area?.code}|${organisation?.id}`))
    .size;
}
