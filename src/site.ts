import { join } from "node:path";
import { JSDOM } from "jsdom";
import { charts } from "./charts/registry.ts";
import { keepDrawingsOf, lastOf } from "./drawings.ts";
import type { Area } from "./model/area.ts";
import { vintage } from "./model/area.ts";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import type { Figure } from "./model/figure.ts";
import { dateTitle } from "./model/period.ts";
import { type Print, printPath } from "./model/print.ts";
import { dayOf } from "./model/site.ts";
import { isWard, vintagesOf } from "./model/vintage.ts";
import { type FigureSet, figureSets, type SetKind } from "./publish/figure-sets.ts";
import { fileName } from "./publish/file-names.ts";
import { FILE_TYPES, mediaType } from "./publish/file-types.ts";
import { diskFolder } from "./reading/folder.ts";
import { readSite } from "./reading/read-site.ts";
import { shared, unread, watch } from "./reads.ts";
import { type Drawn, drawChart, drawSmall, drawThumb } from "./render/draw.ts";
import { type ChartPlace, placesOf } from "./render/places.ts";
import { wordFor } from "./takeaway/made-of.ts";
import { type ChartRecord, chartRecord } from "./takeaway/record.ts";
import { type ChartsByPlace, chartsByPlace } from "./views/charts-apart.ts";
import { easyWards } from "./views/easy-pages.ts";
import type { FigurePart } from "./views/every-figure.ts";
import { homeCharts } from "./views/home.ts";
import { localityId } from "./views/localities.ts";
import { watchSite } from "./watched-site.ts";
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

const datasetNamed = (id: string) => [...site.datasets, ...site.withdrawn].find((each) => each.id === id);

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

const { document } = new JSDOM("").window;
/** So many charts with their words are held at once: more are made again when a page asks for them. */
const HELD = 512;
const drawn = lastOf<Drawn>(HELD);

/** Keeps what is drawn of a chart; while the code is worked on, each drawing is made anew. */
function keepOf(dataset: Dataset, spec: ChartSpec, override: Record<string, unknown> = {}) {
  return import.meta.env.DEV
    ? {}
    : {
        keep: keepDrawingsOf(spec, { dataset: wordForDataset(dataset), override, links: pages.ward(place) }),
      };
}

/** Draws a chart once, however many pages show it. `override` replaces options, e.g. the ward to highlight. */
export function draw(dataset: Dataset, spec: ChartSpec, override: Record<string, unknown> = {}): Drawn {
  const options = { document, types: charts, override, link: linkOf, ...keepOf(dataset, spec, override) };
  const key = `${dataset.id}/${spec.id}/${JSON.stringify(override)}`;
  return unread(() => drawn(key, () => drawChart(dataset, spec, options)));
}

/** Draws a chart small; `id` is that of the place on the page that names it. */
export function chartSmall(dataset: Dataset, spec: ChartSpec, id: string): string {
  return drawSmall(dataset, spec, { document, types: charts, id, ...keepOf(dataset, spec) });
}

/** The shape of a chart without words; `id` is that of the place on the page that names it. */
export function chartThumb(dataset: Dataset, spec: ChartSpec, id: string): string {
  return drawThumb(dataset, spec, { document, types: charts, id, ...keepOf(dataset, spec) });
}

/** A full address of a path on the site. */
export function fullAddress(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

const records = lastOf<ChartRecord>(HELD);

/** What every form of a chart carries, gathered once; of a chart in which a place is highlighted, where one is given. */
export function recordOf(dataset: Dataset, spec: ChartSpec, place?: ChartPlace): ChartRecord {
  const key = [dataset.id, spec.id, place?.key].join("/");
  const drawn = draw(dataset, spec, place?.override);
  return unread(() => records(key, () => chartRecord(dataset, spec, drawn, site, fullAddress, place)));
}

/** Every chart of the site as the parameters of a page or file, also under the ids that it had before. */
export function chartPaths(): {
  params: { dataset: string; chart: string };
  props: { dataset: Dataset; spec: ChartSpec };
}[] {
  return site.datasets.flatMap((dataset) =>
    dataset.charts.flatMap((spec) =>
      [spec.id, ...(spec.was ?? [])].map((chart) => ({
        params: { dataset: dataset.id, chart },
        props: { dataset, spec },
      })),
    ),
  );
}

/** A place that a chart can highlight as the parameters of a page or file. */
interface PlacePath {
  params: { dataset: string; chart: string; place: string };
  props: { dataset: Dataset; spec: ChartSpec; place: ChartPlace };
}

let found: readonly PlacePath[] | undefined;

function places(): readonly PlacePath[] {
  found ??= chartPaths().flatMap(({ params, props }) =>
    placesOf(charts, props.dataset, props.spec).map((place) => ({
      params: { ...params, place: place.key },
      props: { ...props, place },
    })),
  );
  return found;
}

/** Every place that a chart of the site can highlight: a list of its own for each route, because Astro writes into it. */
export function placePaths(): PlacePath[] {
  return [...places()];
}

/** Every chart that has files about places, with these places, as the parameters of a page. */
export function chartsWithPlaces() {
  return site.datasets.flatMap((dataset) =>
    dataset.charts.flatMap((spec) => {
      const places = placesWithFiles(dataset, spec);
      return places.length > 0
        ? [{ params: { dataset: dataset.id, chart: spec.id }, props: { dataset, spec, places } }]
        : [];
    }),
  );
}

/** The places about which a chart has files. */
export function placesWithFiles(dataset: Dataset, spec: ChartSpec): ChartPlace[] {
  return placesOf(charts, dataset, spec).filter(({ hasFiles }) => hasFiles);
}

const placesNamed = shared("places with files", (key) =>
  places().filter(({ props: { place } }) => place.hasFiles && place.key === key),
);

/** The charts that have files about a place, by its code or id: of several that say the same of it the first. */
export function filesOf(key: string): ChartRecord[] {
  const records = placesNamed(key).map(({ props: { dataset, spec, place } }) =>
    recordOf(dataset, spec, place),
  );
  return [...Map.groupBy(records, ({ title }) => title).values()].map(([first]) => first as ChartRecord);
}

/** The charts of the home page. */
export const home = watch("home", homeCharts(site));

/** The wards of which there are figures to tell in easy read, those on show first. */
export const wardsInEasyRead = shared("wards in easy read", () => easyWards(site));

/** Figures about wards lead to the ward. */
function linkOf({ area }: Figure): string | undefined {
  return isWard(area) ? pages.ward(area) : undefined;
}
