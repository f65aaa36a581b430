import { referencesOf } from "../../marks/reference.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Figure, formatFigure, isKnown } from "../../model/figure.ts";
import type { Finding, Pair } from "../../model/finding.ts";
import { keyOf } from "../../model/select.ts";
import {
  findApart,
  findIntervals,
  findPairSides,
  findRows,
  findSides,
  findTimes,
  manyMeasures,
  overOf,
  rowsAt,
} from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { READ_OUT } from "../../words/many.ts";
import { headOf, listNames, spokenNameOf } from "../../words/phrases.ts";
import { capital, small } from "../../words/words.ts";
import { type DumbbellOptions, type Row, rowsOf, type Series, seriesOf } from "./data.ts";

/** The values of each series or its ends, how the rows stand to the line, and how the first series stands to the others. */
export function dumbbellFindings(dataset: Dataset, options: DumbbellOptions): Finding[] {
  const rows = rowsOf(dataset, options).map((row) => {
    const first = row.figures.find((figure) => figure !== undefined);
    return first ? { ...row, title: spokenNameOf(dataset, first, [options.rows]) } : row;
  });
  const [line] = referencesOf(dataset, [options.line]);
  const figures = rows.flatMap((row) => row.figures).filter((figure) => figure !== undefined);
  const known = rows.flatMap((row) => row.known);
  const over = overOf(figures, [options.rows]);
  const certain = findCertain(dataset, figures);
  // Of one measure the first series is read out and the others stand beside it; of several each has its values.
  const shown =
    line || (over !== "measure" && options.order.length > 2) ? 1 : Math.min(2, options.order.length);
  const isMany = over === "measure" && rows.length > READ_OUT.measure;
  const titles = seriesOf(dataset, options).map((series) => nameWithin(dataset, options, series, figures));
  return [
    { kind: "head", of: headOf(dataset, figures, [options.rows, options.series]) },
    ...(isMany && !line
      ? [{ kind: "own", words: capital(manyMeasures(listNames(titles), rows.length)) } as const]
      : []),
    ...(isMany ? [] : titles.slice(0, shown)).flatMap((title, index) =>
      findRows(dataset, title, rowsAt(rows, index), [options.rows]),
    ),
    ...(line
      ? findSides(
          { who: titles[0] ?? "", against: [`the line of ${formatFigure(line.figure)}`], over },
          rowsAt(rows, 0),
          () => line.value,
        )
      : []),
    // Where a verdict or an interval decides, sides by number alone would only blur it.
    ...(over === "measure" || over === "time" || certain.length > 0
      ? []
      : titles.slice(1).flatMap((title, index) => {
          const pairs = pairsOf(rows, index + 1);
          const [who, against] = asSides(options, [titles[0] ?? "", title]);
          return pairs.length < 2 ? [] : findPairSides({ who, against: [against], over }, pairs);
        })),
    ...(over === "place" && options.order.length === 2 ? findApart("The two", over, pairsOf(rows, 1)) : []),
    ...(options.rows === "period" || options.series === "period" ? [] : findTimes(known)),
    ...findIntervals(known),
    ...certain,
  ];
}

/** What a series is called in a list: "the North West", "Women". */
function nameWithin(
  dataset: Dataset,
  options: DumbbellOptions,
  { key, label }: Series,
  figures: readonly Figure[],
): string {
  const figure = figures.find((each) => keyOf(each, options.series) === key);
  return figure ? spokenNameOf(dataset, figure, [options.series], false) : label;
}

/** Two series as the sides of a sentence: a place is one by its name, a group by its figure. */
function asSides({ series }: DumbbellOptions, [one, other]: readonly [string, string]): [string, string] {
  return series === "area" || series === "organisation"
    ? [one, other]
    : [`the figure for ${small(one)}`, `that for ${small(other)}`];
}

/** The first series and another, in the rows that have both. */
function pairsOf(rows: readonly Row[], index: number): Pair[] {
  return rows.flatMap(({ title: name, figures: { 0: own, [index]: other } }) =>
    own && other && isKnown(own) && isKnown(other) ? [{ name, own, other }] : [],
  );
}
