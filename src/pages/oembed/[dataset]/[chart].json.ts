import type { APIRoute } from "astro";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";
import { chartPaths, fullAddress, recordOf, site } from "../../../site.ts";
import { oembed } from "../../../takeaway/oembed.ts";

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec }> = ({ props: { dataset, spec } }) =>
  new Response(oembed(recordOf(dataset, spec), { name: site.name, address: fullAddress("") }));
