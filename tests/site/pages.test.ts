import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { describe, inject, it } from "vitest";
import { contrast } from "../styles/vision.ts";
import { siteInBrowser } from "./browser.ts";
import { textsOnGrounds } from "./drawn-contrast.ts";
import { faultsOfDrawnText } from "./drawn-text.ts";
import { visitsOf } from "./kinds.ts";

const built = inject("built");
const open = siteInBrowser(built);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};
const colourRules: RunOptions = { runOnly: ["cat.color"], resultTypes: ["violations"] };

/**
 * How each page is looked at. 320 px is the narrowest phone, and a window of 1280 px enlarged to 400%; what opens is
 * looked at there, where it has least room. In the dark nothing differs but colours.
 */
const visits: {
  width: number;
  details: "closed" | "open";
  colorScheme: "light" | "dark";
  options: RunOptions;
}[] = [
  { width: 1280, details: "closed", colorScheme: "light", options: rules },
  { width: 1280, details: "closed", colorScheme: "dark", options: colourRules },
  { width: 320, details: "open", colorScheme: "dark", options: colourRules },
  { width: 320, details: "open", colorScheme: "light", options: rules },
];

describe.concurrent("every kind of page", () => {
  it.for(visitsOf(built, inject("visited")))("%s", { timeout: 5 * 60_000 }, async (path, { expect }) => {
    const { page, faults, close } = await open(path);
    const findings = new Findings();
    await page.evaluate(axe);
    await page.evaluate(shortenTables);
    for (const { width, details, colorScheme, options } of visits) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      if (details === "open") await page.evaluate(openDetails);
      const where = `${width} px, details ${details}, ${colorScheme}`;
      findings.add(where, await page.evaluate(wideElements));
      findings.add(where, await page.evaluate(cutCaptions));
      findings.add(where, await page.evaluate(smallTargets));
      findings.add(where, await page.evaluate(faultsOfDrawnText));
      findings.add(where, await paleTexts(page));
      findings.add(where, await violations(page, options));
    }
    findings.add("at any time", faults);
    close();
    expect(findings.sentences(), path).toEqual([]);
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

/** What axe finds wrong, one sentence a rule: what it asks, the elements, and what is wrong with the first of them. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
    options,
  );
  return results.violations.map(({ id, help, nodes }) => {
    const [first, ...others] = nodes.map(({ target }) => target.join(" "));
    const summary = nodes[0]?.failureSummary?.replace(/\s+/g, " ");
    return `${id}, ${help}: ${first}${others.length === 0 ? "" : ` and ${others.length} more: ${others.join(", ")}`}. ${summary}`;
  });
}

/** Texts of drawings with less contrast than 4.5:1. */
async function paleTexts(page: Page): Promise<string[]> {
  return (await page.evaluate(textsOnGrounds))
    .map((text) => ({ ...text, ratio: contrast(text.colour, text.ground) }))
    .filter(({ ratio }) => ratio < 4.5)
    .map(({ drawing, words, colour, ground, ratio }) => {
      return `${drawing}: "${words}", ${colour} on ${ground}, is ${ratio.toFixed(2)}:1`;
    });
}

/** Leaves the first rows of long tables: the others are made alike, and axe takes a minute for all. Runs in the page. */
function shortenTables(): void {
  for (const body of document.querySelectorAll("tbody"))
    for (const row of [...body.rows].slice(30)) row.remove();
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

/** Captions whose words begin in sight and end beyond the frame that scrolls under them. Runs in the page. */
function cutCaptions(): string[] {
  return [...document.querySelectorAll("caption")].flatMap((caption) => {
    const words = document.createRange();
    words.selectNodeContents(caption);
    return caption.checkVisibility() && words.getBoundingClientRect().right > innerWidth
      ? [`"${caption.textContent?.trim()}" is cut off at the edge`]
      : [];
  });
}

/**
 * Links of navigation and of lists of links that are lower than 24 px, and others that stand closer than that to one
 * another in a table or a drawing. Runs in the page.
 */
function smallTargets(): string[] {
  const boxOf = (link: Element) => ({
    words: link.textContent?.trim() || link.getAttribute("aria-label"),
    box: link.getBoundingClientRect(),
  });
  const low = [...document.querySelectorAll("nav a, .columns a, .cards :is(h2, h3) a")]
    .map(boxOf)
    .filter(({ box }) => box.height < 24)
    .map(({ words, box }) => `"${words}" is ${box.height.toFixed(1)} px high`);
  const close = [...document.querySelectorAll("table, svg.drawing")].flatMap((whole) => {
    const links = [...whole.querySelectorAll(":is(th, td) > a:only-child, svg a")]
      .filter((link) => link.checkVisibility())
      .map(boxOf)
      .filter(({ box }) => box.height > 0);
    // A circle of 24 px about the middle of a low link touches no other link.
    return links
      .filter(({ box }) => box.height < 24)
      .flatMap(({ words, box }) => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const near = links.find(
          (other) =>
            other.box !== box &&
            Math.hypot(
              Math.max(other.box.left - x, 0, x - other.box.right),
              Math.max(other.box.top - y, 0, y - other.box.bottom),
            ) < 12,
        );
        return near ? [`"${words}" is less than 24 px from "${near.words}"`] : [];
      });
  });
  return [...low, ...close];
}
