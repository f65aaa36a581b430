import { join } from "node:path";
import { charts } from "./charts/registry.ts";
import type { Area } from "./model/area.ts";
import { vintage } from "./model/area.ts";
import type { Dataset } from "./model/dataset.ts";
import { dateTitle } from "./model/period.ts";
import { type Print, printPath } from "./model/print.ts";
import { dayOf } from "./model/site.ts";
import { isWard, vintagesOf } from "./model/vintage.ts";
import { type FigureSet, figureSets, type SetKind } from "./publish/figure-sets.ts";
import { fileName } from "./publish/file-names.ts";
import { FILE_TYPES, mediaType } from "./publish/file-types.ts";
import { diskFolder } from "./reading/folder.ts";
import { readSite } from "./reading/read-site.ts";
import { wordFor } from "./takeaway/made-of.ts";
import { type ChartsByPlace, chartsByPlace } from "./views/charts-apart.ts";
import { easyWards } from "./views/easy-pages.ts";
import type { FigurePart } from "./views/every-figure.ts";
import { homeCharts } from "./views/home.ts";
import { localityId } from "./views/localities.ts";
import { shared, watch } from "./watched/parts.ts";
import { watchSite } from "./watched/site.ts";
import { sourceWordsOf } from "./words/sources.ts";
import { newestPeriod } from "./words/time-chip.ts";

/** The data, read once for all pages. The build stops here when there is a problem in it. */
export const site = readSite(diskFolder(process.env.SITE_DATA ?? join(process.cwd(), "data")), charts);

/** A word for what every page depends on. */
export const common = watchSite(site);

/** The area that the site is about. */
export const place = site.areas.get(site.place) as Area;

/** All wards by vintage: those on show first, then the latest first. */
export const vintages = vintagesOf(site.areas.values()).sort(
  (a, b) => Number(b.id === site.wards.vintage) - Number(a.id === site.wards.vintage),
);

/** The wards of the vintage that the site shows, in order of their names. */
export const wards = vintages[0]?.wards ?? [];

/** The wards of a vintage, in order of their names. */
export function wardsOf(year: string): Area[] {
  return vintages.find(({ id }) => id === year)?.wards ?? [];
}

/** Every ward, of whatever vintage, as the parameters of its page, its feed and its picture. */
export function wardPaths(): { params: { vintage: string; ward: string }; props: { ward: Area } }[] {
  return vintages.flatMap(({ id, wards }) =>
    wards.map((ward) => ({ params: { vintage: id, ward: ward.slug }, props: { ward } })),
  );
}

/**
 * The day that the age of figures is told by, `YYYY-MM-DD`. It is for comparing alone: a page is only made again when a
 * figure grows older by it. What shows the day reads `stand`.
 */
export const asOf = dayOf(site);

export const stand = watch("stand", {
  /** The day of the latest change of any dataset, `YYYY-MM-DD`. */
  lastUpdated: asOf,
  /** The same in words. */
  lastChanged: dateTitle(asOf),
  /** The time of the newest figure, in words; a plan for a later day is none. */
  newest: newestPeriod(site.datasets, asOf)?.title,
});

/** The table of every figure of the site. */
export const allFigures = watch("all figures", {
  url: "figures.csv",
  title: `${site.name}: every figure`,
  description: site.strapline,
  modified: asOf,
  datasets: site.datasets,
});

/** The figures of each dataset, area and provider, as small files. */
export const sets: readonly FigureSet[] = figureSets(site);

/** The figures of one of them; nothing where there are none. */
export function setOf(kind: SetKind, id: string): FigureSet | undefined {
  return setNamed(`${kind}/${id}`);
}

const setNamed = shared("figure set", (name) => sets.find(({ kind, id }) => name === `${kind}/${id}`));

/** The first set of a kind; nothing where there is none. */
export const firstSet: (kind: SetKind) => FigureSet | undefined = shared("first figure set", (name) =>
  sets.find(({ kind }) => kind === name),
);

/** How pages speak of all sources of the site. */
export const sources = watch("sources", { ...sourceWordsOf(site.datasets) });

const base = import.meta.env.BASE_URL.replace(/\/*$/, "/");

/** An address on the site from a path such as `wards/` or `data/figures.csv`. */
export function href(path = ""): string {
  return base + path;
}

/** Paths of pages about one ward or provider, without a slash at their end: their pictures stand beside them. */
export const paths = {
  ward: (area: Area) => `wards/${vintage(area)}/${area.slug}`,
  provider: (id: string) => `providers/${id}`,
};

/**
 * What a link to a file of the site needs, to be spread on an `<a>`: its address, and the name under which it is kept. A
 * feed is an address to follow, not a file to keep: its link says what it is to a feed reader.
 *
 * @param place name of the place that the file is about, where its address has a code
 */
export function fileLink(
  path: string,
  place?: string,
): { href: string; download: string } | { href: string; type: string } {
  const type = mediaType(path);
  return type === FILE_TYPES.atom
    ? { href: href(path), type }
    : { href: href(path), download: fileName(path, site.name, place) };
}

/** The dataset of an id, also one that was withdrawn. */
export function datasetNamed(id: string): Dataset | undefined {
  return [...site.datasets, ...site.withdrawn].find((each) => each.id === id);
}

/** Stands for all that a dataset says. */
export function wordForDataset({ id }: Dataset): string {
  return wordForAllOf(id);
}

const wordForAllOf = shared("all of", (id) => wordFor(datasetNamed(id)));

/** The charts of a dataset, on its page and on pages of their own. */
export function chartsOf({ id }: Dataset): ChartsByPlace {
  return chartsApart(id);
}

const chartsApart = shared("charts apart", (id) => chartsByPlace(datasetNamed(id) as Dataset, charts));

/** Addresses of pages. */
export const pages = {
  dataset: (dataset: Dataset) => href(`datasets/${dataset.id}/`),
  /** Where a chart is drawn. In the page of its dataset its anchor leads to it in any case. */
  chart: (dataset: Dataset, chart: string) =>
    chartsOf(dataset).apart.some(({ id }) => id === chart)
      ? href(`datasets/${dataset.id}/charts/${chart}/`)
      : href(`datasets/${dataset.id}/#${dataset.id}-${chart}`),
  /** The chart of a dataset that shows a figure, or all of its figures where no chart does. */
  figure: (dataset: Dataset, chart: string | undefined): string =>
    chart === undefined ? href(`datasets/${dataset.id}/#figures`) : pages.chart(dataset, chart),
  /** The whole table of a chart whose pages show a part of it; `path` is the chart's part of every address. */
  table: (path: string) => href(`datasets/${path.replace("/", "/tables/")}/`),
  /** The files of a chart for each place; `path` is the chart's part of every address. */
  placeFiles: (path: string) => href(`charts/${path}/`),
  /** Every figure of a part of a dataset that has too many for its page. */
  figures: (dataset: Dataset, { id }: FigurePart) => href(`datasets/${dataset.id}/figures/${id}/`),
  profile: () => href("profile/"),
  topic: (id: string) => href(`topics/${id}/`),
  ward: (area: Area) => href(`${paths.ward(area)}/`),
  area: (area: Area) => (isWard(area) ? pages.ward(area) : href(`areas/${area.code}/`)),
  /** The same in easy read: of a chart of the home page, and of a ward. */
  easyChart: (path: string) => href(`easy-read/${path}/`),
  easyWard: (area: Area) => href(`easy-read/${paths.ward(area)}/`),
  story: (id: string) => href(`stories/${id}/`),
  provider: (id: string) => href(`${paths.provider(id)}/`),
  source: (id: string) => href(`sources/${id}/`),
  /** Where the page of its source tells of a print. */
  print: (print: Print) => href(printPath(print)),
};

/** Addresses of what search finds. */
export const searchAddresses = {
  ...pages,
  locality: (name: string) => href(`a-to-z/#${localityId({ name })}`),
  page: href,
};

/** The way to the page of the whole borough; nothing where the data has no profile. */
export const wholeBorough =
  site.profile &&
  watch("whole borough", {
    title: site.profile.title,
    question: site.profile.question,
    topic: site.profile.topic,
    href: pages.profile(),
  });

/** A full address of a path on the site. */
export function fullAddress(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** The charts of the home page. */
export const home = watch("home", homeCharts(site));

/** The wards of which there are figures to tell in easy read, those on show first. */
export const wardsInEasyRead = shared("wards in easy read", () => easyWards(site));
