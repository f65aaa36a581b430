import type { APIRoute } from "astro";
import { oembedFile } from "../../../chart-files.ts";
import { chartPaths } from "../../../charted.ts";
import type { ChartSpec, Dataset } from "../../../model/dataset.ts";

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec }> = ({ props, locals }) =>
  oembedFile(props, locals);
