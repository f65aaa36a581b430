import type { APIRoute, GetStaticPaths } from "astro";
import { csvwGroup } from "../../../publish/csvw.ts";
import type { FigureSet } from "../../../publish/figure-sets.ts";
import { allFigures, sets, site } from "../../../site.ts";

/** One for the CSVs of areas, one for those of providers: those of datasets have each their own. */
export const getStaticPaths: GetStaticPaths = () =>
  [...Map.groupBy(sets, ({ kind }) => kind)]
    .filter(([kind]) => kind !== "datasets")
    .map(([kind, own]) => ({ params: { kind }, props: { own } }));

export const GET: APIRoute<{ own: FigureSet[] }> = ({ props: { own } }) =>
  Response.json(
    csvwGroup(
      own.map(({ id, name }) => ({ url: `${id}.csv`, title: `Every figure about ${name}` })),
      allFigures,
      site,
    ),
  );
