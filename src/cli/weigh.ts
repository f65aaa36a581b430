import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { sum } from "d3";
import { type Budget, overweight } from "./budgets.ts";
import { type Load, loadsIn, scriptsIn, stylesIn } from "./loads.ts";
import { scriptFiles } from "./script-files.ts";

/** The files of a built site: their paths in its folder, with "/" between names, and their bytes. */
export type Files = Map<string, Uint8Array>;

/** What the site weighs, in bytes. */
export interface Weights {
  /** The heaviest first: each with its styles, the part that these are, and the scripts and fonts that it loads. */
  pages: { page: string; total: number; styles: number; scripts: number; fonts: number }[];
  /** Of all scripts but those that only pages of comparisons load, and those fetched on demand. */
  scripts: number;
  /** What search fetches when its field is first used: scripts that another script asks for, and the index. */
  search: number;
  /** What pages fetch when a reader comes to what needs it: the points of a chart, its sound, the choices of a reader. */
  asked: number;
  /** What pages of comparisons fetch when a reader asks for it. */
  onDemand: number;
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
  const asked = askedBy([...elsewhere].filter((path) => ASKS.test(texts.get(path) ?? "")));
  const sought = askedBy(elsewhere).difference(asked);
  const onDemand = askedBy(compared.difference(elsewhere)).difference(sought).difference(asked);
  const isApart = (path: string) =>
    !elsewhere.has(path) && [sought, asked, onDemand, compared].some((apart) => apart.has(path));
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

  const loadsOf = Map.groupBy(loads, ({ by }) => by);
  const pages = [...texts]
    .filter(([path]) => isPage(path))
    .map(([page, html]) => {
      const sheets = new Set(
        loadsOf.get(page)?.flatMap(({ stylesheet, file = "" }) => (stylesheet ? [file] : [])),
      );
      const linked = sum([...sheets].map((file) => sizeOf(texts.get(file))));
      const within = sum(stylesOf.get(page)?.map(sizeOf) ?? []);
      const fonts = new Set(loadsOf.get(page)?.flatMap(({ file = "" }) => (isFont.test(file) ? [file] : [])));
      return {
        page,
        styles: linked + within,
        total: sizeOf(html) + linked,
        scripts: sum([...(ofPage.get(page) ?? [])].map((path) => sizeOf(texts.get(path)))),
        fonts: sum([...fonts].map((file) => files.get(file)?.length ?? 0)),
      };
    })
    .sort((a, b) => b.total - a.total);
  const weights: Weights = {
    pages,
    scripts: sum([...scripts].map(sizeOf)),
    search: sum(soughtTexts.map(sizeOf)),
    asked: sum([...asked].map((path) => sizeOf(texts.get(path)))),
    onDemand: sum([...onDemand].map((path) => sizeOf(texts.get(path)))),
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
/** The elements for which more is fetched when a reader comes to them, in the scripts that fetch it. */
const ASKS = /["'`](?:chart-points|reader-choices)\b/;

const isComparison = /^compare\//;
const isFont = /\.(woff2?|ttf|otf)$/;
const isText = /\.(html|css|m?js)$/;
const isPage = (path: string) => path.endsWith(".html");

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
