import type { APIRoute } from "astro";
import type { ChartSpec, Dataset } from "../../../../model/dataset.ts";
import type { ChartPlace } from "../../../../render/places.ts";
import { fullAddress, placePaths, recordOf, site } from "../../../../site.ts";
import { oembed } from "../../../../takeaway/oembed.ts";

export const getStaticPaths = placePaths;

export const GET: APIRoute<{ dataset: Dataset; spec: ChartSpec; place: ChartPlace }> = ({
  props: { dataset, spec, place },
}) => new Response(oembed(recordOf(dataset, spec, place), { name: site.name, address: fullAddress("") }));
