import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PackedIndex, unpackIndex } from "../model/search-index.ts";
import { launchBrowser } from "./browser.ts";
import { medians } from "./medians.ts";
import { searchQueries } from "./search-queries.ts";
import { serveFolder } from "./serve.ts";

/** How long search took to answer, in milliseconds: of one question the slowest of its letters. */
export interface SearchAnswer {
  query: string;
  slowest: number;
}

/** An answer to a keystroke stands there, laid out, after so many milliseconds at most. */
export const promisedAnswer = 50;

const slowdown = 4;

/** The circumstances in words. */
export const searchCircumstances = `CPU ${slowdown} times slower, each keystroke of each question`;

/**
 * Types questions into the first search field of a built site, letter by letter, and measures from each letter to the
 * answer laid out: once, and where that was late the median of `runs` times. `base` is the path of the site.
 */
export async function visitSearch(dist: string, base: string, runs: number): Promise<SearchAnswer[]> {
  const index = JSON.parse(readFileSync(join(dist, "search.json"), "utf8")) as PackedIndex;
  const { url, close } = await serveFolder({ folder: dist, base, port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const devtools = await page.context().newCDPSession(page);
    await page.goto(url, { waitUntil: "load" });
    const field = page.locator("site-search input").first();
    await field.focus();
    await page.locator("site-search [role=combobox]").first().waitFor();
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const ask = async (query: string) => {
      const times = await field.evaluate(typeAndMeasure, query);
      return Object.fromEntries(times.entries()) as Record<string, number>;
    };
    const slowestOf = (times: Record<string, number>) => Math.max(...Object.values(times));
    const answers: SearchAnswer[] = [];
    for (const query of searchQueries(unpackIndex(index))) {
      const once = slowestOf(await ask(query));
      const slowest = once <= promisedAnswer ? once : slowestOf(await medians(runs, () => ask(query)));
      answers.push({ query, slowest });
    }
    return answers;
  } finally {
    await browser.close();
    await close();
  }
}

/** One sentence for each question whose answer came late. */
export function lateAnswers(answers: readonly SearchAnswer[]): string[] {
  return answers
    .filter(({ slowest }) => slowest > promisedAnswer)
    .map(
      ({ query, slowest }) =>
        `Search answers “${query}” after ${slowest.toFixed(0)} ms at a letter; at most ${promisedAnswer} ms are promised.`,
    );
}

/**
 * Types a question into a field, letter by letter, and returns the milliseconds from each letter until its answer is laid
 * out. Runs in the page: to go there and back for each letter takes many times as long as the answers.
 */
async function typeAndMeasure(field: HTMLInputElement, query: string): Promise<number[]> {
  const form = field.closest("form") as HTMLFormElement;
  const answered = () =>
    new Promise<void>((resolve) => {
      const changed = new MutationObserver(() => {
        changed.disconnect();
        resolve();
      });
      changed.observe(form, { childList: true, subtree: true });
    });
  const times: number[] = [];
  for (let end = 1; end <= query.length; end++) {
    field.value = query.slice(0, end);
    const answer = answered();
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await answer;
    form.getBoundingClientRect();
    times.push(performance.now() - start);
    // As between two letters of a reader, the page may draw.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}
