import type { Postcodes } from "../model/postcodes.ts";
import type { SearchEntry, SearchPostcodes } from "../model/search-index.ts";
import type { Site } from "../model/site.ts";
import { existence, type Vintage, vintagesOf } from "../model/vintage.ts";
import { apiPaths } from "../publish/api.ts";
import { editionOf } from "./postcodes.ts";

/**
 * What search answers to postcodes: of the vintage on show, else of the latest that has any; nothing where no postcodes
 * are published.
 *
 * @param entries those of the index, which answers name by their places
 * @param wardHref the address of a ward's page
 * @param href makes an address of a path on the site
 */
export function searchPostcodes(
  site: Site,
  entries: readonly SearchEntry[],
  { ward: wardHref, file }: { ward(area: Vintage["wards"][number]): string; file(path: string): string },
): SearchPostcodes | undefined {
  const shown = postcodesShown(site);
  if (!shown) return undefined;
  const { vintage, postcodes } = shown;
  const hrefs = new Map(
    entries.flatMap(({ kind, href }, index) => (kind === "ward" ? [[href, index] as const] : [])),
  );
  const placeOf = (ward: Vintage["wards"][number]) => hrefs.get(wardHref(ward)) as number;
  const vintages = vintagesOf(site.areas.values());
  const wards = vintages.find(({ id }) => id === vintage)?.wards ?? [];
  const after = vintages.find(({ id }) => id > vintage);
  const places = Object.fromEntries(wards.map((ward) => [ward.code, placeOf(ward)]));
  return {
    shard: file(apiPaths.postcodes(vintage, "{}")),
    outward: Object.fromEntries(
      Object.entries(postcodes).map(([outward, shard]) => [
        outward,
        wards.filter(({ code }) => code in shard.wards).map(({ code }) => places[code] as number),
      ]),
    ),
    wards: places,
    today: Object.fromEntries(
      wards.flatMap((ward) =>
        ward.successors
          .filter(({ hasSameBoundary }) => hasSameBoundary)
          .map(({ area }) => [String(placeOf(ward)), placeOf(area)]),
      ),
    ),
    says: saysOf(site, shown, after),
    ...(after && site.wards.lookup ? { lookup: site.wards.lookup } : {}),
  };
}

/** The postcodes that are answered: those of the wards on show, else the latest; nothing where there are none. */
export function postcodesShown({
  postcodes,
  wards,
}: Pick<Site, "postcodes" | "wards">): Postcodes | undefined {
  return (
    postcodes.find(({ vintage }) => vintage === wards.vintage) ??
    postcodes.toSorted((a, b) => b.vintage.localeCompare(a.vintage))[0]
  );
}

/** The sentences of answers; `{}` stands for what was typed. */
function saysOf(site: Site, shown: Postcodes, after: Vintage | undefined): SearchPostcodes["says"] {
  const place = site.areas.get(site.place)?.name ?? "";
  const since = after?.wards[0] ? existence(after.wards[0]) : "";
  const edition = editionOf(site, shown);
  return {
    exact: `{} is in the ward${after ? " of the figures" : ""} below.`,
    rough: `{} is in this ward or in one beside it: its position is not exact.`,
    same: "Its boundary did not change.",
    changed: after ? `In which of the wards ${since} it is, our sources do not say.` : "",
    half: "Postcodes that begin with {} are in these wards. Type the whole postcode for one.",
    unknown: `{} is not among the postcodes of ${edition}: it may be mistyped, new or no longer used. Those that begin alike are in these wards.`,
    foreign: `{} is no postcode of ${place}, as far as the list of ${edition} says.`,
    attribution: shown.attribution,
  };
}
