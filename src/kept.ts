import type { Dataset } from "./model/dataset.ts";
import { asOf, datasetNamed, fullAddress, site, wordForDataset } from "./site.ts";
import { wordFor } from "./takeaway/made-of.ts";
import { shared } from "./watched/parts.ts";
import { ageing } from "./words/ageing.ts";

const { name, publisher, licence } = site;
/** Stands for what every file of the site says of itself: its name, address and terms. */
const ofSite = wordFor({ name, publisher, licence, address: fullAddress("") });

/** Stands for all that a dataset says, how old that is, and for the site that says it. */
export function wordsFor(dataset: Dataset): string[] {
  return [ofSite, wordForDataset(dataset), ageingOf(dataset.id)];
}

const ageingOf = shared("ageing of", (id) => ageing(datasetNamed(id)?.figures ?? [], asOf));
