import { wordForDataset } from "./drawings.ts";
import type { Dataset } from "./model/dataset.ts";
import { dayOf } from "./model/site.ts";
import { fullAddress, site } from "./site.ts";
import { wordFor } from "./takeaway/made-of.ts";

const { name, publisher, licence } = site;
/** Stands for what every file of the site says of itself: its name, address, terms and last change. */
const ofSite = wordFor({ name, publisher, licence, day: dayOf(site), address: fullAddress("") });

/** Stands for all that a dataset says, and for the site that says it. */
export function wordsFor(dataset: Dataset): string[] {
  return [ofSite, wordForDataset(dataset)];
}
