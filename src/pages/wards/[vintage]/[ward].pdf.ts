import type { APIRoute } from "astro";
import { profileFile } from "../../../chart-files.ts";
import { wardProfile } from "../../../profile-files.ts";
import { wardPaths } from "../../../site.ts";
import type { Profile } from "../../../takeaway/profile.ts";

export function getStaticPaths() {
  return wardPaths().flatMap(({ params, props: { ward } }) => {
    const profile = wardProfile(ward);
    return profile ? [{ params, props: { profile } }] : [];
  });
}

export const GET: APIRoute<{ profile: Profile }> = async ({ props: { profile } }) =>
  new Response(await profileFile(profile));
