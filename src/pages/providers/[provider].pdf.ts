import type { APIRoute } from "astro";
import { profileFile } from "../../chart-files.ts";
import type { Organisation } from "../../model/organisation.ts";
import { providerProfile } from "../../profile-files.ts";
import { site } from "../../site.ts";
import type { Profile } from "../../takeaway/profile.ts";

export function getStaticPaths() {
  return [...site.organisations.values()]
    .filter(providerProfile)
    .map((provider) => ({ params: { provider: provider.id }, props: { provider } }));
}

export const GET: APIRoute<{ provider: Organisation }> = async ({ props: { provider } }) =>
  new Response(await profileFile(providerProfile(provider) as Profile));
