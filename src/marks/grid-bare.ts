import type { Canvas } from "../render/chart.ts";
import type { GridCell, LaidGrid } from "./grid.ts";
import type { Item } from "./grid-row.ts";

/** Room that a new group of rows leaves before it, in rows. */
const APART = 0.6;
/** Room round the marks of a small drawing, in pixels. */
const EDGE = 8;

/** The rows of a small drawing: all of one height, with the scale, else the grounds or the shapes, over its whole width. */
export function bareRows(
  cells: readonly (readonly (GridCell | undefined)[])[],
  starts: readonly boolean[],
  hasScale: boolean,
  canvas: Canvas,
): LaidGrid {
  const height = (canvas.bare?.height ?? 0) - 8;
  const breaks = starts.slice(1).filter(Boolean).length;
  const step = height / Math.max(1, cells.length + breaks * APART);
  const tiled = cells.some((row) => row.some((cell) => cell?.ground));
  const isShown = (cell: GridCell | undefined) => (tiled ? cell?.ground : cell?.shape) !== undefined;
  const most = Math.max(0, ...cells.map(({ length }) => length));
  const columns = [...Array(most).keys()].filter((column) => cells.some((row) => isShown(row[column])));
  const width = (canvas.width - 2 * EDGE) / Math.max(1, columns.length);
  let y = 0;
  const tops = cells.map((_, at) => {
    y += at > 0 && starts[at] ? step * APART : 0;
    const top = y;
    y += step;
    return top;
  });
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
    middles: tops.map((top) => top + step / 2),
    height,
    range: [EDGE, canvas.width - EDGE],
    body: undefined,
    thick: Math.min(14, step * 0.6),
  };
}
