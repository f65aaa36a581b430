import { type Area, surrounding } from "../model/area.ts";
import { type Dataset, ownFigures } from "../model/dataset.ts";
import type { Site } from "../model/site.ts";
import { existence, isWard } from "../model/vintage.ts";
import { areaWithin } from "../words/phrases.ts";
import { sourceWordsOf } from "../words/sources.ts";
import { capital, listWords, sentences } from "../words/words.ts";
import { topicsOf, topicsSentence } from "./latest.ts";

/** One area in the list of all areas. */
export interface AreaEntry {
  area: Area;
  title: string;
  /** Its code, its dates and what it is, in sentences. */
  words: string;
  /** What came after it, each with a lead such as "Its duties passed to". */
  successors: Successor[];
  /** "20 figures", or that there is none. */
  figures: string;
  hasPage: boolean;
}

/** An area that came after another, by its title. */
export interface Successor {
  lead: string;
  area: Area;
  title: string;
  /** Whether a page is about it: a ward always has one, another area where a figure is about it. */
  hasPage: boolean;
}

/** The name of an area, with its type where another area has the same name, and its time where one of its type has. */
export function areaTitle(site: Pick<Site, "areas">, area: Area): string {
  const namesakes = namesakesOf(site, area);
  if (namesakes.length === 0) return area.name;
  const isTypical = namesakes.some(({ type }) => type === area.type);
  return `${area.name} (${[area.type, isTypical && existence(area)].filter(Boolean).join(" ")})`;
}

/** What a ward is called where nothing else says so: "Ainsdale ward", with its time where another ward has its name. */
export function wardTitle(site: Pick<Site, "areas">, ward: Area): string {
  const isShared = namesakesOf(site, ward).some(isWard);
  return `${ward.name} ward${isShared ? `, ${existence(ward)}` : ""}`;
}

function namesakesOf({ areas }: Pick<Site, "areas">, area: Area): Area[] {
  return [...areas.values()].filter((other) => other !== area && other.name === area.name);
}

/** Whether an area has a page of its own under /areas/: it is no ward and some figure is about it. */
export function hasAreaPage(datasets: readonly Dataset[], area: Area): boolean {
  return !isWard(area) && figureCount(datasets, area) > 0;
}

/** All areas that are no wards, by type: in the order of the register of types, then those of other types. */
export function areaGroups(site: Site): { title: string; entries: AreaEntry[] }[] {
  const byType = Map.groupBy(
    [...site.areas.values()].filter((area) => !isWard(area)),
    (area) => area.type,
  );
  const types = [...new Set([...site.areaTypes.keys(), ...byType.keys()])];
  return types
    .filter((type) => byType.has(type))
    .map((type) => ({
      title: site.areaTypes.get(type) ?? capital(type),
      entries: (byType.get(type) ?? []).map((area) => entryOf(site, area)),
    }));
}

function entryOf(site: Site, area: Area): AreaEntry {
  const count = figureCount(site.datasets, area);
  return {
    area,
    title: areaTitle(site, area),
    words: sentences(datesOf(area), area.note),
    successors: successorsOf(site, area),
    figures:
      count === 0
        ? "No figure on this site is about it alone"
        : `${count.toLocaleString("en-GB")} ${count === 1 ? "figure" : "figures"}`,
    hasPage: hasAreaPage(site.datasets, area),
  };
}

function figureCount(datasets: readonly Dataset[], area: Area): number {
  return datasets.reduce(
    (sum, dataset) => sum + ownFigures(dataset).filter((figure) => figure.area === area).length,
    0,
  );
}

/** "Existed from 1 April 2013 to 30 June 2022", or nothing where the register has no dates. */
function datesOf(area: Area): string {
  const time = existence(area);
  return time && `${area.validTo ? "Existed" : "Exists"} ${time}`;
}

/** What an area is, for the head of its page. */
export function areaWords(site: Site, area: Area): string {
  const around = surrounding(site.areas, area).map(areaWithin);
  return sentences(
    capital(/^[A-Z]\d{8}$/.test(area.code) ? `${area.type}, code ${area.code}` : area.type),
    around.length > 0 && `Lies in ${listWords(around)}`,
    datesOf(area),
    area.note,
  );
}

/** What came after an area. */
export function successorsOf(site: Pick<Site, "areas" | "datasets">, area: Area): Successor[] {
  return area.successors.map(({ area: after, passed }) => relative(site, passed, after));
}

/** Areas that an area came after. */
export function predecessorsOf(site: Pick<Site, "areas" | "datasets">, area: Area): Successor[] {
  return [...site.areas.values()].flatMap((before) => {
    const own = before.successors.find((each) => each.area === area);
    return own ? relative(site, own.hasSameBoundary ? "Has the boundary of" : "Came after", before) : [];
  });
}

function relative(site: Pick<Site, "areas" | "datasets">, lead: string, area: Area): Successor {
  return {
    lead,
    area,
    title: areaTitle(site, area),
    hasPage: isWard(area) || hasAreaPage(site.datasets, area),
  };
}

/** What the sources do not say of an area, in a sentence. */
export function unknownOfArea(datasets: readonly Dataset[], area: Area): string {
  const topics = topicsOf(datasets, area);
  if (topics.silent.length === 0) return `Every topic on this site has a figure for ${areaWithin(area)}.`;
  return sentences(topicsSentence(topics, areaWithin(area), sourceWordsOf(datasets)));
}

/** The datasets with a figure for an area, by topic, with how many figures and measures they hold for it. */
export function datasetsOfArea(
  site: Pick<Site, "topics" | "datasets">,
  area: Area,
): { title: string; datasets: { dataset: Dataset; words: string }[] }[] {
  return site.topics
    .map((topic) => ({
      title: topic.title,
      datasets: site.datasets
        .filter((dataset) => dataset.topic.id === topic.id)
        .map((dataset) => ({ dataset, count: figureCount([dataset], area) }))
        .filter(({ count }) => count > 0)
        .map(({ dataset, count }) => ({ dataset, words: count === 1 ? "1 figure" : `${count} figures` })),
    }))
    .filter(({ datasets }) => datasets.length > 0);
}
