import type { Glyph } from "fontkit";
import { setText, UNITS_PER_EM } from "../render/fonts.ts";
import { pathOf } from "./outline.ts";

/** How a line of text stands in a picture. Lengths are in pixels. */
interface Setting {
  size: number;
  bold?: boolean;
  fill: string;
  /** Where the text begins, has its middle or ends, from the left. */
  x: number;
  anchor?: string;
  /** The line that the letters stand on, from the top. */
  baseline: number;
  /** An edge round the letters that keeps them apart from what lies behind. */
  halo?: { colour: string; width: number } | undefined;
  /** A change of place of the whole line, as SVG writes it. */
  transform?: string | undefined;
}

/** The shapes of the letters of one picture: each is kept once, and lines of text refer to it. */
export interface GlyphSheet {
  /** A line of text as shapes: SVG elements that need no font. */
  write(text: string, setting: Setting): string;
  /** The shapes of all letters written so far, for the picture's `<defs>`. */
  definitions(): string;
}

/**
 * An empty sheet. Pictures hold letters as shapes because nothing else looks the same in Word, in LibreOffice, on a
 * telephone and in print: an embedded font is used by browsers alone.
 */
export function glyphSheet(): GlyphSheet {
  const shapes = new Map<string, string>();
  return {
    write(text, { size, bold = false, fill, x, anchor = "start", baseline, halo, transform }) {
      const { width, uses, letters } = outlineOf(text, bold);
      for (const { id, shape } of letters) shapes.set(id, shape);
      const scale = size / UNITS_PER_EM;
      const left = x - width * scale * (SHARE_BEFORE[anchor] ?? 0);
      // A font's upward is a picture's downward.
      const place = [
        ...(transform ? [transform] : []),
        `translate(${short(left)},${short(baseline)})`,
        `scale(${precise(scale)},${precise(-scale)})`,
      ].join(" ");
      // Not every program knows an edge that is painted first, and none paints it first for a whole word of shapes.
      const edge = halo
        ? `<g fill="none" stroke="${halo.colour}" stroke-width="${short(halo.width / scale)}" stroke-linejoin="round">${uses}</g>`
        : "";
      return `<g transform="${place}">${edge}<g fill="${fill}" stroke="none">${uses}</g></g>`;
    },
    definitions: () => [...shapes].map(([id, shape]) => `<path id="${id}" d="${shape}"/>`).join(""),
  };
}

interface Outline {
  /** In units of the font. */
  width: number;
  /** References to the shapes of the letters, at their places. */
  uses: string;
  letters: { id: string; shape: string }[];
}

const known = new Map<string, Outline>();
/** Texts of about twenty charts with all their forms: those of other charts are others. */
const MOST_KNOWN = 4000;

/** @throws Error when the font lacks a letter */
function outlineOf(text: string, bold: boolean): Outline {
  const key = `${bold}|${text}`;
  const outline = known.get(key) ?? outlineNew(text, bold);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, outline);
  return outline;
}

function outlineNew(text: string, bold: boolean): Outline {
  const { glyphs, positions } = setText(text, bold);
  let width = 0;
  const placed = glyphs.map((glyph, index) => {
    if (glyph.id === 0) throw new Error(`the font has no letter for a part of “${text}”`);
    const { xAdvance, xOffset } = positions[index] as (typeof positions)[number];
    const x = Math.round(width + xOffset);
    width += xAdvance;
    const id = `${bold ? "b" : "r"}${glyph.id.toString(36)}`;
    return { id, x, shape: shapeOf(id, glyph) };
  });
  const letters = placed.filter(({ shape }) => shape !== "");
  return {
    width,
    uses: letters.map(({ id, x }) => `<use xlink:href="#${id}"${x === 0 ? "" : ` x="${x}"`}/>`).join(""),
    letters: letters.map(({ id, shape }) => ({ id, shape })),
  };
}

const shapesKnown = new Map<string, string>();

/** The shape of a letter: worked out once, in however many words it stands. */
function shapeOf(id: string, { path }: Glyph): string {
  const shape = shapesKnown.get(id) ?? pathOf(path.commands);
  shapesKnown.set(id, shape);
  return shape;
}

/** How much of a line lies before the place that it is anchored at. */
const SHARE_BEFORE: Record<string, number> = { start: 0, middle: 0.5, end: 1 };

function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}

function precise(number: number): string {
  return String(Math.round(number * 1e6) / 1e6);
}
