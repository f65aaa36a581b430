import type { APIRoute, GetStaticPaths } from "astro";
import type { Dataset } from "../../../../model/dataset.ts";
import { datasetAnswer } from "../../../../publish/api.ts";
import { fullAddress, site } from "../../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  site.datasets.map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) =>
  Response.json(datasetAnswer(props.dataset, site, fullAddress));
