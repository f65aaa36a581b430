import { isWider } from "../model/area.ts";
import { type Break, breaksAmong, overlap, unequal } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { amountOf, type Figure, isKnown, type Known, subjectOf } from "../model/figure.ts";
import type { Finding, Judged, Over, Pair, Row } from "../model/finding.ts";
import { gapsIn } from "../model/joins.ts";
import { keyOf } from "../model/select.ts";
import { hasDifference } from "../model/unit.ts";
import { sideOf } from "../stats/compare.ts";
import { differenceInterval } from "./difference.ts";
import { NAMED, namedOr, READ_OUT } from "./many.ts";
import { inPeriod, spokenNameOf } from "./phrases.ts";
import { countWords, listWords, sentences } from "./words.ts";

/** What the rows of a chart are, by the dimensions that name them; measures where there are several. */
export function overOf(figures: readonly Figure[], dimensions: readonly string[]): Over {
  if (new Set(figures.map(({ indicator }) => indicator.id)).size > 1) return "measure";
  if (dimensions.includes("area")) return "place";
  if (dimensions.includes("organisation")) return "provider";
  return dimensions.includes("period") ? "time" : "group";
}

/** Rows with totals apart: wider places beside places, the group of all beside groups. */
function withoutTotals(
  dataset: Dataset,
  rows: readonly Row[],
  dimensions: readonly string[],
): { rows: Row[]; totals: Row[] } {
  const isTotal = ({ figure }: Row) =>
    (dimensions.includes("area") && !figure.organisation && isWider(figure.area)) ||
    dataset.breakdowns.some(
      ({ id, totals }) =>
        dimensions.includes(id) && (keyOf(figure, id) === "" || totals?.includes(keyOf(figure, id))),
    );
  const parts = rows.filter((row) => !isTotal(row));
  // Where all are wider places, they are what is compared.
  return parts.length < 2 ? { rows: [...rows], totals: [] } : { rows: parts, totals: rows.filter(isTotal) };
}

/** The values or, of many, the ends of rows that differ in some dimensions; of many measures their number. */
export function findRows(
  dataset: Dataset,
  of: string,
  rows: readonly Row[],
  dimensions: readonly string[],
): Finding[] {
  if (rows.length === 0) return [];
  const over = overOf(
    rows.map(({ figure }) => figure),
    dimensions,
  );
  const isPart = isSome(dataset, rows, dimensions);
  if (rows.length <= READ_OUT[over])
    return [
      {
        kind: "values",
        of,
        over,
        rows: [...rows],
        totals: withoutTotals(dataset, rows, dimensions).totals,
        isPart,
      },
    ];
  if (over === "measure") return findOwn(manyMeasures(of, rows.length));
  if (over === "time") return [{ kind: "course", of, figures: rows.map(({ figure }) => figure) }];
  return [{ kind: "extremes", of, over, ...withoutTotals(dataset, rows, dimensions), isPart }];
}

/** Whether the dataset has more of a kind than the rows: those that are withheld, or left out of the chart. */
function isSome(dataset: Dataset, rows: readonly Row[], dimensions: readonly string[]): boolean {
  const [first] = rows;
  // Places are chosen for a chart, and those of other boundaries are other places.
  if (!first || dimensions.includes("area") || dimensions.includes("organisation")) return false;
  const fixed = [
    "indicator",
    "area",
    "organisation",
    "period",
    "role",
    "print",
    ...dataset.breakdowns.map(({ id }) => id),
  ].filter((dimension) => !dimensions.includes(dimension));
  const alike = dataset.figures.filter(
    (figure) =>
      fixed.every((dimension) => keyOf(figure, dimension) === keyOf(first.figure, dimension)) &&
      !(figure.measurement.kind === "missing" && figure.measurement.status === "z"),
  );
  return alike.some(
    (figure) =>
      !rows.some((row) => row.figure === figure) &&
      dimensions.every((dimension) => keyOf(figure, dimension) !== ""),
  );
}

/** What only one type of chart finds, in sentences of its own. */
export function findOwn(...words: Parameters<typeof sentences>): Finding[] {
  return [{ kind: "own", words: sentences(...words) }];
}

/** Of more measures than are read out, how many they are: they have no order among them. */
export function manyMeasures(of: string, count: number): string {
  return `${of === "" ? "" : `${of}: `}${countWords(count)} measures, each with its figure in the table`;
}

/** What stands in the way of comparing figures: breaks, periods that overlap or differ in length. */
export function findObstacles(dataset: Dataset, figures: readonly Figure[], inTime: boolean): Finding[] {
  const breaks = breaksAmong(dataset, figures).map(
    ({ gap, whose }): Finding => ({ kind: "break", gap, whose }),
  );
  return inTime ? [...breaks, ...findUnlike([figures])] : breaks;
}

/** Where the periods of series differ in length, or share some time within one of them. */
function findUnlike(series: readonly (readonly Figure[])[]): Finding[] {
  const isUnequal = unequal(series.flat().map(({ period }) => period));
  return [
    ...(isUnequal ? [{ kind: "periods", how: "unequal" } as const] : []),
    ...(series.some(overlap) ? [{ kind: "periods", how: "overlap" } as const] : []),
  ];
}

/** What must not be joined in series over time: breaks, and periods of unlike lengths or that overlap. */
export function findGaps(gaps: readonly Break[], series: readonly (readonly Figure[])[]): Finding[] {
  return [...gaps.map((gap): Finding => ({ kind: "break", gap })), ...findUnlike(series)];
}

/** Rows named within a sentence by some dimensions. */
export function rowsOf(dataset: Dataset, figures: readonly Figure[], dimensions: readonly string[]): Row[] {
  return figures.map((figure) => ({ name: spokenNameOf(dataset, figure, dimensions), figure }));
}

/** Rows that have several figures each, by the one that stands at a place in all, where they have it. */
export function rowsAt(
  rows: readonly { title: string; figures: readonly (Figure | undefined)[] }[],
  place: number,
): Row[] {
  return rows.flatMap(({ title: name, figures: { [place]: figure } }) => (figure ? [{ name, figure }] : []));
}

/** Figures of different times side by side, where time is not what sets them apart. */
export function findTimes(figures: readonly Figure[]): Finding[] {
  const known = figures.filter(isKnown);
  return new Set(known.map(({ period }) => period.id)).size > 1 ? [{ kind: "times", figures: known }] : [];
}

/** That there are intervals, where any figure has one. */
export function findIntervals(figures: readonly Figure[]): Finding[] {
  const own = figures.filter((figure): figure is Known => isKnown(figure) && figure.interval !== undefined);
  return own.length > 0 ? [{ kind: "intervals", figures: own }] : [];
}

/**
 * Whether each of some series has changed by more than chance between two figures that may be compared, where both have
 * an interval.
 */
export function findChanges(pairs: readonly { title: string; first: Known; last: Known }[]): Finding[] {
  const changes = pairs.flatMap(({ title, first, last }): Judged[] => {
    if (!first.interval || !last.interval || first.unit.additive) return [];
    const side = sideOf(differenceInterval(last, first), 0);
    const is = side === "above" ? "higher" : side === "below" ? "lower" : "similar";
    const who = `the figure of ${last.period.title}`;
    return [{ own: last, who, against: `that of ${first.period.title}`, is, row: title }];
  });
  const judged = changes.length === 1 ? changes.map((each) => ({ ...each, row: "" })) : changes;
  return judged.length > 0 ? [{ kind: "certain", judged }] : [];
}

/**
 * Both ends of the latest figures of many series, for each period and unit, how many rose and fell, and what is missing
 * among their figures.
 */
export function findLatest(
  dataset: Dataset,
  series: readonly { spoken: string; figures: readonly Figure[] }[],
  dimensions: readonly string[],
): Finding[] {
  const latest = series.flatMap(({ spoken, figures }): Row[] => {
    const figure = figures.findLast(isKnown);
    return figure ? [{ name: spoken, figure }] : [];
  });
  const alike = Map.groupBy(latest, ({ figure }) => `${figure.period.id}|${figure.unit.id}`);
  const gaps = series.flatMap(({ spoken, figures }): Row[] =>
    figures.some(isKnown)
      ? figures.map((figure) => ({ name: `${spoken} ${inPeriod(figure.period)}`, figure }))
      : figures.slice(0, 1).map((figure) => ({ name: spoken, figure })),
  );
  return [
    ...[...alike.values()].flatMap((rows) =>
      findRows(dataset, inPeriod((rows[0] as Row).figure.period), rows, dimensions),
    ),
    ...findCourses(dataset, series),
    ...findMissing(gaps, "places of the drawing"),
  ];
}

/** How many series rose and how many fell from their first figure to their last, where all of each may be compared. */
function findCourses(
  dataset: Dataset,
  series: readonly { spoken: string; figures: readonly Figure[] }[],
): Finding[] {
  const lines = series.map(({ figures }) => figures);
  if (gapsIn(dataset, lines).length > 0 || findUnlike(lines).length > 0) return [];
  const courses = series.flatMap(({ spoken, figures }) => {
    const [first, ...others] = figures.filter(isKnown);
    const last = others.at(-1);
    return first && last ? [{ spoken, way: Math.sign(amountOf(last) - amountOf(first)) }] : [];
  });
  const ways = (
    [
      [1, "rose"],
      [-1, "fell"],
      [0, "did not change"],
    ] as const
  ).flatMap(([way, verb]) => {
    const names = courses.filter((course) => course.way === way).map(({ spoken }) => spoken);
    const counted = countWords(names.length);
    if (names.length === courses.length) return [`all ${counted} ${verb}`];
    return names.length > 0 ? [`${namedOr(counted, names)} ${verb}`] : [];
  });
  return courses.length > 1
    ? [{ kind: "own", words: `From the first to the last figure ${listWords(ways)}` }]
    : [];
}

/** Whose figures are missing, by name, with the reason where there is more to say than that they are not available. */
export function findMissing(rows: readonly Row[], noun: string): Finding[] {
  const reasons = rows.flatMap(({ name, figure }) =>
    figure.measurement.kind === "missing"
      ? [{ name: name || subjectOf(figure), why: figure.measurement.status }]
      : [],
  );
  return [...Map.groupBy(reasons, ({ why }) => why)].map(
    ([why, alike]): Finding => ({ kind: "missing", names: alike.map(({ name }) => name), noun, why }),
  );
}

/** Two figures of a row as a pair, where both have a value. */
export function pairOf(name: string, own: Figure | undefined, other: Figure | undefined): Pair[] {
  return own && other && isKnown(own) && isKnown(other) ? [{ name, own, other }] : [];
}

/** On which side of another figure each row lies; rows without both figures are on none. */
export function findSides(
  names: Pick<Extract<Finding, { kind: "sides" }>, "who" | "against" | "over">,
  rows: readonly Row[],
  amountBeside: (row: Row, index: number) => number | undefined,
): Finding[] {
  const sides = Map.groupBy(rows, (row) => {
    const value = amountBeside(row, rows.indexOf(row));
    return value === undefined || !isKnown(row.figure) ? undefined : Math.sign(amountOf(row.figure) - value);
  });
  const [above, on, below] = [1, 0, -1].map((side) => sides.get(side) ?? []) as [Row[], Row[], Row[]];
  return above.length + on.length + below.length > 0 ? [{ kind: "sides", ...names, above, on, below }] : [];
}

/** On which side of the other figure of its row each figure lies. */
export function findPairSides(names: Parameters<typeof findSides>[0], pairs: readonly Pair[]): Finding[] {
  const rows = pairs.map(({ name, own: figure }) => ({ name, figure }));
  return findSides(names, rows, (_, index) => pairs[index] && amountOf(pairs[index].other));
}

/** Where two figures of the same row are furthest apart; nothing where a difference of their unit says nothing. */
export function findApart(who: string, over: Over, pairs: readonly Pair[]): Finding[] {
  const sizes = pairs.map(({ own, other }) => Math.abs(amountOf(own) - amountOf(other)));
  const most = Math.max(...sizes);
  const [first] = pairs;
  if (!first || pairs.length < 2 || most === 0 || !hasDifference(first.own.unit)) return [];
  // Binary fractions of like differences differ by a hair.
  const furthest = pairs.filter((_, index) => most - (sizes[index] as number) < 1e-9 * most);
  // Some that are level among more say nothing of any.
  const isShared = furthest.length > NAMED && furthest.length < pairs.length;
  return isShared ? [] : [{ kind: "apart", who, over, furthest, of: pairs.length }];
}
