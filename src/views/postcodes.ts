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
