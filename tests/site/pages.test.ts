import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { describe, inject, it } from "vitest";
import { siteInBrowser } from "./browser.ts";
import { templatesOf } from "./built.ts";
import { faultsOfDrawnText } from "./drawn-text.ts";

const { subPath } = inject("built");
const open = siteInBrowser(subPath);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};
const colourRules: RunOptions = { runOnly: ["cat.color"], resultTypes: ["violations"] };

// 320 px is the narrowest window of a phone, and a window of 1280 px enlarged to 400%.
const widths = [320, 1280];

describe.concurrent("every kind of page", () => {
  it.for(templatesOf(subPath))("%s", { timeout: 5 * 60_000 }, async (path, { expect }) => {
    const { page, faults, close } = await open(path);
    const found = new Findings();
    await page.evaluate(axe);
    const states = (await page.locator("details").count()) > 0 ? ["details closed", "details open"] : ["as it is"];
    for (const state of states) {
      if (state === "details open") await page.evaluate(openDetails);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: "light" });
        const where = `${width} px, ${state}`;
        found.add(where, await page.evaluate(wideElements));
        found.add(where, await page.evaluate(smallTargets));
        found.add(where, await page.evaluate(faultsOfDrawnText));
        found.add(`${where}, light`, await violations(page, rules));
        // In the dark only colours differ, and what is there with details closed is there with details open.
        if (state !== states.at(-1)) continue;
        await page.emulateMedia({ colorScheme: "dark" });
        found.add(`${where}, dark`, await violations(page, colourRules));
      }
    }
    found.add("at any time", faults);
    await close();
    expect(found.sentences(), path).toEqual([]);
  });
});

/** What is wrong with a page, each fault once with every state of the page in which it shows. */
class Findings {
  private readonly states = new Map<string, string[]>();

  add(state: string, faults: string[]): void {
    for (const fault of new Set(faults)) this.states.set(fault, [...(this.states.get(fault) ?? []), state]);
  }

  sentences(): string[] {
    return [...this.states].map(([fault, states]) => `${fault} [${states.join("; ")}]`);
  }
}

/** What axe finds wrong, one line an element: the rule, the element, what to do. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
    options,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}

function openDetails(): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/** What reaches beyond the right edge where the page scrolls sideways. Runs in the page. */
function wideElements(): string[] {
  if ((document.scrollingElement as Element).scrollWidth <= innerWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) =>
      element.getBoundingClientRect().right > innerWidth &&
      !element.closest(".hidden") &&
      !element.parentElement?.closest(".scroll"),
  );
  const names = wide.map(({ tagName, id, className }) => `${tagName.toLowerCase()}#${id}.${className}`);
  return [`scrolls sideways to ${document.scrollingElement?.scrollWidth} px`, ...names];
}

/** Links of navigation and of lists of links that are lower than 24 px. Runs in the page. */
function smallTargets(): string[] {
  const links = document.querySelectorAll("nav a, .columns a, .cards :is(h2, h3) a");
  return [...links]
    .map((link) => ({ words: link.textContent?.trim(), height: link.getBoundingClientRect().height }))
    .filter(({ height }) => height < 24)
    .map(({ words, height }) => `"${words}" is ${height.toFixed(1)} px high`);
}
