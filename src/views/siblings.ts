import type { Area } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import type { Organisation } from "../model/organisation.ts";
import { select } from "../model/select.ts";
import type { Site } from "../model/site.ts";
import type { ChartTypes } from "../render/chart.ts";
import { listWords } from "../words/words.ts";
import { spanOf } from "./dataset.ts";
import { homeCharts } from "./home.ts";
import { measuresOf } from "./measures.ts";
import { tallyOf } from "./tally.ts";
import { wardMeasures } from "./ward-measures.ts";

/** A page beside another, with what it holds in a few words; these may be empty. */
export interface Sibling<T> {
  of: T;
  words: string;
}

/** So many pages beside one are looked through; the page of its topic has all. */
export const MOST_SIBLINGS = 30;

/** The other datasets of a dataset's topic, each with the time of its figures; of very many those around it. */
export function siblingsOf({ datasets }: Pick<Site, "datasets">, dataset: Dataset): Sibling<Dataset>[] {
  const all = datasets.filter(({ topic }) => topic.id === dataset.topic.id);
  const first = Math.max(
    0,
    Math.min(all.indexOf(dataset) - MOST_SIBLINGS / 2, all.length - MOST_SIBLINGS - 1),
  );
  return all
    .slice(first, first + MOST_SIBLINGS + 1)
    .filter((other) => other !== dataset)
    .map((of) => ({ of, words: spanOf(of) }));
}

/**
 * Datasets with later figures under the name of a measure of a dataset, of the same place or provider: those with the
 * latest first. A name of one word, such as referrals, may mean anything.
 */
export function newerThan({ datasets }: Pick<Site, "datasets">, dataset: Dataset): Sibling<Dataset>[] {
  const own = latestBySubject(dataset);
  return datasets
    .filter((other) => other !== dataset)
    .flatMap((of) => {
      const later = [...latestBySubject(of)].flatMap(([key, figure]) => {
        const before = own.get(key);
        return before && figure.period.end > before.period.end ? [figure] : [];
      });
      const newest = later.toSorted((a, b) => b.period.end.localeCompare(a.period.end))[0];
      if (!newest) return [];
      const titles = [...new Set(later.map(({ indicator }) => indicator.title))];
      const what =
        titles.length > 2
          ? `${titles.length} of its measures`
          : listWords(titles.map((title) => `“${title}”`));
      return [{ of, words: `${what}, ${newest.period.title}`, end: newest.period.end }];
    })
    .sort((a, b) => b.end.localeCompare(a.end))
    .map(({ of, words }) => ({ of, words }));
}

/** The latest plain figure of each measure of each place and provider, by the name of the measure and its unit. */
function latestBySubject({ figures }: Dataset): Map<string, Figure> {
  const latest = new Map<string, Figure>();
  for (const figure of select(figures)) {
    const { indicator, unit, area, organisation, period } = figure;
    if (!indicator.title.includes(" ")) continue;
    const key = [indicator.title.toLowerCase(), unit.id, area?.code, organisation?.id].join("|");
    if ((latest.get(key)?.period.end ?? "") < period.end) latest.set(key, figure);
  }
  return latest;
}

/**
 * What the home page leads with, of one ward: "Life expectancy at birth: women 76.6 years and men 70.5 years"; nothing
 * where it has no figure of that.
 */
export function leadOfWard(
  { datasets, home }: Pick<Site, "datasets" | "home">,
  ward: Area,
  wards: readonly Area[],
): { words: string; measures: ReturnType<typeof wardMeasures> } | undefined {
  const own = homeCharts({ datasets, home }).lead?.dataset;
  const lead = own ? [own] : [];
  const measures = wardMeasures(lead, ward, wards);
  const [first] = measures;
  if (!first) return undefined;
  const values = measures.map(({ part, value }) => (part ? `${part} ${value}` : value));
  return { words: `${first.figure.indicator.title}: ${listWords(values)}`, measures };
}

/** The wards beside a ward, each with what the home page leads with. */
export function neighboursOf(
  site: Pick<Site, "datasets" | "home">,
  ward: Area,
  wards: readonly Area[],
): Sibling<Area>[] {
  return ward.neighbours.map((of) => ({ of, words: leadOfWard(site, of, wards)?.words ?? "" }));
}

/** Other providers of the same type that still exist and have measures, each with how many targets it met. */
export function peersOf(
  { datasets, organisations }: Pick<Site, "datasets" | "organisations">,
  types: ChartTypes,
  provider: Organisation,
): Sibling<Organisation>[] {
  return [...organisations.values()]
    .filter((other) => other !== provider && other.type === provider.type && other.validTo === "")
    .map((of) => ({ of, measures: measuresOf(datasets, types, of) }))
    .filter(({ measures }) => measures.length > 0)
    .map(({ of, measures }) => ({ of, words: tallyOf(measures).headline }));
}
