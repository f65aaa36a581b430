import type { APIRoute, GetStaticPaths } from "astro";
import { type Version, versionsOf } from "../../../publish/versions.ts";
import { site } from "../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  site.datasets.flatMap((dataset) =>
    versionsOf(site, dataset).map((version) => ({
      params: { dataset: dataset.id, version: version.date },
      props: { version },
    })),
  );

export const GET: APIRoute<{ version: Version }> = ({ props }) => new Response(props.version.csv);
