import { describe, inject, it } from "vitest";
import { siteInBrowser } from "./browser.ts";
import { documentsOf } from "./built.ts";
import { visitsOf } from "./kinds.ts";

const built = inject("built");
const open = siteInBrowser(built);

/** Pages that run a script; any other is the same with and without. */
const withScripts = new Set(
  [...documentsOf(built)].filter(([, page]) => page.scripts.length > 0).map(([path]) => path),
);

describe.concurrent("without scripts", () => {
  it.for(visitsOf(built, inject("visited")))("%s says and shows the same", async (path, { expect }) => {
    const bare = await open(path, { scripts: false });
    if (withScripts.has(path)) {
      const full = await open(path);
      const [said, meant] = [await bare.page.evaluate(words), await full.page.evaluate(words)];
      expect(
        said.filter((word, index) => word !== meant[index]).slice(0, 10),
        `${path}: other words`,
      ).toEqual([]);
      expect(said.length, `${path}: number of words`).toBe(meant.length);
      full.close();
    }
    expect(await bare.page.evaluate(unseen), `${path}: charts and tables out of sight`).toEqual([]);
    await bare.page.evaluate(clickSummaries);
    expect(await bare.page.evaluate(unseen), `${path}: charts and tables out of sight, all opened`).toEqual(
      [],
    );
    expect(await bare.page.locator("details:not([open])").count(), `${path}: closed details`).toBe(0);
    bare.close();
  });
});

/**
 * All words of the page, seen or not, one for each text of an element; those left out that only a script can use, or
 * that say what to do without one. Runs in the page.
 */
function words(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode())
    if (
      !walker.currentNode.parentElement?.closest(".copy, .cue, embed-builder, compare-places, reader-choices")
    )
      found.push(walker.currentNode.textContent?.trim() ?? "");
  return found.filter(Boolean);
}

function clickSummaries(): void {
  for (const summary of document.querySelectorAll("summary")) summary.click();
}

/** Charts without a drawing in sight, and tables out of sight that no closed details hold. Runs in the page. */
function unseen(): string[] {
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      width > 50 &&
      height > 20
    );
  };
  const charts = [...document.querySelectorAll("figure.chart")].filter(
    (chart) => [...chart.querySelectorAll("svg.drawing")].filter(isSeen).length !== 1,
  );
  const tables = [...document.querySelectorAll("table")].filter(
    (table) => !table.closest("details:not([open])") && !isSeen(table),
  );
  return [...charts.map(({ id }) => id), ...tables.map(({ caption }) => caption?.textContent ?? "a table")];
}
