import type { Dataset } from "../model/dataset.ts";
import type { SiteFile } from "../model/site.ts";
import { titleOfVersion } from "../model/version.ts";
import type { Drawn } from "../render/draw.ts";
import { type CardRecord, citationOf } from "./record.ts";

/**
 * Gathers what the card of a page about one ward or provider carries.
 *
 * @param title a headline about that ward or provider alone
 * @param path of the page below the site's address, without a slash at its end: `wards/2004/ainsdale`
 * @param address makes a full address of a path on the site
 */
export function narrowedCard(
  dataset: Dataset,
  drawn: Drawn,
  { title, path }: { title: string; path: string },
  site: Pick<SiteFile, "name">,
  address: (path: string) => string,
): CardRecord {
  const page = address(`${path}/`);
  const versionTitle = titleOfVersion(dataset.updated);
  return {
    drawn,
    title,
    subtitle: drawn.subtitle,
    description: drawn.sentence,
    page,
    versionTitle,
    files: { "card.png": address(`${path}.card.png`) },
    citation: citationOf(site, title, { dataset, figures: drawn.figures }, page),
  };
}
