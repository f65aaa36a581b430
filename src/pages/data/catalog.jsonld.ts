import type { APIRoute } from "astro";
import { dcatCatalogue } from "../../publish/dcat.ts";
import { FILE_TYPES } from "../../publish/file-types.ts";
import { fullAddress, site, stand } from "../../site.ts";

export const GET: APIRoute = () =>
  Response.json(dcatCatalogue(site.datasets, site, stand.lastUpdated, fullAddress), {
    headers: { "Content-Type": FILE_TYPES.jsonld },
  });
