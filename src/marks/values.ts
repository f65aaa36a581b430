import type * as Plot from "@observablehq/plot";
import type { Figure } from "../model/figure.ts";
import { isKnown } from "../model/figure.ts";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import type { Box } from "./place.ts";
import type { Seen } from "./scene.ts";
import { lateTexts, type PlacedText } from "./texts.ts";
import { printedValue } from "./value.ts";

/** A printed value and the mark at whose end it stands. */
export interface Value {
  figure: Figure;
  /** The printed value of the figure if left out. */
  text?: string;
  /** At which end of its mark, whatever the sign of the value. */
  side?: "left" | "right";
  /** Its vertical middle in pixels, where that is not the mark's. */
  y?: number;
}

/** From the end of a mark to its value, in pixels. */
const AFTER = 6;

/**
 * The values of figures at the ends of their marks: at the right, those below zero at the left, moved on past the lines
 * that they would stand on. A value that would stand behind the mark of another figure would be read as that one's: all
 * then stand in a column at the right edge, but for those that have a side.
 *
 * @param column whether they stand in that column in any case
 */
export function values(
  labels: readonly Value[],
  canvas: Canvas,
  {
    column = false,
    bold = false,
    size = canvas.fontSize,
  }: { column?: boolean | undefined; bold?: boolean; size?: number } = {},
): Plot.Markish {
  return lateTexts(canvas, (scene) => {
    const atEnds = labels.flatMap(({ figure, text = printedValue(figure), side, y = 0 }) => {
      const own = scene.filter((each) => each.figure === figure || each.also === figure);
      const [first] = own;
      if (!first) return [];
      const width = canvas.measure(text, size, bold);
      const middle = y || first.y;
      const level = scene.filter((each) => each.top < middle + size / 2 && each.bottom > middle - size / 2);
      const others = level.filter((each) => !own.includes(each));
      const lines = others.filter((each) => !each.figure);
      const shapes = others.filter((each) => each.figure);
      const leftwards = side ? side === "left" : isKnown(figure) && isBelowZero(first);
      const [from, to] = [
        Math.max(...own.map(({ right }) => right)),
        Math.min(...own.map(({ left }) => left)),
      ];
      const x = clear(lines, from + AFTER - 2, width);
      // One that finds no room at the right stands at the left.
      if (leftwards || (side && x + width > canvas.width)) {
        const right = -clear(lines.map(mirrored), -(to - AFTER + 2), width);
        const hidden = shapes.some((each) => each.left < to && each.right > right - width);
        return { text, y: middle, x: right - width, hidden };
      }
      const hidden = shapes.some((each) => each.right > from && each.left < x + width);
      return { text, y: middle, x, hidden };
    });
    const inColumn = column || (!labels.some((label) => label.side) && atEnds.some(({ hidden }) => hidden));
    return {
      texts: atEnds.map(({ text, y, x }): PlacedText => {
        const style = { text, y, size, bold, ground: COLOUR.paper };
        return inColumn ? { ...style, x: canvas.width - 2, anchor: "end" } : { ...style, x };
      }),
    };
  });
}

/** A bar that ends at the left of where it starts; halves of other marks are alike but for what sums of pixels lose. */
function isBelowZero({ x, left, right }: Seen): boolean {
  return x - left < right - x - 1;
}

/** The first place from `start` on where a text of a width meets none of some marks. */
function clear(inTheWay: readonly Box[], start: number, width: number): number {
  return [...inTheWay]
    .sort((a, b) => a.left - b.left)
    .reduce(
      (x, { left, right }) => (right + 3 > x && left - 3 < x + width ? Math.max(x, right + 3) : x),
      start,
    );
}

function mirrored({ left, right, ...box }: Box): Box {
  return { ...box, left: -right, right: -left };
}
