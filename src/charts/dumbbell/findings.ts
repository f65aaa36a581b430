import type { Dataset } from "../../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known } from "../../model/figure.ts";
import type { Finding, Row as Named } from "../../model/finding.ts";
import { formatDifference, hasDifference } from "../../model/unit.ts";
import {
  findCertain,
  findIntervals,
  findRows,
  findTimes,
  manyMeasures,
  overOf,
  READ_OUT,
} from "../../words/find.ts";
import { areaWithin, headOf, listNames } from "../../words/phrases.ts";
import { capital, countWords, small } from "../../words/words.ts";
import { type DumbbellOptions, lineOf, type Row, rowsOf, seriesTitle } from "./data.ts";

/** The values of each series or its ends, how the rows stand to the line, and how the first series stands to the others. */
export function dumbbellFindings(dataset: Dataset, options: DumbbellOptions): Finding[] {
  const rows = rowsOf(dataset, options);
  const line = lineOf(dataset, options);
  const figures = rows.flatMap((row) => row.figures).filter((figure) => figure !== undefined);
  const known = figures.filter(isKnown);
  if (figures.length === 0) return [{ kind: "nothing", of: "" }];
  if (known.length === 0) return [{ kind: "nothing", of: headOf(dataset, figures) }];
  const over = overOf(figures, [options.rows]);
  const certain = findCertain(dataset, figures);
  // Of one measure the first series is read out and the others stand beside it; of several each has its values.
  const shown =
    line || (over !== "measure" && options.order.length > 2) ? 1 : Math.min(2, options.order.length);
  const isMany = over === "measure" && rows.length > READ_OUT.measure;
  const titles = options.order.map((key) => nameWithin(dataset, options, key, figures));
  return [
    { kind: "head", of: headOf(dataset, figures, [options.rows, options.series]) },
    ...(isMany && !line
      ? [{ kind: "own", words: capital(manyMeasures(listNames(titles), rows.length)) } as const]
      : []),
    ...(isMany ? [] : titles.slice(0, shown)).flatMap((title, index) => {
      const own = seriesRows(rows, index);
      return own.length === 0 ? [] : findRows(dataset, title, own, [options.rows]);
    }),
    ...(line
      ? [
          sidesOf(seriesRows(rows, 0), () => line.value, {
            who: titles[0] ?? "",
            against: `the line of ${line.text}`,
            over,
          }),
        ]
      : []),
    // Where a verdict or an interval decides, sides by number alone would only blur it.
    ...(over === "measure" || over === "time" || certain.length > 0
      ? []
      : titles
          .slice(1)
          .flatMap((title, index) =>
            besideOf(rows, index + 1, asSides(options, [titles[0] ?? "", title]), over),
          )),
    ...(over === "place" && options.order.length === 2 ? widest(rows) : []),
    ...(options.rows === "period" || options.series === "period" ? [] : findTimes(known)),
    ...findIntervals(known),
    ...certain,
  ];
}

/** What a series is called in a list: "the North West", "Women". */
function nameWithin(
  dataset: Dataset,
  options: DumbbellOptions,
  key: string,
  figures: readonly Figure[],
): string {
  const area = options.series === "area" && figures.find((figure) => figure.area?.code === key)?.area;
  return area ? areaWithin(area) : seriesTitle(dataset, options, key);
}

/** Two series as the sides of a sentence: a place is one by its name, a group by its figure. */
function asSides({ series }: DumbbellOptions, [one, other]: readonly [string, string]): [string, string] {
  return series === "area" || series === "organisation"
    ? [one, other]
    : [`the figure for ${small(one)}`, `that for ${small(other)}`];
}

function seriesRows(rows: readonly Row[], index: number): Named[] {
  return rows.flatMap(({ title, figures }) => {
    const figure = figures[index];
    return figure ? [{ name: title, figure }] : [];
  });
}

/** On which side of a value each row of a series lies. */
function sidesOf(
  rows: readonly Named[],
  amountBeside: (name: string) => number | undefined,
  names: Pick<Extract<Finding, { kind: "sides" }>, "who" | "against" | "over">,
): Extract<Finding, { kind: "sides" }> {
  const on = (side: number) =>
    rows.filter(({ name, figure }) => {
      const value = amountBeside(name);
      return value !== undefined && isKnown(figure) && Math.sign(amountOf(figure) - value) === side;
    });
  return { kind: "sides", ...names, above: on(1), on: on(0), below: on(-1) };
}

/** In which rows of one measure the first series is above and below another. */
function besideOf(
  rows: readonly Row[],
  index: number,
  [who, against]: readonly [string, string],
  over: Extract<Finding, { kind: "sides" }>["over"],
): Finding[] {
  const others = new Map(
    rows.flatMap(({ title, figures }) => {
      const figure = figures[index];
      return figure && isKnown(figure) ? [[title, amountOf(figure)] as const] : [];
    }),
  );
  const found = sidesOf(seriesRows(rows, 0), (name) => others.get(name), { who, against, over });
  return found.above.length + found.on.length + found.below.length > 1 ? [found] : [];
}

/** Where the two series are furthest apart. */
function widest(rows: readonly Row[]): Finding[] {
  const pairs = rows.flatMap(({ title, figures: [one, two] }) =>
    one && two && isKnown(one) && isKnown(two)
      ? [{ title, one, size: Math.abs(amountOf(one) - amountOf(two)), decimals: decimalsOf(one, two) }]
      : [],
  );
  const [first] = pairs;
  if (!first || pairs.length < 2 || !hasDifference(first.one.unit)) return [];
  const most = Math.max(...pairs.map(({ size }) => size));
  const alike = pairs.filter(({ size }) => most - size < 1e-9 * most);
  const names = alike.length > 3 ? countWords(alike.length) : listNames(alike.map(({ title }) => title));
  return [
    {
      kind: "own",
      words: `The two are ${pairs.length === 2 && alike.length === 1 ? "further" : "furthest"} apart in ${names} (${formatDifference(most, first.one.unit, first.decimals)})`,
    },
  ];
}

function decimalsOf(...figures: readonly Known[]): number {
  return Math.min(...figures.map(({ measurement }) => measurement.decimals));
}
