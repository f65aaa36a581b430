import type { APIRoute, GetStaticPaths } from "astro";
import { dayOfVersion } from "../../model/version.ts";
import { csvwMetadata, type Table } from "../../publish/csvw.ts";
import { allFigures, site } from "../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  [
    allFigures,
    ...site.datasets.map((dataset) => ({
      url: `${dataset.id}.csv`,
      title: dataset.title,
      description: dataset.summary,
      modified: dayOfVersion(dataset.updated),
      datasets: [dataset],
    })),
  ].map((table) => ({ params: { dataset: table.url.replace(/\.csv$/, "") }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = ({ props }) => Response.json(csvwMetadata(props.table, site));
