import { concerns } from "../model/breaks.ts";
import type { Dataset } from "../model/dataset.ts";
import { DOUBT, type Figure, MISSING } from "../model/figure.ts";
import { citationLine, citations } from "../model/provenance.ts";
import { publicationTitle } from "../model/publication.ts";
import type { SiteFile } from "../model/site.ts";
import { titleOfVersion } from "../model/version.ts";
import { breaksInWords } from "../words/breaks.ts";
import { creditOf } from "../words/credit.ts";
import { sourceWords } from "../words/sources.ts";
import { capital } from "../words/words.ts";
import type { ChartRecord } from "./record.ts";

/** Who publishes, and under which terms. */
export type Publisher = Pick<SiteFile, "name" | "publisher" | "licence">;

/** One thing that a reader of the figures must know. */
export interface Note {
  subject: string;
  text: string;
}

/** Every shorthand of a cell with its meaning: why there is no number, or what must be known of it. */
export const SHORTHAND: readonly { symbol: string; meaning: string }[] = Object.entries({
  ...MISSING,
  ...DOUBT,
}).map(([letter, meaning]) => ({ symbol: `[${letter}]`, meaning }));

/** What must be known of the figures of a chart: definitions, caveats and breaks that concern them. */
export function figureNotes(dataset: Dataset, figures: readonly Figure[]): Note[] {
  const shown = new Set(figures.map(({ indicator }) => indicator.id));
  const breaks = dataset.breaks.filter((each) => figures.some((figure) => concerns(each, figure)));
  return [
    ...dataset.indicators
      .filter(({ id }) => shown.has(id))
      .map(({ title, definition }) => ({ subject: `Definition: ${title}`, text: definition })),
    ...dataset.caveats.map((text) => ({ subject: "Take care", text })),
    ...breaksInWords({ ...dataset, breaks }).map(({ title, why }) => ({
      subject: "Break",
      text: `${title}. ${why}`,
    })),
  ];
}

/** All that a file of a chart says besides its figures. */
export function chartNotes(record: ChartRecord, publisher: Publisher): Note[] {
  return [
    { subject: "Title", text: record.title },
    { subject: "What is measured", text: record.subtitle },
    { subject: "What it shows", text: record.description },
    ...figureNotes(record.dataset, record.drawn.figures),
    ...record.sources.map((text) => ({ subject: "Source", text })),
    ...record.stale.map(({ words, address }) => ({ subject: "Newer figures", text: `${words} ${address}` })),
    ...licencesOf(record.drawn.figures),
    { subject: "Address", text: record.page },
    { subject: "Version", text: record.versionTitle },
    { subject: "How to cite", text: record.citation },
    ...termsOf(publisher),
  ];
}

/** All that a file of a whole dataset says besides its figures. */
export function datasetNotes(dataset: Dataset, page: string, publisher: Publisher): Note[] {
  const version = titleOfVersion(dataset.updated);
  return [
    { subject: "Title", text: dataset.title },
    { subject: "What is measured", text: dataset.summary },
    ...figureNotes(dataset, dataset.figures),
    ...dataset.contradictions.map(({ title, why }) => ({
      subject: `${capital(sourceWords(dataset.figures).noun.replace("the ", ""))} disagree`,
      text: `${title}. ${why}`,
    })),
    ...dataset.missing.map((text) => ({ subject: "Missing", text })),
    ...citations(dataset.figures).map((each) => ({ subject: "Source", text: citationLine(each) })),
    ...licencesOf(dataset.figures),
    { subject: "Address", text: page },
    { subject: "Version", text: version },
    {
      subject: "How to cite",
      text: `${publisher.name}, ${dataset.title}, ${creditOf(dataset.figures)}, version of ${version}. ${page}`,
    },
    ...termsOf(publisher),
  ];
}

/** Under which licence each publication gives its figures. */
function licencesOf(figures: readonly Figure[]): Note[] {
  const used = figures.flatMap(({ source }) => (source.kind === "publication" ? source.publication : []));
  return [...new Set(used)].map((publication) => ({
    subject: "Licence of the source",
    text: `${publicationTitle(publication)}: ${publication.licence}. ${publication.address}`,
  }));
}

function termsOf({ publisher, licence }: Publisher): Note[] {
  return [
    { subject: "Licence", text: `${licence.name}, ${licence.url}` },
    { subject: "How to credit", text: licence.attribution },
    { subject: "Who publishes", text: publisher.statement },
  ];
}
