import { defineAreaMap } from "../../marks/area-map.ts";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { cornersOf } from "../../marks/hexagon.ts";
import { linesAbout, texts } from "../../marks/texts.ts";
import type { Position } from "../../model/outline.ts";
import { cellWords, gridOf } from "./hexagons.ts";

/** Room between a map and the key at its right, in pixels. */
const BETWEEN = 40;
/** Least room for a key beside a map, in pixels. */
const KEY_ROOM = 190;

/** Hexagon map: every area is the same size, and none is lost because few people live in it. */
export default defineAreaMap({
  kind: "Map of hexagons",
  howToRead:
    "Each area is one hexagon of the same size, about where it lies, north up. The key says which shade stands for which values; each value is printed in its hexagon, where there is room for it.",

  form: "Hexagons, all of one size",
  otherForm: "boundary-map",

  isPlaced: ({ area }) => area?.hexagon !== undefined,
  unplaced: "no area with a place in data/areas/hexagons.csv",
  isShared: false,

  layOut(areas, { places }, canvas) {
    const figures = areas.map(({ figure }) => figure);
    const isWide = canvas.width > 500;
    const grid = gridOf(figures, canvas, canvas.width - (isWide ? BETWEEN + KEY_ROOM : 0));
    const left = isWide ? 0 : (canvas.width - grid.across) / 2;
    // An outline and the paper between two outlines part a cell from its neighbours, whatever their shades.
    const { width, side, cap } = grid.cell;
    const corners = cornersOf({ width: width - 3.5, side: side - 1, cap: cap - 2 });
    const cells = areas.map((area) => {
      const { x, y } = grid.middleOf(area.figure.area?.hexagon as { column: number; row: number });
      const ring = [...corners, corners[0] as Position].map(([dx, dy]): Position => [left + x + dx, y + dy]);
      return { ...area, middle: [left + x, y] as Position, polygons: [[ring]] };
    });
    const { lines, note } = cellWords(figures, grid.cell, canvas);
    const size = labelSize(canvas);
    const style = { size, anchor: "middle" } as const;
    return {
      areas: cells,
      height: grid.height,
      keyAt: isWide ? grid.across + BETWEEN : undefined,
      notes: [note],
      words: (top) =>
        texts(
          [
            ...places.filter(grid.holds).flatMap((place) => {
              const { x, y } = grid.middleOf(place);
              return linesAbout([place.label], { ...style, x: left + x, y, pitch: 0, colour: COLOUR.quiet });
            }),
            ...cells.flatMap(({ figure, ink, middle: [x, y] }) => {
              const own = lines.get(figure) ?? [];
              return linesAbout(own, {
                ...style,
                x,
                y,
                pitch: size * (own.length > 3 ? 1.04 : 1.12),
                colour: ink,
              });
            }),
          ],
          canvas,
          // A link is the whole hexagon, below its words.
          { top, "pointer-events": "none" },
        ),
    };
  },
});
