import type { APIRoute } from "astro";
import { datasetPaths } from "../../publish/citation.ts";
import { dataPackage } from "../../publish/data-package.ts";
import { fullAddress, lastUpdated, site } from "../../site.ts";

export const GET: APIRoute = () =>
  Response.json(
    dataPackage(site.datasets, site, {
      version: lastUpdated,
      page: ({ id }) => fullAddress(datasetPaths.page(id)),
    }),
  );
