/**
 * Makes the drawings of charts one tab stop each, and fetches what walks their points when a reader first comes to one,
 * by key, pointer or touch: most readers of a page do so never. What the reader did meanwhile is done again then.
 */
const drawings = [...document.querySelectorAll<SVGSVGElement>("chart-points svg[data-at]")];
for (const svg of drawings) {
  svg.tabIndex = 0;
  // Within an application the arrow keys reach the drawing and not the screen reader.
  svg.setAttribute("role", "application");
  svg.setAttribute("aria-description", "Arrow keys go from value to value");
  for (const part of svg.children) part.setAttribute("aria-hidden", "true");
  for (const link of svg.querySelectorAll("a")) link.tabIndex = -1;
}

/** What brings a reader to a drawing. */
const COMINGS = ["focus", "pointermove", "click"] as const;
let last: { svg: SVGSVGElement; event: Event } | undefined;

for (const svg of drawings) for (const name of COMINGS) svg.addEventListener(name, come);

async function come(event: Event): Promise<void> {
  const isFirst = last === undefined;
  last = { svg: event.currentTarget as SVGSVGElement, event };
  if (!isFirst) return;
  await import("./chart-points.ts");
  for (const svg of drawings) for (const name of COMINGS) svg.removeEventListener(name, come);
  const { svg, event: latest } = last;
  svg.dispatchEvent(new (latest.constructor as typeof Event)(latest.type, latest));
}
