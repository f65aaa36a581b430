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
