import { isComparator } from "../drawing/series.ts";
import type { Area } from "../model/area.ts";
import { type Pair, pairsWith } from "../model/comparisons.ts";
import type { Dataset } from "../model/dataset.ts";
import { subjects } from "../model/extremes.ts";
import { type Figure, isKnown } from "../model/figure.ts";
import { headOf, inPeriod, statedValue } from "../model/phrases.ts";
import { select } from "../model/select.ts";
import { countWords, listWords, sentences } from "../model/words.ts";

/** Up to so many comparisons are read out one by one. */
const READ_OUT = 3;

/** How the place compares with others, in words: with England or the widest area that is printed beside it, else between its own parts. */
export function compareAnswer(dataset: Dataset, place: Area): string {
  const others = comparators(dataset)
    .map((area) => ({ area, pairs: pairsWith(dataset, place, area) }))
    .filter(({ pairs }) => pairs.length > 0)
    .sort((a, b) => b.pairs.length - a.pairs.length);
  const [widest] = others;
  const parts = partsSentence(dataset);
  if (widest)
    return sentences(
      pairsSentence(dataset, widest.area, widest.pairs),
      othersSentence(others.slice(1)),
      parts,
    );
  if (parts) return sentences(parts);
  const targets = select(dataset.figures, { role: "target" }).length;
  return targets > 0
    ? "The papers print targets beside these figures, and no other place. The charts show which targets are met."
    : "The papers print no other place and no target beside these figures.";
}

/** Areas that figures may be compared with, England first: they are in the order of the register. */
function comparators(dataset: Dataset): Area[] {
  const areas = new Set(dataset.figures.flatMap(({ area }) => (area && isComparator(area) ? [area] : [])));
  return [...areas];
}

function pairsSentence(dataset: Dataset, other: Area, pairs: readonly Pair[]): string {
  const name = nameOf(other);
  if (pairs.length <= READ_OUT)
    return sentences(
      ...pairs.map(
        ({ own, other: beside, side }) =>
          `${headOf(dataset, [own])}: ${statedValue(own)}, ${side === "level" ? "level with" : `${side} than`} ${name} (${statedValue(beside)})`,
      ),
    );
  const count = (side: Pair["side"]) => pairs.filter((pair) => pair.side === side).length;
  const said = (["higher", "lower", "level"] as const)
    .filter((side) => count(side) > 0)
    .map((side) => `${side} in ${countWords(count(side))}`);
  const place = (pairs[0] as Pair).own.area?.name ?? "";
  return sentences(
    `Of ${pairs.length} figures of ${place} that stand beside one of ${name}, ${place} is ${listWords(said)}`,
    pairs.some(({ own }) => own.indicator.polarity !== "none") &&
      "Whether higher is better depends on what is measured",
  );
}

function othersSentence(others: readonly { area: Area }[]): string | undefined {
  if (others.length === 0) return undefined;
  return `The papers also print ${listWords(others.map(({ area }) => nameOf(area)))}`;
}

/** A region and a group of councils are spoken of with their article. */
function nameOf({ name, type }: Area): string {
  return type === "region"
    ? `the ${name}`
    : type === "group of councils"
      ? `its ${name.toLowerCase()}`
      : name;
}

/** Where a measure is printed for several parts of the place or several providers at one time. */
function partsSentence(dataset: Dataset): string | undefined {
  const own = select(dataset.figures).filter((figure) => isKnown(figure) && !isComparator(figure.area));
  const groups = Map.groupBy(own, (figure) => `${figure.indicator.id} ${figure.period.id}`);
  const largest = [...groups.values()].reduce<Figure[]>((a, b) => (distinct(b) > distinct(a) ? b : a), []);
  const count = distinct(largest);
  const [first] = largest;
  if (!first || count < 2) return undefined;
  const providers = new Set(largest.map(({ organisation }) => organisation?.id).filter(Boolean)).size;
  const what = providers === count ? "providers" : subjects(largest, count);
  return `${first.indicator.title} is printed for ${countWords(count)} ${what} ${inPeriod(first.period)}`;
}

function distinct(figures: readonly Figure[]): number {
  return new Set(figures.map(({ area, organisation }) => `${area?.code}|${organisation?.id}`)).size;
}
