import type { APIRoute } from "astro";
import { oembedFile } from "../../../chart-files.ts";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";
import { chartPaths } from "../../../site.ts";

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec }> = async ({ props }) =>
  new Response(await oembedFile(props));
