import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/figure.ts";

/** How sentences speak of the sources of some figures, so that they say no more than is so. */
export interface SourceWords {
  /** "the papers" where all figures come from papers of meetings. */
  noun: "the papers" | "the publications" | "the sources";
  /** What they do: they "print" a figure, or "give" it. */
  print: "print" | "give";
  /** What a figure of them is: "printed" in papers. */
  printed: "printed" | "published" | "given";
  /** The head of a column that says where each figure stands. */
  head: "Line" | "Edition" | "Line or edition";
  /** With what each figure is shown, before "it": "the line that prints". */
  place: string;
  /** The same, and of what: "the line of the papers that prints". */
  placeInFull: string;
  /** What a site of such figures draws on: "the committee papers". */
  all: string;
  /** Completes "where they disagree": papers do so "with themselves". */
  among: "with themselves" | "with each other";
}

const PAPERS: SourceWords = {
  noun: "the papers",
  print: "print",
  printed: "printed",
  head: "Line",
  place: "the line that prints",
  placeInFull: "the line of the papers that prints",
  all: "the committee papers",
  among: "with themselves",
};

const PUBLICATIONS: SourceWords = {
  noun: "the publications",
  print: "give",
  printed: "published",
  head: "Edition",
  place: "the edition that gives",
  placeInFull: "the edition of the publication that gives",
  all: "the official publications",
  among: "with each other",
};

const BOTH: SourceWords = {
  noun: "the sources",
  print: "give",
  printed: "given",
  head: "Line or edition",
  place: "the line or edition that gives",
  placeInFull: "the line of the papers or the edition of the publication that gives",
  all: "the committee papers and official publications",
  among: "with each other",
};

/** The words for the kinds of source that some figures have; those for papers where there are no figures. */
export function sourceWords(figures: readonly Pick<Figure, "source" | "also">[]): SourceWords {
  const isPublished = figures.some(({ source }) => source.kind === "publication");
  if (!isPublished) return PAPERS;
  const isInPapers = figures.some(({ source, also }) => source.kind === "pack" || also.length > 0);
  return isInPapers ? BOTH : PUBLICATIONS;
}

/** The words for the kinds of source that some datasets have; those for all where there is no dataset. */
export function sourceWordsOf(datasets: readonly Pick<Dataset, "figures">[]): SourceWords {
  return datasets.length === 0 ? BOTH : sourceWords(datasets.flatMap(({ figures }) => figures));
}
