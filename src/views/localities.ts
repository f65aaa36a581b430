import { type Area, slugOf } from "../model/area.ts";
import type { Locality } from "../model/locality.ts";
import { editionTitle, type Publication, publicationTitle } from "../model/publication.ts";
import type { SearchEntry } from "../model/search-index.ts";
import type { Site } from "../model/site.ts";
import { listWords, sentences } from "../words/words.ts";
import type { SearchAddresses } from "./search.ts";

/** The id of a locality's place on the page that lists everything. */
export function localityId({ name }: Pick<Locality, "name">): string {
  return `place-${slugOf(name)}`;
}

/** In which wards a locality lies: "In the wards of Church and Victoria". */
function localityWords({ wards }: Locality): string {
  const names = wards.map(({ ward }) => ward.name);
  return names.length === 1 ? `In the ward of ${names[0]}` : `In the wards of ${listWords(names)}`;
}

/** So many places are named where a ward is said to lie. */
const MOST_NAMED = 3;

/** Where a ward lies, by the names that people use: "in Bootle and Seaforth"; empty where no other name is known. */
export function wardWhere({ localities }: Pick<Site, "localities">, ward: Area): string {
  const places = localities
    .flatMap(({ name, wards }) =>
      wards.filter((each) => each.ward === ward).map(({ parts }) => ({ name, parts })),
    )
    .filter(({ name }) => name !== ward.name)
    .toSorted((a, b) => b.parts.length - a.parts.length)
    .slice(0, MOST_NAMED);
  return places.length === 0 ? "" : `in ${listWords(places.map(({ name }) => name))}`;
}

/** Localities as search finds them: one that lies in one ward leads to it. */
export function localityEntries(
  { localities }: Pick<Site, "localities">,
  addresses: Pick<SearchAddresses, "ward" | "locality">,
): SearchEntry[] {
  return localities.map((locality) => {
    const [first, ...others] = locality.wards;
    return {
      kind: "place",
      title: locality.name,
      value: localityWords(locality),
      date: "",
      drawing: "",
      href: first && others.length === 0 ? addresses.ward(first.ward) : addresses.locality(locality.name),
      words: [],
    };
  });
}

/** What of a publication is taken for localities, with the edition; nothing where nothing is. */
export function localitiesTaken(
  { localities }: Pick<Site, "localities">,
  publication: Publication,
): string[] {
  const taken = localities.filter(({ cited }) => cited.some((each) => each.publication === publication));
  const [first] = taken;
  const edition = first?.cited.find((each) => each.publication === publication)?.edition;
  if (!edition) return [];
  return [
    sentences(
      `${taken.length} names of towns, villages and neighbourhoods, or the wards in which they lie, are taken from one edition: ${editionTitle(edition)}`,
    ),
  ];
}

/** Where names and wards of localities are from, in a sentence; empty where there are none. */
export function localitySources({ localities }: Pick<Site, "localities">): string {
  const publications = new Set(
    localities.flatMap(({ cited }) => cited.map(({ publication }) => publication)),
  );
  if (publications.size === 0) return "";
  return `A place is in a ward here where a part that bears its name is, by these lists: ${listWords([...publications].map(publicationTitle))}.`;
}
