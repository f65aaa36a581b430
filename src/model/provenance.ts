import type { Dataset } from "./dataset.ts";
import { DOUBT, type Figure, formatFigure, isKnown, MISSING_IN_WORDS } from "./figure.ts";
import { type AgendaItem, type Pack, pagesInWords, pagesOf } from "./pack.ts";
import { dateTitle } from "./period.ts";
import { type PackPrint, type Print, type PublicationPrint, placeOf } from "./print.ts";
import { editionTitle, publicationTitle } from "./publication.ts";
import { titleOf } from "./select.ts";
import type { Site } from "./site.ts";

/** A report or a publication that prints some figures, in words, with the places in it that do. */
export interface Citation {
  /** "Cabinet, 26 March 2015"; "NHS England, A&E Attendances and Emergency Admissions" */
  work: string;
  /** "agenda item 4, Public Health Annual Report 2014"; "January 2024, published 8 February 2024" */
  part: string;
  /** "between pages 22 and 51, lines 482 to 503"; "table Providers, row Linacre" */
  place: string;
  /** The same for readers who have the text of no lines: "between pages 22 and 51"; empty where no page is known. */
  found: string;
  /** What the place is a place of: "the papers of Cabinet, 26 March 2015". */
  whole: string;
  /** Where the papers themselves are found; left out where that is not known. */
  papers?: string;
  /** The first of the places. */
  first: Print;
  /** Where a link to it leads: the first line, or the latest edition. */
  shown: Print;
}

/** The reports and publications that print some figures, oldest first. */
export function citations(figures: readonly Figure[]): Citation[] {
  return citationsOf(figures.flatMap((figure) => [figure.source, ...figure.also]));
}

/** The reports and publications that some prints stand in, oldest first. */
export function citationsOf(prints: readonly Print[]): Citation[] {
  const packs = Map.groupBy(
    prints.filter((print) => print.kind === "pack"),
    ({ pack, item }) => `${pack.date} ${pack.id} ${String(item.from).padStart(6, "0")}`,
  );
  const publications = Map.groupBy(
    prints.filter((print) => print.kind === "publication"),
    ({ publication }) => publication.id,
  );
  return [
    ...[...packs].map(([key, group]) => ({ key, citation: reportCitation(group) })),
    ...[...publications].map(([id, group]) => {
      const citation = publicationCitation(group);
      return { key: `${dayOf(citation.first as PublicationPrint)} ${id}`, citation };
    }),
  ]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ citation }) => citation);
}

/** A citation as one line of text. */
export function citationLine({ work, part, place }: Citation): string {
  return `${work}, ${part}, ${place}`;
}

function reportCitation(prints: readonly PackPrint[]): Citation {
  const inOrder = prints.toSorted((a, b) => a.line - b.line);
  const [first] = inOrder as [PackPrint];
  const work = meetingOf(first.pack);
  const lines = [...new Set(inOrder.map(({ line }) => line))];
  return {
    work,
    part: reportOf(first.item),
    place: onPages(first.pack, lines, lineWords(lines)),
    found: pagesInWords(pagesOf(first.pack, lines)),
    whole: `the papers of ${work}`,
    ...(first.pack.address ? { papers: first.pack.address } : {}),
    first,
    shown: first,
  };
}

/** A series takes a figure from each of many editions: they are one citation, not one each. */
function publicationCitation(prints: readonly PublicationPrint[]): Citation {
  const inOrder = prints.toSorted(
    (a, b) => a.edition.period.end.localeCompare(b.edition.period.end) || dayOf(a).localeCompare(dayOf(b)),
  );
  const [first] = inOrder as [PublicationPrint];
  const last = inOrder.at(-1) as PublicationPrint;
  const editions = new Set(inOrder.map(({ edition }) => edition));
  const work = publicationTitle(first.publication);
  const span = `${editions.size} editions, ${first.edition.period.title} to ${last.edition.period.title}`;
  const day = last.edition.published ? `, the last published ${dateTitle(last.edition.published)}` : "";
  const place = [
    namesOf(
      "table",
      inOrder.map(({ table }) => table),
    ),
    namesOf(
      "row",
      inOrder.map(({ row }) => row),
    ),
  ].join(", ");
  return {
    work,
    part: editions.size === 1 ? editionTitle(first.edition) : `${span}${day}`,
    place,
    found: place,
    whole: work,
    first,
    shown: last,
  };
}

/** The day that puts an edition among other sources: the one on which it was published, or the last of its period. */
function dayOf({ edition }: PublicationPrint): string {
  return edition.published ?? edition.period.end;
}

/** So many names are told; more are counted. */
const TOLD = 3;

function namesOf(what: "table" | "row", all: readonly string[]): string {
  const names = [...new Set(all)];
  if (names.length > TOLD) return `${names.length} ${what}s`;
  const last = names.at(-1) as string;
  return names.length === 1 ? `${what} ${last}` : `${what}s ${names.slice(0, -1).join(", ")} and ${last}`;
}

/** One print in words: "Cabinet, 26 March 2015, page 22, line 482". */
export function printWords(print: Print): string {
  if (print.kind === "publication") return `${publicationTitle(print.publication)}, ${placeOf(print)}`;
  return `${meetingOf(print.pack)}, ${onPages(print.pack, [print.line], placeOf(print))}`;
}

/** The place of some lines with the pages that they stand on, as near as those are known. */
function onPages(pack: Pack, lines: readonly number[], place: string): string {
  return [pagesInWords(pagesOf(pack, lines)), place].filter((part) => part !== "").join(", ");
}

/** "Cabinet, 26 March 2015" */
export function meetingOf(pack: Pack): string {
  return `${pack.committee}, ${dateTitle(pack.date)}`;
}

/** In which work a figure is printed: "Cabinet, 26 March 2015"; "Indices of deprivation, 2025". */
export function workOf(print: Print): string {
  return print.kind === "pack"
    ? meetingOf(print.pack)
    : `${print.publication.title}, ${print.edition.period.title}`;
}

/** "agenda item 4, Public Health Annual Report 2014" */
export function reportOf(item: AgendaItem): string {
  return item.number === "" ? item.title : `agenda item ${item.number}, ${item.title}`;
}

function lineWords(lines: readonly number[]): string {
  const [first, last] = [lines[0] as number, lines.at(-1) as number];
  if (lines.length === 1) return `line ${first}`;
  if (lines.length === 2) return `lines ${first} and ${last}`;
  return `lines ${first} to ${last}`;
}

/** What a figure measures and about whom, in one line: "Life expectancy at birth, Women, Linacre, 2009 to 2013". */
export function figureTitle(site: Site, dataset: Dataset, figure: Figure): string {
  return [
    figure.indicator.title,
    ...dataset.breakdowns.map(({ id }) => (figure.breakdown[id] ? titleOf(dataset, figure, id) : "")),
    site.roles.get(figure.role)?.title ?? "",
    figure.organisation?.short ?? "",
    figure.area?.name ?? "",
    figure.period.title,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** A figure with its unit and, in words, what must be known of it: "54.1% (disputed)". */
export function figureWords(figure: Figure): string {
  const { measurement } = figure;
  if (!isKnown(figure)) return MISSING_IN_WORDS[measurement.status as keyof typeof MISSING_IN_WORDS];
  return measurement.status
    ? `${formatFigure(figure)} (${DOUBT[measurement.status as keyof typeof DOUBT]})`
    : formatFigure(figure);
}
