import type { Area } from "../model/area.ts";
import { inwardOf } from "../model/postcode-shard.ts";
import type { Site } from "../model/site.ts";
import { vintagesOf } from "../model/vintage.ts";
import { areaTitle, hasAreaPage, wardTitle } from "./area.ts";
import { localityId } from "./localities.ts";
import type { SearchAddresses } from "./search.ts";
import { postcodesShown } from "./search-postcodes.ts";

/** Something in the list of everything, with the pages that it leads to. */
interface Listed {
  title: string;
  /** Its place on the page; nothing where nothing leads there. */
  id?: string;
  /** What it is, where that does not go without saying. */
  what?: string;
  /** Where it leads; the text of a link is the title where there is one link only. */
  links: { href: string; text: string }[];
}

/** All that begins with a letter. */
export interface Letter {
  letter: string;
  entries: Listed[];
}

/** Everything that has a page, and every measure with the datasets that have it, by first letter. */
export function aToZ(site: Site, addresses: SearchAddresses): Letter[] {
  const one = (title: string, href: string, what?: string): Listed => ({
    title,
    links: [{ href, text: title }],
    ...(what ? { what } : {}),
  });
  const entries = [
    ...vintagesOf(site.areas.values()).flatMap(({ wards }) =>
      wards.map((ward) => one(wardTitle(site, ward), addresses.ward(ward))),
    ),
    ...[...site.areas.values()]
      .filter((area) => hasAreaPage(site.datasets, area))
      .map((area) => one(areaTitle(site, area), addresses.area(area), area.type)),
    ...localities(site, addresses),
    ...[...site.organisations.values()].map(({ id, name, type }) => one(name, addresses.provider(id), type)),
    ...site.topics.map(({ id, title }) => one(title, addresses.topic(id), "topic")),
    ...site.stories.map(({ id, title }) => one(title, addresses.story(id), "story")),
    ...site.datasets.map((dataset) => one(dataset.title, addresses.dataset(dataset), "dataset")),
    ...measures(site, addresses),
  ];
  return [...Map.groupBy(entries, ({ title }) => letterOf(title))]
    .map(([letter, all]) => ({ letter, entries: all.sort((a, b) => compare(a.title, b.title)) }))
    .sort((a, b) => compare(a.letter, b.letter));
}

function localities({ localities: all }: Site, addresses: SearchAddresses): Listed[] {
  return all.map((locality) => ({
    title: locality.name,
    id: localityId(locality),
    what: locality.wards.length === 1 ? "place, in the ward of" : "place, in the wards of",
    links: locality.wards.map(({ ward }) => ({ href: addresses.ward(ward), text: ward.name })),
  }));
}

/** Measures by their titles; those that are called like a dataset stand there already. */
function measures({ datasets }: Site, addresses: SearchAddresses): Listed[] {
  const titles = new Set(datasets.map(({ title }) => title));
  const all = datasets.flatMap((dataset) => dataset.indicators.map(({ title }) => ({ title, dataset })));
  return [...Map.groupBy(all, ({ title }) => title)]
    .filter(([title]) => !titles.has(title))
    .map(([title, found]) => ({
      title,
      links: [...new Set(found.map(({ dataset }) => dataset))].map((dataset) => ({
        href: addresses.dataset(dataset),
        text: dataset.title,
      })),
    }));
}

/** The first letter; all digits and signs stand under one. */
function letterOf(title: string): string {
  const first = (/[\p{L}\p{N}]/u.exec(title.normalize("NFD"))?.[0] ?? "").toUpperCase();
  return /[A-Z]/.test(first) ? first : "0–9";
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "en-GB", { numeric: true });
}

/** The first parts of postcodes with the wards that they touch, those with most postcodes first; none where none are known. */
export function outwardCodes(site: Site): { outward: string; wards: Area[] }[] {
  const postcodes = postcodesShown(site)?.postcodes ?? {};
  return Object.entries(postcodes)
    .map(([outward, { wards }]) => ({
      outward,
      wards: Object.entries(wards)
        .sort(([, a], [, b]) => inwardOf(b).length - inwardOf(a).length)
        .flatMap(([code]) => site.areas.get(code) ?? []),
    }))
    .sort((a, b) => compare(a.outward, b.outward));
}
