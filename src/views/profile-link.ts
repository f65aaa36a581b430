import type { BoroughProfile } from "../model/borough-profile.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import { type ProfilePage, profilePage } from "./profile.ts";

/** Where the page of the whole place has the measures nearest the worst and the best of an edition. */
export function endsId({ id }: { id: string }): string {
  return `ends-${id}`;
}

/** The editions of a site's profile that take figures of a dataset and name the measures nearest the ends. */
export function editionsAtEnds(
  { profile, ...site }: Pick<Site, "profile" | "roles" | "areas" | "place">,
  dataset: Dataset,
) {
  const takes = ({ parts }: BoroughProfile["editions"][number]) =>
    parts.some((part) => part.dataset === dataset);
  return profile?.editions.some(takes)
    ? namedEnds(profilePage(profile, site), profile.editions.filter(takes))
    : [];
}

/** Those of some editions of which a page names the measures nearest the ends. */
export function namedEnds(
  page: { editions: Pick<ProfilePage["editions"][number], "id" | "title" | "ends">[] },
  editions: readonly { id: string }[],
): { id: string; title: string }[] {
  return page.editions
    .filter(({ id, ends }) => ends.length > 0 && editions.some((edition) => edition.id === id))
    .map(({ id, title }) => ({ id, title }));
}
