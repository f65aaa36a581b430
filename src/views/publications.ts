import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";
import { editionAnchor, type PublicationPrint } from "../model/print.ts";
import { type Edition, editionTitle, type Publication, publicationTitle } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import { countWords, listWords } from "../words/words.ts";
import { figureCount } from "./sources.ts";

/** A publication with how much is taken from it, in words. */
export interface PublicationSummary {
  publication: Publication;
  title: string;
  /** "16 editions, 16 figures" */
  taken: string;
}

/** All publications, in the order of their titles. */
export function publicationSummaries(site: Site): PublicationSummary[] {
  return [...site.publications.values()]
    .map((publication) => ({
      publication,
      title: publicationTitle(publication),
      taken: `${editionCount(publication)}, ${figureCount(takenFrom(site, publication).length)}`,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

/** How often a publication comes out, how much of it is used, and its licence, in sentences. */
export function publicationWords(publication: Publication): string {
  const { frequency, licence } = publication;
  const often = frequency === "once" ? "Published once" : `Published ${OFTEN[frequency]}`;
  const are = publication.editions.length === 1 ? "is" : "are";
  return `${often}; ${editionCount(publication)} ${are} used here. Licence: ${licence}.`;
}

const OFTEN = {
  weekly: "every week",
  monthly: "every month",
  quarterly: "every quarter",
  yearly: "every year",
  irregular: "from time to time",
} as const;

function editionCount({ editions }: Publication): string {
  return `${countWords(editions.length)} ${editions.length === 1 ? "edition" : "editions"}`;
}

/** An edition with how much of it the site uses. */
export interface UsedEdition {
  anchor: string;
  /** "January 2024, published 8 February 2024" */
  title: string;
  file: string;
  /** "12 figures, table Providers", by dataset, whose page has each with its row. */
  taken: { dataset: Dataset; words: string }[];
}

/** The editions of a publication with how much is used of each, the latest first: there may be a hundred. */
export function usedEditions(site: Site, publication: Publication): UsedEdition[] {
  const byEdition = Map.groupBy(takenFrom(site, publication), ({ print }) => print.edition);
  return publication.editions
    .toSorted((a, b) => latestFirst(a, b))
    .map((edition) => ({
      anchor: editionAnchor(edition),
      title: editionTitle(edition),
      file: edition.file,
      taken: [...Map.groupBy(byEdition.get(edition) ?? [], ({ dataset }) => dataset)].map(
        ([dataset, found]) => ({ dataset, words: takenWords(found.map(({ print }) => print)) }),
      ),
    }));
}

/** So many tables are named; more are counted. */
const NAMED = 3;

function takenWords(prints: readonly PublicationPrint[]): string {
  const tables = [...new Set(prints.map(({ table }) => table))];
  const named =
    tables.length > NAMED
      ? `${tables.length} tables`
      : `${tables.length === 1 ? "table" : "tables"} ${listWords(tables)}`;
  return `${figureCount(prints.length)}, ${named}`;
}

function latestFirst(a: Edition, b: Edition): number {
  return b.period.end.localeCompare(a.period.end) || b.id.localeCompare(a.id);
}

function takenFrom(
  site: Site,
  publication: Publication,
): { dataset: Dataset; figure: Figure; print: PublicationPrint }[] {
  return site.datasets.flatMap((dataset) =>
    dataset.figures.flatMap((figure) =>
      figure.source.kind === "publication" && figure.source.publication === publication
        ? [{ dataset, figure, print: figure.source }]
        : [],
    ),
  );
}
