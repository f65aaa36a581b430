import { describe, inject, it } from "vitest";
import { siteInBrowser } from "./browser.ts";
import { documentsOf } from "./built.ts";
import { kindOf } from "./kinds.ts";

const built = inject("built");
const open = siteInBrowser(built);

/** Kinds of pages that a reader comes to for a picture. */
const pictured = new Set([
  "datasets/[dataset].astro",
  "topics/[topic].astro",
  "wards/[vintage]/[ward].astro",
  "providers/[provider].astro",
  "index.astro",
]);
/** A small phone, and the window of an office laptop. */
const screens = [
  { width: 360, height: 800 },
  { width: 1366, height: 650 },
];
/** A reader meets the first chart before so many words. */
const MOST_WORDS = 60;

const pages = [...documentsOf(built)]
  .filter(
    ([path, page]) =>
      pictured.has(kindOf(path)) && page.querySelector("svg:is(.drawing, .thumb, .small-drawing)"),
  )
  .map(([path]) => path);

describe.concurrent("the first screen", () => {
  it.for(pages)("of %s shows marks of the first chart", async (path, { expect }) => {
    const { page, close } = await open(path);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      expect(await page.evaluate(lowestOfFirstMarks), `${screen.width} × ${screen.height}`).toBeLessThan(
        screen.height,
      );
    }
    close();
  });

  it.for(pages.filter((path) => kindOf(path).startsWith("datasets/")))(
    "of %s has few words before the chart",
    async (path, { expect }) => {
      const { page, close } = await open(path);
      expect(await page.evaluate(wordsBeforeChart)).toBeLessThanOrEqual(MOST_WORDS);
      close();
    },
  );
});

/** How far down the first marks of the first drawing in sight reach, in pixels: of its filled shapes, so of no axis. */
function lowestOfFirstMarks(): number {
  const drawing = [...document.querySelectorAll("main svg:is(.drawing, .thumb, .small-drawing)")].find(
    (svg) => svg.checkVisibility(),
  );
  const marks = [...(drawing?.querySelectorAll("circle, rect, polygon, path") ?? [])]
    .filter((mark) => getComputedStyle(mark).fill !== "none")
    .map((mark) => mark.getBoundingClientRect())
    .filter(({ width, height }) => width > 1 && height > 1)
    .map(({ bottom }) => bottom + scrollY);
  return Math.min(...(marks.length > 0 ? marks : [Number.MAX_SAFE_INTEGER]));
}

/** Words of the page's own text, its place among the pages left out, that stand before its first chart. Runs in the page. */
function wordsBeforeChart(): number {
  const main = document.querySelector("main") as HTMLElement;
  const drawing = main.querySelector("chart-points, .forms") as Element;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode.parentElement?.closest("nav")) continue;
    if (drawing.compareDocumentPosition(currentNode) & Node.DOCUMENT_POSITION_PRECEDING)
      words += (currentNode.textContent ?? "")
        .split(/\s+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
  return words;
}
