import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PackedIndex, unpackIndex } from "../model/search-index.ts";
import { launchBrowser } from "./browser.ts";
import { medians } from "./medians.ts";
import { searchQueries } from "./search-queries.ts";
import { serveFolder } from "./serve.ts";

/** How long search took to answer, in milliseconds: of one question the slowest of its letters, each the median of runs. */
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
 * Types questions into the first search field of a built site `runs` times, letter by letter, and measures from each
 * letter to the answer laid out. `base` is the path of the site.
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
      await field.fill("");
      const times: Record<string, number> = {};
      for (const [place, letter] of [...query].entries()) {
        await field.evaluate(listen);
        await page.keyboard.type(letter);
        times[place] = await page.evaluate(answerTime);
      }
      return times;
    };
    const answers: SearchAnswer[] = [];
    for (const query of searchQueries(unpackIndex(index)))
      answers.push({ query, slowest: Math.max(...Object.values(await medians(runs, () => ask(query)))) });
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

/** Where a page keeps what is measured. */
type Measuring = typeof globalThis & { answered: Promise<number> };

/** Begins to measure milliseconds from the next letter in a field until its answer is laid out. Runs in the page. */
function listen(field: HTMLElement): void {
  const form = field.closest("form") as HTMLFormElement;
  (globalThis as Measuring).answered = new Promise((resolve) => {
    const begin = () => {
      const start = performance.now();
      const changed = new MutationObserver(() => {
        changed.disconnect();
        form.getBoundingClientRect();
        resolve(performance.now() - start);
      });
      changed.observe(form, { childList: true, subtree: true });
    };
    form.addEventListener("input", begin, { once: true, capture: true });
  });
}

/** What was measured. Runs in the page. */
function answerTime(): Promise<number> {
  return (globalThis as Measuring).answered;
}
