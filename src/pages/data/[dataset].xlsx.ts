import type { APIRoute, GetStaticPaths } from "astro";
import type { Dataset } from "../../model/dataset.ts";
import { fullAddress, site } from "../../site.ts";
import { datasetSheets } from "../../takeaway/sheets.ts";
import { workbook } from "../../takeaway/workbook.ts";

export const getStaticPaths: GetStaticPaths = () =>
  site.datasets.map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = async ({ props: { dataset } }) => {
  const { sheets, properties } = datasetSheets(dataset, fullAddress(`datasets/${dataset.id}/`), site);
  return new Response(await workbook(sheets, properties));
};
