import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { wordCount } from "../../src/words/words.ts";

/** The virtual screen reader, made a script that puts itself on the window of a page. */
const reader = readFileSync(
  fileURLToPath(import.meta.resolve("@guidepup/virtual-screen-reader/browser.js")),
  "utf8",
).replace(/export\s*\{\s*\w+ as Virtual,\s*(\S+) as virtual\s*\};?/, "window.virtualReader = $1;");

interface Reader {
  start(options: { container: Element | null }): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * What a screen reader says of an element from its beginning to its end, phrase by phrase. What is folded is not said, as
 * browsers do not let it be said either.
 */
export async function speak(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(`(() => {${reader}\n})()`);
  return page.evaluate(async (selector) => {
    for (const part of document.querySelectorAll("details:not([open]) > :not(summary)"))
      part.setAttribute("hidden", "");
    const virtual = (globalThis as unknown as { virtualReader: Reader }).virtualReader;
    const container = document.querySelector(selector);
    if (!container) throw new Error(`there is no ${selector}`);
    await virtual.start({ container });
    const first = (await virtual.spokenPhraseLog()).length;
    // At its end it begins anew: the second beginning is not kept.
    const start = (await virtual.spokenPhraseLog())[first - 1] as string;
    const role = /^\w*/.exec(start)?.[0] ?? "";
    for (let count = 0; count < 20_000; count++) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      if (phrase === `end of ${start}` || (role === "" && phrase === start)) break;
    }
    const all = await virtual.spokenPhraseLog();
    await virtual.stop();
    return all;
  }, selector);
}

/** Roles that the reader names before what is in them, and what it says of their places. */
const ROLE =
  /^(?:heading|link|chart|figure|table|caption|paragraph|cell|rowheader|columnheader|listitem|term|definition|group|button|strong), |, (?:level \d|position \d+|set size \d+)/g;
/** What has a name that is made of what is in it, which the reader says again. */
const NAMED_BY_CONTENT = /^(?:heading|link|table|row|rowheader|columnheader|cell|button|radio), /;
/** What comes again for good reason: links and their targets, choices, cells of a table, where each figure stands. */
const MAY_COME_AGAIN =
  /^(?:link|option|row|cell|rowheader|columnheader), |^(?:Source|Asked): |^between pages |^of the papers of /;
/** So many words may come again: the name of a measure, a date. */
const FEW = 6;

/** What is said twice, in words: without the ends of parts, and without what a part is named by. */
export function repeats(phrases: readonly string[]): string[] {
  let name = "";
  const own = phrases.flatMap((phrase) => {
    if (phrase.startsWith("end of ")) return [];
    const text = phrase.replaceAll(ROLE, "").trim();
    const isEcho = name !== "" && name.includes(text);
    if (NAMED_BY_CONTENT.test(phrase)) name = isEcho ? name : text;
    else if (!isEcho) name = "";
    if (isEcho || MAY_COME_AGAIN.test(phrase)) return [];
    return text.split(/(?<=[.?!;]) /).filter((each) => wordCount(each) > FEW);
  });
  return [...new Set(own.filter((each, at) => own.indexOf(each) < at))];
}

/** Signs that stand in cells of tables, in the key under them, and where they are explained. */
const EXPLAINED = /^(?:end of )?(?:row|cell), |^\[[a-z]\](?: |$)/;

/** What is read in an odd way: signs, words of programs, stops in a row. */
export function oddReadings(phrases: readonly string[]): string[] {
  const odd = /undefined|\bNaN\b|\bnull\b|\[object|\.\.|,,|\.,|[:;,] ?\.(?!\w)|\(\)|\b(\w+) \1 \1\b/;
  return phrases.filter((phrase) => {
    const text = phrase.replaceAll(ROLE, "");
    return odd.test(text) || (/\[[a-z]\]/.test(text) && !EXPLAINED.test(phrase));
  });
}

/** Texts of drawings that are heard: after a chart comes what its points say, and nothing else. */
export function looseTexts(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase, at) => {
    const next = phrases[at + 1];
    return phrase.startsWith("chart, ") && next !== undefined && next !== "status" ? [next] : [];
  });
}

/** So many words are said between the main heading and the first number, in digits or as a word, that is no date. */
export function wordsBeforeValue(phrases: readonly string[]): number {
  const start = phrases.findIndex((phrase) => /^heading, .*level 1$/.test(phrase));
  let words = 0;
  for (const phrase of phrases.slice(start + 1)) {
    if (phrase.startsWith("end of ")) continue;
    const text = phrase.replaceAll(ROLE, "").replaceAll(DATE, (date) => date.replaceAll(/\d/g, "x"));
    const [before] = text.split(NUMBER);
    if (before !== text) return words + wordCount(before ?? "");
    words += wordCount(text);
  }
  return words;
}

const NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half)\b/i;
const DATE =
  /\b\d{1,2} (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|\b(?:19|20)\d\d(?:\/\d\d)?\b|\b\d+ (?=(?:years? old|wards|months))/g;
