import type { APIRoute } from "astro";
import { figuresCsv } from "../../model/figure-rows.ts";
import { site } from "../../site.ts";
import { forPeople } from "../../takeaway/csv.ts";

export const GET: APIRoute = () => new Response(forPeople(figuresCsv(site.datasets)));
