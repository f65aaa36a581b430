import { vintage } from "../../src/model/area.ts";
import type { SearchAddresses } from "../../src/views/search.ts";

/** Addresses of pages as a site without a sub-path has them. */
export const addresses: SearchAddresses = {
  ward: (area) => `/wards/${vintage(area)}/${area.slug}/`,
  area: ({ code }) => `/areas/${code}/`,
  locality: (name) => `/a-to-z/#${name}`,
  provider: (id) => `/providers/${id}/`,
  topic: (id) => `/topics/${id}/`,
  story: (id) => `/stories/${id}/`,
  dataset: ({ id }) => `/datasets/${id}/`,
  page: (path) => `/${path}`,
};
