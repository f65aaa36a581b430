import type { APIRoute } from "astro";
import { wardCard } from "../../../cards.ts";
import { cardFile } from "../../../chart-files.ts";
import { wardPaths } from "../../../site.ts";
import type { CardRecord } from "../../../takeaway/record.ts";

export function getStaticPaths() {
  return wardPaths().flatMap(({ params, props: { ward } }) => {
    const card = wardCard(ward);
    return card ? [{ params, props: { card } }] : [];
  });
}

export const GET: APIRoute<{ card: CardRecord }> = async ({ props: { card } }) =>
  new Response(await cardFile(card));
