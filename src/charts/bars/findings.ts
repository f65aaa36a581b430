import { referencesOf } from "../../marks/reference.ts";
import { overlap } from "../../model/breaks.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import type { Finding, Row } from "../../model/finding.ts";
import {
  findIntervals,
  findObstacles,
  findRows,
  findSides,
  findTimes,
  overOf,
  pairOf,
  rowsOf,
} from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { headOf, referenceWords, spokenNameOf, spokenValue } from "../../words/phrases.ts";
import { type BarsOptions, barsOf, dimensionsOf, namesOf } from "./data.ts";

/** The values of bars or their ends, on which side of targets and comparators they lie, and what must not be compared. */
export function barFindings(dataset: Dataset, options: BarsOptions): Finding[] {
  const bars = barsOf(dataset, options);
  const figures = bars.map(({ figure }) => figure);
  const [dimensions, apart] = [dimensionsOf(options), namesOf(options)];
  const rows = rowsOf(dataset, figures, dimensions);
  const over = overOf(figures, dimensions);
  return [
    ...valuesOf(dataset, rows, options),
    ...referencesOf(dataset, options.lines).flatMap(({ label, value, figure }) => {
      const against = [`${referenceWords(label, figure)} (${spokenValue(figure)})`];
      return findSides({ who: "", against, over }, rows, () => value);
    }),
    ...(options.marks ?? []).flatMap(({ label }, index): Finding[] => {
      const pairs = rows.flatMap(({ name, figure }, at) => pairOf(name, figure, bars[at]?.marks[index]));
      const [first] = pairs;
      return first ? [{ kind: "beside", label: referenceWords(label, first.other), over, pairs }] : [];
    }),
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

function valuesOf(dataset: Dataset, rows: readonly Row[], options: BarsOptions): Finding[] {
  const { group } = options;
  const figures = rows.map(({ figure }) => figure);
  const isOne = rows.length === 1;
  const head = headOf(dataset, figures, isOne ? [] : namesOf(options));
  if (isOne) return findRows(dataset, head, [{ name: "", figure: figures[0] as Figure }], []);
  if (group === undefined) return findRows(dataset, head, rows, dimensionsOf(options));
  const groups = Map.groupBy(rows, ({ figure }) => spokenNameOf(dataset, figure, [group], false));
  return [
    { kind: "head", of: head },
    ...[...groups].flatMap(([name, own]) => findRows(dataset, name, own, dimensionsOf(options))),
  ];
}
