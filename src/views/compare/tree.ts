/** A piece of a page as data: a text, or an element with its attributes and children. Text is never read as HTML. */
export type Tree = string | readonly [tag: string, attributes: Attributes, ...children: Tree[]];
type Attributes = Readonly<Record<string, string | undefined>>;

const SVG = "http://www.w3.org/2000/svg";
/** Those that are drawn; all other elements are HTML. */
const DRAWN = new Set(["svg", "path", "line"]);

/**
 * Makes a piece of a page. The same trees become the finished pages when the site is built, and what a reader chooses in
 * the browser, so that both say the same.
 */
export function nodeOf(tree: Tree, document: Document): Node {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  const element = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.map((child) => nodeOf(child, document)));
  return element;
}
