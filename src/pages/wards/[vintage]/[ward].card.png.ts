import type { APIRoute } from "astro";
import { wardCard } from "../../../cards.ts";
import { cardFile } from "../../../chart-files.ts";
import type { Area } from "../../../model/area.ts";
import { wardPaths } from "../../../site.ts";
import type { CardRecord } from "../../../takeaway/record.ts";

export function getStaticPaths() {
  return wardPaths().filter(({ props: { ward } }) => wardCard(ward));
}

export const GET: APIRoute<{ ward: Area }> = async ({ props: { ward } }) =>
  new Response(await cardFile(wardCard(ward) as CardRecord));
