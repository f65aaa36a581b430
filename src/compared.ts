import { JSDOM } from "jsdom";
import { fullAddress, href, pages, paths, site, stand } from "./site.ts";
import { comparisonCsv, comparisonXlsx } from "./views/compare/files.ts";
import { comparisonTree } from "./views/compare/markup.ts";
import {
  comparedFigures,
  providerComparisons,
  type StaticComparison,
  wardPairs,
} from "./views/compare/pairs.ts";
import { placesOf } from "./views/compare/places.ts";
import { nodeOf } from "./views/compare/tree.ts";
import { shared, unread } from "./watched/parts.ts";
import { listWords } from "./words/words.ts";

/** All who can be compared, gathered once. No page reads it as it is: what it needs of it is shared below. */
const compared = placesOf(site, {
  area: (area) => pages.area(area).slice(href().length),
  provider: (id) => `${paths.provider(id)}/`,
  figure: (dataset, chart) => pages.figure(dataset, chart).slice(href().length),
});

/** The comparisons that have pages: neighbouring wards, and providers with those of their kind. */
export const pairs = wardPairs(compared);
export const peers = providerComparisons(compared);

/** Comparisons of wards or of providers, each under the last part of its address. */
export function comparisonPaths(
  comparisons: readonly StaticComparison[],
): { params: { vintage: string; last: string }; props: { compared: StaticComparison } }[] {
  return comparisons.map((compared) => {
    const [, , vintage = "", last = vintage] = compared.path.split("/");
    return { params: { vintage, last }, props: { compared } };
  });
}

const { document } = new JSDOM("").window;

/** A comparison as HTML: made of elements, so that no text of the data is read as markup. */
export function comparisonHtml({ comparison }: StaticComparison): string {
  return (nodeOf(comparisonTree(comparison, href), document) as Element).outerHTML;
}

/** Where a reader compares freely, with some places chosen. */
export function freeChoice(ids: readonly string[]): string {
  return href(`compare/?places=${ids.map(encodeURIComponent).join(",")}`);
}

/** All comparisons that have pages, and all who can be compared. */
export const everyComparison = shared("every comparison", () => ({ pairs, peers, places: compared.places }));

/** What is known of each place, to be compared freely: as the parameters of its address. */
export function placeFiles() {
  return [...compared.files].map(([place, file]) => ({ params: { place }, props: { file } }));
}

/** A place that has figures to be compared by, and the pages that compare it; nothing where it has none. */
export const comparisonsOf = shared("comparisons of", (id) => {
  const place = compared.places.find((each) => each.id === id && compared.series.get(id)?.size);
  return place && { id, name: place.name, beside: pagesWith(id) };
});

/** The pages on which a place stands first, or beside one neighbour, with the names of the others. */
function pagesWith(id: string): { name: string; path: string }[] {
  const own = [
    ...pairs.filter(({ members }) => members.some((each) => each.id === id)),
    ...peers.filter(({ members }) => members[0]?.id === id),
  ];
  return own.map(({ path, members }) => ({
    path,
    name: listWords(members.filter((each) => each.id !== id).map(({ name }) => name)),
  }));
}

/** The files of comparisons, as the parameters of their addresses. */
export function comparisonFiles(comparisons: readonly StaticComparison[]) {
  return comparisonPaths(comparisons).flatMap(({ params, props }) =>
    ["csv", "xlsx"].map((form) => ({ params: { ...params, form }, props })),
  );
}

const figuresIn = shared("figures compared", (path) => {
  const comparison = [...pairs, ...peers].find((each) => each.path === path);
  return comparison && comparedFigures(comparison, compared);
});

/** A comparison as a file of one of two forms. */
export async function comparisonFile(
  each: StaticComparison,
  form: string,
): Promise<string | Uint8Array<ArrayBuffer>> {
  figuresIn(each.path);
  if (form === "csv") return unread(() => comparisonCsv(each, compared));
  const day = stand.lastUpdated;
  return unread(() => comparisonXlsx(each, compared, { site, address: fullAddress(`${each.path}/`), day }));
}
