import { middleOf, regular } from "../marks/hexagon.ts";
import type { Area } from "../model/area.ts";

/** Where an area lies among those of its time. */
export interface Locator {
  viewBox: string;
  /** One cell, as a path goes around it from its middle: shorter than its corners, and all cells can be one path. */
  hexagon: string;
  cells: { x: number; y: number; isOwn: boolean }[];
}

const WIDTH = 20;
const CELL = regular(WIDTH);
const GAP = 1;

/** The cells of areas with one of them marked; nothing where it has no place in the hexagon map. */
export function locatorOf(areas: readonly Area[], area: Area): Locator | undefined {
  if (!area.hexagon) return undefined;
  // Row by row: what lies side by side is told in fewer bytes.
  const cells = areas
    .flatMap((each) => (each.hexagon ? [{ ...middleOf(each.hexagon, CELL), isOwn: each === area }] : []))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const [xs, ys] = [cells.map(({ x }) => x), cells.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - WIDTH / 2, Math.min(...ys) - CELL.side];
  const [right, bottom] = [Math.max(...xs) + WIDTH / 2, Math.max(...ys) + CELL.side];
  return {
    viewBox: [left, top, right - left, bottom - top].map((each) => each.toFixed(1)).join(" "),
    hexagon: aroundMiddle(WIDTH - GAP),
    cells,
  };
}

function aroundMiddle(width: number): string {
  const [half, side] = [width / 2, Number(regular(width).side.toFixed(1))];
  return `m0-${side}l${half} ${side / 2}v${side}l-${half} ${side / 2}-${half}-${side / 2}v-${side}z`;
}
