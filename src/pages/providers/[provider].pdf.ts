import type { APIRoute } from "astro";
import { profileFile } from "../../chart-files.ts";
import { providerProfile } from "../../profile-files.ts";
import { site } from "../../site.ts";
import type { Profile } from "../../takeaway/profile.ts";

export function getStaticPaths() {
  return [...site.organisations.values()].flatMap((provider) => {
    const profile = providerProfile(provider);
    return profile ? [{ params: { provider: provider.id }, props: { profile } }] : [];
  });
}

export const GET: APIRoute<{ profile: Profile }> = async ({ props: { profile } }) =>
  new Response(await profileFile(profile));
