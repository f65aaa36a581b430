import { join } from "node:path";
import { wordForDataset } from "./drawings.ts";
import type { Dataset } from "./model/dataset.ts";
import { dayOf } from "./model/site.ts";
import { fullAddress, site } from "./site.ts";
import { keptIn, prune } from "./takeaway/kept.ts";
import { wordFor } from "./takeaway/made-of.ts";

/** What is kept of earlier builds takes a gigabyte at most: about three builds of which everything differs. */
const MOST_KEPT = 1e9;

const folder = process.env.SITE_KEPT ?? join(process.cwd(), "node_modules/.cache/kept");
prune(folder, MOST_KEPT);

/** What earlier builds made of this site or of another. */
export const kept = keptIn(folder, Date.now);

const { name, publisher, licence } = site;
/** Stands for what every file of the site says of itself: its name, address, terms and last change. */
const ofSite = wordFor({ name, publisher, licence, day: dayOf(site), address: fullAddress("") });

/** Stands for all that a dataset says, and for the site that says it. */
export function wordsFor(dataset: Dataset): string[] {
  return [ofSite, wordForDataset(dataset)];
}
