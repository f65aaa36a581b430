import type { APIRoute } from "astro";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";
import { chartPaths, pictures, recordOf } from "../../../site.ts";

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec }> = async ({ props: { dataset, spec } }) =>
  new Response(new Uint8Array(await pictures.png(recordOf(dataset, spec), "card.png")));
