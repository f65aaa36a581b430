import { slugOf } from "../model/area.ts";

/** Folders of addresses that only sort files; what they hold is told by the rest of the address. */
const SORTING = /^(data|charts|api\/v1\/datasets|api\/v1)\//;

/** Files that are about the whole site: of no dataset, chart or area. */
const WHOLE = /^(areas|catalog|datapackage|datasets|figures|openapi|sitemap|table-schema)\.[^/]+$/;

/** The small files of an area, a provider or a dataset. */
const OF_A_SET = /^(?:data|api\/v1)\/(areas|providers|datasets)\/([^/]+)(\.csv|\/values\.json)$/;

/** What a small file holds. A provider and a dataset may have one id. */
const HELD: Record<string, string> = {
  "areas.csv": "figures.csv",
  "areas/values.json": "values.json",
  "providers.csv": "figures.csv",
  "providers/values.json": "provider-values.json",
  "datasets/values.json": "values.json",
};

/**
 * The name under which a reader keeps a file of the site: in a folder of downloads it must say what it is, where its
 * address alone would end in `ranked.png`. The files of one site have each a name of its own.
 *
 * @param path of the file on the site, such as `charts/ward-life-expectancy/ranked.card.png`
 * @param site name of the site, which stands for what is about all of it
 * @param place name of the place that it is about, which stands in its address as a code
 * @returns such as `ward-life-expectancy-ranked-card.png`
 */
export function fileName(path: string, site: string, place?: string): string {
  const [, kind = "", id = "", ending = ""] = OF_A_SET.exec(path) ?? [];
  const held = HELD[kind + ending];
  if (held !== undefined) return setName(id, held, place);
  const rest = named(path, place).replace(SORTING, "");
  const name = WHOLE.test(rest) ? `${slugOf(site)}/${rest.replace(/^figures\./, "all-figures.")}` : rest;
  return name.replace(/\.(card|slide)\.png$/, "-$1.png").replaceAll("/", "-");
}

/** `ainsdale-E05000932-figures.csv`: wards of two vintages have one name. */
function setName(id: string, what: string, place: string | undefined): string {
  return [...(place === undefined || slugOf(place) === id ? [] : [slugOf(place)]), id, what].join("-");
}

/** A path with the name of a place instead of its code: `charts/ward-life-expectancy/ranked/ainsdale.png`. */
function named(path: string, place: string | undefined): string {
  return place === undefined ? path : path.replace(/\/[^/.]+(\.[^/]+)$/, `/${slugOf(place)}$1`);
}
