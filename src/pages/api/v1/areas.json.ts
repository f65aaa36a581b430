import type { APIRoute } from "astro";
import { areasAnswer } from "../../../publish/api.ts";
import { fullAddress, site } from "../../../site.ts";

export const GET: APIRoute = () => Response.json(areasAnswer(site.areas.values(), fullAddress));
