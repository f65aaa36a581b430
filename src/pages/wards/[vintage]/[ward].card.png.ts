import type { APIRoute } from "astro";
import { wardCard } from "../../../cards.ts";
import { cardFile } from "../../../chart-files.ts";
import { vintage } from "../../../model/area.ts";
import { wards } from "../../../site.ts";
import type { CardRecord } from "../../../takeaway/record.ts";

export function getStaticPaths() {
  return wards.flatMap((ward) => {
    const card = wardCard(ward);
    return card ? [{ params: { vintage: vintage(ward), ward: ward.slug }, props: { card } }] : [];
  });
}

export const GET: APIRoute<{ card: CardRecord }> = async ({ props: { card } }) =>
  new Response(await cardFile(card));
