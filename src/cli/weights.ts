import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { median, sum } from "d3";
import { isStarted } from "./command.ts";
import { type Load, loadsIn, scriptsIn, stylesIn } from "./loads.ts";
import { scriptFiles } from "./script-files.ts";
import { siteAddress } from "./serve.ts";

const KB = 1024;

/** A limit in bytes on one weight of the site. All weights are Brotli's, but for fonts, which are compressed already. */
export interface Budget {
  weight:
    | "median page"
    | "page"
    | "styles of a page"
    | "scripts"
    | "search"
    | "scripts of a page"
    | "scripts on demand"
    | "fonts";
  limit: number;
  /** The budget in words, as a breach prints it. */
  sentence: string;
  /** Which pages a budget of pages or of their scripts is about: a pattern of their paths in the built folder. */
  pages?: RegExp;
}

// Embeds are many and light: among them the middle of all pages would say nothing of the others.
const isEmbed = /^embed\//;
const isComparison = /^compare\//;

export const budgets: Budget[] = [
  {
    weight: "median page",
    limit: 25 * KB,
    sentence: "Half of all pages, embeds left out, weigh at most 25 KB each, with their styles.",
  },
  {
    weight: "page",
    pages: /^datasets\/[^/]+\/index\.html$/,
    limit: 45 * KB,
    sentence: "A dataset's page weighs at most 45 KB, with its styles.",
  },
  {
    weight: "page",
    pages: /^datasets\/[^/]+\/(tables|figures)\//,
    limit: 45 * KB,
    sentence:
      "A whole table, of a chart or of every figure of a measure, weighs at most 45 KB, with its styles.",
  },
  {
    weight: "page",
    pages: /^sources\/[^/]+\/index\.html$/,
    limit: 45 * KB,
    sentence: "The page of a source weighs at most 45 KB, with its styles.",
  },
  {
    weight: "page",
    pages: /^wards\/[^/]+\/[^/]+\/index\.html$/,
    limit: 10 * KB,
    sentence: "A ward's page weighs at most 10 KB, with its styles.",
  },
  {
    weight: "page",
    pages: /^areas\/[^/]+\/index\.html$/,
    limit: 45 * KB,
    sentence: "An area's page weighs at most 45 KB, with its styles.",
  },
  {
    weight: "page",
    pages: /^providers\/(?:[^/]+\/)?index\.html$/,
    limit: 45 * KB,
    sentence: "A provider's page, and that of all providers, weighs at most 45 KB, with its styles.",
  },
  {
    weight: "page",
    pages: /^profile\/index\.html$/,
    limit: 45 * KB,
    sentence: "The page of the whole borough weighs at most 45 KB, with its styles.",
  },
  {
    weight: "page",
    pages: isEmbed,
    limit: 15 * KB,
    sentence: "An embed weighs at most 15 KB, with its styles.",
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
    weight: "scripts of a page",
    pages: isComparison,
    limit: 12 * KB,
    sentence: "The scripts of a page on which places are compared weigh at most 12 KB together.",
  },
  {
    weight: "scripts on demand",
    limit: 24 * KB,
    sentence: "What is fetched only when a reader asks for a workbook weighs at most 24 KB together.",
  },
  {
    weight: "fonts",
    limit: 13 * KB,
    sentence: "All fonts of the site weigh at most 13 KB together.",
  },
];

/** The files of a built site: their paths in its folder, with "/" between names, and their bytes. */
export type Files = Map<string, Uint8Array>;

/** What the site weighs, in bytes. Pages stand heaviest first, each with the part that is styles. */
export interface Weights {
  pages: { page: string; total: number; styles: number }[];
  median: number;
  /** Of all scripts but those that only pages of comparisons load, and those fetched on demand. */
  scripts: number;
  /** What search fetches when its field is first used: scripts that another script asks for, and the index. */
  search: number;
  /** Of the scripts that each page loads from files, those with any. */
  scriptsOf: { page: string; bytes: number }[];
  /** What pages of comparisons fetch when a reader asks for it. */
  onDemand: number;
  fonts: number;
}

/**
 * Weighs a built site. Returns its weights and one sentence for each breach: of a budget, of the rule that a page
 * loads nothing from another host, and for each linked stylesheet that was not built.
 * `address` is where the site is published; what stands there is not another host.
 */
export async function weigh(
  files: Files,
  budgets: Budget[],
  address = "https://site.invalid/",
): Promise<{ weights: Weights; breaches: string[] }> {
  const texts = new Map(
    [...files]
      .filter(([path]) => isText.test(path))
      .map(([path, bytes]) => [path, String(Buffer.from(bytes))]),
  );
  const loads = [...texts].flatMap(([path, text]) => loadsIn(path, text, address));
  const { ofPage, askedBy } = scriptFiles(texts, loads);
  const elsewhere = new Set([...ofPage].flatMap(([page, own]) => (isComparison.test(page) ? [] : [...own])));
  const compared = new Set([...ofPage].flatMap(([page, own]) => (isComparison.test(page) ? [...own] : [])));
  const sought = askedBy(elsewhere);
  const onDemand = askedBy(compared.difference(elsewhere)).difference(sought);
  const isApart = (path: string) =>
    !elsewhere.has(path) && (sought.has(path) || onDemand.has(path) || compared.has(path));
  const scripts = new Set([...texts].flatMap(([path, text]) => (isApart(path) ? [] : scriptsIn(path, text))));
  const index = files.get(INDEX);
  const soughtTexts = [
    ...[...sought].map((path) => texts.get(path) as string),
    ...(index ? [String(Buffer.from(index))] : []),
  ];
  const stylesOf = new Map([...texts].map(([path, text]) => [path, isPage(path) ? stylesIn(text) : []]));
  const sizes = await brotliSizes(
    new Set([...texts.values(), ...scripts, ...soughtTexts, ...[...stylesOf.values()].flat()]),
  );
  const sizeOf = (text: string | undefined) => (text === undefined ? 0 : (sizes.get(text) ?? 0));

  const sheetsOf = Map.groupBy(
    loads.filter(({ stylesheet }) => stylesheet),
    ({ by }) => by,
  );
  const pages = [...texts]
    .filter(([path]) => isPage(path))
    .map(([page, html]) => {
      const sheets = new Set(sheetsOf.get(page)?.map(({ file }) => file ?? ""));
      const linked = sum([...sheets].map((file) => sizeOf(texts.get(file))));
      const within = sum(stylesOf.get(page)?.map(sizeOf) ?? []);
      return { page, styles: linked + within, total: sizeOf(html) + linked };
    })
    .sort((a, b) => b.total - a.total);
  const weights: Weights = {
    pages,
    median: median(pages.filter(({ page }) => !isEmbed.test(page)).map(({ total }) => total)) ?? 0,
    scripts: sum([...scripts].map(sizeOf)),
    search: sum(soughtTexts.map(sizeOf)),
    scriptsOf: [...ofPage].map(([page, own]) => ({
      page,
      bytes: sum([...own].map((path) => sizeOf(texts.get(path)))),
    })),
    onDemand: sum([...onDemand].map((path) => sizeOf(texts.get(path)))),
    fonts: sum(
      [...files].filter(([path]) => /\.(woff2?|ttf|otf)$/.test(path)).map(([, bytes]) => bytes.length),
    ),
  };
  const breaches = [
    ...budgets.flatMap((budget) => overweight(budget, weights)),
    ...byTarget(loads.filter(({ file }) => file === undefined)).map(
      ([target, where]) =>
        `${where}: loads ${target} from another host. Copy it into the site, or leave it out.`,
    ),
    ...byTarget(
      loads.filter(({ stylesheet, file }) => stylesheet && file !== undefined && !files.has(file)),
    ).map(([target, where]) => `${where}: links the stylesheet ${target}, which was not built.`),
  ];
  return { weights, breaches };
}

/** Where the index of search is in a built site. */
const INDEX = "search.json";

const isText = /\.(html|css|m?js)$/;
const isPage = (path: string) => path.endsWith(".html");

function overweight(budget: Budget, weights: Weights): string[] {
  return weighed(budget, weights)
    .filter(([, bytes]) => bytes > budget.limit)
    .map(
      ([what, bytes]) =>
        `${what}: ${kilobytes(bytes)}, ${bytes - budget.limit} bytes too many. ${budget.sentence}`,
    );
}

/** The names and bytes of all that a budget limits. */
function weighed(
  { weight, pages: pattern }: Budget,
  { pages, median, scripts, search, scriptsOf, onDemand, fonts }: Weights,
): [string, number][] {
  switch (weight) {
    case "median page":
      return [["the median page", median]];
    case "page":
      return pages
        .filter(({ page }) => pattern === undefined || pattern.test(page))
        .map(({ page, total }) => [page, total]);
    case "styles of a page":
      return pages.map(({ page, styles }) => [`${page}, its styles`, styles]);
    case "scripts":
      return [["scripts that pages load", scripts]];
    case "search":
      return [["search", search]];
    case "scripts of a page":
      return scriptsOf
        .filter(({ page }) => pattern === undefined || pattern.test(page))
        .map(({ page, bytes }) => [`${page}, its scripts`, bytes]);
    case "scripts on demand":
      return [["scripts on demand", onDemand]];
    case "fonts":
      return [["all fonts", fonts]];
  }
}

/** One line a target: what is loaded, and by which files. */
function byTarget(loads: Load[]): [string, string][] {
  return [...Map.groupBy(loads, ({ target }) => target)].map(([target, loads]) => {
    const [first = "", ...others] = new Set(loads.map(({ by }) => by));
    return [target, others.length === 0 ? first : `${first} and ${others.length} more`];
  });
}

/** The compressed size of each text. In small lots: each waiting compression holds several megabytes. */
async function brotliSizes(texts: Set<string>): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const waiting = [...texts];
  while (waiting.length > 0) {
    await Promise.all(
      waiting.splice(0, 8).map(async (text) => sizes.set(text, (await compress(text)).length)),
    );
  }
  return sizes;
}

/** Brotli at its default quality, 11. */
const compress = promisify<string, Buffer>(brotliCompress);

function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

function table({ pages, median, scripts, search, scriptsOf, onDemand, fonts }: Weights): string {
  const heaviestStyles = Math.max(0, ...pages.map(({ styles }) => styles));
  const rows: [string, number][] = [
    [`median of ${pages.filter(({ page }) => !isEmbed.test(page)).length} pages`, median],
    ...pages.slice(0, 5).map(({ page, total }): [string, number] => [page, total]),
    ["most styles on a page", heaviestStyles],
    ["scripts that pages load", scripts],
    ["search, when first used", search],
    ["most scripts on a page", Math.max(0, ...scriptsOf.map(({ bytes }) => bytes))],
    ["scripts on demand", onDemand],
    ["all fonts", fonts],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, bytes]) => `${name.padEnd(width)}  ${kilobytes(bytes).padStart(9)}`).join("\n");
}

function readFolder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const names = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(names.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path))]));
}

/** `npm run weights`: prints what dist/ weighs, and exits with 1 when a budget is breached. */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const folder = join(root, "dist");
  if (!existsSync(folder)) throw new Error("There is no dist/ to weigh. Run npm run build first.");
  const { weights, breaches } = await weigh(readFolder(folder), budgets, siteAddress(root, process.env));
  console.log(table(weights));
  if (breaches.length > 0) throw new Error(`\nToo heavy:\n  ${breaches.join("\n  ")}`);
}

if (isStarted(import.meta.filename)) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
