import type { APIRoute, GetStaticPaths } from "astro";
import type { Area } from "../../../../model/area.ts";
import { areaAnswer } from "../../../../publish/api.ts";
import { fullAddress, site } from "../../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  [...site.areas.values()].map((area) => ({ params: { area: area.code }, props: { area } }));

export const GET: APIRoute<{ area: Area }> = ({ props }) =>
  Response.json(areaAnswer(props.area, site.datasets, site, fullAddress));
