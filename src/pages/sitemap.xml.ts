import type { APIRoute } from "astro";
import { sitemap } from "../publish/sitemap.ts";
import { fullAddress, site } from "../site.ts";

/** A build says which pages there are; while pages are looked at one by one, nobody knows. */
export const GET: APIRoute = ({ locals }) => new Response(sitemap(locals.pages ?? [], site, fullAddress("")));
