import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM("").window;

let last: { svg: string; document: Document } | undefined;

/**
 * A drawing as a document that a test looks into and leaves as it is: several looks at one drawing parse it once.
 *
 * @throws Error where it is not well-formed
 */
export function parse(svg: string): Document {
  if (last?.svg === svg) return last.document;
  const document = new DOMParser().parseFromString(svg.replace(/^<\?.*\?>/, ""), "image/svg+xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw new Error(`the drawing is not well-formed: ${fault.textContent}`);
  last = { svg, document };
  return document;
}

/** The texts of a drawing in the order in which they are drawn. */
export function textsOf(svg: string): string[] {
  return [...parse(svg).querySelectorAll("text")].map((text) => text.textContent ?? "");
}

/** What is said of each place that readers can walk to, in the order in which they walk. */
export function pointsOf(svg: string): { x: number; y: number; said: string }[] {
  // Not of the document: XML reads the line ends and tabs of an attribute as spaces.
  const lines = / data-points="([^"]+)"/.exec(svg)?.[1]?.split(/\n+/) ?? [];
  return lines.map((line) => {
    const [place = "", said = ""] = line.split("\t");
    const [x, y] = place.split(" ").map(Number) as [number, number];
    return { x, y, said };
  });
}

/** Width and height of a drawing in pixels. */
export function sizeOf(svg: string): [width: number, height: number] {
  const { documentElement } = parse(svg);
  return ["width", "height"].map((name) => Number(documentElement.getAttribute(name))) as [number, number];
}
