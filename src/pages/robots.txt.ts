import type { APIRoute } from "astro";
import { fullAddress } from "../site.ts";

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress("sitemap.xml")}\n`);
