import { ROWS } from "./rows.ts";

/** What a drawing is called, for those who do not see it. */
export interface Naming {
  /** Unique on the page; ids inside the drawing are prefixed with it. */
  id: string;
  /** What it is. Left out where words beside it say all that it shows: then it is not heard at all. */
  name?: string;
  className: string;
  /** Whether it may be shown in parts, and so says where its rows can be parted. */
  parted?: boolean;
}

/**
 * An SVG as text that is safe to share a page with others: own ids, no style elements or attributes (a strict
 * Content-Security-Policy refuses them), no labels on inner parts, one name for the whole, short numbers.
 *
 * @throws Error when the drawing holds what the policy of the site forbids
 */
export function serialise(svg: SVGSVGElement, { id, name, className, parted = false }: Naming): string {
  if (!parted) svg.removeAttribute(ROWS);
  for (const style of svg.querySelectorAll("style")) style.remove();
  const all = [svg, ...svg.querySelectorAll("*")];
  const links = [...svg.querySelectorAll("a")];
  // The one label that is kept: that of a link without words of its own, which Plot writes on the mark in it.
  const names = links.map((link) => link.querySelector("[aria-label]")?.getAttribute("aria-label"));
  const own = ownIds(svg, id);
  for (const element of all) {
    for (const name of ["style", "class", "aria-label", "aria-hidden", "font-family"])
      element.removeAttribute(name);
    if (element.id) element.id = own(element.id);
    for (const { name, value } of [...element.attributes]) {
      if (value.includes("url(#"))
        element.setAttribute(
          name,
          value.replaceAll(/url\(#([^)]+)\)/g, (_, named) => `url(#${own(named)})`),
        );
      if (SHORTENED.test(name)) element.setAttribute(name, shorten(value));
      if (/^on|^xlink:href$/.test(name) && /^on|javascript:/i.test(`${name}${value}`))
        throw new Error(`a drawing must not hold ${name}="${value}"`);
    }
  }
  for (const [index, anchor] of links.entries()) {
    const target =
      anchor.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? anchor.getAttribute("href");
    anchor.removeAttributeNS("http://www.w3.org/1999/xlink", "href");
    anchor.removeAttribute("target");
    if (target) anchor.setAttribute("href", target);
    const own = names[index];
    if (own) anchor.setAttribute("aria-label", own);
  }
  // In a drawing with links only the links are reached: all else is said by the sentence and the table.
  if (links.length > 0)
    for (const text of svg.querySelectorAll("text"))
      if (!text.closest("a")) text.setAttribute("aria-hidden", "true");
  svg.setAttribute("id", id);
  svg.setAttribute("class", className);
  if (name === undefined) svg.setAttribute("aria-hidden", "true");
  else {
    // A picture has no parts for assistive technology; a drawing with links is a group whose links are reached.
    svg.setAttribute("role", links.length > 0 ? "group" : "img");
    svg.setAttribute("aria-roledescription", "chart");
    svg.setAttribute("aria-label", name);
  }
  svg.removeAttribute("xmlns");
  svg.removeAttribute("xmlns:xlink");
  return svg.outerHTML.replaceAll(/ xmlns(:xlink)?="[^"]*"/g, "");
}

/**
 * The ids of a drawing, unique on a page. Plot counts its patterns and clips over all that a process draws; here they are
 * counted anew, so that a drawing is the same whatever was drawn before it.
 */
function ownIds(svg: SVGSVGElement, id: string): (name: string) => string {
  const counted = [...svg.querySelectorAll("[id^='plot-']")].map((element) => element.id);
  return (name) => `${id}-${counted.includes(name) ? `plot-${counted.indexOf(name) + 1}` : name}`;
}

const SHORTENED = /^(d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform)$/;

/** Coordinates to a tenth of a pixel, which is finer than any screen. */
function shorten(coordinates: string): string {
  return coordinates.replaceAll(/-?\d*\.?\d+(?:e-\d+)?/g, (number) =>
    String(Number(Number(number).toFixed(1))),
  );
}

/**
 * A drawing with the places of its points and texts and the bends of its long lines to a whole pixel, and without what
 * the style sheet of drawings says: fine enough for a screen, and up to a third lighter. Pictures to keep are finer.
 */
export function coarse(svg: string): string {
  const whole = (value: string) =>
    value.replaceAll(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number))));
  return svg
    .replaceAll(/ font-(variant="tabular-nums"|weight="400")/g, "")
    .replaceAll(/(?<=<text[^>]*) [xy]="-?[\d.]+"/g, whole)
    .replaceAll(/ (d|c[xy]|[xy][12]|transform)="([^"]*)"/g, (given, name: string, value: string) =>
      (name === "d" && value.split("L").length < MANY_BENDS) || /scale|matrix|rotate/.test(value)
        ? given
        : whole(given),
    );
}

/** A line of fewer is a mark, whose shape would suffer. */
const MANY_BENDS = 8;

/** Runs a drawing and fails on what Plot would only warn of: it draws a ⚠ into the picture. */
export function withoutWarnings<T>(draw: () => T, name: string): T {
  const warn = console.warn;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(" "));
  try {
    const result = draw();
    if (warnings.length > 0) throw new Error(`${name}: ${warnings.join("; ")}`);
    return result;
  } finally {
    console.warn = warn;
  }
}
