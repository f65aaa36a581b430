import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import type { Release } from "../model/release.ts";
import type { Site } from "../model/site.ts";
import { nameAs, shared, watch, wordOf } from "./parts.ts";

/** What a figure says besides what tells it from others and where it stands: each is read by itself. */
const SAID = ["measurement", "interval", "numerator", "denominator", "note", "verdicts", "derived"] as const;

/** Parts of a site that concern few pages: the others concern all, because names and addresses are made of them. */
const APART = [
  "datasets",
  "withdrawn",
  "profile",
  "stories",
  "asked",
  "packs",
  "publications",
  "synonyms",
  "postcodes",
  "localities",
] as const;

/**
 * Has pages read a site part by part, so that what each has read is known: of a dataset each property, of its figures
 * what they say one by one. Returns a word for all the rest, which every page depends on.
 */
export function watchSite(site: Site): string {
  const known = [...site.datasets, ...site.withdrawn];
  const { releases, ...named } = site;
  const others = Object.entries(named).filter(([name]) => !APART.some((apart) => apart === name));
  const rest = wordOf([
    others,
    Object.keys(site),
    known.map((dataset) => [dataset.id, Object.keys(dataset)]),
  ]);
  // What is in the rest, and so in every page's word, need not be written again wherever it is named.
  for (const area of site.areas.values()) nameAs(`areas/${area.code}`, area);
  for (const provider of site.organisations.values()) nameAs(`providers/${provider.id}`, provider);
  for (const dataset of known) watchDataset(dataset);
  watch("site", site, { keys: APART.filter((name) => name in site) });
  site.releases = new WatchedReleases(releases);
  return rest;
}

function watchDataset(dataset: Dataset): void {
  const name = `datasets/${dataset.id}`;
  for (const [index, figure] of dataset.figures.entries())
    watch(`${name}/${index}`, figure, { keys: SAID.filter((key) => key in figure) });
  watch(name, dataset, { said: { figures: (figures: readonly Figure[]) => figures.map(withoutSaid) } });
  nameAs(name, dataset);
}

/** What tells a figure from others and where it stands, with the names of all that it says. */
function withoutSaid(figure: Figure): unknown[] {
  const names = Object.keys(figure).filter((key) => !SAID.some((said) => said === key));
  return [Object.keys(figure), names.map((name) => figure[name as keyof Figure])];
}

/** Published versions, of which a page reads those of one dataset. */
class WatchedReleases extends Map<string, Release[]> {
  readonly #of: (id: string) => Release[] | undefined;

  constructor(releases: ReadonlyMap<string, Release[]>) {
    super();
    this.#of = shared("releases", (id) => releases.get(id));
  }

  override get(id: string): Release[] | undefined {
    return this.#of(id);
  }
}
