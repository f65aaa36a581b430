import type { APIRoute } from "astro";
import { providerCard } from "../../cards.ts";
import { cardFile } from "../../chart-files.ts";
import { fullAddress, paths, site } from "../../site.ts";
import type { CardRecord } from "../../takeaway/record.ts";

/** Providers whose card is no chart's: that of a chart has its own address. */
export function getStaticPaths() {
  return [...site.organisations.values()].flatMap((provider) => {
    const card = providerCard(provider);
    const isOwn = card?.files["card.png"] === fullAddress(`${paths.provider(provider.id)}.card.png`);
    return isOwn ? [{ params: { provider: provider.id }, props: { card } }] : [];
  });
}

export const GET: APIRoute<{ card: CardRecord }> = async ({ props: { card } }) =>
  new Response(await cardFile(card));
