import type { PlacedArea } from "../../marks/area-map.ts";
import { labelSize } from "../../marks/axis.ts";
import { COLOUR } from "../../marks/colours.ts";
import { spread } from "../../marks/spread.ts";
import { type PlacedText, widest, wrap } from "../../marks/texts.ts";
import { printedValue } from "../../marks/value.ts";
import type { Figure } from "../../model/figure.ts";
import type { Position } from "../../model/outline.ts";
import { boxTest } from "../../model/shape.ts";
import type { Canvas } from "../../render/chart.ts";

interface LabelledArea extends PlacedArea {
  /** Places inside it, the one farthest from its edges first. */
  spots: Position[];
}

/** The words of an area in lines about the middle of their height: on it, or beside the map with a line to its middle. */
export interface MapLabel extends Required<Pick<PlacedText, "x" | "y" | "anchor" | "colour">> {
  area: PlacedArea;
  lines: (string | { text: string; bold: boolean })[];
}

/** Height of a line of a label in its own size. */
export const PITCH = 1.12;
/** A label beside a map takes so much of the width of the drawing at most. */
const MOST = 0.3;

/** Words on the areas in which they fit whole, the last line the value; or the value alone where that fits. */
export function layInside(areas: readonly LabelledArea[], canvas: Canvas): MapLabel[] {
  const size = labelSize(canvas);
  return areas.flatMap((area): MapLabel[] => {
    const holds = boxTest(area.polygons);
    const name = area.figure.area?.name ?? "";
    const value = printedValue(area.figure);
    // The name on one line, or on as many as it has words.
    const names = [[name], wrap(name, widest(name.split(" "), canvas, size), canvas, size), []];
    for (const lines of names) {
      const width = Math.max(widest([...lines, value], canvas, size), canvas.measure(value, size, true));
      const middle = area.spots.find((spot) => holds(spot, [width + 4, (lines.length + 1) * size * PITCH]));
      if (!middle) continue;
      return [
        {
          area,
          lines: [...lines, { text: value, bold: true }],
          x: middle[0],
          y: middle[1],
          anchor: "middle",
          colour: area.ink,
        },
      ];
    }
    return [];
  });
}

/** The words of an area beside a map: its name and its value, broken into lines where they are long. */
export function linesBeside(figure: Figure, canvas: Canvas): string[] {
  const words = `${figure.area?.name} ${printedValue(figure)}`;
  return wrap(words, canvas.width * MOST, canvas, labelSize(canvas), true);
}

/**
 * Words in two columns, each at the side that is nearer to its area, at heights near to it.
 *
 * @param columns where the words at the left end and those at the right begin
 * @param height of the map, which the words do not leave as long as there is room
 */
export function layBeside(
  areas: readonly LabelledArea[],
  canvas: Canvas,
  { columns, height }: { columns: [number, number]; height: number },
): MapLabel[] {
  const size = labelSize(canvas);
  const placed = areas.map((area) => {
    const [x, y] = area.middle;
    const [west, east] = extentAt(areas, y);
    const anchor = x - west <= east - x ? ("end" as const) : ("start" as const);
    return { area, anchor, lines: linesBeside(area.figure, canvas) };
  });
  return (["end", "start"] as const).flatMap((anchor, index) => {
    const own = placed.filter((each) => each.anchor === anchor);
    const middles = spread(
      own.map(({ area, lines }) => ({
        middle: area.middle[1],
        height: size * (1.3 + (lines.length - 1) * PITCH),
      })),
      { top: 0, bottom: height },
    );
    return own.map(({ area, lines }, at) => ({
      area,
      anchor,
      lines: lines.map((text) => ({ text, bold: area.isChosen })),
      x: columns[index] as number,
      y: middles[at] as number,
      colour: COLOUR.ink,
    }));
  });
}

/** How far the map reaches to the left and to the right at a height. */
function extentAt(areas: readonly LabelledArea[], y: number): [number, number] {
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
