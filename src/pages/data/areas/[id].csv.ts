import type { APIRoute, GetStaticPaths } from "astro";
import { type FigureSet, setCsv } from "../../../publish/figure-sets.ts";
import { sets } from "../../../site.ts";
import { forPeople } from "../../../takeaway/csv.ts";

export const getStaticPaths: GetStaticPaths = () =>
  sets.filter(({ kind }) => kind === "areas").map((set) => ({ params: { id: set.id }, props: { set } }));

export const GET: APIRoute<{ set: FigureSet }> = ({ props }) => new Response(forPeople(setCsv(props.set)));
