import { geoTransverseMercator } from "d3";
import type { Polygon, Position } from "./outline.ts";
import { surface } from "./outline.ts";

/** An area on a plane: kilometres to the east, and to the south as drawings count. */
export interface Shape {
  polygons: Polygon[];
  /** Places inside it, the one farthest from its edges first: where a label may stand. */
  spots: Position[];
  /** Whom a drawing of it must name. */
  credit: string;
}

/** Places looked at along each side of an area. */
const GRID = 20;

/** Transverse Mercator about 2° west, as the British National Grid is; in kilometres. */
const project = geoTransverseMercator().rotate([2, 0]).scale(6371).translate([0, 0]);

/** The shape of polygons in degrees. */
export function shapeOf(polygons: readonly Polygon[], credit: string): Shape {
  const flat = polygons.map((polygon) =>
    polygon.map((ring) => ring.map((position) => project(position) as Position)),
  );
  return { polygons: flat, spots: spotsOf(flat), credit };
}

/** Left, top, right and bottom of shapes. */
export function boundsOf(shapes: readonly Pick<Shape, "polygons">[]): [number, number, number, number] {
  const positions = shapes.flatMap(({ polygons }) => polygons.flat(2));
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Tells whether a box about a place that is inside polygons lies within them whole: no edge comes into it. */
export function boxTest(
  polygons: readonly Polygon[],
): (middle: Position, size: [width: number, height: number]) => boolean {
  const all = edgesOf(polygons);
  return ([x, y], [width, height]) =>
    all.every(([a, b]) => !crosses(a, b, [x - width / 2, y - height / 2, width, height]));
}

/** Places on a grid inside the largest polygon, by their distance from its edges. */
function spotsOf(polygons: readonly Polygon[]): Position[] {
  const largest = [...polygons].sort((a, b) => surface([b]) - surface([a])).slice(0, 1);
  const [left, top, right, bottom] = boundsOf([{ polygons: largest }]);
  const along = (low: number, high: number) =>
    Array.from({ length: GRID }, (_, index) => low + ((index + 0.5) / GRID) * (high - low));
  const all = edgesOf(largest);
  return along(top, bottom)
    .flatMap((y) => along(left, right).map((x): Position => [x, y]))
    .filter((spot) => isInside(all, spot))
    .map((spot) => ({ spot, room: Math.min(...all.map(([a, b]) => distance(spot, a, b))) }))
    .sort((a, b) => b.room - a.room)
    .map(({ spot }) => spot);
}

type Edge = readonly [Position, Position];

function edgesOf(polygons: readonly Polygon[]): Edge[] {
  return polygons
    .flat(1)
    .flatMap((ring) => ring.slice(1).map((end, index): Edge => [ring[index] as Position, end]));
}

/** By the number of edges that a line to the east meets: odd inside. */
function isInside(edges: readonly Edge[], [x, y]: Position): boolean {
  const met = edges.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  );
  return met.length % 2 === 1;
}

function distance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

/** Whether an edge has a part in a box (Liang and Barsky, 1984). */
function crosses(
  [ax, ay]: Position,
  [bx, by]: Position,
  [left, top, width, height]: [number, number, number, number],
): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  const cut = (step: number, room: number): boolean => {
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
    return (step !== 0 || room >= 0) && from <= to;
  };
  return (
    cut(-dx, ax - left) && cut(dx, left + width - ax) && cut(-dy, ay - top) && cut(dy, top + height - ay)
  );
}
