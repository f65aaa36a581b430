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

/** What is wrong with the marks of a drawing, in words: outside of it, or not finite. */
export function markFaults(svg: string): string[] {
  const [width, height] = sizeOf(svg);
  return marksOf(svg).flatMap((element) => {
    const [across, down] = movedBy(element);
    const places = cornersOf(element).map(([x, y]) => [x + across, y + down] as const);
    const isInside = places.every(
      ([x, y]) => x >= -1.5 && x <= width + 1.5 && y >= -1.5 && y <= height + 1.5,
    );
    return isInside ? [] : [`${element.outerHTML} leaves the drawing`];
  });
}

/** How far a text may reach over a dot, in pixels: half of its outline. */
const TOUCH = 1.5;

/** Texts of a drawing that lie on the dot of a value, in words. A shape in a row of words has its own place before them. */
export function dotFaults(svg: string): string[] {
  const boxes = boxesOf(svg);
  return marksOf(svg).flatMap((element) => {
    const dot = dotOf(element);
    if (!dot) return [];
    return boxes
      .filter(({ left, right, top, bottom }) => {
        const across = Math.max(left - dot.x, 0, dot.x - right);
        // Letters do not fill the height of their line.
        const down = Math.max(top + 1 - dot.y, 0, dot.y - bottom + 1);
        return dot.radius - Math.hypot(across, down) > TOUCH;
      })
      .map(({ text }) => `${text} lies on a dot at ${Math.round(dot.x)}, ${Math.round(dot.y)}`);
  });
}

/** The middle of a circle or of a small shape about its own place, and how far it reaches at its sides; nothing of other marks. */
function dotOf(element: Element): { x: number; y: number; radius: number } | undefined {
  const [across, down] = movedBy(element);
  const [x, y, r] = ["cx", "cy", "r"].map((name) => Number(element.getAttribute(name) ?? 0)) as [
    number,
    number,
    number,
  ];
  if (element.tagName === "circle") return { x: x + across, y: y + down, radius: r };
  if (element.tagName !== "path" || !element.getAttribute("transform")) return undefined;
  const reach = Math.max(...cornersOf(element).flat().map(Math.abs));
  return reach < 10 ? { x: across, y: down, radius: reach * 0.8 } : undefined;
}

/** The least share of a small drawing, across and down, that its marks must span to be a shape. */
const SPANNED = 1 / 3;
/** Fewer marks, or turns of a line, are no shape. */
const FEWEST = 3;

/** What is wrong with the shape of a chart among many, in words: with text, of too few marks, or lost in its frame. */
export function thumbFaults(svg: string): string[] {
  const root = parse(svg).documentElement;
  const [, , across = 1, down = 1] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const [width, height] = sizeOf(svg);
  const scale = Math.min(width / across, height / down);
  const places = marksOf(svg).map((element) => {
    const [x, y] = movedBy(element);
    return cornersOf(element).map((corner) => [corner[0] + x, corner[1] + y] as const);
  });
  const spans = ([0, 1] as const).map((axis) => {
    const all = places.flat().map((place) => place[axis]);
    return (Math.max(...all) - Math.min(...all)) * scale;
  }) as [number, number];
  const turns = Math.max(places.length, ...places.map(({ length }) => length));
  return [
    ...(root.querySelector("text") ? ["it has text"] : []),
    ...(turns < FEWEST ? [`it has ${turns} marks`] : []),
    ...(spans[0] >= width * SPANNED ? [] : [`its marks span ${Math.round(spans[0])} px of ${width} across`]),
    ...(spans[1] >= height * SPANNED ? [] : [`its marks span ${Math.round(spans[1])} px of ${height} down`]),
  ];
}

function marksOf(svg: string): Element[] {
  return [
    ...parse(svg).querySelectorAll("svg > :not(defs) :is(circle, rect, line, path, polygon), svg > path"),
  ].filter((element) => !element.closest("clipPath, pattern, defs"));
}

/** Places that a mark reaches, within its own group. */
function cornersOf(element: Element): [number, number][] {
  const [x, y, w, h, cx, cy, r, x1, y1, x2, y2] = [
    ...["x", "y", "width", "height", "cx", "cy", "r", "x1", "y1", "x2", "y2"],
  ].map((name) => Number(element.getAttribute(name) ?? 0)) as [
    ...[number, number, number, number, number, number, number, number, number, number, number],
  ];
  switch (element.tagName) {
    case "circle":
      return [
        [cx - r, cy - r],
        [cx + r, cy + r],
      ];
    case "rect":
      return [
        [x, y],
        [x + w, y + h],
      ];
    case "line":
      return [
        [x1, y1],
        [x2, y2],
      ];
    default:
      // The corners of a polygon stand in no command; a line from the first of them goes through all.
      return pairsOf(element.getAttribute("d") ?? `M${element.getAttribute("points") ?? ""}`);
  }
}

/** The places in the outline of a path; of an arc where it ends. */
function pairsOf(outline: string): [number, number][] {
  return [...outline.matchAll(/([MLACQT])([^A-Za-z]+)/g)].flatMap(([, command, rest = ""]) => {
    const numbers = [...rest.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(([number]) => Number(number));
    const kept = command === "A" ? numbers.slice(-2) : numbers;
    return kept.flatMap((x, at) => (at % 2 === 0 ? [[x, kept[at + 1] ?? 0] as [number, number]] : []));
  });
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
  const x = Number(element.getAttribute("x") ?? 0);
  const level = element.getAttribute("y") ?? "0";
  // A place in em moves the line on which a text stands: that of a centred one is about a third below its middle.
  const y = level.endsWith("em")
    ? (Number.parseFloat(level) - 0.3) * Number(inherited(element, "font-size") ?? 10)
    : Number(level);
  const [across, down] = movedBy(element);
  return [x + across, y + down];
}

/** How far an element is moved by its own place and that of its groups. */
function movedBy(element: Element): [number, number] {
  let [x, y] = [0, 0];
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
