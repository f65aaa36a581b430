import type { APIRoute } from "astro";
import { figuresCsv } from "../../model/figure-rows.ts";
import { site } from "../../site.ts";

export const GET: APIRoute = () => new Response(figuresCsv(site.datasets));
