import { labelSize } from "../../marks/axis.ts";
import { spread } from "../../marks/spread.ts";
import { widest, wrap } from "../../marks/wrap.ts";
import type { Polygon, Position } from "../../model/outline.ts";
import { boxTest } from "../../model/shape.ts";
import type { Canvas } from "../../render/chart.ts";

/** An area of a map in pixels, with the words that want to stand on it. */
export interface MapArea {
  name: string;
  value: string;
  polygons: Polygon[];
  /** Places inside it, the one farthest from its edges first. */
  spots: Position[];
}

/** Words on an area: lines about a middle, the last of them the value. */
interface InsideLabel<T> {
  area: T;
  middle: Position;
  lines: string[];
}

/** Words beside the map, with a line to a place inside their area. */
interface LeaderLabel<T> {
  area: T;
  side: "left" | "right";
  /** Its name and its value. */
  lines: string[];
  x: number;
  /** The middle of its lines. */
  y: number;
  spot: Position;
}

export interface MapLabels<T> {
  inside: InsideLabel<T>[];
  leaders: LeaderLabel<T>[];
  /** How many areas have no name in the drawing. */
  nameless: number;
  /** How many of these have no value in it either. */
  blank: number;
}

/** Height of a line of a label in its own size. */
export const PITCH = 1.12;
/** A label beside a map takes so much of the width of the drawing at most. */
const MOST = 0.3;

/**
 * Places the words of areas: beside the map where there are columns; else on the area where they fit whole, or the
 * value alone where that fits.
 *
 * @param columns where the words at the left end and those at the right begin; left out where there is no room
 * @param top and bottom: between which the words beside the map stay, as long as there is room
 */
export function layLabels<T extends MapArea>(
  areas: readonly T[],
  canvas: Canvas,
  { columns, top, bottom }: { columns: [number, number] | undefined; top: number; bottom: number },
): MapLabels<T> {
  if (columns)
    return {
      inside: [],
      leaders: layLeaders(areas, canvas, { columns, top, bottom }),
      nameless: 0,
      blank: 0,
    };
  const inside = areas.flatMap((area) => fit(area, [...blocksOf(area, canvas), [area.value]], canvas) ?? []);
  return {
    inside,
    leaders: [],
    nameless: areas.length - inside.filter(({ lines }) => lines.length > 1).length,
    blank: areas.length - inside.length,
  };
}

/** The words of an area beside a map: its name and its value, broken into lines where they are long. */
export function leaderLines({ name, value }: Pick<MapArea, "name" | "value">, canvas: Canvas): string[] {
  return wrap(`${name} ${value}`, canvas.width * MOST, canvas, labelSize(canvas), true);
}

/** The name on one line, then broken into as many lines as it has words, each with the value under it. */
function blocksOf({ name, value }: MapArea, canvas: Canvas): string[][] {
  const blocks = [
    [name],
    wrap(name, widest(name.split(" "), canvas, labelSize(canvas)), canvas, labelSize(canvas)),
  ];
  return blocks.map((lines) => [...lines, value]);
}

function fit<T extends MapArea>(
  area: T,
  blocks: readonly string[][],
  canvas: Canvas,
): InsideLabel<T> | undefined {
  const size = labelSize(canvas);
  const holds = boxTest(area.polygons);
  for (const lines of blocks) {
    const width = Math.max(widest(lines, canvas, size), canvas.measure(area.value, size, true));
    const box: [number, number] = [width + 4, lines.length * size * PITCH];
    const middle = area.spots.find((spot) => holds(spot, box));
    if (middle) return { area, middle, lines };
  }
  return undefined;
}

/** Words in two columns, each at the side that is nearer to its area, at heights near to it. */
function layLeaders<T extends MapArea>(
  areas: readonly T[],
  canvas: Canvas,
  { columns, top, bottom }: { columns: [number, number]; top: number; bottom: number },
): LeaderLabel<T>[] {
  const size = labelSize(canvas);
  const placed = areas.map((area) => {
    const spot = area.spots[0] as Position;
    const [west, east] = extentAt(areas, spot[1]);
    const side = spot[0] - west <= east - spot[0] ? ("left" as const) : ("right" as const);
    return { area, spot, side, lines: leaderLines(area, canvas) };
  });
  return (["left", "right"] as const).flatMap((side, index) => {
    const own = placed.filter((each) => each.side === side);
    const middles = spread(
      own.map(({ spot, lines }) => ({
        middle: spot[1],
        height: size * (1.3 + (lines.length - 1) * PITCH),
      })),
      { top, bottom },
    );
    return own.map((each, at) => ({ ...each, x: columns[index] as number, y: middles[at] as number }));
  });
}

/** How far the map reaches to the left and to the right at a height. */
function extentAt(areas: readonly MapArea[], y: number): [number, number] {
  const xs = areas.flatMap(({ polygons }) =>
    polygons.flat(1).flatMap((ring) =>
      ring.slice(1).flatMap(([bx, by], index) => {
        const [ax, ay] = ring[index] as Position;
        return ay > y !== by > y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : [];
      }),
    ),
  );
  return [Math.min(...xs), Math.max(...xs)];
}
