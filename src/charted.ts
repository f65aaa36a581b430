import { JSDOM } from "jsdom";
import { charts } from "./charts/registry.ts";
import { keepDrawingsOf, lastOf } from "./drawings.ts";
import type { ChartSpec, Dataset } from "./model/dataset.ts";
import type { Figure } from "./model/figure.ts";
import { isWard } from "./model/vintage.ts";
import { type Drawn, drawChart, drawSmall, drawThumb } from "./render/draw.ts";
import { type ChartPlace, placesOf } from "./render/places.ts";
import { fullAddress, pages, place, site, wordForDataset } from "./site.ts";
import { type ChartRecord, chartRecord } from "./takeaway/record.ts";
import { shared, unread } from "./watched/parts.ts";

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

/** So many charts of a place are listed with their files. */
const MOST_LISTED = 24;

/**
 * The charts that have files about a place, by its code or id: the first of several that say the same of it.
 *
 * @returns so many as can be listed, and whether there are more, whose files stand with the charts
 */
export function filesOf(key: string): { listed: ChartRecord[]; hasMore: boolean } {
  const found = new Map<string, ChartRecord>();
  for (const { props } of placesNamed(key)) {
    const record = recordOf(props.dataset, props.spec, props.place);
    if (found.has(record.title)) continue;
    if (found.size === MOST_LISTED) return { listed: [...found.values()], hasMore: true };
    found.set(record.title, record);
  }
  return { listed: [...found.values()], hasMore: false };
}

/** Figures about wards lead to the ward. */
function linkOf({ area }: Figure): string | undefined {
  return isWard(area) ? pages.ward(area) : undefined;
}
