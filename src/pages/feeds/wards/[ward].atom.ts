import type { APIRoute, GetStaticPaths } from "astro";
import { type Area, vintage } from "../../../model/area.ts";
import { datasetsOfArea } from "../../../publish/feeds.ts";
import { feedOf, feeds, site, wards } from "../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  wards.map((ward) => ({ params: { ward: ward.slug }, props: { ward } }));

export const GET: APIRoute<{ ward: Area }> = ({ props: { ward } }) =>
  new Response(
    feedOf(feeds.ward(ward), `wards/${vintage(ward)}/${ward.slug}/`, datasetsOfArea(site.datasets, ward)),
  );
