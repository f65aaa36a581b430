import { referencesOf } from "../../marks/reference.ts";
import type { Dataset } from "../../model/dataset.ts";
import { formatFigure } from "../../model/figure.ts";
import type { Finding } from "../../model/finding.ts";
import {
  findApart,
  findIntervals,
  findOwn,
  findPairSides,
  findRows,
  findSides,
  findTimes,
  manyMeasures,
  overOf,
  pairOf,
  rowsAt,
} from "../../words/find.ts";
import { findCertain } from "../../words/judged.ts";
import { READ_OUT } from "../../words/many.ts";
import { headOf, listNames } from "../../words/phrases.ts";
import { capital, small } from "../../words/words.ts";
import { type DumbbellOptions, figuresIn, rowsOf, seriesOf } from "./data.ts";

/** The values of each series or its ends, how the rows stand to the line, and how the first series stands to the others. */
export function dumbbellFindings(dataset: Dataset, options: DumbbellOptions): Finding[] {
  const all = rowsOf(dataset, options);
  const rows = all.map(({ spoken: title, figures }) => ({ title, figures }));
  const [line] = referencesOf(dataset, [options.line]);
  const figures = figuresIn(all);
  const over = overOf(figures, [options.rows]);
  const certain = findCertain(dataset, figures);
  // Of one measure the first series is read out and the others stand beside it; of several each has its values.
  const shown =
    line || (over !== "measure" && options.order.length > 2) ? 1 : Math.min(2, options.order.length);
  const isMany = over === "measure" && rows.length > READ_OUT.measure;
  const titles = seriesOf(dataset, options).map(({ spoken }) => spoken);
  const [first = "", ...others] = titles;
  const pairs = others.map((_, at) =>
    rows.flatMap(({ title, figures: { 0: own, [at + 1]: other } }) => pairOf(title, own, other)),
  );
  // A place is a side of a sentence by its name, a group by its figure.
  const isPlace = options.series === "area" || options.series === "organisation";
  return [
    { kind: "head", of: headOf(dataset, figures, [options.rows, options.series]) },
    ...(isMany && !line ? findOwn(capital(manyMeasures(listNames(titles), rows.length))) : []),
    ...(isMany ? [] : titles.slice(0, shown)).flatMap((title, index) =>
      findRows(dataset, title, rowsAt(rows, index), [options.rows]),
    ),
    ...(line
      ? findSides(
          { who: first, against: [`the line of ${formatFigure(line.figure)}`], over },
          rowsAt(rows, 0),
          () => line.value,
        )
      : []),
    // Where a verdict or an interval decides, sides by number alone would only blur it.
    ...(over === "measure" || over === "time" || certain.length > 0 ? [] : others).flatMap((title, at) => {
      const own = pairs[at] ?? [];
      const who = isPlace ? first : `the figure for ${small(first)}`;
      const against = [isPlace ? title : `that for ${small(title)}`];
      return own.length < 2 ? [] : findPairSides({ who, against, over }, own);
    }),
    ...(over === "place" && options.order.length === 2 ? findApart("The two", over, pairs[0] ?? []) : []),
    ...(options.rows === "period" || options.series === "period" ? [] : findTimes(figures)),
    ...findIntervals(figures),
    ...certain,
  ];
}
