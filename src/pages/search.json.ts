import type { APIRoute } from "astro";
import { charts } from "../charts/registry.ts";
import { packIndex } from "../model/search-index.ts";
import { href, pages, searchAddresses, site } from "../site.ts";
import { searchEntries } from "../views/search.ts";
import { searchPostcodes } from "../views/search-postcodes.ts";

/** What the search of every page asks, fetched when its field is first used. */
export const GET: APIRoute = () => {
  const entries = searchEntries(site, charts, searchAddresses);
  const postcodes = searchPostcodes(site, entries, { ward: pages.ward, file: href });
  return Response.json(packIndex({ entries, synonyms: site.synonyms, ...(postcodes ? { postcodes } : {}) }));
};
