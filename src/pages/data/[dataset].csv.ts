import type { APIRoute, GetStaticPaths } from "astro";
import type { Dataset } from "../../model/dataset.ts";
import { datasetCsv } from "../../model/figure-rows.ts";
import { site } from "../../site.ts";
import { forPeople } from "../../takeaway/csv.ts";

export const getStaticPaths: GetStaticPaths = () =>
  site.datasets.map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) =>
  new Response(forPeople(datasetCsv(props.dataset)));
