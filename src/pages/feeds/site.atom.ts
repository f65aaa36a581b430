import type { APIRoute } from "astro";
import { feedOf, feeds } from "../../feeds.ts";
import { site } from "../../site.ts";

export const GET: APIRoute = () => new Response(feedOf(feeds.site, "", site.datasets));
