import { kept } from "./drawings.ts";
import type { Dataset } from "./model/dataset.ts";
import { asOf, datasetNamed, fullAddress, site, wordForDataset } from "./site.ts";
import { IS_LAID, KEPT_AS } from "./takeaway/kept.ts";
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

/**
 * The answer for what the old site has as it is kept: it is not read.
 *
 * @param day a word for what is said of the day besides, where something is
 * @returns nothing where the old site has something else, or it is not kept any more
 */
export function laid(madeOf: readonly string[], { isLaid }: App.Locals, day = ""): Response | undefined {
  if (!isLaid) return undefined;
  const name = kept.nameOf(madeOf);
  if (!isLaid(name + day) || !kept.use(name)) return undefined;
  return new Response(null, { headers: { [KEPT_AS]: name + day, [IS_LAID]: "yes" } });
}

/** The answer for what is kept: it says under which name. */
export function answerKept(
  bytes: Uint8Array,
  madeOf: readonly string[],
  { type = "", day = "" } = {},
): Response {
  const headers = { ...(type ? { "content-type": type } : {}), [KEPT_AS]: kept.nameOf(madeOf) + day };
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}
