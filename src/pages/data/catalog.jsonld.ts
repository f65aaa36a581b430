import type { APIRoute } from "astro";
import { dcatCatalogue } from "../../publish/dcat.ts";
import { FILE_TYPES } from "../../publish/file-types.ts";
import { fullAddress, lastUpdated, site } from "../../site.ts";

export const GET: APIRoute = () =>
  Response.json(dcatCatalogue(site.datasets, site, lastUpdated, fullAddress), {
    headers: { "Content-Type": FILE_TYPES.jsonld },
  });
