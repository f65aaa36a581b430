import { median } from "d3";
import type { Weights } from "./weigh.ts";

const KB = 1024;

/** A limit in bytes on one weight of the site. All weights are Brotli's, but for fonts, which are compressed already. */
export interface Budget {
  weight: keyof typeof WEIGHED;
  limit: number;
  /** The budget in words, as a breach prints it. */
  sentence: string;
  /** Which pages a budget of pages is about: a pattern of their paths in the built folder; all if left out. */
  pages?: RegExp;
}

// Embeds are many and light: among them the middle of all pages would say nothing of the others.
export const isEmbed = /^embed\/[^/]+\/[^/]+\//;
const isDataset = /^datasets\/[^/]+\/index\.html$/;

export const budgets: Budget[] = [
  {
    weight: "median page",
    pages: /^(?!embed\/)/,
    limit: 8 * KB,
    sentence: "Half of all pages, embeds left out, weigh at most 8 KB each, with their styles.",
  },
  {
    weight: "median page",
    pages: isDataset,
    limit: 11.5 * KB,
    sentence: "Half of the datasets' pages weigh at most 11.5 KB each, with their styles.",
  },
  {
    weight: "page",
    limit: 32 * KB,
    sentence: "A page weighs at most 32 KB, with its styles.",
  },
  {
    weight: "page",
    pages: /^wards\/[^/]+\/[^/]+\/index\.html$/,
    limit: 9 * KB,
    sentence: "A ward's page weighs at most 9 KB, with its styles.",
  },
  {
    weight: "page",
    pages: isEmbed,
    limit: 13 * KB,
    sentence: "An embed weighs at most 13 KB, with its styles.",
  },
  {
    weight: "page with all that it loads",
    pages: isEmbed,
    limit: 21 * KB,
    sentence: "An embed weighs at most 21 KB, with its styles, its scripts and its typeface.",
  },
  {
    weight: "median page with all that it loads",
    pages: isEmbed,
    limit: 14 * KB,
    sentence: "Half of the embeds weigh at most 14 KB each, with styles, scripts and typeface.",
  },
  {
    // Every page carries them anew.
    weight: "styles of a page",
    limit: 4 * KB,
    sentence: "The styles of one page, in it or linked, weigh at most 4 KB together.",
  },
  {
    weight: "scripts",
    limit: 8 * KB,
    sentence:
      "All scripts that pages load weigh at most 8 KB together, those left out that only pages of comparisons load.",
  },
  {
    weight: "search",
    limit: 30 * KB,
    sentence: "What the search field fetches when it is first used, index included, weighs at most 30 KB.",
  },
  {
    weight: "asked for",
    limit: 3.5 * KB,
    sentence:
      "What a page fetches when a reader first comes to a chart, asks to hear it or chooses textures weighs at most 3.5 KB together.",
  },
  {
    weight: "scripts of a page",
    pages: /^compare\//,
    limit: 12 * KB,
    sentence: "The scripts of a page on which places are compared weigh at most 12 KB together.",
  },
  {
    weight: "scripts on demand",
    limit: 24 * KB,
    sentence: "What is fetched only when a reader asks for a workbook weighs at most 24 KB together.",
  },
  {
    weight: "fonts of a page",
    limit: 13 * KB,
    sentence: "The fonts that a page loads weigh at most 13 KB together.",
  },
];

type Named = [name: string, bytes: number][];

const middle = (bytes: number[]) => median(bytes) ?? 0;

/** The names and bytes of what each kind of budget limits, of the pages that it is about. */
const WEIGHED = {
  "median page": ({ pages }) => [["the median page", middle(pages.map(({ total }) => total))]],
  page: ({ pages }) => pages.map(({ page, total }) => [page, total]),
  "median page with all that it loads": ({ pages }) => [
    ["the median page with all that it loads", middle(pages.map(loaded))],
  ],
  "page with all that it loads": ({ pages }) =>
    pages.map((page) => [`${page.page} with all that it loads`, loaded(page)]),
  "styles of a page": ({ pages }) => pages.map(({ page, styles }) => [`${page}, its styles`, styles]),
  scripts: ({ scripts }) => [["scripts that pages load", scripts]],
  search: ({ search }) => [["search", search]],
  "asked for": ({ asked }) => [["what is fetched when asked for", asked]],
  "scripts of a page": ({ pages }) => pages.map(({ page, scripts }) => [`${page}, its scripts`, scripts]),
  "scripts on demand": ({ onDemand }) => [["scripts on demand", onDemand]],
  "fonts of a page": ({ pages }) => pages.map(({ page, fonts }) => [`${page}, its fonts`, fonts]),
} satisfies Record<string, (weights: Weights) => Named>;

/** The bytes of a page, its scripts and its fonts. */
export function loaded({ total, scripts, fonts }: Weights["pages"][number]): number {
  return total + scripts + fonts;
}

/** One sentence for each breach of a budget. */
export function overweight({ weight, limit, sentence, pages }: Budget, weights: Weights): string[] {
  const about = pages ? weights.pages.filter(({ page }) => pages.test(page)) : weights.pages;
  return WEIGHED[weight]({ ...weights, pages: about })
    .filter(([, bytes]) => bytes > limit)
    .map(([what, bytes]) => `${what}: ${kilobytes(bytes)}, ${bytes - limit} bytes too many. ${sentence}`);
}

/** Bytes in words: "7.7 KB". */
export function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}
