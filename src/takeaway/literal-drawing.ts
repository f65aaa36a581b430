import { escapeXml } from "../publish/xml.ts";
import { resolveColours, type Theme } from "../render/theme.ts";
import type { GlyphSheet } from "./glyphs.ts";

/** A drawing that needs no page: literal colours, letters as shapes, nothing for scripts or for screen readers. */
export interface LiteralDrawing {
  width: number;
  height: number;
  /** SVG elements, from the drawing's own left and top. */
  markup: string;
}

/** What a text takes over from the elements around it. */
interface Inherited {
  fill: string;
  stroke: string;
  strokeWidth: number;
  size: number;
  anchor: string;
  bold: boolean;
}

/**
 * Turns a drawing of a page into one that stands alone.
 *
 * @param drawing SVG text as `serialise` writes it
 * @throws Error when it uses a colour that the theme does not have, or a letter that the font does not have
 */
export function literalDrawing(
  drawing: string,
  { document, theme, sheet }: { document: Document; theme: Theme; sheet: GlyphSheet },
): LiteralDrawing {
  const template = document.createElement("template");
  template.innerHTML = drawing;
  const svg = template.content.firstElementChild as Element;
  const ink = theme["ink"] as string;
  const colour = (value: string) => resolveColours(value.replaceAll("currentColor", "var(--ink)"), theme);

  const markupOf = (element: Element, around: Inherited): string => {
    const own = inheritance(element, around, colour);
    if (element.localName === "text") return textOf(element, own, sheet);
    const inside = [...element.children].map((child) => markupOf(child, own)).join("");
    if (TRANSPARENT.has(element.localName)) return inside;
    const attributes = [...element.attributes]
      .filter(({ name }) => !LEFT_OUT.test(name))
      .map(({ name, value }) => ` ${name}="${escapeXml(colour(value))}"`)
      .join("");
    if (element.localName === "g" && (inside === "" || attributes === "")) return inside;
    return inside === ""
      ? `<${element.localName}${attributes}/>`
      : `<${element.localName}${attributes}>${inside}</${element.localName}>`;
  };

  const root = inheritance(
    svg,
    { fill: ink, stroke: "none", strokeWidth: 1, size: 10, anchor: "start", bold: false },
    colour,
  );
  const markup = `<g fill="${root.fill}">${[...svg.children].map((child) => markupOf(child, root)).join("")}</g>`;
  return { ...sizeOf(drawing), markup };
}

/** Width and height of a drawing as `serialise` writes it, in pixels. */
export function sizeOf(drawing: string): { width: number; height: number } {
  const [width, height] = ["width", "height"].map((name) =>
    Number(drawing.match(new RegExp(`^<svg[^>]*? ${name}="([\\d.]+)"`))?.[1]),
  ) as [number, number];
  return { width, height };
}

/** Elements of which only what is inside is kept: a picture leads nowhere. */
const TRANSPARENT = new Set(["a"]);

/** What pages and letters need and a picture does not. */
const LEFT_OUT =
  /^(class|role|tabindex|pointer-events|aria-.*|data-.*|font-.*|text-anchor|paint-order|xmlns.*)$/;

function inheritance(element: Element, around: Inherited, colour: (value: string) => string): Inherited {
  const own = (name: string) => element.getAttribute(name);
  return {
    fill: colour(own("fill") ?? around.fill),
    stroke: colour(own("stroke") ?? around.stroke),
    strokeWidth: Number(own("stroke-width") ?? around.strokeWidth),
    size: Number(own("font-size") ?? around.size),
    anchor: own("text-anchor") ?? around.anchor,
    bold: Number(own("font-weight") ?? (around.bold ? 700 : 400)) >= 600,
  };
}

function textOf(
  element: Element,
  { fill, stroke, strokeWidth, size, anchor, bold }: Inherited,
  sheet: GlyphSheet,
): string {
  const length = (name: string) => {
    const value = element.getAttribute(name) ?? "0";
    return Number.parseFloat(value) * (value.endsWith("em") ? size : 1);
  };
  return sheet.write(element.textContent ?? "", {
    size,
    bold,
    fill,
    x: length("x") + length("dx"),
    baseline: length("y") + length("dy"),
    anchor,
    halo: stroke === "none" ? undefined : { colour: stroke, width: strokeWidth },
    transform: element.getAttribute("transform") ?? undefined,
  });
}
