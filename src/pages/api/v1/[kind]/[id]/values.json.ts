import type { APIRoute, GetStaticPaths } from "astro";
import { type FigureSet, setValues } from "../../../../../publish/figure-sets.ts";
import { fullAddress, sets, site } from "../../../../../site.ts";

export const getStaticPaths: GetStaticPaths = () =>
  sets.map((set) => ({ params: { kind: set.kind, id: set.id }, props: { set } }));

export const GET: APIRoute<{ set: FigureSet }> = ({ props }) =>
  Response.json(setValues(props.set, site, fullAddress));
