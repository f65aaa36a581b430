import type { APIRoute } from "astro";
import { figuresParquet } from "../../publish/parquet.ts";
import { site } from "../../site.ts";

export const GET: APIRoute = () => new Response(figuresParquet(site.datasets) as Uint8Array<ArrayBuffer>);
