import type { APIRoute, GetStaticPaths } from "astro";
import { feedOf, feeds } from "../../../feeds.ts";
import type { Area } from "../../../model/area.ts";
import { datasetsOfArea } from "../../../publish/feeds.ts";
import { paths, site, wardPaths } from "../../../site.ts";

/** Each feed below its vintage, and those that were first published without one at that address too. */
export const getStaticPaths: GetStaticPaths = () =>
  wardPaths().flatMap(({ props }) => {
    const { path, first = path } = feeds.ward(props.ward);
    return [...new Set([path, first])].map((each) => ({
      params: { path: each.replace(/^feeds\/wards\/|\.atom$/g, "") },
      props,
    }));
  });

export const GET: APIRoute<{ ward: Area }> = ({ props: { ward } }) =>
  new Response(feedOf(feeds.ward(ward), `${paths.ward(ward)}/`, datasetsOfArea(site.datasets, ward)));
