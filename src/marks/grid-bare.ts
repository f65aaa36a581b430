import { cumsum, mean, sum } from "d3";
import type { Canvas } from "../render/chart.ts";
import type { GridCell, LaidGrid } from "./grid.ts";
import type { Item } from "./grid-row.ts";

/** Room that a new group of rows leaves before it, in rows. */
const APART = 0.6;
/** Room round the marks of a small drawing, in pixels. */
const EDGE = 8;

/** The rows of a small drawing, which share its height: the scale, else the grounds or the shapes, over its whole width. */
export function bareRows(
  cells: readonly (readonly (GridCell | undefined)[])[],
  starts: readonly boolean[],
  { heights, hasScale }: { heights: readonly number[]; hasScale: boolean },
  canvas: Canvas,
): LaidGrid {
  const height = (canvas.bare?.height ?? 0) - 8;
  const own = heights.map((each, at) => each + (at > 0 && starts[at] ? (mean(heights) ?? 0) * APART : 0));
  const share = height / sum(own);
  const steps = heights.map((each) => each * share);
  const tiled = cells.some((row) => row.some((cell) => cell?.ground));
  const isShown = (cell: GridCell | undefined) => (tiled ? cell?.ground : cell?.shape) !== undefined;
  const most = Math.max(0, ...cells.map(({ length }) => length));
  const columns = [...Array(most).keys()].filter((column) => cells.some((row) => isShown(row[column])));
  const width = (canvas.width - 2 * EDGE) / Math.max(1, columns.length);
  const tops = [...cumsum(own)].map((bottom, at) => bottom * share - (steps[at] as number));
  const step = Math.min(...steps);
  const gap = Math.min(2, step / 6);
  const items = cells.flatMap((row, at) =>
    columns.flatMap((column, order): Item[] => {
      const { ground, shape } = row[column] ?? {};
      const [left, top] = [EDGE + order * width + gap / 2, tops[at] as number];
      if (ground)
        return [{ kind: "ground", ground, left, right: left + width - gap, top, bottom: top + step - gap }];
      return shape && !tiled && !hasScale
        ? [{ kind: "shape", shape, x: left + (width - gap) / 2, y: top + step / 2 }]
        : [];
    }),
  );
  return {
    items,
    rules: [],
    middles: tops.map((top, at) => top + (steps[at] as number) / 2),
    height,
    head: 0,
    cuts: [],
    range: [EDGE, canvas.width - EDGE],
    body: undefined,
    thick: Math.min(18, step * 0.65),
  };
}
