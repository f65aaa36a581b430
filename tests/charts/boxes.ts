import { measure } from "../../src/render/measure.ts";
import { parse, sizeOf } from "./svg.ts";

/** A text of a drawing with the room that it takes, in pixels. */
export interface Box {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The texts of a drawing and the rooms that they take. */
export function boxesOf(svg: string): Box[] {
  return [...parse(svg).querySelectorAll("text")].map((element) => {
    const own = (name: string) => inherited(element, name);
    const text = element.textContent ?? "";
    const size = Number(own("font-size") ?? 10);
    const width = measure(text, size, own("font-weight") === "700");
    const [x, y] = placeOf(element);
    const anchor = own("text-anchor");
    const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return { text, size, left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
  });
}

/**
 * What is wrong with the texts of a drawing, in words: too small, clipped, or over one another.
 *
 * @param smallest the smallest size in pixels; if left out, that of ordinary text at the drawing's width
 */
export function textFaults(svg: string, smallest = sizeOf(svg)[0] > 500 ? 14.6 : 12.6): string[] {
  const [width, height] = sizeOf(svg);
  const boxes = boxesOf(svg);
  return [
    ...boxes.filter(({ size }) => size < smallest).map(({ text, size }) => `${text}: ${size} px`),
    ...boxes
      .filter((box) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
      .map(({ text }) => `${text}: clipped`),
    ...boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2)
        .map((b) => `${a.text} over ${b.text}`),
    ),
  ];
}

function inherited(element: Element, name: string): string | null {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const value = each.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

/** Left and vertical middle of a text: its own place moved by that of its groups. */
function placeOf(element: Element): [number, number] {
  // A place in em only centres the text on its line.
  let [x, y] = ["x", "y"].map((name) => Number(element.getAttribute(name)?.replace(/^.*em$/, "0") ?? 0)) as [
    number,
    number,
  ];
  for (let each: Element | null = element; each; each = each.parentElement) {
    const move = /translate\(([-\d.]+)(?:[, ]+([-\d.]+))?\)/.exec(each.getAttribute("transform") ?? "");
    x += Number(move?.[1] ?? 0);
    y += Number(move?.[2] ?? 0);
  }
  return [x, y];
}

/** How far lines and paths of a colour reach from left to right, in pixels: what joins points, one entry each. */
export function reaches(svg: string, colour: string): number[] {
  return [...parse(svg).querySelectorAll("path, line")]
    .filter((element) => inherited(element, "stroke") === colour)
    .map((element) => {
      const across = [...(element.getAttribute("d") ?? "").matchAll(/[ML]?\s*(-?[\d.]+),-?[\d.]+/g)].map(
        ([, x]) => Number(x),
      );
      const ends = ["x1", "x2"]
        .map((name) => Number(element.getAttribute(name) ?? Number.NaN))
        .filter((x) => !Number.isNaN(x));
      const places = [...across, ...ends];
      return Math.max(...places) - Math.min(...places);
    });
}
