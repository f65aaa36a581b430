import type { APIRoute } from "astro";
import { tableSchema } from "../../publish/data-package.ts";

export const GET: APIRoute = () => Response.json(tableSchema());
