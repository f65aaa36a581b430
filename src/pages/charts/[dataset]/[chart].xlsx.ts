import type { APIRoute, GetStaticPaths } from "astro";
import { chartFile } from "../../../chart-files.ts";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";
import { chartPaths } from "../../../site.ts";

export const getStaticPaths: GetStaticPaths = chartPaths;

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec }> = async ({ props: { dataset, spec } }) =>
  new Response(await chartFile(dataset, spec, "xlsx"));
