import type * as Plot from "@observablehq/plot";
import type { Canvas } from "../render/chart.ts";
import { COLOUR } from "./colours.ts";
import { late, type Seen } from "./scene.ts";

/** A text at a place in pixels from the left and the top of a drawing. */
export interface PlacedText {
  text: string;
  x: number;
  /** Vertical middle. */
  y: number;
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  colour?: string;
  /** The canvas's own if left out. */
  size?: number;
  /** The colour round its letters, so that no line runs through them. */
  ground?: string;
  href?: string | undefined;
}

/** A thin line from a point to its text. */
export interface Leader {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Texts at their places, whatever the scales of the plot.
 *
 * @param top from where their heights are measured, in pixels; `options`: attributes of all
 */
export function texts(
  placed: readonly PlacedText[],
  canvas: Canvas,
  { top = 0, ...options }: Record<string, string | number> & { top?: number } = {},
): Plot.Markish[] {
  return [
    lateTexts(canvas, () => ({ texts: placed.map((text) => ({ ...text, y: top + text.y })) }), options),
  ];
}

/**
 * A mark of texts that are placed when all marks before it are drawn, so that they keep clear of them; it has to come
 * after what it must not touch. A small drawing has no texts.
 */
export function lateTexts(
  canvas: Canvas,
  place: (scene: Seen[]) => { texts: PlacedText[]; leaders?: Leader[] },
  options: Record<string, string | number> = {},
): Plot.Markish {
  if (canvas.bare) return null;
  const make = svgElement.bind(undefined, canvas.document);
  return late((scene) => {
    const { texts: all, leaders = [] } = place(scene);
    const texts = all.filter(({ text }) => text !== "");
    if (texts.length === 0) return null;
    scene.push(...texts.map((text) => seenOf(text, canvas)));
    const styled = texts.map((text) => ({ text, style: styleOf(text, canvas) }));
    const groups = [...Map.groupBy(styled, ({ style }) => JSON.stringify(style)).values()];
    return make(
      "g",
      { "stroke-linejoin": "round", ...options },
      ...leaders.map((leader) => make("line", { ...leader, stroke: COLOUR.quiet })),
      ...groups.map((alike) =>
        make(
          "g",
          alike[0]?.style ?? {},
          ...alike.map(({ text: { text, x, y, href } }) => {
            const element = make("text", { x, y, dy: "0.32em" });
            element.textContent = text;
            return href ? make("a", { href }, element) : element;
          }),
        ),
      ),
    );
  });
}

function styleOf(
  { anchor = "start", bold, colour = COLOUR.ink, size, ground }: PlacedText,
  canvas: Canvas,
): Record<string, string | number> {
  return {
    "text-anchor": anchor,
    "font-size": size ?? canvas.fontSize,
    fill: colour,
    ...(bold ? { "font-weight": 700 } : {}),
    ...(ground ? { stroke: ground, "stroke-width": 3, "paint-order": "stroke" } : {}),
  };
}

export function seenOf({ text, x, y, anchor, bold, size = 0 }: PlacedText, canvas: Canvas): Seen {
  const height = size || canvas.fontSize;
  const width = canvas.measure(text, height, bold);
  const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2, x, y, isPoint: false };
}

/** Lines of text about a vertical middle, `pitch` pixels from one to the next. */
export function linesAbout(
  lines: readonly (string | Pick<PlacedText, "text" | "bold">)[],
  { y, pitch, ...style }: Omit<PlacedText, "text"> & { pitch: number },
): PlacedText[] {
  const own = lines.map((line) => (typeof line === "string" ? { text: line } : line));
  return own.map((line, index) => ({ ...style, ...line, y: y + (index - (lines.length - 1) / 2) * pitch }));
}

/** A text broken into lines that fit a width. */
export interface Paragraph {
  /** Both in pixels. */
  width: number;
  height: number;
  /** Its lines at a place, of which `top` is their upper edge. */
  at(x: number, top: number): PlacedText[];
}

/**
 * A text in lines that are no wider than `room`, in pixels; none where it is empty.
 *
 * @param pitch from one line to the next, in pixels; a quarter more than the size of the text if left out
 */
export function paragraph(
  text: string,
  room: number,
  canvas: Canvas,
  {
    size = canvas.fontSize,
    bold = false,
    pitch = size * 1.25,
    ...style
  }: Partial<Pick<PlacedText, "size" | "bold" | "anchor" | "colour">> & { pitch?: number } = {},
): Paragraph {
  const lines = text === "" ? [] : wrap(text, room, canvas, size, bold);
  const height = lines.length * pitch;
  return {
    width: widest(lines, canvas, size, bold),
    height,
    at: (x, top) => linesAbout(lines, { ...style, x, y: top + height / 2, pitch, size, bold }),
  };
}

/** A channel that holds pixels from the left or the top of the drawing, not values. */
export function inPixels<Value>(field: Value): { value: Value; scale: null } {
  return { value: field, scale: null };
}

/**
 * A text broken into lines that fit a width; a single word that does not fit keeps a line of its own. What is joined by
 * a no-break space, such as "1 h 29 min", stays together.
 */
export function wrap(
  text: string,
  width: number,
  canvas: Pick<Canvas, "measure" | "fontSize">,
  fontSize = canvas.fontSize,
  bold = false,
): string[] {
  const lines: string[] = [];
  for (const part of text.split(/[^\S\u00a0]+/)) {
    // Only here does it join: drawings are XML, which knows no entity for it.
    const word = part.replaceAll("\u00a0", " ");
    const last = lines.at(-1);
    if (last !== undefined && canvas.measure(`${last} ${word}`, fontSize, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text in which no line is broken. */
export function together(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

export function widest(
  texts: readonly string[],
  canvas: Canvas,
  fontSize = canvas.fontSize,
  bold = false,
): number {
  return Math.max(0, ...texts.map((text) => canvas.measure(text, fontSize, bold)));
}

/** An element of a drawing with its attributes and what is in it. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Record<string, string | number>,
  ...inside: SVGElement[]
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...inside);
  return element;
}
