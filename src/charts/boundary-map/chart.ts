import * as Plot from "@observablehq/plot";
import { defineAreaMap, type ShadedArea } from "../../marks/area-map.ts";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { inPixels, linesAbout, texts, widest } from "../../marks/texts.ts";
import type { Position } from "../../model/outline.ts";
import { select } from "../../model/select.ts";
import { boundsOf, type Shape } from "../../model/shape.ts";
import { listWords } from "../../words/words.ts";
import { layBeside, layInside, linesBeside, type MapLabel, PITCH } from "./labels.ts";

/** A map is never higher than this, so that it is seen at once. */
const TALLEST = 600;
/** Room between the words beside a map and the map, in pixels. */
const LEADER = 16;
const NO_BOUNDARIES = "No boundaries are installed for these areas, so they cannot be drawn to scale.";

/** Map of areas with their real boundaries, to scale. */
export default defineAreaMap({
  kind: "Map with real boundaries",
  howToRead:
    "Each area has its real boundary, north up. The key says which shade stands for which values. A large area is not a larger value, nor more people: the table and the hexagons give each area the same weight.",

  form: "Real boundaries, to scale",
  fits: (dataset, options) => {
    const figures = select(dataset.figures, options.select).filter(({ area }) => area?.hexagon);
    return figures.length > 0 && figures.every(({ area }) => area?.boundary);
  },

  isPlaced: ({ area }) => area !== undefined,
  unplaced: "no area",
  isShared: true,

  layOut(areas, _options, canvas) {
    const drawn = areas.flatMap((area) => {
      const shape = area.figure.area?.boundary;
      return shape ? [{ area, shape }] : [];
    });
    if (drawn.length === 0) return { areas: [], height: 0, words: () => [], notes: [NO_BOUNDARIES] };
    const isWide = canvas.width > 500;
    const size = labelSize(canvas);
    const words = drawn.flatMap(({ area: { figure } }) => linesBeside(figure, canvas));
    const column = isWide ? widest(words, canvas, size, true) + LEADER : 0;
    const { onto, height } = fitted(
      drawn.map(({ shape }) => shape),
      canvas.width,
      { column, most: canvas.bare ? canvas.bare.height - 8 : TALLEST },
    );
    const placed = drawn.map(({ area, shape: { polygons, spots } }) => ({
      ...area,
      polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(onto))),
      spots: spots.map(onto),
      middle: onto(spots[0] as Position),
    }));
    const labels = isWide
      ? layBeside(placed, canvas, { columns: [column - LEADER, canvas.width - column + LEADER], height })
      : layInside(placed, canvas);
    const reach = labels.map(({ y, lines }) => y + size * (1 + ((lines.length - 1) * PITCH) / 2));
    const led = labels.filter(({ anchor }) => anchor !== "middle");
    return {
      areas: placed,
      height: Math.max(height, ...reach),
      notes: [
        ...(isWide ? [] : leftOut(placed.length, labels)),
        ...withoutBoundary(areas),
        ...new Set(drawn.map(({ shape }) => shape.credit)),
      ],
      words: (top) => [
        ...[
          { stroke: COLOUR.paper, strokeWidth: 3.5 },
          { stroke: COLOUR.ink, strokeWidth: 1 },
        ].map((style) =>
          Plot.link(led, {
            x1: inPixels(({ x, anchor }: MapLabel) => (anchor === "end" ? x + 4 : x - 4)),
            y1: inPixels(({ y }: MapLabel) => top + y),
            x2: inPixels(({ area }: MapLabel) => area.middle[0]),
            y2: inPixels(({ area }: MapLabel) => top + area.middle[1]),
            ...style,
          } as Plot.LinkOptions),
        ),
        Plot.dot(led, {
          x: inPixels(({ area }: MapLabel) => area.middle[0]),
          y: inPixels(({ area }: MapLabel) => top + area.middle[1]),
          r: 3,
          fill: COLOUR.ink,
          stroke: COLOUR.paper,
        } as Plot.DotOptions),
        ...texts(
          labels.flatMap(({ lines, x, y, anchor, colour }) =>
            linesAbout(lines, { x, y: top + y, pitch: size * PITCH, size, anchor, colour }),
          ),
          canvas,
          // A link is the whole area, below its words.
          { "pointer-events": "none" },
        ),
      ],
    };
  },
});

/** What the table has of the areas that are too small for their words. */
function leftOut(count: number, labels: readonly MapLabel[]): string[] {
  const isNamed = labels.filter(({ lines }) => lines.length > 1).length === count;
  const words = labels.length < count ? "names and values" : "names";
  return isNamed ? [] : [`The table has the ${words} that are too long for their areas here.`];
}

function withoutBoundary(areas: readonly ShadedArea[]): string[] {
  const names = areas.flatMap(({ figure: { area } }) => (area && !area.boundary ? [area.name] : []));
  return names.length > 0 ? [`No boundary is installed for ${listWords(names)}.`] : [];
}

/** From kilometres to pixels from the upper left of the map: as large as fits between the columns. */
function fitted(
  shapes: readonly Shape[],
  width: number,
  { column, most }: { column: number; most: number },
): { onto: (position: Position) => Position; height: number } {
  const [west, north, east, south] = boundsOf(shapes);
  const scale = Math.min((width - 4 - 2 * column) / (east - west), most / (south - north));
  const left = (width - scale * (east - west)) / 2;
  return {
    onto: ([x, y]) => [left + (x - west) * scale, (y - north) * scale],
    height: (south - north) * scale,
  };
}
