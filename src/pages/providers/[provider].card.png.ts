import type { APIRoute } from "astro";
import { providerCard } from "../../cards.ts";
import { cardFile } from "../../chart-files.ts";
import type { Organisation } from "../../model/organisation.ts";
import { fullAddress, paths, site } from "../../site.ts";
import type { CardRecord } from "../../takeaway/record.ts";

/** Providers whose card is no chart's: that of a chart has its own address. */
export function getStaticPaths() {
  return [...site.organisations.values()].flatMap((provider) => {
    const card = providerCard(provider);
    const isOwn = card?.files["card.png"] === fullAddress(`${paths.provider(provider.id)}.card.png`);
    return isOwn ? [{ params: { provider: provider.id }, props: { provider } }] : [];
  });
}

export const GET: APIRoute<{ provider: Organisation }> = async ({ props: { provider } }) =>
  new Response(await cardFile(providerCard(provider) as CardRecord));
