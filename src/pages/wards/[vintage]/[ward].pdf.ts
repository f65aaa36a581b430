import type { APIRoute } from "astro";
import { profileFile } from "../../../chart-files.ts";
import type { Area } from "../../../model/area.ts";
import { wardProfile } from "../../../profile-files.ts";
import { wardPaths } from "../../../site.ts";
import type { Profile } from "../../../takeaway/profile.ts";

export function getStaticPaths() {
  return wardPaths().filter(({ props: { ward } }) => wardProfile(ward));
}

export const GET: APIRoute<{ ward: Area }> = async ({ props: { ward } }) =>
  new Response(await profileFile(wardProfile(ward) as Profile));
