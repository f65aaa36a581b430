import { amountOf, isKnown } from "../model/figure.ts";
import { keyOf } from "../model/select.ts";
import type { Point } from "./points.ts";

/**
 * Points parted into series: readers walk along one, and across to the next. The series of a table are its rows; others
 * are alike in what varies least, such as the sex of wards or the area of years; else all points are one.
 */
export function seriesOf(points: readonly Point[]): Point[][] {
  const figures = points.map(({ figure }) => figure);
  const breakdowns = new Set(figures.flatMap(({ breakdown }) => Object.keys(breakdown)));
  const countOf = (...ids: string[]) =>
    new Set(figures.map((figure) => ids.map((id) => keyOf(figure, id)).join("|"))).size;
  const dimensions = ["indicator", "organisation", "area", "role", ...breakdowns, "period"]
    .map((id) => ({ id, size: countOf(id) }))
    .filter(({ size }) => size > 1)
    // Time is what a series runs along, wherever it can.
    .sort((a, b) => Number(b.id === "period") - Number(a.id === "period") || b.size - a.size);
  const crossed = dimensions
    .map((along) => {
      // What follows from it, such as the group of each ward, parts nothing.
      const others = dimensions.filter(({ id }) => countOf(along.id, id) > along.size);
      const series = parted(points, ({ figure }) => others.map(({ id }) => keyOf(figure, id)).join("|"));
      return { series, columns: parted(points, ({ figure }) => keyOf(figure, along.id)) };
    })
    .find(({ series, columns }) => isCrossed(series, columns));
  const rows = parted(points, ({ y }) => String(Math.round(y)));
  return isTable(points, rows) ? rows : (crossed?.series ?? [[...points]]);
}

function parted(points: readonly Point[], key: (point: Point) => string): Point[][] {
  return [...Map.groupBy(points, key).values()];
}

/** Whether points stand in rows and columns of a drawing. */
function isTable(points: readonly Point[], rows: readonly Point[][]): boolean {
  const columns = parted(points, ({ x }) => String(Math.round(x))).length;
  return (
    rows.length > 1 &&
    rows.every(({ length }) => length > 1) &&
    columns === Math.max(...rows.map(({ length }) => length))
  );
}

/** Whether what series run along is the same for most of them, so that there is a way across. */
function isCrossed(series: readonly Point[][], columns: readonly Point[][]): boolean {
  const areMostShared = (groups: readonly Point[][]) =>
    2 * groups.filter(({ length }) => length > 1).length >= groups.length;
  return series.length > 1 && areMostShared(series) && areMostShared(columns);
}

/** The highest and the lowest point of a series of one measure; nothing where all are alike. */
export function endsOf(series: readonly Point[]): { highest?: Point; lowest?: Point } {
  const known = series.flatMap((point) =>
    isKnown(point.figure) ? [{ point, value: amountOf(point.figure) }] : [],
  );
  const measures = new Set(known.map(({ point: { figure } }) => `${figure.indicator.id} ${figure.unit.id}`));
  const sorted = known.sort((a, b) => b.value - a.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || measures.size > 1 || first.value === last.value) return {};
  return { highest: first.point, lowest: last.point };
}
