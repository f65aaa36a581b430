import { type Reference, referencesOf } from "../../marks/reference.ts";
import { overlap } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, isKnown } from "../../model/figure.ts";
import type { Finding, Over, Row } from "../../model/finding.ts";
import { findIntervals, findObstacles, findRows, findSides, findTimes, overOf } from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { headOf, labelWithin, referenceWords, spokenNameOf, spokenValue } from "../../words/phrases.ts";
import { type Bar, type BarsOptions, barsOf, dimensionsOf } from "./data.ts";

/** The values of bars or their ends, on which side of targets and comparators they lie, and what must not be compared. */
export function barFindings(dataset: Dataset, options: BarsOptions): Finding[] {
  const bars = barsOf(dataset, options);
  const figures = bars.map(({ figure }) => figure);
  const dimensions = dimensionsOf(options);
  const apart = [...dimensions, ...(options.group ? [options.group] : [])];
  const head = headOf(dataset, figures, bars.length > 1 ? apart : []);
  const over = overOf(figures, dimensions);
  return [
    ...valuesOf(dataset, bars, head, options),
    ...referencesOf(dataset, options.lines).flatMap((line) => lineFinding(line, bars, over)),
    ...(options.marks ?? []).flatMap((_, index) => markFinding(options, index, bars, over)),
    ...findObstacles(dataset, figures, false),
    ...(apart.includes("period") ? overlapsOf(figures) : findTimes(figures)),
    ...(bars.length > 1 ? findIntervals(figures) : []),
    ...findCertain(dataset, [...figures, ...bars.flatMap(({ marks }) => marks)]),
  ];
}

/** That bars of different times share some time; plans have no cases to share. */
function overlapsOf(figures: readonly Figure[]): Finding[] {
  const results = figures.filter(({ indicator }) => !indicator.planned);
  return overlap(results) ? [{ kind: "periods", how: "overlap" }] : [];
}

function valuesOf(dataset: Dataset, bars: readonly Bar[], head: string, options: BarsOptions): Finding[] {
  const [{ figure }, ...others] = bars as [Bar, ...Bar[]];
  const { group } = options;
  const dimensions = dimensionsOf(options);
  if (others.length === 0) return findRows(dataset, head, [{ name: "", figure }], []);
  if (group === undefined) return findRows(dataset, head, bars.map(rowOf), dimensions);
  const groups = Map.groupBy(bars, (bar) => spokenNameOf(dataset, bar.figure, [group], false));
  return [
    { kind: "head", of: head },
    ...[...groups].flatMap(([name, own]) => findRows(dataset, name, own.map(rowOf), dimensions)),
  ];
}

function rowOf({ name, figure }: Bar): Row {
  return { name, figure };
}

function lineFinding({ label, value, figure }: Reference, bars: readonly Bar[], over: Over): Finding[] {
  const against = [`${referenceWords(label, figure)} (${spokenValue(figure)})`];
  return findSides({ who: "", against, over }, bars.map(rowOf), () => value);
}

function markFinding({ marks }: BarsOptions, index: number, bars: readonly Bar[], over: Over): Finding[] {
  const pairs = bars.flatMap(({ name, figure: own, marks: { [index]: other } }) =>
    isKnown(own) && other && isKnown(other) ? [{ name, own, other }] : [],
  );
  const label = marks?.[index]?.label ?? "";
  const [first] = pairs;
  if (!first) return [];
  const { area, role } = first.other;
  const called = role === "" ? labelWithin(label, area) : referenceWords(label, first.other);
  return [{ kind: "beside", label: called, over, pairs }];
}
