import type { APIRoute } from "astro";
import { figuresCsv } from "../../publish/figures.ts";
import { site } from "../../site.ts";

export const GET: APIRoute = () => new Response(figuresCsv(site.datasets));
