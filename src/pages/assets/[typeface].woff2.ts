import type { APIRoute } from "astro";
import { typeface } from "../../layouts/typeface.ts";

export const getStaticPaths = () => [{ params: { typeface: typeface.name } }];

export const GET: APIRoute = () =>
  new Response(typeface.bytes as Uint8Array<ArrayBuffer>, { headers: { "content-type": "font/woff2" } });
