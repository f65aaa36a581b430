import type { APIRoute } from "astro";
import { fullAddress, recordOf, site } from "../site.ts";
import { markdownIndex } from "../takeaway/markdown-index.ts";

const records = site.datasets.flatMap((dataset) => dataset.charts.map((spec) => recordOf(dataset, spec)));

export const GET: APIRoute = () => new Response(markdownIndex(records, site, fullAddress));
