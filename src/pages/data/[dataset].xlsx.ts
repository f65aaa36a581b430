import type { APIRoute, GetStaticPaths } from "astro";
import type { Dataset } from "../../model/dataset.ts";
import { fullAddress, site } from "../../site.ts";
import { datasetWorkbook } from "../../takeaway/xlsx.ts";

export const getStaticPaths: GetStaticPaths = () =>
  site.datasets.map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = async ({ props: { dataset } }) =>
  new Response(await datasetWorkbook(dataset, fullAddress(`datasets/${dataset.id}/`), site));
