import type { APIRoute, GetStaticPaths } from "astro";
import { type Version, versionsOf } from "../../../publish/versions.ts";
import { site } from "../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  [
    ...site.datasets.map((dataset) => ({ dataset, versions: versionsOf(site, dataset) })),
    // What people have cited of a withdrawn dataset stays.
    ...site.withdrawn.map((dataset) => ({ dataset, versions: site.releases.get(dataset.id) ?? [] })),
  ].flatMap(({ dataset, versions }) =>
    versions.map((version) => ({
      params: { dataset: dataset.id, version: version.date },
      props: { version },
    })),
  );

// The bytes of a version are those that were published and cited, without a mark that spreadsheets would like.
export const GET: APIRoute<{ version: Version }> = ({ props }) => new Response(props.version.csv);
