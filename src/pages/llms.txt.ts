import type { APIRoute } from "astro";
import { recordOf } from "../charted.ts";
import { fullAddress, site } from "../site.ts";
import { markdownIndex } from "../takeaway/markdown-index.ts";

export const GET: APIRoute = () => {
  const records = site.datasets.flatMap((dataset) => dataset.charts.map((spec) => recordOf(dataset, spec)));
  return new Response(markdownIndex(records, site, fullAddress));
};
