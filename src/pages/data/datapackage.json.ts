import type { APIRoute } from "astro";
import { datasetPaths } from "../../publish/citation.ts";
import { dataPackage } from "../../publish/data-package.ts";
import { fullAddress, site, stand } from "../../site.ts";

export const GET: APIRoute = () =>
  Response.json(
    dataPackage(site.datasets, site, {
      version: stand.lastUpdated,
      page: ({ id }) => fullAddress(datasetPaths.page(id)),
    }),
  );
