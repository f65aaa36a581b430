import type { APIRoute } from "astro";
import { openApi } from "../../../publish/openapi.ts";
import { fullAddress, site, stand } from "../../../site.ts";

export const GET: APIRoute = () => Response.json(openApi(site, fullAddress("api/v1"), stand.lastUpdated));
