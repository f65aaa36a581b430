import type { APIRoute } from "astro";
import { oembedFile } from "../../../../chart-files.ts";
import { placePaths } from "../../../../charted.ts";
import type { ChartSpec, Dataset } from "../../../../model/dataset.ts";
import type { ChartPlace } from "../../../../render/places.ts";

export const getStaticPaths = placePaths;

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec; place: ChartPlace }> = ({ props, locals }) =>
  oembedFile(props, locals);
