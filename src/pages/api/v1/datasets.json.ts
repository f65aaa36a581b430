import type { APIRoute } from "astro";
import { datasetsAnswer } from "../../../publish/api.ts";
import { fullAddress, site } from "../../../site.ts";

export const GET: APIRoute = () => Response.json(datasetsAnswer(site.datasets, fullAddress));
