import type { APIRoute, GetStaticPaths } from "astro";
import { chartPaths, recordOf } from "../../../charted.ts";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";
import { fullAddress, site } from "../../../site.ts";
import { chartMarkdown } from "../../../takeaway/markdown.ts";

export const getStaticPaths: GetStaticPaths = () => chartPaths();

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec }> = ({ props: { dataset, spec } }) =>
  new Response(chartMarkdown(recordOf(dataset, spec), site, fullAddress));
