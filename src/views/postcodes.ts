import type { Postcodes } from "../model/postcodes.ts";
import { editionTitle, type Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import { sentences } from "../words/words.ts";

/** What of a publication is taken as postcodes with their wards, a text for each edition, with the words of its licence. */
export function postcodesTaken(site: Pick<Site, "postcodes">, publication: Publication): string[] {
  return site.postcodes
    .filter(({ source }) => source === publication.id)
    .map(({ edition, count, vintage, attribution }) => {
      const found = publication.editions.find(({ id }) => id === edition);
      return sentences(
        `${count.toLocaleString("en-GB")} postcodes, each with its ward of ${vintage}, are taken from one edition: ${found ? editionTitle(found) : edition}`,
        attribution,
      );
    });
}

/** Of when postcodes are, within a sentence: "October 2025". */
export function editionOf(
  { publications }: Pick<Site, "publications">,
  { source, edition }: Postcodes,
): string {
  return publications.get(source)?.editions.find(({ id }) => id === edition)?.period.title ?? edition;
}
