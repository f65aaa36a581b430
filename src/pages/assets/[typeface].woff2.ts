import type { APIRoute } from "astro";
import { embedTypeface, typeface } from "../../layouts/typeface.ts";
import type { Typeface } from "../../render/typeface.ts";
import { site } from "../../site.ts";

/** The typeface of pages, and those of embeds; some of these are the same. */
export async function getStaticPaths() {
  const all = [typeface, ...(await Promise.all(site.datasets.map(embedTypeface)))];
  return [...new Map(all.map((each) => [each.name, each])).values()].map((each) => ({
    params: { typeface: each.name },
    props: each,
  }));
}

export const GET: APIRoute<Typeface> = ({ props: { bytes } }) =>
  new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { "content-type": "font/woff2" } });
